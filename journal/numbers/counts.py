"""How many a month, how many of a kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.numbers.calendar import month_starts


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A calendar month, as its first day, and how many fell into it."""

    month: date
    count: int


@dataclass(frozen=True, slots=True)
class LabelCount:
    """A label and how often it was used."""

    label: str
    count: int


def by_month(days: Iterable[date], first: date, last: date) -> list[MonthCount]:
    """Count days a calendar month from ``first`` to ``last``, both included, ascending.

    Every month the range touches is there, with 0 if empty; days outside the range are not
    counted.
    """
    counts = Counter(day.replace(day=1) for day in days if first <= day <= last)
    return [MonthCount(month, counts[month]) for month in month_starts(first, last)]


def by_label(labels: Iterable[str]) -> list[LabelCount]:
    """Count labels, the most used first, equals in alphabetical order."""
    counted = Counter(labels).items()
    return [
        LabelCount(label, count)
        for label, count in sorted(
            counted, key=lambda pair: (-pair[1], pair[0].casefold(), pair[0])
        )
    ]
