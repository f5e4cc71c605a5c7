"""Whether values go up or down over time, by how much, and when nothing can be said."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from math import ceil, floor, sqrt

from journal.numbers.likeness import inflation, likeness, neighbours

FEWEST_DAYS = 28
FEWEST_RATINGS = 15
"""No trend is looked for in fewer days from first to last, or in fewer values."""

_Z = 1.959963984540054  # two-sided 95 % quantile of the standard normal distribution
_MOST_IN_PAIRS = 300  # from here on listing all pairs is slower than counting them
_FEW_LEVELS = 24  # up to here adding up all levels below is quicker than a search
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class MannKendall:
    """The test for a trend: how many later values are higher than earlier ones, less lower ones.

    ``variance`` is that of ``s`` in values without a trend, ties taken into account.
    """

    n: int
    s: int
    variance: float

    def z(self, grown: float = 1.0) -> float:
        """Return ``s`` in standard deviations, moved by one towards 0; 0 if all are equal.

        ``grown`` is by how much the variance grows where neighbouring values are alike.
        """
        if self.s == 0 or self.variance == 0:
            return 0.0
        return (self.s - (1 if self.s > 0 else -1)) / sqrt(self.variance * grown)


@dataclass(frozen=True, slots=True)
class Trend:
    """What ``n`` values over ``days`` days (first to last, both included) come to.

    ``slope`` is the change a week, between ``low`` and ``high`` with 95 % confidence.
    ``autocorrelation`` is how much a day is like the one before it, from 0 on, once the slope
    is taken out; the more it is, the less the days can prove, and ``z`` has that in it.
    """

    n: int
    days: int
    z: float
    slope: float
    low: float
    high: float
    autocorrelation: float

    @property
    def found(self) -> bool:
        """Tell whether there is a trend: chance alone would do as much in 1 case of 20.

        Ratings that moved so little that most pairs of days are equal have none either.
        """
        return abs(self.z) > _Z and self.slope != 0

    @property
    def weeks(self) -> float:
        """Return how many weeks lie between the first value and the last."""
        return (self.days - 1) / _A_WEEK


def enough_for_trend(values: Mapping[date, float]) -> bool:
    """Tell whether there are values and days enough to look for a trend in."""
    return len(values) >= FEWEST_RATINGS and _reach(values) >= FEWEST_DAYS


def trend(values: Mapping[date, float], *, apart: int = 1) -> Trend | None:
    """Look for a trend; None where there are too few values or days to look in.

    Each value may be like the one ``apart`` days before it (1 for ratings of every day, 7 for
    one a week). That likeness alone makes lines that look like trends, so the variance of the
    test grows by (1 + r) / (1 - r). What ``found`` is False for has no clear trend *yet*; it
    is never told to be unchanged. O(n log n) in the number of values.
    Sources: H. B. Mann, Econometrica 13 (1945) 245-259; P. K. Sen, J. Am. Stat. Assoc. 63
    (1968) 1379-1389; K. H. Hamed and A. R. Rao, J. Hydrology 204 (1998) 182-196.
    """
    if not enough_for_trend(values):
        return None
    days = sorted(values)
    at = list(map(date.toordinal, days))
    heights = list(map(values.__getitem__, days))
    test = mann_kendall(heights)
    slope_at = _slopes(at, heights)
    slope = _median(slope_at, len(days))
    left = [y - slope * (x - at[0]) for x, y in zip(at, heights, strict=True)]
    alike = likeness(left, neighbours(at, apart=apart))
    low, high = _interval(slope_at, len(days), _Z * sqrt(test.variance * inflation(alike)))
    return Trend(
        n=len(days),
        days=at[-1] - at[0] + 1,
        z=test.z(inflation(alike)),
        slope=slope * _A_WEEK,
        low=low * _A_WEEK,
        high=high * _A_WEEK,
        autocorrelation=alike,
    )


def mann_kendall(values: Sequence[float]) -> MannKendall:
    """Count for each value, oldest first, how many earlier ones lie below it and above it."""
    n, times = len(values), Counter(values)
    tied = [many for many in times.values() if many > 1]
    below = _below(values) if len(times) > _FEW_LEVELS else _below_in_levels(values, sorted(times))
    above = _pairs(n) - below - sum(map(_pairs, tied))
    return MannKendall(n, below - above, (_spread(n) - sum(map(_spread, tied))) / 18)


def _below(values: Sequence[float]) -> int:
    """Count the pairs whose earlier value is the lower one."""
    found = 0
    earlier: list[float] = []
    for value in values:
        place = bisect_left(earlier, value)
        found += place
        earlier.insert(place, value)
    return found


def _below_in_levels(values: Sequence[float], levels: Sequence[float]) -> int:
    """Count the same, quicker where there are few different values, the ``levels``."""
    place = dict(zip(levels, count()))
    seen = [0] * len(levels)
    found = 0
    for at in map(place.__getitem__, values):
        found += sum(seen[:at])
        seen[at] += 1
    return found


def theil_sen(values: Mapping[date, float]) -> float:
    """Return the median change a week over all pairs of days; 0 with fewer than two."""
    days = sorted(values)
    if len(days) < 2:
        return 0.0
    slope_at = _slopes([day.toordinal() for day in days], [values[day] for day in days])
    return _A_WEEK * _median(slope_at, len(days))


def _slopes(at: Sequence[int], heights: Sequence[float]) -> Callable[[int], float]:
    """Return what tells the slope a day of the pair that stands in any place, smallest first."""
    if len(at) > _MOST_IN_PAIRS:
        from journal.numbers.pair_slopes import pair_slopes  # brings NumPy in

        return pair_slopes(at, heights)
    points = list(zip(at, heights, strict=True))
    return sorted(
        (y - before) / (x - start)
        for place, (x, y) in enumerate(points)
        for start, before in points[:place]
    ).__getitem__


def _median(slope_at: Callable[[int], float], n: int) -> float:
    pairs = _pairs(n)
    return (slope_at((pairs - 1) // 2) + slope_at(pairs // 2)) / 2


def _interval(slope_at: Callable[[int], float], n: int, spread: float) -> tuple[float, float]:
    """Return the slopes ``spread`` / 2 places before the middle and after it."""
    pairs = _pairs(n)
    first = floor((pairs - spread) / 2) - 1
    last = ceil((pairs + spread) / 2)
    return slope_at(max(first, 0)), slope_at(min(last, pairs - 1))


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _spread(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)


def _reach(values: Mapping[date, float]) -> int:
    return (max(values) - min(values)).days + 1 if values else 0
