"""What was deleted: kept for 90 days, put back, or gone for good."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, Table, delete, select, update
from sqlalchemy.orm import Session

from journal.models.attachment import Attachment, drop_lost_contents
from journal.models.base import Base, Query, Record
from journal.models.kinds import KINDS
from journal.models.revision import REVISIONS

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


def owners_of(owned: Iterable[tuple[type[Record], uuid.UUID]]) -> Query[dict[uuid.UUID, Record]]:
    """Ask for the records of these kinds and ids by their ids, in the trash or not."""
    wanted: dict[type[Record], set[uuid.UUID]] = {}
    for kind, record_id in owned:
        wanted.setdefault(kind, set()).add(record_id)

    def query(session: Session) -> dict[uuid.UUID, Record]:
        found: dict[uuid.UUID, Record] = {}
        for kind, ids in wanted.items():
            ordered = sorted(ids)
            for start in range(0, len(ordered), 500):  # an IN list has a limit
                few = select(kind).where(kind.id.in_(ordered[start : start + 500]))
                found |= {one.id: one for one in session.scalars(few)}
        return found

    return query


def is_in_trash(before: datetime | None = None) -> Query[bool]:
    """Ask whether anything was deleted ``before`` (ever without) and is still there."""
    return lambda session: any(session.scalar(_gone(kind, before).limit(1)) for kind in KINDS)


def purge(
    connection: Connection, before: datetime | None = None, only: Iterable[Record] | None = None
) -> int:
    """Remove what was deleted ``before`` (all of the trash without), for good.

    ``only`` these of it, all where it is None. What belongs to a record (its ratings, steps,
    check-ins) goes with it, and so does its history; what merely points to it forgets it.
    Returns how many records left the trash.
    """
    named = None if only is None else {record.id for record in only}
    doomed = {}
    for kind in KINDS:
        found = set(connection.scalars(_gone(kind, before)))
        doomed[kind.__tablename__] = found if named is None else found & named
    gone = sum(map(len, doomed.values()))
    tables = [table for table in Base.metadata.sorted_tables if table.name in doomed]
    for table in tables:  # owners come first, so that what belongs to them follows
        _follow_owners(connection, table, doomed)
    for table in reversed(tables):
        going = doomed[table.name]
        connection.execute(
            delete(REVISIONS).where(
                REVISIONS.c.kind == table.name, REVISIONS.c.record_id.in_(going)
            )
        )
        connection.execute(delete(table).where(table.c.id.in_(going)))
    if doomed[Attachment.__tablename__]:
        drop_lost_contents(connection)
    return gone


def _gone(kind: type[Record], before: datetime | None) -> Select[uuid.UUID]:
    ids = select(kind.id).where(kind.deleted_at.is_not(None))
    return ids if before is None else ids.where(kind.deleted_at < before)


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
