"""Dates and figures in the system's locale."""

import calendar
import re
import unicodedata
from datetime import date
from functools import cached_property

from PySide6.QtCore import QDate, QLocale

from journal.numbers.figure import MINUS, worded_figure

_MARKS = "[.日일月월年년]"  # written close behind a number in a date, and repeated with it
_FIELD = re.compile(rf"'[^']*'|(?P<field>d+|M+|y+){_MARKS}?")


class LocaleWords:
    """How dates and figures are worded where the person lives; the system's locale by default.

    Qt knows no formats for ranges, so they are made from the locale's long date: the shortest
    stretch of it that differs is said twice (``2–3 October 2025``, ``June 1 – July 4, 2025``).
    """

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = QLocale(locale or QLocale.system())
        # The bare C locale groups no digits; a figure for a reader wants its groups.
        self._locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)

    def day(self, day: date) -> str:
        """Word one day: ``2 October 2025``."""
        return self._say(day, self._pattern)

    def days(self, first: date, last: date) -> str:
        """Word a range shortly: ``2–3 October 2025``, ``June – November 2026``, ``2024``."""
        if first == last:
            return self.day(first)
        if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
            return self._between(first, last, self._pattern)
        if first.month == 1 and last.month == 12:
            return " – ".join(dict.fromkeys(self._say(day, "yyyy") for day in (first, last)))
        if (first.year, first.month) == (last.year, last.month):
            return self._say(first, self._month_pattern)
        return self._between(first, last, self._month_pattern)

    def month(self, day: date) -> str:
        """Word the month of a day as a heading: ``October 2025``."""
        words = self._say(day, self._month_pattern)
        return words[:1].upper() + words[1:]

    def figure(self, value: float, unit: str = "") -> str:
        """Word a figure: a currency sign stands before it, ``%`` and nouns after it."""
        return self._signed(value, worded_figure(abs(value)), unit)

    def difference(self, value: float, unit: str = "", *, decimals: int = 2) -> str:
        """Word a difference with its sign: ``+18 %``, ``−3``."""
        plus = "+" if value > 0 else ""
        return plus + self._signed(value, worded_figure(abs(value), decimals=decimals), unit)

    def _signed(self, value: float, plain: str, unit: str) -> str:
        """Put sign, amount and unit together; ``plain`` is the size in plain digits."""
        sign = MINUS if value < 0 else ""
        places = len(plain.partition(".")[2])
        is_money = _is_currency(unit)
        if is_money and places:
            places = max(places, 2)
        amount = self._locale.toString(float(plain), "f", places)
        return f"{sign}{unit}{amount}" if is_money else f"{sign}{amount} {unit}".rstrip()

    @cached_property
    def _pattern(self) -> str:
        """The locale's long date without the day of the week."""
        pattern = self._locale.dateFormat(QLocale.FormatType.LongFormat)
        # Quoted words and the weekday are blanked out, so that every position stays.
        bare = re.sub(r"'[^']*'|d{3,}", lambda found: " " * len(found[0]), pattern)
        fields = list(re.finditer(rf"(?:d+|M+|y+){_MARKS}?", bare))
        return pattern[fields[0].start() : fields[-1].end()]

    @cached_property
    def _month_pattern(self) -> str:
        """The long date without the day: ``MMMM yyyy``."""
        places = self._places(self._pattern)
        start, end = places["d"]
        if start == 0:  # d MMMM yyyy
            return self._pattern[min(places["M"][0], places["y"][0]) :]
        if end == len(self._pattern):  # yyyy MMMM d
            return self._pattern[: max(places["M"][1], places["y"][1])]
        return self._pattern[:start] + self._pattern[end:].lstrip(" ,")  # MMMM d, yyyy

    def _between(self, first: date, last: date, pattern: str) -> str:
        """Say the shortest stretch that holds every difference for both days."""
        fields = "dMy" if first.year != last.year else "dM" if first.month != last.month else "d"
        places = [place for field, place in self._places(pattern).items() if field in fields]
        start, end = min(start for start, _ in places), max(end for _, end in places)
        dash = "–" if fields == "d" else " – "
        return self._say(first, pattern[:end]) + dash + self._say(last, pattern[start:])

    @staticmethod
    def _places(pattern: str) -> dict[str, tuple[int, int]]:
        """Where day (d), month (M) and year (y) stand, with the mark that belongs to each."""
        return {
            found["field"][0]: found.span()
            for found in _FIELD.finditer(pattern)
            if found["field"] is not None
        }

    def _say(self, day: date, pattern: str) -> str:
        """Fill the pattern; a month that no day goes with stands in its own form."""
        if "d" not in self._places(pattern):
            name = self._locale.standaloneMonthName(day.month).replace("'", "''")
            pattern = re.sub("MMM+", lambda _found: f"'{name}'", pattern)
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


def _is_currency(unit: str) -> bool:
    """Tell whether a unit is written with a currency sign: ``$``, ``€``, ``US$``."""
    return " " not in unit and any(unicodedata.category(sign) == "Sc" for sign in unit)
