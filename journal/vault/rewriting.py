"""Write a database anew with another key, or without one, and compare every row of it."""

from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from journal.errors import JournalError
from journal.models.comparing import UnlikeError, as_stored, compare
from journal.models.connection import connect_part, keyed, number
from journal.models.raw_key import RawKey
from journal.models.refusal import JournalBusyError

_MARKS = ("application_id", "user_version")


def rewrite(source: Path, key: RawKey | None, target: Path, new_key: RawKey | None) -> None:
    """Fill the empty file ``target`` with what ``source`` holds; None as a key means plain.

    The source is closed, and nobody else may touch it meanwhile. Raises `JournalBusyError`, and
    another `JournalError` where the disk refuses or the copy is not what it should be.
    """
    try:
        with closing(_held(source, key)) as old:
            _export(old, target, new_key)
            with closing(connect_part(target, new_key)) as new:
                _compare(old, new)
    except (driver.Error, UnlikeError) as cause:
        if "locked" in str(cause):
            raise JournalBusyError(f"The journal {source} is open elsewhere.") from cause
        full = " The disk is full." if "full" in str(cause) else ""
        raise JournalError(
            f"{source} could not be written anew.{full}",
            safe="It is as it was, with everything in it.",
            next_step="Free some disk space and try again.",
        ) from cause


def _held(source: Path, key: RawKey | None) -> Any:
    """Connect so that nobody else reads or writes; a write that was cut off is taken back."""
    connection = keyed(source, "rw", key, isolation_level=None)
    try:
        connection.text_factory = as_stored
        for pragma in ("cipher_log_level=NONE", "locking_mode=EXCLUSIVE", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays
    except BaseException:
        connection.close()
        raise
    return connection


def _export(old: Any, target: Path, new_key: RawKey | None) -> None:
    raw = new_key.pragma.strip('"') if new_key else ""
    old.execute("ATTACH DATABASE ? AS copy KEY ?", (f"{target.absolute().as_uri()}?mode=rw", raw))
    # Thrown away whole if anything fails, and synced at the end.
    old.execute("PRAGMA copy.journal_mode=MEMORY")
    old.execute("PRAGMA copy.synchronous=OFF")
    old.execute("SELECT sqlcipher_export('copy')")
    for mark in _MARKS:  # the export leaves them out
        old.execute(f"PRAGMA copy.{mark}={number(old, mark)}")
    old.execute("DETACH DATABASE copy")


def _compare(old: Any, new: Any) -> None:
    if [number(old, mark) for mark in _MARKS] != [number(new, mark) for mark in _MARKS]:
        raise UnlikeError("the marks of a journal are wrong")
    if _schema(old) != _schema(new):
        raise UnlikeError("the tables are built in another way")
    compare(old, new)


def _schema(connection: Any) -> set[tuple[str, str, str]]:
    return set(connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))
