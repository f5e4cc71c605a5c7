"""Dates, numbers and money as this person's system writes them."""

import re
from datetime import date, datetime
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime

from journal.numbers.figure import exact, worded_figure
from journal.numbers.writing import Writing
from journal.paths import shown

_BREAK_AFTER = 12
_MEGABYTE = 1 << 20
_ENDLESS = re.compile(r"\S{25,}")


def one_line(text: str) -> str:
    """Return ``text`` without line breaks and doubled spaces."""
    return " ".join(text.split())


def long_day(day: date) -> str:
    """Return "Monday, 23 November", with the year unless it is this one."""
    locale = QLocale()
    month_first = _month_first(locale)
    words = "dddd, MMMM d" if month_first else "dddd, d MMMM"
    if day.year != datetime.now().astimezone().year:
        words += ", yyyy" if month_first else " yyyy"
    return locale.toString(_qdate(day), words)


def short_day(day: date, *, year: bool = False) -> str:
    """Return "14 Nov" (or "Nov 14"), with the year where asked for."""
    if year:
        return QLocale().toString(_qdate(day), day_pattern())
    return QLocale().toString(_qdate(day), "MMM d" if _month_first(QLocale()) else "d MMM")


def near_day(day: date, today: date) -> str:
    """Return a day with its year only where that is not the one of ``today``."""
    return short_day(day, year=day.year != today.year)


def day_pattern() -> str:
    """Return how a date with its year is written, in Qt's letters: "d MMM yyyy"."""
    return "MMM d, yyyy" if _month_first(QLocale()) else "d MMM yyyy"


def day_range(first: date, last: date | None) -> str:
    """Return one day or the span of two; a whole year reads as its number."""
    if last is None or last == first:
        return short_day(first, year=True)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    return f"{short_day(first, year=first.year != last.year)} – {short_day(last, year=True)}"


def month_name(day: date) -> str:
    """Return the short name of the month."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def clock_time(instant: datetime) -> str:
    """Return the local time of day, such as 08:42."""
    local = instant.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def number(value: float) -> str:
    """Return a number with the locale's separators and at most two decimals."""
    plain = worded_figure(value)
    decimals = len(plain.partition(".")[2])
    return QLocale().toString(float(value), "f", decimals)


def figure(value: float, unit: str = "") -> str:
    """Return a number with its unit: a currency sign before it, % and words after it."""
    words = number(value)
    if not unit:
        return words
    if unit == "%":
        return f"{words}%"
    if len(unit) == 1 and not unit.isalpha():
        sign = "-" if value < 0 else ""
        return f"{sign}{unit}{number(abs(value))}"
    return f"{words} {unit}"


def writing() -> Writing:
    """Return how sentences about figures name days and months and write numbers here."""
    locale = QLocale()
    days = [locale.standaloneDayName(day) for day in range(1, 8)]
    if locale.language() == QLocale.Language.English:
        days = [f"{name}s" for name in days]
    return Writing(
        weekdays=tuple(days),
        months=tuple(locale.standaloneMonthName(month) for month in range(1, 13)),
        digits="".join(map(locale.toString, range(10))),
        point=locale.decimalPoint(),
    )


def typed_number(text: str) -> float | None:
    """Read a number as the person's locale writes it; None where it is none.

    A currency sign, a percent sign and spaces around are forgiven.
    """
    stripped = text.strip().strip("$€£¥฿%").strip().replace("\u2212", "-")
    if not stripped:
        return None
    for locale in (QLocale(), QLocale.c()):
        value, ok = locale.toDouble(stripped)
        if ok and isfinite(value):
            return value
    return None


def editable_number(value: float) -> str:
    """Return a number with every digit it has, as the person would type it."""
    digits = format(exact(value), "f")
    decimals = len(digits.partition(".")[2].rstrip("0"))
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", decimals)


def breakable(text: str) -> str:
    """Return ``text`` for a label, with places where a word no line can hold may break."""
    return _ENDLESS.sub(_with_breaks, text)


def breakable_path(path: Path) -> str:
    """Return a path for a label: breaks at its separators, and within a name no line can hold."""
    parts = re.split(r"(?<=[/\\])", shown(path))
    return "\u200b".join(breakable(part) for part in parts)


def data_size(size: int) -> str:
    """Return a number of bytes such as 1.2 MB."""
    return QLocale().formattedDataSize(
        size, 1 if size >= _MEGABYTE else 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def _with_breaks(word: re.Match[str]) -> str:
    parts, since = [], 0
    for sign in word[0]:
        since += 1
        # Never between a letter and its accent, nor within a joined emoji.
        if since > _BREAK_AFTER and sign.isalnum():
            parts.append("\u200b")
            since = 1
        parts.append(sign)
    return "".join(parts)


def _month_first(locale: QLocale) -> bool:
    words = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return words.find("M") < words.find("d")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
