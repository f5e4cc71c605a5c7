"""What a pack should be looked at for before it leaves."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from journal.models.achievement import Achievement
from journal.numbers.calendar import month_starts
from journal.review.period import Period
from journal.review.wording import Words, is_whole_years

_FEWEST = 3
"""Fewer achievements than this cannot lean to the end of a period."""
_HALF_A_MONTH = 15
_NAMED_MONTHS = 4


@dataclass(frozen=True, slots=True)
class Warnings:
    """What the person may want to mend: each empty where there is nothing to say.

    ``recency`` and ``gaps`` are sentences, ``empty_months`` the first days of the months
    ``gaps`` tells of, ``lacking_number`` the achievements without a figure, in their order.
    """

    recency: str = ""
    gaps: str = ""
    empty_months: tuple[date, ...] = ()
    lacking_number: tuple[Achievement, ...] = ()


def warnings_of(
    chosen: Sequence[Achievement], period: Period, words: Words, *, today: date | None = None
) -> Warnings:
    """Look a pack's achievements over; an open end of the period is the first or last of them.

    Of what comes after ``today`` nothing can be told yet, so it is not missed.
    """
    lacking = tuple(one for one in chosen if one.measure_after is None)
    dated = [one for one in chosen if not is_whole_years(one)]
    first = period.first or min((one.day for one in dated), default=None)
    last = period.last or max((_end(one) for one in dated), default=None)
    if last is not None and today is not None:
        last = min(last, today)
    if first is None or last is None:
        return Warnings(lacking_number=lacking)
    months = _empty_months(dated, first, last) if chosen else ()
    return Warnings(
        recency=_recency(dated, first, last, words),
        gaps=_gaps(months, words),
        empty_months=months,
        lacking_number=lacking,
    )


def _recency(dated: Sequence[Achievement], first: date, last: date, words: Words) -> str:
    """Say when more than half of the achievements are from the last fifth of the period."""
    days = (last - first).days + 1
    since = last - timedelta(days=days // 5 - 1)
    late = sum(_end(one) >= since for one in dated)
    if len(dated) < _FEWEST or days < 5 or 2 * late <= len(dated):
        return ""
    return (
        f"{late} of {len(dated)} achievements are from the last fifth of the period, since"
        f" {words.day(since)}. Is there something earlier worth telling?"
    )


def _gaps(months: Sequence[date], words: Words) -> str:
    if not months:
        return ""
    named = [words.month(month) for month in months[:_NAMED_MONTHS]]
    if len(months) > _NAMED_MONTHS:
        named.append(f"{len(months) - _NAMED_MONTHS} more months")
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"Nothing is told of {listed}."


def _empty_months(dated: Sequence[Achievement], first: date, last: date) -> tuple[date, ...]:
    """List the months at least half of which lie in the period and of which nothing is told."""
    told = {month for one in dated for month in month_starts(one.day, _end(one))}
    return tuple(
        month
        for month in month_starts(first, last)
        if month.replace(day=1) not in told and _shared_days(month, first, last) >= _HALF_A_MONTH
    )


def _shared_days(month: date, first: date, last: date) -> int:
    end = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    return (min(end, last) - max(month, first)).days + 1


def _end(achievement: Achievement) -> date:
    return achievement.last_day or achievement.day
