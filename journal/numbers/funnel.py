"""What a wanted number of results needs of the step before, at one's own rates."""

from collections.abc import Callable
from dataclasses import dataclass

from journal.numbers.figure import worded_figure
from journal.numbers.proportion import wilson_interval

FEWEST = 30
"""Fewer tries than this say too little about how many the next result needs."""

_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Need:
    """How many tries ``wanted`` results need: about, from, to; ``most`` None without an end.

    The range is what the 95 % interval of the rate of ``won`` of ``tried`` leaves open.
    """

    wanted: float
    about: int
    least: int
    most: int | None
    won: int
    tried: int


def need(wanted: float, won: int, tried: int) -> Need | None:
    """Return what ``wanted`` results need where ``won`` came of ``tried``.

    None where the tries are too few, nothing has come of them yet, or more came than was tried:
    then the one is no step to the other.
    """
    if wanted <= 0 or tried < FEWEST or not 0 < won <= tried:
        return None
    low, high = wilson_interval(won, tried)
    return Need(
        wanted=wanted,
        about=rough(wanted * tried / won),
        least=rough(wanted / high),
        most=rough(wanted / low) if low > 0 else None,
        won=won,
        tried=tried,
    )


def rough(number: float) -> int:
    """Round to two digits, as nobody counts on the third: 189.6 is 190, 1,342 is 1,300."""
    digits = len(str(int(abs(number))))
    step = int(10 ** max(digits - _DIGITS, 0))
    return int(number / step + 0.5) * step


def worded_need(
    found: Need, result: str, tries: str, number: Callable[[float], str] = worded_figure
) -> str:
    """Say it: ``At your rates 12 meetings need about 190 attempts (130–280), from 412 attempts.``

    ``result`` and ``tries`` are the plural names of the two counts, ``number`` words a figure.
    """
    most = f"–{number(found.most)}" if found.most is not None else " or more"
    span = f" ({number(found.least)}{most})" if found.least != found.most else ""
    return (
        f"At your rates {number(found.wanted)} {result} need about {number(found.about)}"
        f" {tries}{span}, from {number(found.tried)} {tries}."
    )
