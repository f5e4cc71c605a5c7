"""Which days were work, how many of them are told of, and where months begin."""

from collections.abc import Collection, Set
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Coverage:
    """``n`` of ``m`` scheduled days have a value."""

    n: int
    m: int

    @property
    def worded(self) -> str:
        """Say it below a chart."""
        return f"{self.n} of {self.m} scheduled day{'' if self.m == 1 else 's'}"

    @property
    def enough_for_trend(self) -> bool:
        """Tell whether half of the scheduled days are known; never so without any."""
        return self.m > 0 and 2 * self.n >= self.m


def scheduled_days(
    first: date,
    last: date,
    work_days: frozenset[int],
    off: Set[date] = frozenset(),
    extra: Set[date] = frozenset(),
) -> list[date]:
    """List the days of work from ``first`` to ``last``, both included, ascending.

    ``work_days`` are weekdays with Monday = 0. Days in ``off`` (off, leave, sick) are left out,
    days in ``extra`` (worked though not a work day) added; ``off`` wins over ``extra``.
    Empty when ``last`` lies before ``first``.
    """
    span = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    return [day for day in span if day not in off and (day.weekday() in work_days or day in extra)]


def count_work_days(first: date, last: date, work_days: Set[int]) -> int:
    """Count the scheduled days from ``first`` to ``last`` without listing them.

    0 when ``last`` lies before ``first``; weekdays as for ``scheduled_days``.
    """
    span = (last - first).days + 1
    if span <= 0:
        return 0
    begun = first.weekday()
    rest = sum((begun + extra) % 7 in work_days for extra in range(span % 7))
    return span // 7 * len(work_days) + rest


def coverage(rated: Set[date], scheduled: Collection[date]) -> Coverage:
    """Count the scheduled days that are rated; ratings on other days do not count."""
    return Coverage(sum(map(rated.__contains__, scheduled)), len(scheduled))


def month_starts(first: date, last: date) -> list[date]:
    """List the first day of every month the range touches, ascending.

    The first of them lies before ``first`` unless that is itself a first of the month.
    Empty when ``last`` lies before ``first``.
    """
    if last < first:
        return []
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [date(month // 12, month % 12 + 1, 1) for month in months]
