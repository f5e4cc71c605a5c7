"""Showing up: how often, how often against Resistance, and for how many days in a row.

Answers are ``"yes"``, ``"partly"``, ``"not"``, or None (or no entry) where nothing was said.
Any other word raises ``ValueError``.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from journal.numbers.proportion import wilson_interval, worded_rate

HARD_FROM = 5
"""Resistance (0-10) from which a day counts as hard."""

_SHOWN = frozenset({"yes", "partly"})
_ANSWERS = _SHOWN | {"not", None}
_DAYS_TO_TELL = 2  # 48 hours, counted in local dates


@dataclass(frozen=True, slots=True)
class ShowedUp:
    """Of ``known`` days, ``yes`` were done and ``partly`` were done in part."""

    yes: int
    partly: int
    known: int

    @property
    def rate(self) -> float | None:
        """Share of yes on 0-1, without the partly ones; None when no day is known."""
        return self.yes / self.known if self.known else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson 95 % interval of the rate, on 0-1."""
        return wilson_interval(self.yes, self.known)

    @property
    def worded(self) -> str:
        """Say the rate as honestly as its number of days allows."""
        return worded_rate(self.yes, self.known)


@dataclass(frozen=True, slots=True)
class Run:
    """Days shown up in the running stretch and in the best one so far."""

    current: int
    best: int


def showed_up(days: Mapping[date, str | None], scheduled: Iterable[date]) -> ShowedUp:
    """Count the answers given for the scheduled days; a day without one is not known."""
    return _count(days.get(day) for day in scheduled)


def did_it_anyway(days: Mapping[date, str | None], resistance: Mapping[date, float]) -> ShowedUp:
    """Count the answers of the hard days, those with Resistance from ``HARD_FROM`` on.

    Neither a day without a rating nor one without an answer counts; days off count when both
    are there.
    """
    return _count(days.get(day) for day, strength in resistance.items() if strength >= HARD_FROM)


def run_with_grace(
    days: Mapping[date, str | None],
    scheduled: Sequence[date],
    today: date,
    *,
    grace: int = 1,
    window: int = 7,
) -> Run:
    """Measure the run of days shown up (yes or partly) that forgives ``grace`` misses.

    A stretch of scheduled days holds while no ``window`` of them in a row has more than
    ``grace`` misses; its length is its days shown up. ``current`` is the longest stretch that
    reaches the latest day told of, ``best`` the longest anywhere. So one day more shown up
    never makes either shorter, whatever came before.

    ``scheduled`` ascends; days off are not in it and so neutral, as are days after ``today``.
    A scheduled day without an answer is a miss once more than two days have passed, and until
    then pending and neutral. Today's "not" still means "not yet" and is pending too.
    """
    told = _told(days, scheduled, today)
    shown_before = [0, *accumulate(told)]  # days shown up before each position
    misses = [position for position, shown in enumerate(told) if not shown]
    start = best = 0
    for since, miss in zip(misses, misses[grace:], strict=False):
        if miss - since < window:  # one more miss than is forgiven: the stretch ended before it
            best = max(best, shown_before[miss] - shown_before[start])
            start = since + 1
    current = shown_before[-1] - shown_before[start]
    return Run(current, max(best, current))


def _told(days: Mapping[date, str | None], scheduled: Sequence[date], today: date) -> list[bool]:
    """Tell of each scheduled day that is not pending whether one showed up."""
    answers = list(map(days.get, scheduled))
    _check(answers)
    told = [answer in _SHOWN for answer in answers]
    recent = bisect_left(
        scheduled, today - timedelta(days=min(_DAYS_TO_TELL, today.toordinal() - 1))
    )
    late = [
        shown
        for shown, answer, day in zip(
            told[recent:], answers[recent:], scheduled[recent:], strict=True
        )
        if day <= today and (shown or (answer == "not" and day < today))
    ]
    return told[:recent] + late


def _count(answers: Iterable[str | None]) -> ShowedUp:
    counted = Counter(answers)
    _check(counted)
    return ShowedUp(counted["yes"], counted["partly"], counted.total() - counted[None])


def _check(answers: Iterable[str | None]) -> None:
    for answer in set(answers).difference(_ANSWERS):
        raise ValueError(f"no answer to having shown up: {answer!r}")
