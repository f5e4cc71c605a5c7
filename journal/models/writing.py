"""Put records into the journal: one upsert a record, in the order given.

The ORM's unit of work would read each row first and keep its own copy of the state; an upsert of
the whole row costs half as much and leaves the caller's record alone when it fails.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, inspect
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.dialects.sqlite.dml import Insert

from journal.models.base import Record

_KEPT = frozenset({"id", "created_at"})


def write(connection: Connection, records: Sequence[Record]) -> None:
    """Insert or replace ``records`` inside the caller's transaction."""
    for kind, batch in groupby(records, type):
        connection.execute(_upsert(kind), [fields_of(record) for record in batch])


def fields_of(record: Record) -> dict[str, Any]:
    """Return every stored field of ``record`` by name."""
    return {name: getattr(record, name) for name in _names(type(record))}


@cache
def _names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(attribute.key for attribute in inspect(kind).column_attrs)


@cache
def _upsert(kind: type[Record]) -> Insert:
    table = kind.__table__
    assert isinstance(table, Table)  # noqa: S101 - a mapped class has one; this tells mypy
    statement = insert(table)
    changing: Iterable[str] = (name for name in _names(kind) if name not in _KEPT)
    return statement.on_conflict_do_update(
        index_elements=["id"], set_={name: statement.excluded[name] for name in changing}
    )
