"""Anything rated or counted day by day: its points, and a calmer line where there are enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat

from journal.numbers.calendar import Coverage, coverage
from journal.numbers.smoothing import Smoothed, runs_without_gap, trailing_median
from journal.trends.records import Records
from journal.trends.span import Span

LONG_RANGE = 730
"""Days from which a line of weeks would be a blur: it takes the median of four weeks there."""

_CORNER = 4
"""In a long range the line has a corner every so many rated days: no screen shows more."""

Point = tuple[date, float, bool]
"""A day, its value, and whether it was entered late."""
Stretch = tuple[tuple[date, Smoothed], ...]
"""A line without a gap."""


@dataclass(frozen=True, slots=True)
class Rated:
    """Values of the days of ``span`` and the stretches of the line through them.

    ``span`` begins with the first value there is where the range asked for reaches further.
    ``window`` is the number of days whose median the line shows.
    """

    span: Span
    points: tuple[Point, ...]
    line: tuple[Stretch, ...]
    window: int
    coverage: Coverage

    @property
    def median(self) -> float | None:
        """The median of all values; None where there is none."""
        return middle([value for _, value, _ in self.points])


def rated(records: Records, span: Span, values: Mapping[date, float]) -> Rated:
    """Work out ``values``, ascending in days, for the days of ``span``.

    Values from before it enter too: the window of its first days reaches back.
    """
    span = since_first(span, values)
    long = span.days > LONG_RANGE
    window, minimum = (28, 12) if long else (7, 4)
    known, days = near(values, span, window)
    runs = bends(days, every=_CORNER if long else 1)
    smoothed = trailing_median(
        known, [day for run in runs for day in run], window=window, minimum=minimum
    )
    heights = values.values() if len(days) == len(values) else map(values.__getitem__, days)
    late = records.late_days
    is_late = map(late.__contains__, days) if late else repeat(bool(late), len(days))
    return Rated(
        span=span,
        points=tuple(zip(days, heights, is_late, strict=True)),
        line=stretches(runs, smoothed),
        window=window,
        coverage=coverage(values.keys(), records.told(span)),
    )


def since_first(span: Span, values: Mapping[date, float]) -> Span:
    """Return ``span`` without the days before the first of all values."""
    return span.cut(next(iter(values), span.last))


def near(
    values: Mapping[date, float], span: Span, window: int
) -> tuple[Mapping[date, float], list[date]]:
    """Return what ``span`` and the window before it hold of ``values``, and the days inside."""
    days = list(values)
    inside = days[span.part(days)]
    if len(inside) in (0, len(days)):
        return (values if inside else {}), inside
    reach = Span(date.fromordinal(max(1, inside[0].toordinal() - window)), inside[-1])
    return {day: values[day] for day in days[reach.part(days)]}, inside


def bends(days: Sequence[date], *, every: int = 1) -> list[list[date]]:
    """Return the days on which a line through ``days`` has a corner, a run without gap at a time.

    No line goes over a longer gap; ``every`` thins the days of a run out, all but its last.
    """
    runs = []
    for run in runs_without_gap(days):
        inside = list(days[run])
        runs.append([*inside[:-1:every], inside[-1]])
    return runs


def stretches(
    runs: Sequence[Sequence[date]], smoothed: Sequence[Smoothed | None]
) -> tuple[Stretch, ...]:
    """Cut a line into runs, and where the window of a day is too thin; ``smoothed`` is one row."""
    found: list[Stretch] = []
    values = iter(smoothed)
    for run in runs:
        stretch: list[tuple[date, Smoothed]] = []
        for day in run:
            value = next(values)
            if value is not None:
                stretch.append((day, value))
            elif stretch:
                found.append(tuple(stretch))
                stretch = []
        if stretch:
            found.append(tuple(stretch))
    return tuple(found)


def middle(values: Sequence[float]) -> float | None:
    """Return the median; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
