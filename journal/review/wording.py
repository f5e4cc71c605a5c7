"""How dates and figures are worded, whoever does it, and what is worded with them."""

from datetime import date
from typing import Protocol

from journal.models.achievement import Achievement
from journal.numbers.measure import change


class Words(Protocol):
    """How dates and figures are worded where the person lives."""

    def day(self, day: date) -> str:
        """Word one day: ``2 October 2025``."""
        ...

    def days(self, first: date, last: date) -> str:
        """Word a range shortly: ``2–3 October 2025``, ``June – November 2026``, ``2024``."""
        ...

    def month(self, day: date) -> str:
        """Word the month of a day as a heading: ``October 2025``."""
        ...

    def figure(self, value: float, unit: str = "") -> str:
        """Word a figure: a currency sign stands before it, ``%`` and nouns after it."""
        ...

    def difference(self, value: float, unit: str = "", *, decimals: int = 2) -> str:
        """Word a difference with its sign: ``+18 %``, ``−3``."""
        ...


def change_words(before: float, after: float, unit: str, words: Words) -> str:
    """Say a change: ``+18 %``, ``+4.5 points``, ``no change``."""
    moved = change(before, after, unit=unit)
    if moved.absolute == 0:
        return "no change"
    if moved.in_points:
        return words.difference(moved.absolute, "point" if abs(moved.absolute) == 1 else "points")
    if moved.percent is None:
        return words.difference(moved.absolute, unit)
    return words.difference(moved.percent, "%", decimals=0 if abs(moved.percent) >= 10 else 1)


def is_whole_years(achievement: Achievement) -> bool:
    """Tell whether only the year is known: that is how undated imports are kept."""
    first, last = achievement.day, achievement.last_day
    return (
        last is not None
        and (first.month, first.day) == (1, 1)
        and (last.month, last.day) == (12, 31)
    )


def one_line(text: str) -> str:
    """Return a text without line breaks and doubled spaces."""
    return " ".join(text.split())
