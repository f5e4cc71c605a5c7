"""How a backup lies on the disk: a stored zip of the journal, its keys, and what it holds.

The archive's comment, its last 64 bytes, is the SHA-256 of all bytes before.
"""

import errno
import hashlib
import os
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from journal.errors import JournalError
from journal.vault.backup_about import LARGEST, About
from journal.vault.file_hash import CHUNK, hash_of
from journal.vault.key_header import DamagedKeysError, KeyHeader

ABOUT, JOURNAL, KEYS = "about.json", "journal.db", "keys.json"
_HASH = 64


class DamagedBackupError(JournalError):
    """A backup is not as it was written."""


def pack(part: Path, about: About, journal: Path, header: KeyHeader | None) -> None:
    """Write a backup into the file at ``part``; ``about`` knows size and hash beforehand."""
    with part.open("wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = b"0" * _HASH
        with journal.open("rb") as source, archive.open(_new(JOURNAL, about), "w") as out:
            while chunk := source.read(CHUNK):
                out.write(chunk)
                settle(file)
        if header is not None:
            archive.writestr(_new(KEYS, about), header.to_bytes())
        archive.writestr(_new(ABOUT, about), about.to_bytes())
    hashed = hash_of(part, leave_out=_HASH)
    with part.open("rb+") as end:
        end.seek(-_HASH, os.SEEK_END)
        end.write(hashed.encode())


def read_about(path: Path) -> About:
    """Read what a backup tells of itself.

    Raises `DamagedBackupError`, and another `JournalError` where it cannot be read or a newer
    program has written it.
    """
    with _opened(path) as archive:
        return About.from_bytes(_small(archive, ABOUT))


def read_header(path: Path) -> KeyHeader | None:
    """Read the keys; None where the journal inside is plain. Raises as `read_about` does."""
    with _opened(path) as archive:
        return _header(archive)


def check(path: Path) -> None:
    """Compare every byte; raises as `read_about` does."""
    _read_through(path, None)


def unpack(path: Path, target: Path) -> None:
    """Write the journal inside into the file at ``target`` while every byte is compared.

    Raises as `read_about` does, and OSError where ``target`` cannot be written.
    """
    with target.open("wb") as out:
        _read_through(path, out)


def settle(file: IO[bytes]) -> None:
    """Bring to the disk what was written so far: little by little, as a save may be waiting."""
    file.flush()
    os.fsync(file.fileno())


def _read_through(path: Path, out: IO[bytes] | None) -> None:
    with _opened(path) as archive:
        if archive.comment != hash_of(path, leave_out=_HASH).encode():
            raise _damaged(path)
        about = About.from_bytes(_small(archive, ABOUT))
        if (_header(archive) is not None) != about.protected:
            raise _damaged(path)
        digest = hashlib.sha256()
        with archive.open(_entry(archive, JOURNAL, about.size)) as inside:
            while chunk := inside.read(CHUNK):
                digest.update(chunk)
                if out is not None:
                    _write(out, chunk)
    if digest.hexdigest() != about.sha256:
        raise _damaged(path)


class _CannotWriteError(Exception):
    """The other file refused, not the backup."""

    def __init__(self, refusal: OSError) -> None:
        super().__init__()
        self.refusal = refusal


def _write(out: IO[bytes], chunk: bytes) -> None:
    try:
        out.write(chunk)
    except OSError as refusal:
        raise _CannotWriteError(refusal) from refusal


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup; whatever altered bytes make of it is told as damage."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _CannotWriteError as other:
        raise other.refusal from None
    except OSError as cause:
        if cause.errno == errno.EINVAL:  # told to read before the file's beginning
            raise _damaged(path) from cause
        raise _unreadable(path, cause) from cause
    except (zipfile.BadZipFile, struct.error, DamagedKeysError) as cause:
        raise _damaged(path) from cause
    except (EOFError, LookupError, ValueError, RuntimeError, OverflowError, MemoryError) as cause:
        raise _damaged(path) from cause


def _header(archive: zipfile.ZipFile) -> KeyHeader | None:
    return KeyHeader.from_bytes(_small(archive, KEYS)) if KEYS in archive.namelist() else None


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(_entry(archive, name))


def _entry(archive: zipfile.ZipFile, name: str, size: int | None = None) -> zipfile.ZipInfo:
    """Return an entry that lies there as it is, of the size it must have."""
    info = archive.getinfo(name)
    fits = info.file_size <= LARGEST if size is None else info.file_size == size
    if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size or not fits:
        raise zipfile.BadZipFile("another program has packed this")
    return info


def _new(name: str, about: About) -> zipfile.ZipInfo:
    made = about.made_at if 1980 <= about.made_at.year <= 2107 else None  # all a zip can tell
    info = zipfile.ZipInfo(name, made.timetuple()[:6] if made else (1980, 1, 1, 0, 0, 0))
    info.external_attr = 0o600 << 16
    if name == JOURNAL:
        info.file_size = about.size  # told before, so that no size is too large
    return info


def _damaged(path: Path) -> DamagedBackupError:
    return DamagedBackupError(
        f"The backup {path.name} is damaged.",
        safe="Nothing was changed.",
        next_step="Choose another backup.",
    )


def _unreadable(path: Path, cause: OSError) -> JournalError:
    return JournalError(
        f"The backup {path} cannot be read: {(cause.strerror or 'the disk refused').lower()}.",
        safe="Nothing was changed.",
        next_step="Choose another backup.",
    )
