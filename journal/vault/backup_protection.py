"""Encrypt the backups of a journal along with it, or write them in plain again."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from journal.errors import JournalError
from journal.models.database import is_plain
from journal.models.raw_key import RawKey
from journal.vault import backup_zip
from journal.vault.backup_file import LOOK_INSIDE, Backup, listed
from journal.vault.backup_shelf import Shelf
from journal.vault.file_hash import hash_of
from journal.vault.key_files import remove_keys, write_keys
from journal.vault.key_header import KeyHeader
from journal.vault.rewriting import rewrite
from journal.vault.wiping import wipe, wiping
from journal.whole_file import replacing

Progress = Callable[[int, int], None]


def plain_left(shelf: Shelf) -> list[Path]:
    """Return every backup on ``shelf`` that can be read without a passphrase, or at all not.

    In both folders, kept journals included; a second folder that is not there cannot be asked.
    """
    return [backup.path for backup in _zips(shelf) if not backup.is_protected] + [
        path for path in shelf.replaced() if is_plain(path)
    ]


def encrypt_backups(
    shelf: Shelf, key: RawKey, header: KeyHeader, progress: Progress | None = None
) -> list[Path]:
    """Encrypt whatever on ``shelf`` is plain; return what could not be, unchanged.

    Each is replaced whole or not at all, so that it can be done again where it was cut off.
    """
    waiting = plain_left(shelf)
    for done, path in enumerate(waiting):
        _say(progress, done, len(waiting))
        with suppress(JournalError):
            if path.suffix == ".zip":
                _repack(shelf, path, None, key, header)
            else:
                rewrite_in_place(path, None, key, header)
    _say(progress, len(waiting), len(waiting))
    return plain_left(shelf)


def decrypt_backups(shelf: Shelf, key: RawKey, progress: Progress | None = None) -> list[Path]:
    """Write whatever ``key`` opens on ``shelf`` in plain; return what could not be, unchanged."""
    waiting = _opened_by(shelf, key)
    for done, path in enumerate(waiting):
        _say(progress, done, len(waiting))
        with suppress(JournalError):
            if path.suffix == ".zip":
                _repack(shelf, path, key, None, None)
            else:
                rewrite_in_place(path, key, None, None)
    _say(progress, len(waiting), len(waiting))
    return _opened_by(shelf, key)


def rewrite_in_place(
    path: Path, key: RawKey | None, new_key: RawKey | None, header: KeyHeader | None
) -> None:
    """Replace a closed journal by the same one with another key; its keys go along with it.

    A kill at any moment leaves the old or the new one, whole, with what opens it.
    """
    with _wiping_if_plain(path, key), replacing(path) as part:
        rewrite(path, key, part, new_key)
        wipe(path.with_name(f"{path.name}-journal"))  # the notes of old writes, done with
        if header is not None:
            write_keys(path, header)
    if header is None:
        remove_keys(path)


def _repack(
    shelf: Shelf, path: Path, key: RawKey | None, new_key: RawKey | None, header: KeyHeader | None
) -> None:
    about = backup_zip.read_about(path)
    with _private(shelf.home) as place:
        before, after = place / "before.db", place / "after.db"
        try:
            for file in (before, after):
                file.touch(mode=0o600)
            backup_zip.unpack(path, before)
            rewrite(before, key, after, new_key)
            about = replace(
                about,
                size=after.stat().st_size,
                sha256=hash_of(after),
                protected=header is not None,
            )
            with _wiping_if_plain(path, key), replacing(path) as part:
                backup_zip.pack(part, about, after, header)
                backup_zip.check(part)
        finally:
            wipe(after if key is not None else before)


def _opened_by(shelf: Shelf, key: RawKey) -> list[Path]:
    found = []
    for backup in _zips(shelf):
        with suppress(JournalError):
            header = backup_zip.read_header(backup.path)
            if header is not None and header.salt == key.salt:
                found.append(backup.path)
    for path in shelf.replaced():
        with suppress(JournalError, OSError):
            if _begins_with(path, key.salt):
                found.append(path)
    return found


def _begins_with(path: Path, salt: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(salt)) == salt


def _zips(shelf: Shelf) -> Iterator[Backup]:
    """Yield every file that is a backup of this shelf, the second copies too."""
    for folder in (shelf.folder, shelf.second):
        with suppress(OSError):
            for path in sorted(folder.iterdir() if folder else []):
                backup = listed(path, shelf.home)
                if backup is not None and (folder == shelf.folder or _is_ours(backup, shelf)):
                    yield backup


def _is_ours(backup: Backup, shelf: Shelf) -> bool:
    """Tell whether a second copy came from here: other computers may keep theirs there, too."""
    return backup.about is not None and backup.about.shelf == shelf.mark


@contextmanager
def _private(home: Path) -> Iterator[Path]:
    folder = home / LOOK_INSIDE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True)
    except OSError as cause:
        raise _no_room(cause) from cause
    with place as name:
        try:
            yield Path(name)
        except OSError as cause:
            raise _no_room(cause) from cause
    with suppress(OSError):  # somebody else may look inside another
        folder.rmdir()


@contextmanager
def _wiping_if_plain(path: Path, key: RawKey | None) -> Iterator[None]:
    if key is not None:
        yield
        return
    with wiping(path):
        yield


def _no_room(cause: OSError) -> JournalError:
    return JournalError(
        f"A backup could not be written anew: {(cause.strerror or 'the disk refused').lower()}.",
        safe="It is as it was.",
        next_step="Free some space and try again.",
    )


def _say(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)
