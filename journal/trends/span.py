"""A stretch of days to look at, and the one before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

RANGES: dict[str, int | None] = {"30": 30, "90": 90, "365": 365, "all": None}
"""The ranges to choose from, in days; None is everything."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days it holds."""
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Span":
        """Return as many days that end the day before it begins."""
        last = self.first - timedelta(days=1)
        reach = min(self.days, last.toordinal())  # there is no day before the first of all
        return Span(date.fromordinal(last.toordinal() - reach + 1), last)

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is one of them."""
        return self.first <= day <= self.last

    def part(self, days: Sequence[date]) -> slice:
        """Return which of ``days``, ascending, it holds."""
        return slice(bisect_left(days, self.first), bisect_right(days, self.last))

    def cut(self, first: date) -> "Span":
        """Return it without the days before ``first``; its last day always stays."""
        return Span(min(max(self.first, first), self.last), self.last)


def span_back(today: date, days: int | None) -> Span:
    """Return the last ``days`` days, today included; None for all there can be."""
    first = date.min if days is None else today - timedelta(days=days - 1)
    return Span(first, today)
