"""The slopes between all pairs of many days, counted instead of listed.

Ten years of days make millions of pairs but few kinds of them: so many days apart, so many
points apart. How often each kind occurs is a correlation of the days of one level with those of
another, which Fourier transforms give in O(n log n).
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
    counts, rises = _kinds(days, level)
    times = counts.ravel()
    there = np.flatnonzero(times)
    slopes = (rises[:, None] * step / np.arange(1, counts.shape[1] + 1)).ravel()[there]
    order = np.argsort(slopes, kind="stable")  # quick, for each rise is in order already
    up_to = np.cumsum(times[there[order]])
    return lambda place: float(slopes[order[np.searchsorted(up_to, place, side="right")]])


def _kinds(
    days: NDArray[np.int64], level: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count the pairs of each kind: a row for each rise, told beside it, a column a day apart."""
    reach, levels = int(days.max()) + 1, int(level.max()) + 1
    grid = np.zeros((levels, reach))
    grid[level, days] = 1
    size = _quick(2 * reach)  # zeros on the far side: nothing wraps around
    spectra = np.fft.rfft(grid, size)
    turned = spectra.conj()
    alike = np.fft.irfft(
        [(turned[: levels - up] * spectra[up:]).sum(axis=0) for up in range(levels)], size
    )
    rising, falling = alike[:, 1:reach], alike[1:, : size - reach : -1]
    rises = np.arange(levels)
    counts = np.rint(np.concatenate((rising, falling))).astype(np.int64)
    return counts, np.concatenate((rises, -rises[1:]))


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
