"""How much a day is like the one before it, and how far that lowers what many days prove."""

from collections.abc import Iterable, Sequence
from itertools import compress, count, islice
from operator import mul, sub

_MOST = 0.95  # beyond it, hundreds of days would count as one

Neighbours = tuple[Sequence[int], Sequence[int]]
"""Places of values, and those of the ones before them, in the same order."""


def neighbours(at: Sequence[int], *, apart: int = 1) -> Neighbours:
    """Return which of the days with the numbers ``at`` lie ``apart`` days from each other."""
    gaps = list(map(sub, islice(at, 1, None), at))
    if apart == 1 and min(gaps, default=1) > 0:  # ascending: a neighbour stands beside
        if max(gaps, default=1) == 1:  # no day missed
            return range(1, len(at)), range(len(gaps))
        before = list(compress(count(), map((1).__eq__, gaps)))
        return [place + 1 for place in before], before
    place = dict(zip(at, count()))
    there = list(map(place.get, map(apart.__rsub__, at)))
    later = [index for index, one in enumerate(there) if one is not None]
    return later, [one for one in there if one is not None]


def likeness(values: Sequence[float], pairs: Neighbours) -> float:
    """Return the autocorrelation of ``values`` over ``pairs`` of them, from 0 to 0.95.

    0 where there are no pairs, where all values are equal, and where it would be negative.
    """
    if not pairs[0]:
        return 0.0
    mean = sum(values) / len(values)
    off = [value - mean for value in values]
    return likeness_of(off, sum(map(mul, off, off)), pairs)


def likeness_of(off: Sequence[float], squares: float, pairs: Neighbours) -> float:
    """Return the same of values whose mean is taken off, ``squares`` being the sum of theirs."""
    later, before = pairs
    if not (later and squares):
        return 0.0
    together: float = sum(map(mul, _picked(off, later), _picked(off, before)))
    return min(max(together / len(later) / (squares / len(off)), 0.0), _MOST)


def _picked(values: Sequence[float], places: Sequence[int]) -> Iterable[float]:
    if isinstance(places, range):
        return values[places.start : places.stop]
    return map(values.__getitem__, places)


def inflation(alike: float) -> float:
    """Return by how much the variance of a test grows where neighbouring days are alike."""
    return (1 + alike) / (1 - alike)
