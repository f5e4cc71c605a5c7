"""Values by their place, and two groups compared by it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

FEWEST_TO_COMPARE = 12
"""Weekdays and months are compared from this many of each on."""

_Z = 1.959963984540054  # two-sided 95 % quantile of the standard normal distribution


@dataclass(frozen=True, slots=True)
class Compared:
    """Two groups of ``n`` and ``n_other`` values, their medians, and how far apart they are.

    ``z`` is positive where the first group is higher.
    """

    n: int
    n_other: int
    median: float
    median_other: float
    z: float

    @property
    def clear(self) -> bool:
        """Tell whether chance alone would set them as far apart in fewer than 1 case of 20."""
        return abs(self.z) > _Z


def compare(values: Sequence[float], other: Sequence[float], *, inflation: float = 1.0) -> Compared:
    """Compare two groups by the ranks of their values.

    ``inflation`` is by how much the variance of the test grows where the values of a group are
    alike. Raises ``ValueError`` where a group is empty.
    Source: H. B. Mann and D. R. Whitney, Ann. Math. Stat. 18 (1947) 50-60; normal, with the
    correction for ties and continuity.
    """
    n, m = len(values), len(other)
    if not (n and m):
        raise ValueError("nothing to compare")
    both = ranks([*values, *other])
    off = sum(both[:n]) - n * (n + 1) / 2 - n * m / 2
    total = n + m
    ties = sum(count**3 - count for count in Counter([*values, *other]).values())
    variance = n * m / 12 * ((total + 1) - ties / (total * (total - 1)))
    far = max(abs(off) - 0.5, 0.0)
    z = far / sqrt(variance * inflation) if variance > 0 else 0.0
    return Compared(n, m, median(values), median(other), z if off > 0 else -z)


def ranks(values: Sequence[float]) -> list[float]:
    """Return the place of each value, from 1 on; equal ones share the mean of their places."""
    return list(map(rank_of_each(Counter(values)).__getitem__, values))


def rank_of_each(times: Mapping[float, int]) -> dict[float, float]:
    """Return the same by value, where each is there as many times as told."""
    place: dict[float, float] = {}
    before = 0
    for value, count in sorted(times.items()):
        place[value] = before + (count + 1) / 2
        before += count
    return place
