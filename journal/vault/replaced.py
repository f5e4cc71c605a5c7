"""The journal a restore replaces: kept under a name of its own before it leaves its place."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from journal.errors import JournalError
from journal.models.connection import connect
from journal.models.database import is_plain
from journal.models.raw_key import RawKey
from journal.vault.sweeping import REPLACED
from journal.whole_file import replacing, sync_folder

_KEYS = (".keys", ".keys2")
_NOTES = "-journal"
"""What lies beside a journal: its keys twice, and the notes of a write cut off."""


class Replaced:
    """The journal at ``journal``, closed; it may be missing, or damaged beyond opening."""

    def __init__(self, journal: Path) -> None:
        self._folder = journal.parent / "backups"
        self._real = journal.resolve()
        self._inode = _inode(self._real)
        self.kept: Path | None = None

    def keep(self, key: RawKey | None) -> None:
        """Give it a second name, ``backups/replaced-<UTC time>.db``; raises OSError."""
        if self._inode is None:
            return
        take_back_cut_off_write(self._real, key)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self.kept = _free_name(self._folder)
            for part in _KEYS:
                if beside(self._real, part).exists():
                    _copy(beside(self._real, part), beside(self.kept, part))
            if beside(self._real, _NOTES).exists():
                _second_name(beside(self._real, _NOTES), beside(self.kept, _NOTES))
            # Last, so that it is never kept without the others.
            _second_name(self._real, self.kept)
            sync_folder(self._folder)
        except JournalError as refusal:
            raise OSError(28, str(refusal)) from refusal

    def set_notes_aside(self) -> None:
        """Remove the notes of a write cut off, or SQLite would write them into the new journal.

        There are none unless the journal could not be opened to take that write back.
        """
        if beside(self._real, _NOTES).exists():
            beside(self._real, _NOTES).unlink()
            sync_folder(self._real.parent)

    def let_go(self) -> None:
        """Undo `keep` and `set_notes_aside`, as long as the journal is still in its place."""
        if self.kept is None or _inode(self._real) != self._inode:
            return
        notes = beside(self.kept, _NOTES)
        with suppress(OSError):
            if notes.exists():
                notes.replace(beside(self._real, _NOTES))
            for part in ("", *_KEYS):
                beside(self.kept, part).unlink(missing_ok=True)
        self.kept = None


def take_back_cut_off_write(journal: Path, key: RawKey | None) -> None:
    """Let SQLite do so where it can: a file and its notes cannot be replaced in one step."""
    if not beside(journal, _NOTES).exists():
        return
    with journal.open("rb") as file:
        fits = key if key is not None and file.read(16) == key.salt else None
    if fits is not None or is_plain(journal):
        with suppress(driver.Error):  # damaged, too: its notes are kept with it
            connect(journal, "rw", fits).close()


def beside(journal: Path, part: str) -> Path:
    """Return where a part of a journal lies."""
    return journal.with_name(f"{journal.name}{part}")


def _second_name(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # there are disks without
        _copy(old, new)


def _copy(old: Path, new: Path) -> None:
    with replacing(new) as part:
        shutil.copyfile(old, part)


def _free_name(folder: Path) -> Path:
    now = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    names = [f"{REPLACED}{now}.db", *(f"{REPLACED}{now}-{at}.db" for at in range(2, 1000))]
    return next(folder / name for name in names if not os.path.lexists(folder / name))


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
