"""The shapes Resistance took: how often, month by month, and in which situations."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import attrgetter

from journal.models.check_in import GONE_SHAPE, DayFigures
from journal.numbers.calendar import month_starts
from journal.trends.records import Records
from journal.trends.span import Span

MOST_SHAPES = 10

MOST_MONTHS = 13
"""Of a longer range, the last months are shown."""


@dataclass(frozen=True, slots=True)
class ShapeCount:
    """On how many days a shape was named; ``change`` is against the range before, None if none.

    ``months`` holds the same for each month of `Shapes.months`.
    """

    words: str
    count: int
    change: int | None
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes named most, and how many check-ins stand behind them.

    ``months`` are the first days of the months told apart, none in a range of one month;
    ``running`` tells that the last of them is not over.
    """

    counts: tuple[ShapeCount, ...]
    check_ins: int
    check_ins_before: int | None
    months: tuple[date, ...] = ()
    running: bool = False


def shapes_figures(records: Records, span: Span) -> Shapes:
    """Count the shapes of the days in ``span`` and of as many days before it."""
    inside = records.inside(span)
    now = _named(inside)
    before: Counter[str] | None = None
    check_ins_before = None
    # Compared only where the journal was kept through all of the range before.
    if records.first_day is not None and records.first_day <= span.before.first:
        earlier = records.inside(span.before)
        before, check_ins_before = _named(earlier), len(earlier)
    keys = sorted(now.keys() | (before or {}).keys(), key=lambda key: (-now[key], key))
    months = _months(inside, span)
    by_month = _by_month(inside, months)
    counts = [
        ShapeCount(
            records.shapes.get(key, GONE_SHAPE),
            now[key],
            None if before is None else now[key] - before[key],
            tuple(by_month[month].get(key, 0) for month in months),
        )
        for key in keys[:MOST_SHAPES]
    ]
    running = bool(months) and span.last == records.today
    return Shapes(tuple(counts), len(inside), check_ins_before, months, running)


def _named(days: Sequence[DayFigures]) -> Counter[str]:
    return Counter(chain.from_iterable(set(one.shapes) for one in days if one.shapes))


def _months(inside: Sequence[DayFigures], span: Span) -> tuple[date, ...]:
    if not inside:
        return ()
    months = month_starts(inside[0].day, span.last)
    return tuple(months[-MOST_MONTHS:]) if len(months) > 2 else ()


def _by_month(
    days: Sequence[DayFigures], months: Sequence[date]
) -> Mapping[date, Mapping[str, int]]:
    """Count the shapes of each of ``months``, which follow one another."""
    begins = [bisect_left(days, month, key=attrgetter("day")) for month in months]
    ends = [*begins[1:], len(days)]
    return {
        month: _named(days[begin:end])
        for month, begin, end in zip(months, begins, ends, strict=False)
    }
