"""The periods a review is about, by name or by days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal.errors import JournalError

_QUARTER, _HALF, _YEAR = 3, 6, 12
_STRETCH = re.compile(r"(\d{4})(?:-(?:[Qq]([1-4])|[Hh]([12])|(0[1-9]|1[0-2])))?")
_HOW = "Use last-quarter, 2026-Q3, 2026-H1, 2026-07, 2026 or 2026-01-01..2026-03-31."


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included; None leaves an end open."""

    first: date | None
    last: date | None


class PeriodName(StrEnum):
    """The periods offered by name; years and their parts begin with the fiscal year."""

    SINCE_LAST_REVIEW = "since-last-review"
    THIS_QUARTER = "this-quarter"
    LAST_QUARTER = "last-quarter"
    THIS_HALF = "this-half"
    LAST_HALF = "last-half"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"

    @property
    def words(self) -> str:
        """Return the name as it reads on screen."""
        return self.value.replace("-", " ").capitalize()


def period_of(
    name: PeriodName, today: date, *, fiscal_year_start: int = 1, last_review: date | None = None
) -> Period:
    """Return the days a name stands for on ``today``.

    ``fiscal_year_start`` is the month 1-12 in which a year begins; ``last_review`` the last day
    the latest review told of (`last_review_day`), without which there is no beginning.
    """
    if name is PeriodName.SINCE_LAST_REVIEW:
        first = last_review and min(last_review + timedelta(days=1), today)
        return Period(first, today)
    which, _, part = name.value.partition("-")
    months = {"quarter": _QUARTER, "half": _HALF, "year": _YEAR}[part]
    since_year = (today.month - fiscal_year_start) % 12
    begin = today.year * 12 + today.month - 1 - since_year % months
    return _months(begin - months if which == "last" else begin, months)


def parsed_period(
    text: str, today: date, *, fiscal_year_start: int = 1, last_review: date | None = None
) -> Period:
    """Read a period as it is typed: a name, ``2026-Q3``, ``2026-H1``, ``2026-07``, ``2026``, days.

    Days are ``FROM..TO``, either of which may be missing. A fiscal year is called by the calendar
    year it begins in. Raises `JournalError` for anything else.
    """
    typed = text.strip()
    if typed.casefold() in set(PeriodName):
        name = PeriodName(typed.casefold())
        return period_of(name, today, fiscal_year_start=fiscal_year_start, last_review=last_review)
    if ".." in typed:
        return _days(typed)
    found = _STRETCH.fullmatch(typed)
    if found is None or not 1 < int(found[1]) < 9999:
        raise JournalError(f"{text!r} is no period.", next_step=_HOW)
    year, quarter, half, month = found.groups()
    if month:
        return _months(int(year) * 12 + int(month) - 1, 1)
    begin = int(year) * 12 + fiscal_year_start - 1
    if quarter:
        return _months(begin + (int(quarter) - 1) * _QUARTER, _QUARTER)
    if half:
        return _months(begin + (int(half) - 1) * _HALF, _HALF)
    return _months(begin, _YEAR)


def _days(typed: str) -> Period:
    try:
        first, last = (
            date.fromisoformat(end.strip()) if end.strip() else None for end in typed.split("..")
        )
    except ValueError:
        raise JournalError(f"{typed!r} is no period.", next_step=_HOW) from None
    if first is not None and last is not None and first > last:
        raise JournalError(f"{typed!r} ends before it begins.", next_step=_HOW)
    return Period(first, last)


def _months(begin: int, count: int) -> Period:
    """Return whole months, counted from the year 0 on."""
    end = begin + count - 1
    last = date(end // 12, end % 12 + 1, 1)
    return Period(
        date(begin // 12, begin % 12 + 1, 1),
        last.replace(day=calendar.monthrange(last.year, last.month)[1]),
    )
