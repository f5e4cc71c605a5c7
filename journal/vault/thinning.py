"""Which backups stay: all of the last days, fewer of the last weeks, some of the last year."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Protocol

LONGEST_GAP = timedelta(days=31)
"""The most one backup ages by the next; so no leap of a clock can empty the shelf."""

NEVER_THINNED = 3
"""How many of the newest whole backups always stay."""

ALL_OF = timedelta(days=2)
MOST = 200
"""How many of `ALL_OF` stay at most: a clock that stands still ages nothing."""

_STRETCHES = (
    # How long, and how far apart the backups in it may come to lie.
    (ALL_OF + timedelta(days=12), timedelta(days=1)),
    (timedelta(days=12 * 7), timedelta(days=7)),
    (timedelta(days=12 * 31), timedelta(days=31)),
)


class Dated(Protocol):
    """What thinning knows of a backup."""

    @property
    def sequence(self) -> int:
        """Its place among all ever made; a clock may lie, this does not."""

    @property
    def made_at(self) -> datetime:
        """When it was made, as the clock said."""


def kept(backups: Iterable[Dated], damaged: Collection[int] = ()) -> set[int]:
    """Return the sequences of the ``backups`` that stay.

    That is all of 2 days, one a day of the 12 days before, one a week of the 12 weeks before and
    one a month of the 12 months before. The ``damaged`` stand for nothing, and stay: they are not
    judged here.
    """
    ages = ages_of(backups)
    sound = [sequence for sequence in ages if sequence not in damaged]
    stay = {*sound[:NEVER_THINNED], *(ages.keys() & set(damaged))}
    older: timedelta | None = None  # the age of the last one that stays
    for at in reversed(range(len(sound))):
        age = ages[sound[at]]
        newer = ages[sound[at - 1]] if at else timedelta()
        apart = _apart(age)
        recent = age <= ALL_OF and at < MOST
        # It goes where its neighbours alone lie close enough; so what stays never thins out.
        if recent or (apart is not None and (older is None or older - newer > apart)):
            stay.add(sound[at])
            older = age
    return stay


def ages_of(backups: Iterable[Dated]) -> dict[int, timedelta]:
    """Return how much older than the newest each one is, by sequence, the newest first.

    Counted from one to the next, so that a clock put back makes nothing older and a clock put
    forward by years makes everything older by a month.
    """
    ages: dict[int, timedelta] = {}
    age, later = timedelta(), None
    for backup in sorted(backups, key=lambda one: one.sequence, reverse=True):
        if later is not None:
            age += min(max(timedelta(), later - backup.made_at), LONGEST_GAP)
        ages[backup.sequence] = age
        later = backup.made_at
    return ages


def _apart(age: timedelta) -> timedelta | None:
    """Return how far apart backups of this age may lie; None where none is needed."""
    start = timedelta()
    for length, apart in _STRETCHES:
        start += length
        if age <= start:
            return apart
    return None
