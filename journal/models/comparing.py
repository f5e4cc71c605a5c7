"""Does a copy of a journal hold every row and value of the original?"""

from collections.abc import Set as AbstractSet
from hashlib import sha256
from typing import Any

_Columns = dict[str, list[str]]


class UnlikeError(Exception):
    """The copy does not hold what the original holds; the message names no value."""


def as_stored(raw: bytes) -> str:
    """Read text so that no byte of it is refused or altered, as a driver's ``text_factory``."""
    return raw.decode("utf-8", "surrogateescape")


def compare(old: Any, new: Any, rewritten: AbstractSet[str] = frozenset()) -> None:
    """Raise `UnlikeError` unless ``new`` is sound and holds what ``old`` holds.

    Both are the driver's connections with `as_stored` as text factory. Tables and "table.column"
    names in ``rewritten`` may differ; tables and columns that are new do not count.
    """
    if [row[0] for row in new.execute("PRAGMA integrity_check")] != ["ok"]:
        raise UnlikeError("the integrity check failed")
    if _orphans(new) > _orphans(old):
        raise UnlikeError("a record points to a missing one")
    here, there = _columns(old), _columns(new)
    for table in sorted(here.keys() - rewritten):
        if table not in there:
            raise UnlikeError(f"the table {table} is gone")
        shared = [
            column
            for column in here[table]
            if column in there[table] and f"{table}.{column}" not in rewritten
        ]
        if _content(old, table, shared) != _content(new, table, shared):
            raise UnlikeError(f"the table {table} lost or changed something")


def _orphans(connection: Any) -> int:
    return len(connection.execute("PRAGMA foreign_key_check").fetchall())


def _columns(connection: Any) -> _Columns:
    tables: _Columns = {}
    for table, column in connection.execute(
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1, 2"
    ):
        tables.setdefault(table, []).append(column)
    return tables


def _content(connection: Any, table: str, columns: list[str]) -> tuple[int, int]:
    """Return the number of rows and a hash of their values that does not mind the order."""
    names = ", ".join(f'"{name}"' for name in columns) or "NULL"
    count = total = 0
    for row in connection.execute(f'SELECT {names} FROM "{table}"'):  # noqa: S608 - our own names
        count += 1
        total += int.from_bytes(sha256(repr(row).encode("utf-8", "surrogatepass")).digest())
    return count, total % 2**256
