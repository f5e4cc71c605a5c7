"""How often the rep showed up, and what the calendar knows of each day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal.numbers.showing_up import Run, ShowedUp, did_it_anyway, run_with_grace, showed_up
from journal.trends.records import Records
from journal.trends.span import Span

WEEKS = 53
"""The weeks in the calendar of the year, the running one included."""


class DayState(StrEnum):
    """What the calendar knows of a day."""

    YES = "yes"
    PARTLY = "partly"
    NOT = "not"
    NO_ENTRY = "no entry"
    OFF = "day off"
    BEFORE = "before the first check-in"


@dataclass(frozen=True, slots=True)
class ShowingUp:
    """How often the rep showed up in the range, the runs of all time, and the year's days."""

    rate: ShowedUp
    anyway: ShowedUp
    run: Run
    states: Mapping[date, DayState]


def showing_up_figures(records: Records, span: Span) -> ShowingUp:
    """Work out the rates inside ``span`` and the year up to its end; runs count from the start.

    Until the day is over, today's "not" says "not yet" and counts as no answer.
    """
    inside = records.inside(span)
    hard = {one.day: float(one.resistance) for one in inside if one.resistance is not None}
    everything = records.scheduled(Span(date.min, records.today))
    stored = {one.day: one.showed_up for one in records.days}
    return ShowingUp(
        rate=showed_up(records.answers, records.scheduled(span)),
        anyway=did_it_anyway(records.answers, hard),
        run=run_with_grace(stored, everything, records.today, grace=records.grace),
        states=_states(records, span.last, stored),
    )


def _states(
    records: Records, last: date, answers: Mapping[date, str | None]
) -> dict[date, DayState]:
    monday = last - timedelta(days=last.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    scheduled = frozenset(records.scheduled(Span(first, last)))
    states = {}
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        answer = answers.get(day)
        if answer is not None:
            states[day] = DayState(str(answer))
        elif day < (records.first_day or records.today):
            states[day] = DayState.BEFORE
        else:
            states[day] = DayState.NO_ENTRY if day in scheduled else DayState.OFF
    return states
