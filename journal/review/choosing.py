"""Which achievements are in a pack, in which order."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from journal.models.achievement import Achievement
from journal.models.review_pack import GroupBy, ReviewPack


def chosen_for(achievements: Iterable[Achievement], pack: ReviewPack) -> list[Achievement]:
    """Return what a pack tells, in its order; what is gone or confidential is left out."""
    open_ones = {one.id: one for one in achievements if not one.confidential}
    return [open_ones[one] for one in dict.fromkeys(pack.chosen) if one in open_ones]


def within(
    achievements: Iterable[Achievement], first: date | None, last: date | None
) -> list[Achievement]:
    """Return what happened from ``first`` to ``last`` and may leave, oldest first.

    None leaves an end open; a range counts where it overlaps the period.
    """
    found = [
        one
        for one in achievements
        if not one.confidential
        and (first is None or (one.last_day or one.day) >= first)
        and (last is None or one.day <= last)
    ]
    return sorted(found, key=_age)


def pack_of(
    achievements: Sequence[Achievement],
    *,
    first: date | None,
    last: date | None,
    group_by: GroupBy | str = GroupBy.MONTH,
    title: str = "Achievements",
    day: date | None = None,
) -> ReviewPack:
    """Return a pack of all that happened from ``first`` to ``last``, oldest first.

    ``day`` is the day it is made, by default the last that it tells of.
    """
    chosen = within(achievements, first, last)
    told = last or max((one.last_day or one.day for one in chosen), default=date.min)
    return ReviewPack(
        day=day or told,
        title=title,
        first_day=first,
        last_day=last,
        group_by=GroupBy(group_by),
        chosen=tuple(one.id for one in chosen),
    )


def _age(achievement: Achievement) -> tuple[date, datetime, str]:
    created = achievement.created_at or datetime.min.replace(tzinfo=UTC)
    return achievement.day, created, achievement.title
