"""How many achievements a month, and of which sort."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from journal.models.achievement import Category
from journal.numbers.counts import MonthCount, by_month
from journal.trends.records import Records
from journal.trends.span import Span

FEWEST_MONTHS = 6
"""A shorter range still shows this many months of achievements."""

MOST_MONTHS = 25
"""More months than this are counted by year."""


_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Achievements:
    """How many a month, or a year where the range is long; ``running``: the last is not over.

    ``categories`` holds every category with an achievement in the range itself, most first.
    """

    counts: tuple[MonthCount, ...]
    by_year: bool
    spanning: int
    running: bool
    categories: tuple[tuple[Category, int], ...]


def achievement_figures(records: Records, span: Span) -> Achievements:
    """Count the achievements of ``span``; a month, or a year, is counted whole or not at all."""
    today = records.today
    known = [day for day, *_ in records.achievements[:1]]
    if records.first_day is not None:
        known.append(records.first_day)
    begin = min(known, default=today)
    least = _months_on(span.last, 1 - FEWEST_MONTHS)
    first = max(begin, min(least, span.first)).replace(day=1)
    first = min(first, span.last.replace(day=1))
    by_year = _months_between(first, span.last) >= MOST_MONTHS
    last_day = date(span.last.year, 12, 31) if by_year else _months_on(span.last, 1) - _DAY
    last_day = min(last_day, today)
    key = (lambda day: day.year) if by_year else (lambda day: (day.year, day.month))
    pairs = [
        (day, last or day)
        for day, last, _ in records.achievements
        if (last or day) >= first and day <= last_day
    ]
    fitting = [day for day, last in pairs if key(day) == key(last)]
    counts = by_month(fitting, first, last_day)
    if by_year:
        counts = _by_year(counts)
    return Achievements(
        counts=tuple(counts),
        by_year=by_year,
        spanning=len(pairs) - len(fitting),
        running=key(last_day) == key(today),
        categories=_categories(records, span),
    )


def _months_on(day: date, months: int) -> date:
    """Return the first of the month that lies ``months`` after that of ``day``."""
    month = max(12, day.year * 12 + day.month - 1 + months)
    return date(month // 12, month % 12 + 1, 1)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _by_year(counts: Sequence[MonthCount]) -> list[MonthCount]:
    years: Counter[int] = Counter()
    for each in counts:
        years[each.month.year] += each.count
    return [MonthCount(date(year, 1, 1), count) for year, count in years.items()]


def _categories(records: Records, span: Span) -> tuple[tuple[Category, int], ...]:
    """Count what happened, at least in part, within ``span``."""
    counted = Counter(
        category
        for day, last, category in records.achievements
        if day <= span.last and (last or day) >= span.first
    )
    places = {category: place for place, category in enumerate(Category)}
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], places[pair[0]])))
