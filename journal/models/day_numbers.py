"""What a day's counters come to: what was counted by hand, and what logged attempts add to it.

The number a person keeps by hand is stored without the attempts that are logged one by one, so
nothing is counted twice and a changed or deleted attempt changes the day it belongs to.
"""

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.counter import DayCount
from journal.models.prospect import COUNTED, Attempt


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
        total = _logged(session, first, last)
        statement = select(DayCount.day, DayCount.counter, DayCount.number).where(
            DayCount.day.between(first, last), alive(DayCount)
        )
        for day, key, number in session.execute(statement):
            total[day, key] += number
        return [(day, key, total[day, key]) for day, key in sorted(total)]

    return query


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
