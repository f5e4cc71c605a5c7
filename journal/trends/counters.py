"""From attempts to meetings, week by week."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from operator import sub

from journal.numbers.calendar import month_starts
from journal.trends.records import Records
from journal.trends.span import Span

FUNNEL = ("attempts", "conversations", "meetings_booked")
"""The steps on the way to a meeting: attempts, conversations, meetings."""

STEP_WORDS = ("Attempts", "Conversations", "Meetings")

MOST_WEEKS = 106
"""More weeks than this are told by month."""


@dataclass(frozen=True, slots=True)
class Period:
    """A week from its Monday on, or a month from its first day on, and what each step came to."""

    first: date
    last: date
    numbers: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Counters:
    """The steps by week, or by month in a long range; ``running`` tells the last is not over.

    ``totals`` are those of the whole range, ``days`` the days with any number in it.
    """

    periods: tuple[Period, ...]
    by_month: bool
    running: bool
    totals: tuple[int, int, int]
    days: int
    words: tuple[str, str, str]


def counter_figures(records: Records, span: Span) -> Counters:
    """Add the counters of ``span`` up."""
    words = _words(records.counters)
    steps = [records.numbers.get(key, {}) for key in FUNNEL]
    began = [next(iter(step)) for step in steps if step]
    inside = [_inside(step, span) for step in steps]
    if not any(inside):
        return Counters((), by_month=False, running=False, totals=(0, 0, 0), days=0, words=words)
    begin = max(span.first, min(began))
    by_month = (span.last - begin).days > 7 * MOST_WEEKS
    starts = month_starts(begin, span.last) if by_month else _mondays(begin, span.last)
    sums = [_sums(step, starts) for step in inside]
    periods = tuple(
        Period(start, _last(start, by_month=by_month), _three(each))
        for start, *each in zip(starts, *sums, strict=True)
    )
    return Counters(
        periods=periods,
        by_month=by_month,
        running=periods[-1].last >= records.today,
        totals=_three([sum(step.values()) for step in inside]),
        days=len(set().union(*inside)),
        words=words,
    )


def _inside(step: Mapping[date, int], span: Span) -> Mapping[date, int]:
    days = list(step)
    inside = days[span.part(days)]
    return step if len(inside) == len(days) else {day: step[day] for day in inside}


def _sums(step: Mapping[date, int], starts: Sequence[date]) -> list[int]:
    """Add up what lies between each of ``starts`` and the next."""
    days = list(step)
    up_to = [0, *accumulate(step.values())]
    begins = [up_to[bisect_left(days, start)] for start in starts]
    return list(map(sub, [*begins[1:], up_to[-1]], begins))


def _words(counters: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the person's own words for the steps, where they renamed a counter."""
    first, second, third = FUNNEL
    return (
        counters.get(first, STEP_WORDS[0]),
        counters.get(second, STEP_WORDS[1]),
        counters.get(third, STEP_WORDS[2]),
    )


def _mondays(first: date, last: date) -> list[date]:
    monday = first - timedelta(days=first.weekday())
    return [monday + timedelta(weeks=week) for week in range((last - monday).days // 7 + 1)]


def _last(start: date, *, by_month: bool) -> date:
    if not by_month:
        return start + timedelta(days=6)
    month = start.year * 12 + start.month
    return date(month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _three(numbers: Sequence[int]) -> tuple[int, int, int]:
    first, second, third = numbers
    return first, second, third
