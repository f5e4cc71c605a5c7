"""Drawing many courses a goal's coming weeks may take; brings NumPy in."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DRAWS = 2_000
WEEKS = 104
"""Two years; nothing is said beyond them."""

_A_WEEK = 7
_AT_ONCE = 13
_SHARES = (0.1, 0.5, 0.9)


class Courses:
    """What the coming weeks may bring, ``DRAWS`` times, as far as anybody asks for.

    The weekly rate is unknown: it is drawn from a gamma distribution, and each week around it
    from a negative binomial one with ``dispersion`` times the variance of a Poisson one. The
    same seed draws the same courses.
    """

    def __init__(self, shape: float, scale: float, dispersion: float, seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        self._rates = self._chance.gamma(shape, scale, DRAWS)
        self._over = dispersion - 1
        self._totals: NDArray[np.float64] = np.zeros((DRAWS, 1))

    def days_until(self, missing: float) -> list[int | None]:
        """Return after how many days each course has brought ``missing``, soonest first.

        None where it takes more than two years; these come last.
        """
        while self._weeks < WEEKS and self._totals[:, -1].min() < missing:
            self._draw()
        there = self._totals >= missing
        week = there.argmax(axis=1)  # the first at least; 0 where none is
        arrived = there.any(axis=1)
        rows = np.flatnonzero(arrived & (week > 0))
        before = self._totals[rows, week[rows] - 1]
        brought = self._totals[rows, week[rows]] - before
        part = (missing - before) / brought
        days = np.ceil(_A_WEEK * (week[rows] - 1 + part) - 1e-9).astype(int)
        found: list[int | None] = [*sorted(int(one) for one in days)]
        return found + [None] * (DRAWS - len(found))

    def bands(self, weeks: int) -> Sequence[tuple[float, float, float]]:
        """Return what 10, 50 and 90 % of the courses have brought at most by each week's end."""
        weeks = min(weeks, WEEKS)
        while self._weeks < weeks:
            self._draw()
        shares = np.quantile(self._totals[:, 1 : weeks + 1], _SHARES, axis=0)
        return [(float(low), float(middle), float(high)) for low, middle, high in shares.T]

    @property
    def _weeks(self) -> int:
        return int(self._totals.shape[1]) - 1

    def _draw(self) -> None:
        """Go on for some weeks more."""
        size = (DRAWS, min(_AT_ONCE, WEEKS - self._weeks))
        mean = np.broadcast_to(self._rates[:, None], size)
        if self._over > 1e-9:
            mean = self._chance.gamma(mean / self._over, self._over)
        brought = self._chance.poisson(mean)
        totals = self._totals[:, -1:] + np.cumsum(brought, axis=1)
        self._totals = np.concatenate((self._totals, totals), axis=1)
