"""The days something was written down on."""

from datetime import date

from sqlalchemy import select, union

from journal.models.achievement import Achievement
from journal.models.base import Query, Record, alive
from journal.models.check_in import CheckIn
from journal.models.counter import DayCount
from journal.models.goal import Progress

_KINDS: tuple[type[Record], ...] = (CheckIn, Achievement, DayCount, Progress)
"""What fills a day: cards, goals and steps belong to no day of their own."""


def days_with_entries(first: date, last: date) -> Query[list[date]]:
    """Ask for the days from ``first`` to ``last``, both included, that hold an entry."""
    days = (select(kind.day).where(kind.day.between(first, last), alive(kind)) for kind in _KINDS)
    statement = union(*days)
    return lambda session: sorted(session.scalars(statement))
