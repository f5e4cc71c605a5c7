"""What a day's counters come to: what was counted by hand, and what logged attempts add to it.

The number a person keeps by hand is stored without the attempts that are logged one by one, so
nothing is counted twice and a changed or deleted attempt changes the day it belongs to.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.counter import DayCount
from journal.models.prospect import COUNTED, Attempt


@dataclass(frozen=True, slots=True)
class DayNumber:
    """What one counter came to on one day: as counted by hand, and as logged one by one."""

    day: date
    counter: str
    by_hand: int
    logged: int

    @property
    def number(self) -> int:
        """Both together."""
        return self.by_hand + self.logged


def logged_on(day: date) -> Query[dict[str, int]]:
    """Ask what the attempts logged for one day come to, by counter; without those at nothing."""

    def query(session: Session) -> dict[str, int]:
        return {key: number for (_, key), number in _logged(session, day, day).items()}

    return query


def numbers_between(first: date, last: date) -> Query[list[tuple[date, str, int]]]:
    """Ask for (day, counter, number) from ``first`` to ``last``, both included, oldest first.

    The number is what was counted by hand and what was logged, together.
    """

    def query(session: Session) -> list[tuple[date, str, int]]:
        by_hand, logged = _parts(session, first, last)
        return [
            (day, key, by_hand.get((day, key), 0) + logged[day, key])
            for day, key in sorted({*by_hand, *logged})
        ]

    return query


def day_numbers(first: date, last: date) -> Query[list[DayNumber]]:
    """Ask for the same with its two parts."""

    def query(session: Session) -> list[DayNumber]:
        by_hand, logged = _parts(session, first, last)
        return [
            DayNumber(day, key, by_hand.get((day, key), 0), logged[day, key])
            for day, key in sorted({*by_hand, *logged})
        ]

    return query


def _parts(
    session: Session, first: date, last: date
) -> tuple[dict[tuple[date, str], int], Counter[tuple[date, str]]]:
    """Return what was counted by hand and what was logged, by day and counter."""
    statement = select(DayCount.day, DayCount.counter, DayCount.number).where(
        DayCount.day.between(first, last), alive(DayCount)
    )
    by_hand = {(day, key): number for day, key, number in session.execute(statement)}
    return by_hand, _logged(session, first, last)


def _logged(session: Session, first: date, last: date) -> Counter[tuple[date, str]]:
    statement = (
        select(Attempt.day, Attempt.outcome, func.count())
        .where(Attempt.day.between(first, last), alive(Attempt))
        .group_by(Attempt.day, Attempt.outcome)
    )
    logged: Counter[tuple[date, str]] = Counter()
    for day, outcome, times in session.execute(statement):
        for key in COUNTED[outcome]:
            logged[day, key] += times
    return logged
