"""Free pages of an encrypted journal that a power cut has torn.

SQLite writes over a free page without keeping its old bytes: they meant nothing. Cut off in the
middle, such a page is rolled back to "free" with half of its new bytes in it. SQLite never reads
them, but their seal is broken: whoever reads every page, as a backup does, is told of damage.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver


def was_cut_off(path: Path) -> bool:
    """Tell whether whoever had the journal open last did not close it; ask before opening."""
    return path.with_name(f"{path.name}-journal").exists()


def renew_free_pages(connection: Any) -> None:
    """Write an encrypted journal anew where only pages that hold nothing are torn.

    Damage to anything that is used stays as it is, to be told of. Where the disk refuses, the
    journal is as it was: every entry can be read, and the next start tries again.
    """
    if not connection.execute("PRAGMA freelist_count").fetchone()[0]:
        return
    torn = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if torn and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok":
        with suppress(driver.OperationalError):
            connection.execute("VACUUM")
