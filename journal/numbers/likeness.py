"""How much a day is like the one before it, and how far that lowers what many days prove."""

from collections.abc import Sequence
from itertools import count
from operator import mul

_MOST = 0.95  # beyond it, hundreds of days would count as one

Neighbours = tuple[list[int], list[int]]
"""Places of values, and those of the ones before them, in the same order."""


def neighbours(at: Sequence[int], *, apart: int = 1) -> Neighbours:
    """Return which of the days with the numbers ``at`` lie ``apart`` days from each other."""
    place = dict(zip(at, count()))
    before = list(map(place.get, map(apart.__rsub__, at)))
    later = [index for index, there in enumerate(before) if there is not None]
    return later, [there for there in before if there is not None]


def likeness(values: Sequence[float], pairs: Neighbours) -> float:
    """Return the autocorrelation of ``values`` over ``pairs`` of them, from 0 to 0.95.

    0 where there are no pairs, where all values are equal, and where it would be negative.
    """
    later, before = pairs
    if not later:
        return 0.0
    mean = sum(values) / len(values)
    off = [value - mean for value in values]
    spread: float = sum(map(mul, off, off)) / len(off)
    if spread == 0:
        return 0.0
    together: float = sum(map(mul, map(off.__getitem__, later), map(off.__getitem__, before)))
    return min(max(together / len(later) / spread, 0.0), _MOST)


def inflation(alike: float) -> float:
    """Return by how much the variance of a test grows where neighbouring days are alike."""
    return (1 + alike) / (1 - alike)
