"""How every connection to a journal file is set up."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from journal.models.comparing import as_stored
from journal.models.raw_key import RawKey

PRAGMAS = (
    # The order matters: the lock mode decides how the first access locks.
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
)
"""What the journal itself is opened with."""

_PART = ("journal_mode=MEMORY", "synchronous=OFF", "temp_store=MEMORY", "secure_delete=ON")


def connect(path: Path, mode: str, key: RawKey | None = None) -> Any:
    """Connect to an existing file as "rw" or "ro"; SQLite must never make one by itself.

    Raises the driver's errors as they are.
    """
    connection = keyed(path, mode, key)
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


def connect_part(path: Path, key: RawKey | None = None) -> Any:
    """Connect to a file in the making: thrown away whole if anything fails, synced at the end."""
    connection = keyed(path, "rw", key, isolation_level=None)
    connection.text_factory = as_stored
    for pragma in _PART:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def keyed(path: Path, mode: str, key: RawKey | None, **options: Any) -> Any:
    """Connect and hand over the key, and do nothing else yet."""
    connection = driver.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        check_same_thread=False,  # opened in a thread, used by one at a time ever after
        timeout=0.5,
        **options,
    )
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would speak on standard error
        connection.execute(f"PRAGMA key = {key.pragma}")
    return connection


def number(connection: Any, pragma: str) -> int:
    """Return the whole number a PRAGMA answers."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
