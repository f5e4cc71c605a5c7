"""The figures of the Trends page for one range of days; no widgets."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from journal.numbers.belief_change import BeliefChange, Rating, turn_change
from journal.numbers.counts import MonthCount, by_month
from journal.ui.pages.trends.check_in_figures import (
    Resistance,
    Shapes,
    ShowingUp,
    resistance_figures,
    shapes_figures,
    showing_up_figures,
)
from journal.ui.pages.trends.records import Records

RANGES: dict[str, int | None] = {"30": 30, "90": 90, "365": 365, "all": None}
"""The ranges to choose from, in days; None is everything."""

FEWEST_MONTHS = 6
"""A shorter range still shows this many months of achievements."""

MOST_MONTHS = 25
"""More months than this are counted by year."""

MOST_BELIEFS = 8


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Turned thoughts with a first and a later rating, those rated last first."""

    changes: tuple[tuple[str, BeliefChange], ...]
    left_out: int
    rated_once: int


@dataclass(frozen=True, slots=True)
class Achievements:
    """How many a month, or a year where the range is long; the last of them is still running."""

    counts: tuple[MonthCount, ...]
    by_year: bool
    spanning: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All cards of the page for one range."""

    resistance: Resistance
    showing_up: ShowingUp
    shapes: Shapes
    beliefs: Beliefs
    achievements: Achievements


def figures(records: Records, days_back: int | None) -> Figures:
    """Work out the page for the last ``days_back`` days, today included; None for all."""
    begin = records.first_day or records.today
    first = begin
    if days_back is not None:
        first = max(begin, records.today - timedelta(days=days_back - 1))
    inside = [one for one in records.days if one.day >= first]
    scheduled = records.scheduled(first, records.today)
    return Figures(
        resistance_figures(records, first, inside, scheduled),
        showing_up_figures(records, begin, inside, scheduled),
        shapes_figures(records, days_back, inside),
        _beliefs(records),
        _achievements(records, days_back),
    )


def _beliefs(records: Records) -> Beliefs:
    changes = []
    once = 0
    for path in records.turns:
        change = turn_change(Rating(day, None, value) for day, value in path.ratings)
        if change is None or len(path.ratings) < 2:
            once += 1
        else:
            changes.append((path.words, change))
    changes.sort(key=lambda pair: pair[1].latest_on, reverse=True)
    return Beliefs(tuple(changes[:MOST_BELIEFS]), max(0, len(changes) - MOST_BELIEFS), once)


def _achievements(records: Records, days_back: int | None) -> Achievements:
    today = records.today
    known = [day for day, _ in records.achievements]
    if records.first_day is not None:
        known.append(records.first_day)
    begin = min(known, default=today)
    first = begin
    if days_back is not None:
        month = today.year * 12 + today.month - FEWEST_MONTHS
        least = date(month // 12, month % 12 + 1, 1)
        first = max(begin, min(least, today - timedelta(days=days_back - 1)))
    first = first.replace(day=1)  # a month is counted whole or not at all
    by_year = (today.year - first.year) * 12 + today.month - first.month + 1 > MOST_MONTHS
    key = (lambda day: day.year) if by_year else (lambda day: (day.year, day.month))
    pairs = [(day, last or day) for day, last in records.achievements if (last or day) >= first]
    fitting = [day for day, last in pairs if key(day) == key(last)]
    counts = by_month(fitting, first, today)
    if by_year:
        years: Counter[int] = Counter()
        for each in counts:
            years[each.month.year] += each.count
        counts = [MonthCount(date(year, 1, 1), count) for year, count in years.items()]
    return Achievements(tuple(counts), by_year, len(pairs) - len(fitting))
