"""What the day's counters say of goals that are fed by them."""

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeAlias

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from journal.models.base import alive
from journal.models.counter import DayCount
from journal.models.prospect import COUNTED, Attempt

Figures: TypeAlias = tuple[date, float | None, int | None, int | None]
"""The day of a check-in, its value, and its counts won and lost."""

_RATIO = "ratio"


class Fed(Protocol):
    """What of a goal decides which numbers feed it."""

    id: uuid.UUID
    day: date
    counter: str
    counter_of: str
    ended_on: date | None

    @property
    def adds_up(self) -> str:
        """How its figures make the current value."""


def fed_figures(session: Session, goals: Iterable[Fed]) -> dict[uuid.UUID, list[Figures]]:
    """Return the figures of every one of ``goals`` that a counter feeds, oldest first.

    A day with numbers is a figure: the number, or for a ratio ``counter`` won out of
    ``counter_of``. Numbers count from the goal's first day on, until it ended. More won than
    tried on a day were tried before, so the day's loss may be below 0 while what is lost in
    all never is.
    """
    fed = [goal for goal in goals if goal.counter]
    if not fed:
        return {}
    keys = {key for goal in fed for key in (goal.counter, goal.counter_of) if key}
    numbers = _numbers(session, keys, min(goal.day for goal in fed))
    return {goal.id: _figures(goal, numbers) for goal in fed}


def _figures(goal: Fed, numbers: Mapping[str, Mapping[date, int]]) -> list[Figures]:
    last = goal.ended_on or date.max
    won = numbers.get(goal.counter, {})
    if goal.adds_up != _RATIO:
        days = sorted(day for day in won if goal.day <= day <= last)
        return [(day, float(won[day]), None, None) for day in days]
    tried = numbers.get(goal.counter_of, {})
    figures: list[Figures] = []
    all_won = all_tried = lost = 0
    for day in sorted(day for day in {*won, *tried} if goal.day <= day <= last):
        all_won += won.get(day, 0)
        all_tried += tried.get(day, 0)
        before, lost = lost, max(all_tried - all_won, 0)
        figures.append((day, None, won.get(day, 0), lost - before))
    return figures


def _numbers(session: Session, keys: set[str], first: date) -> dict[str, Counter[date]]:
    """Return the numbers of some counters by day, by hand and logged together."""
    numbers: dict[str, Counter[date]] = {key: Counter() for key in keys}
    by_hand = select(DayCount.counter, DayCount.day, DayCount.number).where(
        DayCount.counter.in_(keys), DayCount.day >= first, alive(DayCount)
    )
    for key, day, number in session.execute(by_hand):
        numbers[key][day] += number
    feeding = [outcome for outcome, counted in COUNTED.items() if not keys.isdisjoint(counted)]
    logged = (
        select(Attempt.day, Attempt.outcome, func.count())
        .where(Attempt.outcome.in_(feeding), Attempt.day >= first, alive(Attempt))
        .group_by(Attempt.day, Attempt.outcome)
    )
    for day, outcome, times in session.execute(logged) if feeding else ():
        for key in keys.intersection(COUNTED[outcome]):
            numbers[key][day] += times
    return numbers
