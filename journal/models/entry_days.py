"""The days something was written down on."""

from datetime import date

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from journal.models.achievement import Achievement
from journal.models.base import Query, Record, alive
from journal.models.check_in import CheckIn
from journal.models.counter import DayCount
from journal.models.goal import Progress
from journal.models.prospect import Attempt

_KINDS: tuple[type[Record], ...] = (CheckIn, DayCount, Progress, Attempt)
"""What fills one day: cards, goals and steps belong to no day of their own."""


def days_with_entries(first: date, last: date) -> Query[list[date]]:
    """Ask for the days from ``first`` to ``last``, both included, that hold an entry.

    An achievement of several days fills each of them.
    """
    days = union(
        *(select(kind.day).where(kind.day.between(first, last), alive(kind)) for kind in _KINDS)
    )
    end = func.coalesce(Achievement.last_day, Achievement.day)
    spans = select(Achievement.day, end).where(
        Achievement.day <= last, end >= first, alive(Achievement)
    )

    def query(session: Session) -> list[date]:
        found = set(session.scalars(days))
        for begun, ended in session.execute(spans):
            filled = range(max(begun, first).toordinal(), min(ended, last).toordinal() + 1)
            found.update(map(date.fromordinal, filled))
        return sorted(found)

    return query
