"""Backups, desks and journals for tests of the vault's cards and dialogs."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from journal.notebook import Notebook
from journal.vault.backup_file import Backup, make_backup
from journal.vault.backup_shelf import Shelf
from journal.vault.key_header import KeyHeader


def backed_up(
    notebook: Notebook,
    shelf: Shelf,
    *,
    days_ago: int = 0,
    why: str = "after a session",
    header: KeyHeader | None = None,
) -> Backup:
    """Make a real backup of ``notebook``, as if it had been made at 00:05 some days ago."""
    day = date.today() - timedelta(days=days_ago)  # noqa: DTZ011 - the person's own
    made_at = datetime.combine(day, time(0, 5)).astimezone()
    return make_backup(notebook.database, header, shelf, why, made_at=made_at)


def flip_a_bit(backup: Backup) -> None:
    """Alter one byte in the middle of the journal inside."""
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)


def shelf_beside(journal: Path, second: Path | None = None) -> Shelf:
    """Return where the backups of ``journal`` lie."""
    return Shelf(journal.parent / "backups", second)
