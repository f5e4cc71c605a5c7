"""How many attempts it takes: the share of prospects reached by attempt k, and nos per yes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Tries: TypeAlias = tuple[int, bool]
"""How often a prospect was tried until reached (or until now), and whether they were reached."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What attempt ``k`` came to.

    ``at_risk`` prospects were tried at least ``k`` times and not reached before; ``reached`` of
    them were reached by it. ``share`` is the share (0-1) of all that are reached by attempt ``k``.
    """

    k: int
    at_risk: int
    reached: int
    share: float


def reach_curve(tries: Iterable[Tries]) -> list[Reach]:
    """Return the share reached by attempt 1, 2 ... as far as anybody was tried.

    Who is not reached yet, or was given up, counts for as long as they were tried: the mean over
    those reached alone would make it look far easier than it is.
    Source: E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958) 457-481.
    """
    ended: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for count, was_reached in tries:
        if count < 1:
            continue
        ended[count] += 1
        reached[count] += was_reached
    curve = []
    at_risk, missed = ended.total(), 1.0
    for k in range(1, max(ended, default=0) + 1):
        missed *= 1 - reached[k] / at_risk
        curve.append(Reach(k, at_risk, reached[k], 1 - missed))
        at_risk -= ended[k]
    return curve


def nos_per_yes(nos: int, yeses: int) -> float | None:
    """Return how many nos were heard for each yes; None where there was no yes yet."""
    return nos / yeses if yeses else None
