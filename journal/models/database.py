"""The journal file: made on purpose, opened with care, refused with a reason."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models import kinds as _every_table  # noqa: F401 - fills the metadata
from journal.models.base import Base
from journal.whole_file import replacing

APPLICATION_ID = 0x52504A4C
"""Marks a SQLite file as a Rep Journal ("RPJL")."""

SCHEMA = 1
"""The schema this program writes, kept as ``user_version``; see migrations/."""

_MAGIC = b"SQLite format 3\0"
PRAGMAS = (
    # The order matters: the lock mode decides how the first access locks.
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
)
"""How every connection is set up."""


class CannotOpenError(JournalError):
    """The file is no journal this program can open; it was not changed."""


class JournalBusyError(JournalError):
    """Another process holds the journal."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open journal: one file, one connection, held until `close`."""

    path: Path
    engine: Engine
    read_only: bool = False

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def create_journal(path: Path) -> Database:
    """Make a new, empty journal at ``path``, whole or not at all; an existing file stays."""
    if os.path.lexists(path):
        raise CannotOpenError(f"{path} is there already.", safe="It was not touched.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, overwrite=False) as part:
            _fill(part)
        return Database(path, _engine(_connect(path, "rw")))
    except (DBAPIError, driver.Error, OSError, JournalError) as cause:
        raise CannotOpenError(
            f"No journal can be made in {path.parent}: the disk refused.",
            next_step="Free some space or choose another folder you may write to.",
        ) from cause


def open_journal(path: Path, *, read_only: bool = False) -> Database:
    """Open the journal at ``path``.

    Raises `CannotOpenError` for what is no journal (missing, empty, foreign, damaged or written
    by a newer program; the file's bytes stay as they were) and `JournalBusyError` where another
    process has it open. An older schema is migrated first, on a copy, unless ``read_only``.
    """
    _look_at_header(path)
    read_only = read_only or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    connection, version = _open_sound(path, "ro" if read_only else "rw")
    if version < SCHEMA:
        connection.close()
        if read_only:
            raise CannotOpenError(
                f"{path} was written by an older Rep Journal and needs a place it can be written."
            )
        from journal.models.migrate import migrate  # Alembic is imported only when it is due

        migrate(path, SCHEMA)
        connection, _ = _open_sound(path, "rw")
    return Database(path, _engine(connection), read_only)


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
    return found


def _look_at_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as cause:
        raise CannotOpenError(f"There is no journal at {path}.") from cause
    except OSError as cause:
        raise CannotOpenError(
            f"{path} cannot be read: {(cause.strerror or 'the disk refused').lower()}."
        ) from cause
    if not header:
        raise CannotOpenError(
            f"{path} is empty: its content was lost, or a sync left a placeholder.",
            safe="It was not touched.",
            next_step="Restore the file from a backup.",
        )
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise CannotOpenError(f"{path} is not a Rep Journal.", safe="It was not touched.")
    # Read here and not through SQLite, which would already tidy up after another program.
    _judge_marks(path, int.from_bytes(header[68:72]), int.from_bytes(header[60:64]))


def _judge_marks(path: Path, application_id: int, version: int) -> None:
    """Refuse what another program, or a newer one of ours, has written."""
    if application_id != APPLICATION_ID:
        raise CannotOpenError(f"{path} is not a Rep Journal.", safe="It was not touched.")
    if version > SCHEMA:
        raise CannotOpenError(
            f"{path} was written by a newer Rep Journal.",
            safe="It was not touched.",
            next_step="Please update the program to open it.",
        )


def _fill(part: Path) -> None:
    """Write an empty journal into a file nobody else knows."""
    engine = _engine(_connect(part, "rw"))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN")  # the driver would commit after each CREATE
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
            Base.metadata.create_all(connection)
    finally:
        engine.dispose()


def _open_sound(path: Path, mode: str) -> tuple[Any, int]:
    """Connect to a journal that may be opened; also return its schema."""
    try:
        connection = _connect(path, mode)
        try:
            return connection, _judge(path, connection)
        except BaseException:
            connection.close()
            raise
    except driver.Error as cause:
        raise _cannot_open(path, cause) from cause


def _connect(path: Path, mode: str) -> Any:
    """Connect to an existing file; SQLite must never make one by itself."""
    connection = driver.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        check_same_thread=False,  # opened in a thread, used by one at a time ever after
        timeout=0.5,
    )
    try:
        for pragma in PRAGMAS:
            if mode == "ro" and pragma.startswith(("journal_mode", "locking_mode")):
                continue
            connection.execute(f"PRAGMA {pragma}")
        if mode == "rw":
            # An exclusive lock is taken by the first write only, and then kept: take it now.
            connection.execute("BEGIN EXCLUSIVE")
            connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def _judge(path: Path, connection: Any) -> int:
    """Return the schema of a journal that may be opened; raise for anything else."""

    def number(pragma: str) -> int:
        return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

    version = number("user_version")
    _judge_marks(path, number("application_id"), version)
    if version < 1 or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _damaged(path)
    return version


def _engine(connection: Any) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connection,
        poolclass=StaticPool,  # one connection for the life of the journal
        hide_parameters=True,  # no entry text in any exception
    )
    with engine.connect():  # from here on the engine owns the connection and closes it
        return engine


def _damaged(path: Path) -> CannotOpenError:
    return CannotOpenError(
        f"{path} is damaged.",
        safe="It was not touched.",
        next_step="Restore it from a backup; keep this file until that is done.",
    )


def _cannot_open(path: Path, cause: Exception) -> JournalError:
    words = str(cause)
    if "locked" in words or "busy" in words:
        return JournalBusyError(f"The journal {path} is open in another window or program.")
    if "malformed" in words or "not a database" in words:
        return _damaged(path)
    return CannotOpenError(f"{path} cannot be opened: {words}.", safe="It was not touched.")
