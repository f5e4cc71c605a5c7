"""The journal file: made on purpose, opened with care, refused with a reason."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool

from journal.errors import JournalError
from journal.models import kinds as _every_table  # noqa: F401 - fills the metadata
from journal.models.base import Base

APPLICATION_ID = 0x52504A4C
"""Marks a SQLite file as a Rep Journal ("RPJL")."""

SCHEMA = 1
"""The schema this program writes, kept as ``user_version``; see migrations/."""

_MAGIC = b"SQLite format 3\0"
_PRAGMAS = (
    # The order matters: the lock mode decides how the first access locks.
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
)


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
    """Make a new, empty journal at ``path``; an existing file is never touched."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as cause:
        raise CannotOpenError(f"{path} is there already.", safe="It was not touched.") from cause
    except OSError as cause:
        raise CannotOpenError(
            f"No journal can be made in {path.parent}: {(cause.strerror or '').lower()}.",
            next_step="Choose a folder you may write to.",
        ) from cause
    try:
        engine = _engine(lambda: _connect(path, "rw"))
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
            Base.metadata.create_all(connection)
    except (driver.Error, OSError) as cause:
        with suppress(OSError):
            path.unlink()
        raise CannotOpenError(
            f"No journal can be made in {path.parent}: the disk refused.",
            next_step="Free some space or choose another place.",
        ) from cause
    return Database(path, engine)


def open_journal(path: Path, *, read_only: bool = False) -> Database:
    """Open the journal at ``path``.

    Raises `CannotOpenError` for what is no journal (missing, empty, foreign, damaged or written
    by a newer program; the file's bytes stay as they were) and `JournalBusyError` where another
    process has it open. An older schema is migrated first, on a copy, unless ``read_only``.
    """
    _look_at_header(path)
    read_only = read_only or not os.access(path, os.W_OK)
    try:
        connection = _connect(path, "ro" if read_only else "rw")
        try:
            version = _judge(path, connection)
        except BaseException:
            connection.close()
            raise
    except driver.Error as cause:
        raise _cannot_open(path, cause) from cause
    if version < SCHEMA:
        connection.close()
        if read_only:
            raise CannotOpenError(
                f"{path} was written by an older Rep Journal and needs a place it can be written."
            )
        from journal.models.migrate import migrate  # Alembic is imported only when it is due

        migrate(path, SCHEMA)
        connection = _connect(path, "rw")
    return Database(path, _engine(lambda: connection), read_only)


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


def _connect(path: Path, mode: str) -> Any:
    """Connect to an existing file; SQLite must never make one by itself."""
    connection = driver.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        check_same_thread=False,  # opened in a thread, used by one at a time ever after
        timeout=0.5,
    )
    for pragma in _PRAGMAS:
        if mode == "ro" and pragma.startswith(("journal_mode", "locking_mode")):
            continue
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _judge(path: Path, connection: Any) -> int:
    """Return the schema of a journal that may be opened; raise for anything else."""

    def number(pragma: str) -> int:
        return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

    if number("application_id") != APPLICATION_ID:
        raise CannotOpenError(f"{path} is not a Rep Journal.", safe="It was not touched.")
    version = number("user_version")
    if version > SCHEMA:
        raise CannotOpenError(
            f"{path} was written by a newer Rep Journal.",
            safe="It was not touched.",
            next_step="Please update the program to open it.",
        )
    if version < 1 or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _damaged(path)
    return version


def _engine(creator: Callable[[], Any]) -> Engine:
    return create_engine(
        "sqlite://",
        module=driver,
        creator=creator,
        poolclass=StaticPool,  # one connection for the life of the journal
        hide_parameters=True,  # no entry text in any exception
    )


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
