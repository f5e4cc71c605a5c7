"""Resistance and showing up by the day of the week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from journal.models.check_in import DayFigures
from journal.numbers.showing_up import ShowedUp, showed_up
from journal.trends.ratings import middle
from journal.trends.records import Records
from journal.trends.span import Span

FEWEST_TO_COMPARE = 12
"""Weekdays are compared from this many ratings of each on."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """One day of the week, Monday as 0: its ratings (median and middle half), its answers."""

    weekday: int
    ratings: int
    median: float | None
    low: float | None
    high: float | None
    shown: ShowedUp

    @property
    def enough(self) -> bool:
        """Tell whether it may be compared with others."""
        return self.ratings >= FEWEST_TO_COMPARE


def weekday_figures(records: Records, span: Span) -> tuple[Weekday, ...]:
    """Work out the days of the week in ``span`` that are worked on or were rated."""
    inside = records.inside(span)
    groups: list[list[DayFigures]] = [[] for _ in range(7)]
    for one in inside:
        groups[one.day.weekday()].append(one)
    scheduled = frozenset(records.scheduled(span))
    return tuple(
        _weekday(records, place, group, [one.day for one in group if one.day in scheduled])
        for place, group in enumerate(groups)
        if place in records.work_days or any(one.resistance is not None for one in group)
    )


def _weekday(
    records: Records, weekday: int, group: Sequence[DayFigures], scheduled: Sequence[date]
) -> Weekday:
    values = sorted(float(one.resistance) for one in group if one.resistance is not None)
    quarter = len(values) // 4
    return Weekday(
        weekday=weekday,
        ratings=len(values),
        median=middle(values),
        low=values[quarter] if values else None,
        high=values[-1 - quarter] if values else None,
        shown=showed_up(records.answers, scheduled),
    )
