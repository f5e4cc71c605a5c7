"""Where the backups of one journal lie: beside it, and in a second folder if there is one."""

import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSysInfo

from journal.errors import JournalError
from journal.vault.backup_file import Backup, backup_at, listed, sequence_in, verify
from journal.vault.backup_zip import DamagedBackupError, settle
from journal.vault.file_hash import CHUNK, hash_of
from journal.vault.thinning import NEVER_THINNED, kept
from journal.whole_file import replacing, sync_folder

_State = tuple[Path, int, int, int]
_HALF_IS_LEFT_AFTER = 24 * 60 * 60.0
"""Seconds after which nobody is writing it any more."""


class SecondFolderError(JournalError):
    """A backup was made, but its second copy was not."""


class Shelf:
    """The backups in ``folder``, copied to ``second`` where one is chosen.

    Both may hold anything else: what is no backup is passed over and never touched. Other
    journals may have the same second folder, each thinning its own.
    """

    def __init__(self, folder: Path, second: Path | None = None) -> None:
        same = second is not None and second.absolute() == folder.absolute()
        self._folder = folder
        self._second = None if same else second
        self._listed: dict[_State, Backup | None] = {}
        self._whole: dict[_State, bool] = {}

    @property
    def folder(self) -> Path:
        """The first folder."""
        return self._folder

    @property
    def second(self) -> Path | None:
        """The second folder, which need not be there."""
        return self._second

    @property
    def home(self) -> Path:
        """The journal's own folder."""
        return self._folder.parent

    @property
    def mark(self) -> str:
        """Tells this shelf's backups from another computer's in the same second folder."""
        machine = bytes(QSysInfo.machineUniqueId().data())
        return sha256(machine + str(self._folder.absolute()).encode()).hexdigest()[:16]

    def make_folder(self) -> None:
        """Make the first folder for this user alone; raises `JournalError`."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as cause:
            raise JournalError(
                f"No backup can be made in {self._folder}:"
                f" {(cause.strerror or 'the disk refused').lower()}.",
                safe="The journal is unharmed.",
                next_step="Free some space, or make the folder writable.",
            ) from cause

    def backups(self) -> list[Backup]:
        """Return every backup there is, newest first; of two copies the first folder's."""
        found = {backup.path.name: backup for backup in self._in(self._second)}
        found |= {backup.path.name: backup for backup in self._in(self._folder)}
        return sorted(found.values(), key=_order, reverse=True)

    def next_sequence(self) -> int:
        """Return one more than any backup in either folder has."""
        names = (path.name for place in (self._folder, self._second) for path in _files(place))
        return 1 + max((sequence_in(name) or 0 for name in names), default=0)

    def newest_good(self) -> Backup | None:
        """Return the newest backup that is whole, down to the last byte."""
        return next((backup for backup in self.backups() if self._is_whole(backup)), None)

    def changed_since_last(self, journal: Path) -> bool:
        """Tell whether the journal was written since the newest backup beside it, or has none.

        Looks at its size and time alone: it may be open. Asks no second folder: that may be slow.
        """
        newest = next(iter(self._in(self._folder)), None)
        about = newest.about if newest is not None else None
        if about is None or about.marks is None:
            return True
        try:
            state = journal.stat()
        except OSError:
            return True
        return (state.st_size, state.st_mtime_ns) != (about.marks.size, about.marks.mtime_ns)

    def replaced(self) -> list[Path]:
        """Return the journals that were kept as they were, newest first; they are never thinned."""
        names = sorted(path for path in _files(self._folder) if path.suffix == ".db")
        return [path for path in reversed(names) if path.name.startswith(("replaced-", "journal-"))]

    def at(self, path: Path) -> Backup:
        """Return the backup in a file wherever it lies; raises as `backup_at` does."""
        return backup_at(path, self.home)

    def take_in(self, backup: Backup) -> JournalError | None:
        """Copy a new backup to the second folder and thin both; return why it was not copied."""
        trouble: JournalError | None = None
        try:
            self._copy_to_second(backup)
        except JournalError as error:
            trouble = error
        for folder in (self._folder, self._second):
            self._thin(folder)
        return trouble

    def _copy_to_second(self, backup: Backup) -> None:
        if self._second is None:
            return
        if not self._second.is_dir():
            raise SecondFolderError(
                f"The second folder for backups is not there: {self._second}.",
                safe="The backup lies beside the journal.",
                next_step="Plug it in, or choose another folder; the next backup is copied there.",
            )
        try:
            with replacing(self._second / backup.path.name) as part:
                with backup.path.open("rb") as source, part.open("wb") as out:
                    while chunk := source.read(CHUNK):
                        out.write(chunk)
                        settle(out)
                if hash_of(part) != hash_of(backup.path):
                    raise OSError(5, "it did not keep what was written")
            _sweep(self._second)
        except (JournalError, OSError) as cause:
            raise SecondFolderError(
                f"The backup could not be copied to the second folder, {self._second}.",
                safe="It lies beside the journal.",
                next_step="Make room there, or choose another folder; the next one is copied.",
            ) from cause

    def _thin(self, folder: Path | None) -> None:
        """Remove what need not stay; what stands in its place is read through before."""
        own = [
            backup
            for backup in self._in(folder)
            if folder == self._folder or (backup.about and backup.about.shelf == self.mark)
        ]
        damaged = {backup.sequence for backup in own if backup.about is None}
        while True:
            stay = kept(own, damaged)
            going = [backup for backup in own if backup.sequence not in stay]
            in_doubt = _standing_in(own, stay - damaged) if going else []
            found = {backup.sequence for backup in in_doubt if not self._is_whole(backup)}
            if not found:
                break
            damaged |= found
        for backup in going:
            with suppress(OSError):  # it goes the next time
                backup.path.unlink()
        if going and folder is not None:
            with suppress(OSError):
                sync_folder(folder)

    def _in(self, folder: Path | None) -> list[Backup]:
        found = (self._look_at(path) for path in _files(folder))
        return sorted((backup for backup in found if backup), key=_order, reverse=True)

    def _look_at(self, path: Path) -> Backup | None:
        """Read what a backup tells of itself, once as long as its file stays the same."""
        if sequence_in(path.name) is None or (state := _state_of(path)) is None:
            return None
        if state not in self._listed:
            self._listed[state] = listed(path, self.home)
        return self._listed[state]

    def _is_whole(self, backup: Backup) -> bool:
        """Read it through, once as long as its file stays the same."""
        state = _state_of(backup.path)
        if state is None:
            return False
        if state not in self._whole:
            try:
                verify(backup)
                self._whole[state] = True
            except DamagedBackupError:
                self._whole[state] = False
            except JournalError:  # perhaps it can be read the next time
                return False
        return self._whole[state]


def _standing_in(backups: list[Backup], stay: set[int]) -> list[Backup]:
    """Return those that must be whole before others go: their neighbours, and the newest."""
    staying = [backup for backup in backups if backup.sequence in stay]
    needed = dict.fromkeys(staying[:NEVER_THINNED])
    for newer, older in pairwise(backups):
        if (newer.sequence in stay) != (older.sequence in stay):
            needed[newer if newer.sequence in stay else older] = None
    return list(needed)


def _sweep(folder: Path) -> None:
    """Remove the halves of copies a killed run left; another computer may be making its own."""
    for path in _files(folder):
        if path.name.startswith(".journal-") and path.suffix == ".part":
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _HALF_IS_LEFT_AFTER:
                    path.unlink()


def _state_of(path: Path) -> _State | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return path, state.st_ino, state.st_size, state.st_mtime_ns


def _order(backup: Backup) -> tuple[int, str]:
    return backup.sequence, backup.path.name


def _files(folder: Path | None) -> Iterator[Path]:
    """Yield what lies in a folder; nothing where it cannot be read."""
    with suppress(OSError):
        yield from [] if folder is None else list(folder.iterdir())
