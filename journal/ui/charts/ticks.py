"""Where the marks of an axis go: round values up the side, days along the foot."""

from collections.abc import Callable, Iterable
from datetime import date
from math import ceil, floor, log10
from typing import Protocol

_ROUND_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_FEW_DAYS = 300  # from here on a day is told with its year


class DayWords(Protocol):
    """Words a day."""

    def __call__(self, day: date, /, *, year: bool) -> str:
        """Return the day, with its year where asked for."""


def round_values(low: float, high: float, *, most: int = 5) -> list[float]:
    """Return at most ``most`` + 1 round values, evenly spaced, that hold ``low`` and ``high``."""
    size = max(abs(low), abs(high))
    if high - low <= max(size, 1e-9) * 1e-9:  # as good as one value
        margin = size * 0.1 if size > 1e-9 else 1.0
        low, high = low - margin, high + margin
    rough = (high - low) / most
    size = 10.0 ** floor(log10(rough))
    for step in (size * factor for factor in (*_ROUND_STEPS, 20.0)):
        first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
        if last - first <= most:
            break
    decimals = max(0, 1 - floor(log10(step)))
    return [round(index * step, decimals) for index in range(first, last + 1)]


def day_marks(
    first: date,
    last: date,
    width: float,
    measure: Callable[[str], float],
    say: DayWords,
    named: Iterable[tuple[date, str]] = (),
) -> list[tuple[date, str]]:
    """Return the days to name below an axis ``width`` pixels long, ascending, none overlapping.

    The ``named`` days come first, then the ends, then as many between as have room. ``say``
    words a day, with its year where that is asked for; ``measure`` tells the
    pixels of a text.
    """
    span = (last - first).days
    with_year = span > _FEW_DAYS
    kept: list[tuple[float, float, date, str]] = []
    own_words = dict(named)

    def keep(day: date, apart: float) -> None:
        text = own_words.get(day) or say(day, year=with_year)
        wide = measure(text)
        at = width * (day - first).days / span if span else width / 2
        left = min(max(at - wide / 2, 0.0), width - wide) if span else at - wide / 2
        if all(left + wide + apart <= begin or end + apart <= left for begin, end, _, _ in kept):
            kept.append((left, left + wide, day, text))

    for day in (*own_words, first, last):
        if first <= day <= last and day not in {each for _, _, each, _ in kept}:
            keep(day, 12)
    parts = max(1, min(6, int(width // 130)))
    if span >= parts:
        for part in range(1, parts):
            keep(date.fromordinal(first.toordinal() + round(span * part / parts)), 32)
    return [(day, text) for _, _, day, text in sorted(kept)]
