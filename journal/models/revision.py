"""What a record said before: a past state for each editing session."""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Index, String, Table, Text, delete, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.base import Base, Query, Record

R = TypeVar("R", bound=Record)

ALL_KEPT_FOR = timedelta(days=90)
"""Older than this, one state a day is enough."""

_DIALECT = sqlite.dialect()


class Revision(Base):
    """One past state of one record: its stored columns as JSON, and when they were saved."""

    __tablename__ = "revision"
    __table_args__ = (Index(None, "record_id", "written_at"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default_factory=uuid.uuid4)
    kind: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[uuid.UUID]
    written_at: Mapped[datetime]
    content: Mapped[str] = mapped_column(Text(), repr=False)


@dataclass(frozen=True, slots=True)
class PastState:
    """A record as it was after the save at ``written_at`` (UTC); ``record`` is detached."""

    id: uuid.UUID
    written_at: datetime
    record: Record


def revisions_of(record: Record) -> Query[list[PastState]]:
    """Ask for every past state of ``record``, the newest first."""

    def query(session: Session) -> list[PastState]:
        found = session.scalars(
            select(Revision)
            .where(Revision.record_id == record.id, Revision.kind == record.__tablename__)
            .order_by(Revision.written_at.desc())
        )
        return [
            PastState(one.id, one.written_at, _record(type(record), one.content)) for one in found
        ]

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
        known = select(Revision.id).where(
            Revision.record_id == record.id, Revision.written_at == at
        )
        if connection.execute(known.limit(1)).first() is None:
            connection.execute(
                insert(Revision).values(
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
        select(Revision.id, Revision.record_id, Revision.written_at).order_by(
            Revision.record_id, Revision.written_at.desc()
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
        connection.execute(delete(Revision).where(Revision.id == one))
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
    return {
        column.name: column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
        for column in _table(kind).columns
    }


def _table(kind: type[Record]) -> Table:
    return cast("Table", kind.__table__)
