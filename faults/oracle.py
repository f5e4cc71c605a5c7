"""What must be in the journal, whatever happened: everything that was acknowledged, unaltered."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy.dialects import sqlite

from journal.clock import utc_now
from journal.models.base import Record
from journal.models.database import Database, faults, open_journal
from journal.models.kinds import KINDS
from journal.models.raw_key import RawKey
from journal.models.writing import fields_of
from journal.notebook import copy_of

Contents: TypeAlias = dict[str, str]
"""Everything in a journal: each record, past state and draft with the mark of its content."""

Say: TypeAlias = Callable[[str], None]
"""Tells the oracle a line: what will change, and that it did."""

DID = "did"
"""Said once the program has acknowledged what it was to do."""

_STAMPS = frozenset({"created_at", "updated_at", "deleted_at", "zone"})
MORE = "more "
"""Begins the names of what must be kept, while there may be more of it than was said."""
_DIALECT = sqlite.dialect()


def will(changes: Mapping[str, str | None]) -> str:
    """Return the line said before something is done; None marks what goes away."""
    return json.dumps(changes)


def name_of(record: Record) -> str:
    """Return what a record is called in the contents."""
    return _name(record.__tablename__, record.id.hex)


def mark_of(record: Record) -> str:
    """Return a mark that changes with every word of a record, and with its deletion."""
    fields = fields_of(record)
    stored = {
        name: fields[name] if write is None else write(fields[name])
        for name, write in _writers(type(record)).items()
    }
    return _mark(stored)


def mark_of_deleted(record: Record) -> str:
    """Return the mark a record has in the trash."""
    copy = copy_of(record)
    copy.deleted_at = utc_now()
    return mark_of(copy)


def past_of(record: Record) -> str:
    """Return what a past state is called in the contents."""
    return f"{MORE}{name_of(record)} {mark_of(record)}"


def draft_name(key: str) -> str:
    """Return what a draft is called in the contents."""
    return f"draft {key}"


def draft_mark(words: Mapping[str, str]) -> str:
    """Return a mark that changes with every word of a draft."""
    return repr(sorted(words.items()))


def contents(journal: Path, key: RawKey | None = None) -> Contents:
    """Open a journal as the program does, check it, and read all of it."""
    database = open_journal(journal, key=key)
    try:
        return contents_of(database)
    finally:
        database.close()


def contents_of(database: Database) -> Contents:
    """Check and read an open journal."""
    if found := faults(database):
        raise AssertionError(f"unsound: {found[0]}")
    return everything_in(database.connection)


def everything_in(connection: Any) -> Contents:
    """Read all of a journal from the driver's own connection, of whatever schema it is."""
    found: Contents = {}
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    for table in (kind.__tablename__ for kind in KINDS):
        if table in tables:
            found |= {_name(table, row["id"]): _mark(row) for row in rows_of(connection, table)}
    if "revision" in tables:
        for row in rows_of(connection, "revision"):
            name = _name(row["kind"], row["record_id"])
            found[f"{MORE}{name} {_mark(json.loads(row['content']))}"] = ""
    if "draft" in tables:
        for row in rows_of(connection, "draft"):
            found[draft_name(row["key"])] = draft_mark(json.loads(row["words"]))
    return found


def rows_of(connection: Any, table: str) -> Iterator[dict[str, Any]]:
    """Read every row of a table as it is stored."""
    rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    names = [column[0] for column in rows.description]
    return (dict(zip(names, row, strict=True)) for row in rows)


def _name(table: str, identity: str) -> str:
    return f"{table} {identity}"


def _mark(stored: Mapping[str, Any]) -> str:
    words = [(name, value) for name, value in sorted(stored.items()) if name not in _STAMPS]
    words.append(("deleted", stored["deleted_at"] is not None))
    return sha256(repr(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _writers(kind: type[Record]) -> dict[str, Any]:
    """Return how each column turns Python's value into the stored one."""
    return {
        column.name: column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
        for column in kind.__table__.columns
    }


class Oracle:
    """Hears what the program does and acknowledges, and knows what must be there."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._certain = dict(known)
        self._next: Contents | None = None

    def hear(self, line: str) -> None:
        """Take in a line said."""
        if line == DID:
            assert self._next is not None, "nothing was announced"
            self._certain, self._next = self._next, None
            return
        changes: dict[str, str | None] = json.loads(line)
        self._next = {
            name: mark for name, mark in (self._certain | changes).items() if mark is not None
        }

    def loss(self, found: Mapping[str, str]) -> str:
        """Return what is lost or altered, or ""; what was under way may be done, or not at all.

        What was found is what must be there from now on.
        """
        words = _difference(self._certain, found)
        if words and self._next is not None:
            words = words if _difference(self._next, found) else ""
        self._certain, self._next = dict(found), None
        return words


def _difference(expected: Contents, found: Mapping[str, str]) -> str:
    """Name the first thing that is not as expected; there may be more of some things."""
    for name, mark in expected.items():
        if name not in found:
            return f"{name} is gone"
        if found[name] != mark:
            return f"{name} is altered"
    for name in found:
        if name not in expected and not name.startswith(MORE):
            return f"{name} came from nowhere"
    return ""
