"""A copy of an open journal, made while somebody may be typing, and checked before it counts."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy.pool import StaticPool

from journal.clock import utc_now
from journal.errors import JournalError
from journal.models.connection import connect_part, keyed, number
from journal.models.database import APPLICATION_ID, SCHEMA, Database
from journal.models.kinds import KINDS
from journal.models.raw_key import RawKey
from journal.models.refusal import DamagedError, newer
from journal.vault.backup_about import Marks
from journal.vault.file_hash import hash_of

_PAGES = 64
"""Copied at once; whoever saves meanwhile waits for that many at most (4 ms encrypted)."""

_PAUSE = 0.0005
"""Seconds left to others between two steps: a lock let go and taken at once is never theirs."""

_BUSY_PAUSE = 0.005


@dataclass(frozen=True, slots=True)
class Copy:
    """A sound copy of a journal, and what it holds; see `About`."""

    path: Path
    schema: int
    counts: dict[str, int]
    last_day: date | None
    size: int
    sha256: str
    marks: Marks | None


@contextmanager
def checked_copy(database: Database, folder: Path) -> Iterator[Copy]:
    """Copy an open journal into a private file in ``folder`` that is gone afterwards.

    Raises `DamagedError` where the journal is unsound, and another `JournalError` where the disk
    refuses.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".journal-copy.", suffix=".part", dir=folder)
        os.close(handle)
        path = Path(name)
        try:
            marks = _marks(database.path)
            _copy(database, path)
            schema, counts, last_day = _look(path, database.key)
            size, sha256 = path.stat().st_size, hash_of(path)
            yield Copy(path, schema, counts, last_day, size, sha256, marks)
        finally:
            with suppress(OSError):
                path.unlink()
    except driver.Error as cause:
        raise _failed(cause) from cause
    except OSError as cause:
        raise _refused((cause.strerror or "the disk refused").lower()) from cause


def must_be_sound(connection: Any, path: Path, key: RawKey | None) -> int:
    """Read all of a copy; return its schema, raise `DamagedError` or `NewerJournalError`."""
    schema = number(connection, "user_version")
    if number(connection, "application_id") != APPLICATION_ID or schema < 1:
        raise _unsound()
    if schema > SCHEMA:
        raise newer(path)
    if [row[0] for row in connection.execute("PRAGMA quick_check")] != ["ok"]:
        raise _unsound()
    if key is not None and connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise _unsound()
    return schema


def _copy(database: Database, path: Path) -> None:
    with closing(connect_part(path, database.key)) as copy:
        # A small cache: what is kept back is written in the last step, with others waiting.
        copy.execute("PRAGMA cache_size=-256")
        _connection_of(database).backup(copy, pages=_PAGES, progress=_give_way, sleep=_BUSY_PAUSE)


def _connection_of(database: Database) -> Any:
    # Not borrowed from the pool: giving it back would roll back what another thread has begun.
    return cast(StaticPool, database.engine.pool).connection.driver_connection


def _give_way(_status: int, _remaining: int, _total: int) -> None:
    time.sleep(_PAUSE)


def _look(path: Path, key: RawKey | None) -> tuple[int, dict[str, int], date | None]:
    """Open the copy anew and read all of it."""
    with closing(keyed(path, "ro", key)) as connection:
        schema = must_be_sound(connection, path, key)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        counts: dict[str, int] = {}
        days: list[str] = []
        # Goals may start some day to come: that is no day anything was written for.
        until = (utc_now().date() + timedelta(days=1)).isoformat()
        for name in (kind.__tablename__ for kind in KINDS):
            if name in tables:
                one = f'FROM "{name}" WHERE deleted_at IS NULL'
                counts[name] = connection.execute(f"SELECT count(*) {one}").fetchone()[0]
                newest = connection.execute(f"SELECT max(day) {one} AND day <= ?", (until,))
                days += [day for (day,) in newest if day is not None]
    return schema, counts, date.fromisoformat(max(days)) if days else None


def _marks(path: Path) -> Marks | None:
    # Not read from the file: closing any handle of it would drop the lock SQLite has on it.
    with suppress(OSError):
        state = path.stat()
        return Marks(state.st_size, state.st_mtime_ns)
    return None


def _failed(cause: driver.Error) -> JournalError:
    words = str(cause)
    if "malformed" in words or "not a database" in words:
        return _unsound()
    return _refused("the disk is full" if "full" in words else "the disk refused")


def _unsound() -> DamagedError:
    return DamagedError(
        "No backup could be made: parts of the journal are damaged.",
        safe="The backups made before are unharmed.",
        next_step="Restore the newest of them; the journal as it is now is kept beside it.",
    )


def _refused(why: str) -> JournalError:
    return JournalError(
        f"No backup could be made: {why}.",
        safe="The journal and the backups made before are unharmed.",
        next_step="Free some space or check the disk; it is tried again.",
    )
