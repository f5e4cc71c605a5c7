"""What a journal holds, at a glance: enough to recognise a backup by."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from journal.models.achievement import Achievement
from journal.models.base import Record, alive
from journal.models.check_in import CheckIn
from journal.models.database import Database
from journal.models.goal import Goal, Progress
from journal.models.kinds import KINDS, counts
from journal.models.reframe import Reframe
from journal.models.refusal import cannot_read

NEWEST = 10

_ENTRIES: tuple[type[Record], ...] = (CheckIn, Reframe, Achievement, Goal, Progress)
"""What a person would call an entry; the rest is part of one of these."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Counts by plural (kinds there are none of left out), the days spanned, the newest entries.

    The entries are detached, the one written last first.
    """

    counts: dict[str, int]
    first_day: date | None = None
    last_day: date | None = None
    newest: tuple[Record, ...] = field(default=(), repr=False)


def look_inside(database: Database) -> Inside:
    """Read what is at hand in an open journal; raises `JournalError` where it cannot be read."""
    try:
        with Session(database.engine) as session:
            numbers = counts()(session)
            first, last = _days(session)
            newest = _newest(session)
            session.expunge_all()
    except DatabaseError as cause:
        raise cannot_read() from cause
    held = {KINDS[kind]: number for kind, number in numbers.items() if number}
    return Inside(held, first, last, newest)


def _days(session: Session) -> tuple[date | None, date | None]:
    days: list[date] = []
    for kind in _ENTRIES:
        ends = session.execute(select(func.min(kind.day), func.max(kind.day)).where(alive(kind)))
        days += [day for day in ends.one() if day is not None]
    return (min(days), max(days)) if days else (None, None)


def _newest(session: Session) -> tuple[Record, ...]:
    found: list[Record] = []
    for kind in _ENTRIES:
        found += session.scalars(
            select(kind).where(alive(kind)).order_by(kind.created_at.desc()).limit(NEWEST)
        )
    found.sort(key=_written, reverse=True)
    return tuple(found[:NEWEST])


def _written(record: Record) -> float:
    return record.created_at.timestamp() if record.created_at is not None else 0.0
