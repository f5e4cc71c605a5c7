"""The course a goal was planned to take, flat while it waits."""

from collections.abc import Iterable
from datetime import date, timedelta

from journal.numbers.pace import merged, scheduled_between

_DAY = timedelta(days=1)


def planned_path(
    start: date,
    due: date,
    baseline: float,
    target: float,
    *,
    today: date,
    work_days: frozenset[int],
    pauses: Iterable[tuple[date, date | None]] = (),
) -> list[tuple[date, float]]:
    """Return the corners of the planned course: where it begins, waits, goes on and ends.

    A pause still going has so far lasted until ``today``. Between two corners it is straight.
    """
    if due <= start:
        return [(start, baseline), (start, target)]
    waited = merged(pauses, start, due, today)
    whole = scheduled_between(start, due, work_days, waited)

    def value(day: date) -> float:
        """Return where it is planned to be when ``day`` begins."""
        gone = scheduled_between(start, day - _DAY, work_days, waited)
        return baseline + (target - baseline) * (gone / whole if whole else 0.0)

    corners = {start: baseline}
    for first, last in waited:
        corners[first] = value(first)
        corners[min(last + _DAY, due)] = value(last + _DAY)
    corners[due] = target
    return sorted(corners.items())
