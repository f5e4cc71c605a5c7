"""One backup: made, verified, and opened for a look inside."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from journal.clock import utc_now
from journal.errors import JournalError
from journal.models.database import SCHEMA, Database, open_journal
from journal.models.raw_key import RawKey
from journal.vault import backup_zip
from journal.vault.backup_about import About
from journal.vault.backup_copy import checked_copy
from journal.vault.key_header import KeyHeader
from journal.vault.sweeping import LOOK_INSIDE as LOOK_INSIDE
from journal.vault.sweeping import sweep as sweep
from journal.whole_file import replacing

if TYPE_CHECKING:
    from journal.vault.backup_shelf import Shelf

_NAME = re.compile(r"journal-(\d{6,9})-(\d{8}T\d{6})Z\.zip")
_TIME = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a file; ``about`` is None where it cannot be read, ``size`` is the file's.

    ``home`` is the journal's folder, for a look inside. ``trouble`` tells why a backup just made
    has no second copy where one was wanted.
    """

    path: Path
    sequence: int
    made_at: datetime
    size: int
    about: About | None
    home: Path = field(compare=False)
    trouble: JournalError | None = field(default=None, compare=False)

    @property
    def is_protected(self) -> bool:
        """Tell whether it takes a key to open it."""
        return self.about is not None and self.about.protected


def make_backup(
    database: Database,
    header: KeyHeader | None,
    shelf: "Shelf",
    why: str,
    *,
    made_at: datetime | None = None,
) -> Backup:
    """Back up an open journal; ``header`` is what opens it where it is protected.

    May run in another thread than the one that writes: whoever saves meanwhile waits for some
    pages at most. The copy is opened and checked before it counts as a backup; then it goes to
    the second folder, and both folders are thinned. Raises `DamagedError` where the journal
    itself is unsound and another `JournalError` where the disk refuses; the journal and the
    backups that are there stay as they are.
    """
    _must_fit(database, header)
    made_at = (made_at or utc_now()).replace(microsecond=0)
    shelf.make_folder()
    sequence = shelf.next_sequence()
    target = shelf.folder / f"journal-{sequence:06}-{made_at.astimezone(UTC):{_TIME}}Z.zip"
    with checked_copy(database, shelf.folder) as copy, replacing(target, overwrite=False) as part:
        about = About(
            sequence=sequence,
            made_at=made_at,
            why=str(why),
            schema=copy.schema,
            counts=copy.counts,
            last_day=copy.last_day,
            size=copy.size,
            sha256=copy.sha256,
            protected=header is not None,
            marks=copy.marks,
            shelf=shelf.mark,
        )
        backup_zip.pack(part, about, copy.path, header)
        backup_zip.check(part)
    backup = backup_at(target, shelf.home)
    return replace(backup, trouble=shelf.take_in(backup))


def backup_at(path: Path, home: Path) -> Backup:
    """Return the backup in the file at ``path``, whatever it is called.

    Raises `DamagedBackupError` where it is none, and another `JournalError` where it cannot be
    read.
    """
    about = backup_zip.read_about(path)
    return Backup(path, about.sequence, about.made_at, path.stat().st_size, about, home)


def sequence_in(name: str) -> int | None:
    """Return the place among all backups a file's name tells; None where it is no backup's."""
    match = _NAME.fullmatch(name)
    return int(match[1]) if match else None


def listed(path: Path, home: Path) -> Backup | None:
    """Return what a shelf shows for the file at ``path``; None where its name is no backup's."""
    match = _NAME.fullmatch(path.name)
    try:
        if match is None or not path.is_file():
            return None
        made_at = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
        found = Backup(path, int(match[1]), made_at, path.stat().st_size, None, home)
    except (OSError, ValueError):
        return None
    try:
        return replace(found, about=backup_zip.read_about(path))
    except JournalError:
        return found


def verify(backup: Backup) -> None:
    """Read every byte; raises `DamagedBackupError` where one is another than was written.

    Raises another `JournalError` where it cannot be read, or was made by a newer program.
    """
    backup_zip.check(backup.path)


def header_in(backup: Backup) -> KeyHeader | None:
    """Return what opened the journal then; None where it was plain. Raises as `verify` does."""
    return backup_zip.read_header(backup.path)


@contextmanager
def opened(backup: Backup, key: RawKey | None = None) -> Iterator[Database]:
    """Open a private copy of the journal inside, for reading; it is gone afterwards.

    ``key`` is what `header_in` unlocks to, where it is protected. Raises as `verify` and
    `open_journal` do.
    """
    with _private_folder(backup.home) as place:
        copy = place / "journal.db"
        try:
            copy.touch(mode=0o600)
            backup_zip.unpack(backup.path, copy)
        except OSError as cause:
            raise _cannot_look(cause) from cause
        if backup.about is None or backup.about.schema < SCHEMA:
            open_journal(copy, key=key).close()  # brings the copy up to date
        database = open_journal(copy, key=key, read_only=True)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def _private_folder(home: Path) -> Iterator[Path]:
    folder = home / LOOK_INSIDE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        private = tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True)
    except OSError as cause:
        raise _cannot_look(cause) from cause
    try:
        with private as place:
            yield Path(place)
    finally:
        with suppress(OSError):  # another look may still be open
            folder.rmdir()


def _must_fit(database: Database, header: KeyHeader | None) -> None:
    """Refuse a backup nobody could open: keys missing, or those of another database."""
    salts = (database.key and database.key.salt, header and header.salt)
    if salts[0] != salts[1]:
        raise ValueError("the keys to keep are not those of this journal")


def _cannot_look(cause: OSError) -> JournalError:
    return JournalError(
        "There is no room for a look inside a backup:"
        f" {(cause.strerror or 'the disk refused').lower()}.",
        safe="The backup is unharmed.",
        next_step="Free some space and try again.",
    )
