"""Whether a goal moves as fast as its time passes."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from journal.numbers.calendar import count_work_days

_EARLY_BELOW = 0.10
_DAY = timedelta(days=1)
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
    waited = merged(pauses, start, due, today)
    over = scheduled_between(start, today - _DAY, work_days, waited)
    left = scheduled_between(today, due, work_days, waited)
    return over / (over + left) if over + left else 0.0


def scheduled_between(
    first: date, last: date, work_days: frozenset[int], waited: Iterable[tuple[date, date]] = ()
) -> int:
    """Count the scheduled days from ``first`` to ``last``, both included, but for those waited.

    ``waited`` are stretches that do not overlap, as ``merged`` returns them.
    """
    count = count_work_days(first, last, work_days)
    for begun, ended in waited:
        count -= count_work_days(max(begun, first), min(ended, last), work_days)
    return count


def merged(
    pauses: Iterable[tuple[date, date | None]], start: date, due: date, today: date
) -> list[tuple[date, date]]:
    """Return the stretches from ``start`` to ``due`` that pauses take, ascending and apart.

    A pause still going (last day None) so far reaches to ``today``.
    """
    stretches: list[tuple[date, date]] = []
    for first, last in sorted(pauses, key=lambda one: one[0]):
        begun = max(first, start)
        ended = min(today if last is None else last, due)
        if ended < begun:
            continue
        if stretches and begun <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], ended))
        else:
            stretches.append((begun, ended))
    return stretches


def pace(progress: float, expected: float) -> Pace:
    """Compare the share of the way gone with the share of the time gone, both from 0 to 1.

    Ahead from 1.05 times the expected share on, on pace from 0.95, slightly behind from 0.80;
    too early to tell before a tenth of the time has passed.
    """
    if expected < _EARLY_BELOW:
        return Pace.TOO_EARLY
    ratio = progress / expected + _ROUNDING
    return next((named for least, named in _FROM if ratio >= least), Pace.BEHIND)
