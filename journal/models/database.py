"""The journal file: made on purpose, opened with care, refused with a reason."""

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models.base import Base
from journal.models.connection import connect, number
from journal.models.free_pages import renew_free_pages, was_cut_off
from journal.models.raw_key import RawKey
from journal.models.refusal import (
    UNTOUCHED,
    CannotOpenError,
    MissingError,
    cannot_open,
    damaged,
    foreign,
    newer,
)
from journal.whole_file import replacing

APPLICATION_ID = 0x52504A4C
"""Marks a SQLite file as a Rep Journal ("RPJL")."""

SCHEMA = 6
"""The schema this program writes, kept as ``user_version``; see migrations/."""

_MAGIC = b"SQLite format 3\0"

KeepOld = Callable[["Database"], None]
"""Keeps an older journal, open, before it is migrated."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open journal: one file, one connection, held until `close`."""

    path: Path
    engine: Engine
    read_only: bool = False
    key: RawKey | None = field(default=None, repr=False)
    connection: Any = field(default=None, repr=False)
    """The driver's own, for what only the driver can do; the engine works with the same one."""

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def create_journal(path: Path, key: RawKey | None = None) -> Database:
    """Make a new, empty journal at ``path``, whole or not at all; an existing file stays.

    With ``key`` every byte of it is encrypted.
    """
    if os.path.lexists(path):
        raise CannotOpenError(f"{path} is there already.", safe=UNTOUCHED)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, overwrite=False) as part:
            _fill(part, key)
        return _database(path, connect(path, "rw", key), key=key)
    except (DBAPIError, driver.Error, OSError, JournalError) as cause:
        raise CannotOpenError(
            f"No journal can be made in {path.parent}: the disk refused.",
            next_step="Free some space or choose another folder you may write to.",
        ) from cause


def open_journal(
    path: Path, *, key: RawKey | None = None, read_only: bool = False, keep: KeepOld | None = None
) -> Database:
    """Open the journal at ``path``, with ``key`` where it is encrypted.

    Raises `CannotOpenError` for what is no journal (its subclasses say which: missing, damaged,
    newer; the file's bytes stay as they were) and `JournalBusyError` where another
    process has it open. An older schema is migrated first, on a copy, unless ``read_only``;
    ``keep`` is handed the old journal before that.
    """
    key = _look_at_header(path, key)
    read_only = read_only or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    connection, version = _open_sound(path, "ro" if read_only else "rw", key)
    if version < SCHEMA:
        with closing(connection):
            if read_only:
                raise CannotOpenError(
                    f"{path} was written by an older Rep Journal and needs a place it can be"
                    " written.",
                    safe=UNTOUCHED,
                    next_step="Make its folder writable, or copy the journal to one that is.",
                )
            if keep is not None:  # nothing is migrated unless it is kept
                keep(_database(path, connection, key=key))
        from journal.models.migrate import migrate  # Alembic is imported only when it is due

        migrate(path, SCHEMA, key=key)
        connection, _ = _open_sound(path, "rw", key)
    return _database(path, connection, read_only=read_only, key=key)


def is_plain(path: Path) -> bool:
    """Tell whether the file begins as SQLite's own files do: not encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def faults(database: Database) -> list[str]:
    """Run every integrity check and return what is wrong, in words without entry text."""
    with database.engine.connect() as connection:
        found = [
            row[0]
            for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")
            if row[0] != "ok"
        ]
        found += [
            f"a {row[0]} record points to a missing {row[2]}"
            for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
        ]
        if database.key is not None:
            check = connection.exec_driver_sql("PRAGMA cipher_integrity_check")
            found += [row[0] for row in check]
    return found


def _look_at_header(path: Path, key: RawKey | None) -> RawKey | None:
    """Refuse what is no journal before SQLite sees it; return the key the file takes, if any."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as cause:
        raise MissingError(f"There is no journal at {path}.") from cause
    except OSError as cause:
        raise CannotOpenError(
            f"{path} cannot be read: {(cause.strerror or 'the disk refused').lower()}."
        ) from cause
    if not header:
        raise damaged(path, "is empty: its content was lost, or a sync left a placeholder")
    if header.startswith(_MAGIC):
        if len(header) < 100:
            raise damaged(path)
        # Read here and not through SQLite, which would already tidy up after another program.
        _judge_marks(path, int.from_bytes(header[68:72]), int.from_bytes(header[60:64]))
        return None
    if key is None:
        raise foreign(path)
    if not header.startswith(key.salt):
        raise damaged(path)
    return key


def _judge_marks(path: Path, application_id: int, version: int) -> None:
    """Refuse what another program, or a newer one of ours, has written."""
    if application_id != APPLICATION_ID:
        raise foreign(path)
    if version > SCHEMA:
        raise newer(path)


def _fill(part: Path, key: RawKey | None) -> None:
    """Write an empty journal into a file nobody else knows."""
    from journal.models import draft, kinds, revision  # noqa: F401 - they fill the metadata

    engine = engine_of(connect(part, "rw", key))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN")  # the driver would commit after each CREATE
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
            Base.metadata.create_all(connection)
    finally:
        engine.dispose()


def _open_sound(path: Path, mode: str, key: RawKey | None) -> tuple[Any, int]:
    """Connect to a journal that may be opened; also return its schema."""
    may_be_torn = key is not None and mode == "rw" and was_cut_off(path)
    try:
        connection = connect(path, mode, key)
        try:
            schema = _judge(path, connection)
            if may_be_torn:
                renew_free_pages(connection)
            return connection, schema
        except BaseException:
            connection.close()
            raise
    except driver.Error as cause:
        raise cannot_open(path, cause) from cause


def _judge(path: Path, connection: Any) -> int:
    """Return the schema of a journal that may be opened; raise for anything else."""
    version = number(connection, "user_version")
    _judge_marks(path, number(connection, "application_id"), version)
    if version < 1 or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)
    return version


def _database(
    path: Path, connection: Any, *, key: RawKey | None, read_only: bool = False
) -> Database:
    return Database(path, engine_of(connection), read_only, key, connection)


def engine_of(connection: Any) -> Engine:
    """Return an engine that owns ``connection`` from here on."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connection,
        poolclass=StaticPool,  # one connection for the life of the journal
        hide_parameters=True,  # no entry text in any exception
    )
    with engine.connect():  # it is handed over at the first use
        return engine
