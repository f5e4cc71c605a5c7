"""What a record said before: a past state for each editing session."""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Column,
    Connection,
    Index,
    String,
    Table,
    Text,
    Uuid,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from journal.models.base import Base, Instant, Query, Record

R = TypeVar("R", bound=Record)

ALL_KEPT_FOR = timedelta(days=90)
"""Older than this, one state a day is enough."""


REVISIONS = Table(
    "revision",
    Base.metadata,
    Column("id", Uuid(), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("record_id", Uuid(), nullable=False),
    Column("written_at", Instant(), nullable=False),
    Column("content", Text(), nullable=False),
    Index(None, "record_id", "written_at"),
)
"""Past states: the kind is a table's name, the content its stored columns as JSON.

A plain table and not a mapped class, which would take a first page milliseconds to set up.
"""


@dataclass(frozen=True, slots=True)
class PastState:
    """A record as it was after the save at ``written_at`` (UTC); ``record`` is detached."""

    id: uuid.UUID
    written_at: datetime
    record: Record


def revisions_of(record: Record) -> Query[list[PastState]]:
    """Ask for every past state of ``record``, the newest first."""

    def query(session: Session) -> list[PastState]:
        past = REVISIONS.c
        found = session.execute(
            select(past.id, past.written_at, past.content)
            .where(past.record_id == record.id, past.kind == record.__tablename__)
            .order_by(past.written_at.desc())
        )
        kind = type(record)
        return [PastState(one, at, _record(kind, content)) for one, at, content in found]

    return query


def without_lost_links(record: R) -> Query[R]:
    """Ask for ``record`` pointing to nothing that has left the journal since."""

    def query(session: Session) -> R:
        for key in _table(type(record)).foreign_keys:
            target = getattr(record, key.parent.name)
            known = select(key.column).where(key.column == target)
            if key.parent.nullable and target is not None and session.scalar(known) is None:
                setattr(record, key.parent.name, None)
        return record

    return query


def keep_as_revisions(connection: Connection, records: Iterable[Record]) -> None:
    """Copy what is stored of ``records`` into the history, inside the caller's transaction."""
    for record in records:
        table = _table(type(record))
        # Raw values, not SQLAlchemy's: they go back in by the same column types, bit for bit.
        row = (
            connection.exec_driver_sql(
                f'SELECT * FROM "{table.name}" WHERE id = ?',  # noqa: S608 - our own name
                (record.id.hex,),
            )
            .mappings()
            .one_or_none()
        )
        if row is None:
            continue
        at = datetime.fromisoformat(row["updated_at"])
        known = select(REVISIONS.c.id).where(
            REVISIONS.c.record_id == record.id, REVISIONS.c.written_at == at
        )
        if connection.execute(known.limit(1)).first() is None:
            connection.execute(
                insert(REVISIONS).values(
                    id=uuid.uuid4(),
                    kind=table.name,
                    record_id=record.id,
                    written_at=at,
                    content=json.dumps(dict(row), ensure_ascii=False),
                )
            )


def thin_revisions(connection: Connection, now: datetime) -> int:
    """Keep one state a day of what is older than `ALL_KEPT_FOR`; return how many went.

    The last state of a day is the one that stays, and the last of a record always.
    """
    old = connection.execute(
        select(REVISIONS.c.id, REVISIONS.c.record_id, REVISIONS.c.written_at).order_by(
            REVISIONS.c.record_id, REVISIONS.c.written_at.desc()
        )
    )
    going: list[uuid.UUID] = []
    seen: tuple[uuid.UUID, date] | None = None
    for revision_id, record_id, written_at in old:
        place = (record_id, written_at.date())
        if place == seen and written_at < now - ALL_KEPT_FOR:
            going.append(revision_id)
        seen = place
    for one in going:
        connection.execute(delete(REVISIONS).where(REVISIONS.c.id == one))
    return len(going)


def _record(kind: type[Record], content: str) -> Record:
    """Build a record from stored columns; what that schema did not have takes its default."""
    stored: dict[str, Any] = json.loads(content)
    return kind(
        **{
            name: read(stored[name]) if read is not None else stored[name]
            for name, read in _readers(kind).items()
            if name in stored
        }
    )


@cache
def _readers(kind: type[Record]) -> dict[str, Any]:
    """Return how each column turns its stored value into Python's."""
    dialect = sqlite.dialect()
    return {
        column.name: column.type.dialect_impl(dialect).result_processor(dialect, None)
        for column in _table(kind).columns
    }


def _table(kind: type[Record]) -> Table:
    return cast("Table", kind.__table__)
