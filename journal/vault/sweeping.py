"""Tidy up after a run that was killed: halves, copies to look at or to open, second names."""

import shutil
from contextlib import suppress
from pathlib import Path

from journal.vault.private_copy import remove_copies

LOOK_INSIDE = "look-inside"
"""The folder beside the journal that copies of backups are opened in."""

REPLACED = "replaced-"
"""What the name of a journal kept by a restore begins with."""


def sweep(folder: Path) -> None:
    """Remove what a killed run left in the journal's ``folder``; only for who holds it alone."""
    shutil.rmtree(folder / LOOK_INSIDE, ignore_errors=True)
    remove_copies(folder)
    for path in _files(folder):
        if path.name.startswith(".journal.db.") and path.suffix == ".part":
            _remove(path)
    beside = {_inode(path) for path in _files(folder)}
    for path in _files(folder / "backups"):
        if path.name.startswith(".") and path.suffix == ".part":
            _remove(path)
        elif path.name.startswith(REPLACED):
            journal = path.with_name(f"{path.name.partition('.db')[0]}.db")
            # A restore cut off early has given the journal a second name, or kept its keys alone.
            if _inode(journal) in {*beside, None}:
                for part in journal.parent.glob(f"{journal.name}*"):
                    _remove(part)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
