"""What was deleted: kept for 90 days, put back, or gone for good."""

import uuid
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, select, update
from sqlalchemy.orm import Session

from journal.models.base import Base, Query, Record
from journal.models.kinds import KINDS
from journal.models.revision import Revision

KEPT_FOR = timedelta(days=90)
"""How long the trash keeps what was deleted."""


def trashed() -> Query[list[Record]]:
    """Ask for every record in the trash, the last deleted first."""

    def query(session: Session) -> list[Record]:
        found: list[Record] = []
        for kind in KINDS:
            found += session.scalars(select(kind).where(kind.deleted_at.is_not(None)))
        return sorted(found, key=_deleted_at, reverse=True)

    return query


def purge(connection: Connection, before: datetime | None = None) -> int:
    """Remove what was deleted ``before`` (all of the trash without), for good.

    What belongs to a record (its ratings, steps, check-ins) goes with it, and so does its
    history; what merely points to it forgets it. Returns how many records left the trash.
    """
    doomed = {}
    for kind in KINDS:
        ids = select(kind.id).where(kind.deleted_at.is_not(None))
        if before is not None:
            ids = ids.where(kind.deleted_at < before)
        doomed[kind.__tablename__] = set(connection.scalars(ids))
    gone = sum(map(len, doomed.values()))
    tables = [table for table in Base.metadata.sorted_tables if table.name in doomed]
    for table in tables:  # owners come first, so that what belongs to them follows
        _follow_owners(connection, table, doomed)
    for table in reversed(tables):
        going = doomed[table.name]
        connection.execute(
            delete(Revision).where(Revision.kind == table.name, Revision.record_id.in_(going))
        )
        connection.execute(delete(table).where(table.c.id.in_(going)))
    return gone


def _follow_owners(connection: Connection, table: Table, doomed: dict[str, set[uuid.UUID]]) -> None:
    for key in table.foreign_keys:
        column = key.parent
        owners = doomed.get(key.column.table.name, set())
        if column.nullable:
            connection.execute(update(table).where(column.in_(owners)).values({column.name: None}))
        else:
            belonging = select(table.c.id).where(column.in_(owners))
            doomed[table.name] |= set(connection.scalars(belonging))


def _deleted_at(record: Record) -> datetime:
    assert record.deleted_at is not None  # noqa: S101 - the query asked for it; this tells mypy
    return record.deleted_at
