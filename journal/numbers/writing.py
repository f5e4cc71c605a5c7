"""How a person's language names days and months and writes numbers, handed in by who knows it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from journal.numbers.figure import worded_figure

_DIGITS = "0123456789"
_TURNING = frozenset({"R", "AL", "AN"})
_NUMBER = re.compile("[0-9]+")
_ISOLATE, _ISOLATE_ENDS = "\u2068", "\u2069"
_WEEKDAYS = (
    *("Mondays", "Tuesdays", "Wednesdays", "Thursdays"),
    *("Fridays", "Saturdays", "Sundays"),
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Writing:
    """Names, digits and the decimal point; English unless told.

    ``weekdays`` begin with Monday and name all days of that name, ``months`` with January.
    ``digits`` are the ten of them from 0 on.
    """

    weekdays: tuple[str, ...] = _WEEKDAYS
    months: tuple[str, ...] = _MONTHS
    digits: str = _DIGITS
    point: str = "."

    def weekday(self, day: int) -> str:
        """Name all days of one weekday, Monday as 0."""
        return isolated(self.weekdays[day])

    def month(self, month: date, today: date) -> str:
        """Name a month, with its year unless that is the one of ``today``."""
        name = self.months[month.month - 1]
        year = "" if month.year == today.year else f" {self._in_digits(str(month.year))}"
        return isolated(name + year)

    def figure(self, value: float, *, decimals: int = 2) -> str:
        """Write a figure as `worded_figure` does."""
        plain = worded_figure(value, decimals=decimals)
        return isolated(self._in_digits(plain.replace(".", self.point)))

    def count(self, words: int | str) -> str:
        """Write a whole number, or the whole numbers within ``words``, in these digits."""
        return _NUMBER.sub(lambda found: isolated(self._in_digits(found[0])), str(words))

    def _in_digits(self, number: str) -> str:
        return number.translate(str.maketrans(_DIGITS, self.digits))


ENGLISH = Writing()


def isolated(text: str) -> str:
    """Return ``text`` so that its own direction turns nothing around it, for use in a sentence.

    Arabic digits count as well: two numbers of them would change places.
    """
    if any(unicodedata.bidirectional(one) in _TURNING for one in text):
        return f"{_ISOLATE}{text}{_ISOLATE_ENDS}"
    return text
