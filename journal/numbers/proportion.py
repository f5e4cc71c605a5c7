"""How sure a share of a few days can be, and how to say it without claiming more."""

from math import sqrt

_Z = 1.959963984540054  # two-sided 95 % quantile of the standard normal distribution
_FEWEST_FOR_PERCENT = 10


def wilson_interval(successes: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a proportion, low and high on 0-1.

    With ``n == 0`` nothing is known: ``(0.0, 1.0)``. Raises ``ValueError`` unless
    ``0 <= successes <= n``.
    Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212, without continuity correction.
    """
    _check(successes, n)
    if n == 0:
        return 0.0, 1.0
    share = successes / n
    spread = _Z * _Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * sqrt(share * (1 - share) / n + spread / (4 * n))
    # The ends are exact where the formula is, but its rounding is not.
    low = 0.0 if successes == 0 else middle - half
    high = 1.0 if successes == n else middle + half
    return low, high


def worded_rate(successes: int, n: int) -> str:
    """Say a rate: ``3 of 7`` below ten, then ``71 % (22 of 31)``, ``no days yet`` for none.

    Halves round up, but 0 % and 100 % are kept for none and all: 299 of 300 is 99 %.
    """
    _check(successes, n)
    if n == 0:
        return "no days yet"
    fraction = f"{successes} of {n}"
    if n < _FEWEST_FOR_PERCENT:
        return fraction
    percent = (200 * successes + n) // (2 * n)
    if 0 < successes < n:
        percent = min(max(percent, 1), 99)
    return f"{percent} % ({fraction})"


def worded_interval(successes: int, n: int) -> str:
    """Say the 95 % interval of a rate in whole percent: ``between 53 % and 84 %``."""
    low, high = wilson_interval(successes, n)
    return f"between {round(100 * low)} % and {round(100 * high)} %"


def _check(successes: int, n: int) -> None:
    if not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n} is no proportion")
