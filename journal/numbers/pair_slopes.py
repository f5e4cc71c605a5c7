"""The slopes between all pairs of many days, counted instead of listed.

Ten years of days make millions of pairs but few kinds of them: so many days apart, so many
points apart. How often each kind occurs is an autocorrelation of the grid of days and points,
which a Fourier transform gives in O(n log n).
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

_MOST_LEVELS = 41  # ratings of every scale keep their own


def pair_slopes(at: Sequence[int], heights: Sequence[float]) -> Callable[[int], float]:
    """Return what tells the slope a day of the pair that stands in any place, smallest first.

    ``at`` are the numbers of days, all different. Values that take more than 41 different
    whole steps are rounded to 41 of equal height first.
    """
    days = np.asarray(at, dtype=np.int64)
    days -= days.min()
    level, step = _levels(np.asarray(heights, dtype=np.float64))
    reach, levels = int(days.max()) + 1, int(level.max()) + 1
    grid = np.zeros((reach, levels))
    grid[days, level] = 1
    size = _quick(2 * reach), _quick(2 * levels)  # zeros on the far side: nothing wraps around
    spectrum = np.fft.rfft2(grid, size)
    alike = np.fft.irfft2(spectrum.real**2 + spectrum.imag**2, size)
    counts = np.rint(alike[1:reach].T).astype(np.int64)
    up, apart = np.nonzero(counts)
    rise = np.where(up < levels, up, up - size[1])  # the far half is what went down
    slopes = rise * step / (apart + 1)
    order = np.argsort(slopes, kind="stable")  # quick, for each rise is in order already
    up_to = np.cumsum(counts[up, apart][order])
    return lambda place: float(slopes[order[np.searchsorted(up_to, place, side="right")]])


def _levels(heights: NDArray[np.float64]) -> tuple[NDArray[np.int64], float]:
    lowest, span = heights.min(), np.ptp(heights)
    whole = bool(np.all(heights == np.rint(heights)))
    step = 1.0 if whole and span < _MOST_LEVELS else float(span) / (_MOST_LEVELS - 1)
    if step == 0:
        step = 1.0
    return np.rint((heights - lowest) / step).astype(np.int64), step


def _quick(least: int) -> int:
    """Return the first size from ``least`` on that is made of 2, 3 and 5, quick to transform."""
    size = least
    while 30**64 % size:
        size += 1
    return size
