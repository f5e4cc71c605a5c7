"""Whether a goal moves as fast as its time passes."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from journal.numbers.calendar import scheduled_days

_EARLY_BELOW = 0.10
_ROUNDING = 1e-9  # 0.21 / 0.20 is a hair under 1.05 in floating point


class Pace(StrEnum):
    """How progress compares with the time that has passed."""

    TOO_EARLY = "too_early"
    AHEAD = "ahead"
    ON_PACE = "on_pace"
    SLIGHTLY_BEHIND = "slightly_behind"
    BEHIND = "behind"

    @property
    def worded(self) -> str:
        """Say it on the goal's card."""
        return _WORDED[self]


_WORDED = {
    Pace.TOO_EARLY: "Too early to tell",
    Pace.AHEAD: "Ahead of pace",
    Pace.ON_PACE: "On pace",
    Pace.SLIGHTLY_BEHIND: "Slightly behind pace",
    Pace.BEHIND: "Behind pace",
}
_FROM = ((1.05, Pace.AHEAD), (0.95, Pace.ON_PACE), (0.80, Pace.SLIGHTLY_BEHIND))


def progress(current: float, baseline: float, target: float) -> float | None:
    """Return the share of the way gone, 0 at the baseline and 1 at the target, up or down alike.

    Below 0 when moving away, above 1 beyond the target; None when there is no way to go.
    """
    if target == baseline:
        return None
    return (current - baseline) / (target - baseline)


def expected(
    start: date,
    due: date,
    today: date,
    work_days: frozenset[int],
    pauses: Iterable[tuple[date, date | None]] = (),
) -> float:
    """Return the share of a goal's scheduled days that are over, on 0-1.

    From ``start`` to ``due``, both included; today is not over yet, so the share is 0 up to
    and on the first day, and 1 at the latest on the day after ``due``. ``work_days`` are
    weekdays with Monday = 0. ``pauses`` are first and last day, both included, and leave both
    counts; a last day of None is a pause still going, which so far reaches to today.
    A goal without any scheduled day, such as one for a single Sunday, has 0 until it is over.
    """
    if today <= start:
        return 0.0
    if today > due:
        return 1.0
    paused = {
        date.fromordinal(ordinal)
        for first, last in pauses
        for ordinal in range(
            max(first, start).toordinal(),
            min(today if last is None else last, due).toordinal() + 1,
        )
    }
    days = scheduled_days(start, due, work_days, paused)
    return sum(day < today for day in days) / len(days) if days else 0.0


def pace(progress: float, expected: float) -> Pace:
    """Compare the share of the way gone with the share of the time gone, both from 0 to 1.

    Ahead from 1.05 times the expected share on, on pace from 0.95, slightly behind from 0.80;
    too early to tell before a tenth of the time has passed.
    """
    if expected < _EARLY_BELOW:
        return Pace.TOO_EARLY
    ratio = progress / expected + _ROUNDING
    return next((named for least, named in _FROM if ratio >= least), Pace.BEHIND)
