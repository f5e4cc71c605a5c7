"""Open a journal with everything that guards it, and close it so that the next opening can tell."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journal.models.database import Database, open_journal
from journal.models.raw_key import RawKey
from journal.vault.seal import check_seal, write_seal
from journal.whole_file import sweep_parts

if TYPE_CHECKING:
    from journal.vault.backup_shelf import Shelf

ShelfSource = Callable[[], "Shelf"]
"""Says where the backups lie; asked only when one is due."""


def enter(
    path: Path,
    *,
    key: RawKey | None = None,
    shelf: ShelfSource | None = None,
    read_only: bool = False,
    anyway: bool = False,
) -> Database:
    """Open the journal at ``path``; the caller holds its instance lock.

    Leftovers of a killed run go, a broken seal is told unless ``anyway``, and an older journal is
    backed up on ``shelf`` before it is migrated. Raises what `open_journal` and `check_seal` do.
    """
    if not read_only:
        sweep_parts(path)
    if not anyway:
        check_seal(path)
    keep = partial(_keep_old, shelf) if shelf is not None else None
    return open_journal(path, key=key, read_only=read_only, keep=keep)


def leave(database: Database) -> None:
    """Close the journal; a plain one is sealed, so that bits that flip at rest are seen."""
    database.close()
    if database.key is None and not database.read_only:
        write_seal(database.path)


def _keep_old(shelf: ShelfSource, old: Database) -> None:
    """Back an older journal up before it is migrated."""
    from journal.vault.backup_about import Why
    from journal.vault.backup_file import make_backup
    from journal.vault.key_files import header_for

    # Not from the journal itself: to read it now would drop SQLite's lock on it.
    header = None if old.key is None else header_for(old.path, old.key.salt)
    make_backup(old, header, shelf(), Why.UPDATE)
