"""Whether two figures of the same days go together; never whether one causes the other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import atanh, sqrt, tanh
from operator import mul

from journal.numbers.likeness import likeness_of, neighbours
from journal.numbers.ranks import rank_of_each

FEWEST_PAIRS = 30
"""Days with both figures from which on they are compared."""

_Z = 1.959963984540054  # two-sided 95 % quantile of the standard normal distribution
_FEWEST_EFFECTIVE = 4.0  # with fewer the interval has no width that means anything
_NEARLY_ONE = 1 - 1e-12


@dataclass(frozen=True, slots=True)
class Correlation:
    """Spearman's ``rho`` of ``n`` days, between ``low`` and ``high`` with 95 % confidence.

    ``effective`` is how many independent days these are worth.
    """

    n: int
    effective: float
    rho: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Tell whether they go together: the interval does not hold 0."""
        return self.low > 0 or self.high < 0


def rank_correlation(one: Mapping[date, float], other: Mapping[date, float]) -> Correlation | None:
    """Correlate the ranks of two figures on the days that have both.

    None for fewer than ``FEWEST_PAIRS`` days, or where one figure never changes. Where both
    drift from day to day, fewer days count: n (1 - r r') / (1 + r r') of them, r and r' being
    how like each is to the day before, from 0 on.
    Sources: C. Spearman, Am. J. Psychology 15 (1904) 72-101; M. S. Bartlett, J. R. Stat. Soc.
    98 (1935) 536-543 (effective n); D. G. Bonett and T. A. Wright, Psychometrika 65 (2000)
    23-28 (interval).
    """
    days = [day for day in one if day in other]
    if len(days) < FEWEST_PAIRS:
        return None
    first, squares = _off_middle(list(map(one.__getitem__, days)))
    second, squares_other = _off_middle(list(map(other.__getitem__, days)))
    if not (squares and squares_other):
        return None
    rho = sum(map(mul, first, second)) / sqrt(squares * squares_other)
    beside = neighbours(list(map(date.toordinal, days)))
    alike = likeness_of(first, squares, beside) * likeness_of(second, squares_other, beside)
    effective = len(days) * (1 - alike) / (1 + alike)
    low, high = _interval(rho, effective)
    return Correlation(len(days), effective, rho, low, high)


def _interval(rho: float, effective: float) -> tuple[float, float]:
    if effective <= _FEWEST_EFFECTIVE:
        return -1.0, 1.0
    middle = atanh(min(max(rho, -_NEARLY_ONE), _NEARLY_ONE))
    half = _Z * sqrt((1 + rho * rho / 2) / (effective - 3))
    return tanh(middle - half), tanh(middle + half)


def _off_middle(values: Sequence[float]) -> tuple[list[float], float]:
    """Return how far the rank of each value lies from the middle one, and the sum of squares.

    All of these are halves and quarters, which add up without rounding in any order.
    """
    times = Counter(values)
    middle = (len(values) + 1) / 2
    off = {value: rank - middle for value, rank in rank_of_each(times).items()}
    squares = sum(count * off[value] ** 2 for value, count in times.items())
    return list(map(off.__getitem__, values)), squares
