"""Showing up: how often, how often against Resistance, and for how many days in a row.

Answers are ``"yes"``, ``"partly"``, ``"not"``, or None (or no entry) where nothing was said.
Any other word raises ``ValueError``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from journal.numbers.proportion import wilson_interval, worded_rate

HARD_FROM = 5
"""Resistance (0-10) from which a day counts as hard."""

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
    misses: list[int] = []  # positions among the days that are not pending
    shown_before = [0]  # days shown up before each position
    start = best = 0
    for day in scheduled:
        answer = _checked(days.get(day))
        if _is_pending(answer, day, today):
            continue
        position = len(shown_before) - 1
        shown = answer in ("yes", "partly")
        shown_before.append(shown_before[-1] + shown)
        if not shown:
            misses.append(position)
            if len(misses) > grace and position - misses[-1 - grace] < window:
                start = misses[-1 - grace] + 1
        best = max(best, shown_before[-1] - shown_before[start])
    return Run(shown_before[-1] - shown_before[start], best)


def _is_pending(answer: str | None, day: date, today: date) -> bool:
    if day > today:
        return True
    if answer is None:
        return (today - day).days <= _DAYS_TO_TELL
    return answer == "not" and day == today


def _count(answers: Iterable[str | None]) -> ShowedUp:
    known = [answer for answer in map(_checked, answers) if answer is not None]
    return ShowedUp(known.count("yes"), known.count("partly"), len(known))


def _checked(answer: str | None) -> str | None:
    if answer not in ("yes", "partly", "not", None):
        raise ValueError(f"no answer to having shown up: {answer!r}")
    return answer
