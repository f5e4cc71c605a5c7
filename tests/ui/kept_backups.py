"""Backups, desks and journals for tests of the vault's cards and dialogs."""

from datetime import datetime, timedelta
from pathlib import Path

from journal.notebook import Notebook
from journal.vault.backup_file import Backup, make_backup
from journal.vault.backup_shelf import Shelf
from journal.vault.key_header import KeyHeader

LATELY = datetime.now().astimezone().replace(hour=0, minute=5)
"""Some minute of today."""


def backed_up(
    notebook: Notebook,
    shelf: Shelf,
    *,
    days_ago: int = 0,
    why: str = "after a session",
    header: KeyHeader | None = None,
) -> Backup:
    """Make a real backup of what ``notebook`` holds, as if it had been made some days ago."""
    made_at = LATELY - timedelta(days=days_ago)
    return make_backup(notebook.database, header, shelf, why, made_at=made_at)


def flip_a_bit(backup: Backup) -> None:
    """Alter one byte in the middle of the journal inside."""
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)


def shelf_beside(journal: Path, second: Path | None = None) -> Shelf:
    """Return where the backups of ``journal`` lie."""
    return Shelf(journal.parent / "backups", second)
