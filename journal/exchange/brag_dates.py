"""The dates people write into a brag document: ``Oct 2-3, 2025``, ``May 2025 - Oct 2025``, ``Nov``.

A date is one or more points, each a year, a month or a day, joined by a dash or "to" (a stretch)
or by "&", "and" or a comma (several days, told as the stretch that holds them all). Months are
English, whole or shortened, and may stand before or after the day; ISO dates are read too.

- A day without a month takes the one beside it: ``Oct 2-3``, ``2-3 Oct``.
- A point without a year takes the next one's, else the one before, else the document's. A stretch
  that would run backwards crosses New Year instead: ``Dec 28 - Jan 3, 2026`` starts in 2025.
- Whatever is not understood whole, or is no day of the calendar, is no date.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
# Not calendar.month_abbr: that one speaks the system's language.
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_YEAR = r"(?:19|20|21)[0-9]{2}"
_TOKEN = re.compile(
    rf"(?P<iso>{_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?)(?!-?[0-9])"
    rf"|(?P<year>{_YEAR})(?![0-9])"
    r"|(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![a-z0-9])"
    rf"|(?P<month>{_MONTH})\.?(?![a-z])"
    r"|(?P<until>[-\u2010-\u2015\u2212]+|to(?![a-z]))"
    r"|(?P<comma>,)"
    r"|(?P<also>&|and(?![a-z]))"
    r"|(?P<gap>[\s\u00a0\u2000-\u200a\u202f]+)",
    re.ASCII | re.IGNORECASE,
)
_FORMS = frozenset(("M", "MD", "MY", "MDY", "DM", "DMY", "D", "DY", "Y", "I"))
_LEADING = re.compile(r"\s*\[([^\[\]]{1,80})\](?:\s*[:\u2013\u2014-](?=\s))?\s*")
_LONE_YEAR = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
_HALF_A_YEAR = 6


@dataclass(frozen=True, slots=True)
class BragDate:
    """A day (``last_day`` is None) or the stretch from ``first_day`` to ``last_day``."""

    first_day: date
    last_day: date | None


@dataclass(slots=True)
class _Point:
    """One year, month or day of a date; ``form`` names its parts in the order written."""

    joined: str
    form: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None


def whole_year(year: int) -> BragDate:
    """Return 1 January to 31 December of ``year``."""
    return BragDate(date(year, 1, 1), date(year, 12, 31))


def single_year(text: str) -> int | None:
    """Return the only year from 1900 to 2199 that ``text`` names; None if none or several."""
    years = set(_LONE_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def split_leading_date(text: str, year: int | None) -> tuple[BragDate, int] | None:
    """Return the date in the brackets that open ``text`` and where the words after it begin."""
    brackets = _LEADING.match(text)
    found = parse_brag_date(brackets[1], year) if brackets else None
    return (found, brackets.end()) if brackets and found else None


def parse_brag_date(text: str, year: int | None) -> BragDate | None:
    """Read ``text``, all of it, as a date; ``year`` stands in where none is written."""
    points = _points(text)
    if not points or not _fill_months(points):
        return None
    _fill_years(points, year)
    try:
        spans = [_span(point) for point in points]
    except (ValueError, OverflowError):  # no such day, month or year, or no year at all
        return None
    for (before, after), point in zip(pairwise(spans), points[1:], strict=True):
        if point.joined == "until" and after[1] < before[0]:
            return None
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return BragDate(first, last if last > first else None)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield each part of ``text`` with its kind, spaces left out; "" is the kind of the unknown."""
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            yield "", text[position]
            return
        if match.lastgroup != "gap":
            yield match.lastgroup, match[match.lastgroup].lower()
        position = match.end()


def _points(text: str) -> list[_Point] | None:
    """Split ``text`` into points; None when it is not made of dates and joining words alone."""
    tokens = list(_tokens(text))
    points = [_Point("")]
    for index, (kind, value) in enumerate(tokens):
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if kind == "comma" and following in ("year", "also"):
            continue  # "Oct 2, 2025" and "Oct 2, 3, and 4" join nothing here
        if kind in ("until", "also", "comma"):
            points.append(_Point("until" if kind == "until" else "also"))
        elif not _take(points[-1], kind, value):
            return None
    forms = {point.form for point in points}
    return points if forms <= _FORMS and ("Y" not in forms or forms == {"Y"}) else None


def _take(point: _Point, kind: str, value: str) -> bool:
    """Add one part to ``point``; return False for what is no part of a date."""
    match kind:
        case "iso":
            parts = [int(part) for part in value.split("-")]
            point.form += "I"
            point.year, point.month = parts[:2]
            point.day = parts[2] if len(parts) > 2 else None
        case "day":
            point.form += "D"
            point.day = int(value)
        case "month":
            point.form += "M"
            point.month = _MONTHS.index(value[:3]) + 1
        case "year":
            point.form += "Y"
            point.year = int(value)
        case _:
            return False
    return True


def _fill_months(points: list[_Point]) -> bool:
    """Give each lone day the month of the day beside it; return False if one stays without."""
    pairs = list(pairwise(points))
    for before, after in pairs:
        if after.month is None and before.day is not None:
            after.month = before.month
    for before, after in reversed(pairs):
        if before.month is None and after.day is not None:
            before.month = after.month
    return all(point.month is not None or point.form == "Y" for point in points)


def _fill_years(points: list[_Point], year: int | None) -> None:
    """Give each point without a year one: the next point's, the one before's, or ``year``."""
    if all(point.year is None for point in points):
        points[0].year = year
    pairs = list(pairwise(points))
    for before, after in reversed(pairs):
        if before.year is None and after.year is not None:
            before.year = after.year - _crosses_new_year(before, after)
    for before, after in pairs:
        if after.year is None and before.year is not None:
            after.year = before.year + _crosses_new_year(before, after)


def _crosses_new_year(before: _Point, after: _Point) -> bool:
    """Tell whether New Year lies between; a list told backwards stays in its year."""
    months_back = (before.month or 0) - (after.month or 0)
    return months_back > (0 if after.joined == "until" else _HALF_A_YEAR)


def _span(point: _Point) -> tuple[date, date]:
    """Return the first and last day of ``point``; ValueError if the calendar has no such day."""
    if point.year is None:
        raise ValueError
    if point.month is None:
        return date(point.year, 1, 1), date(point.year, 12, 31)
    if point.day is not None:
        day = date(point.year, point.month, point.day)
        return day, day
    first = date(point.year, point.month, 1)
    return first, first.replace(day=calendar.monthrange(point.year, point.month)[1])
