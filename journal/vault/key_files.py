"""Where the keys of a protected journal lie: twice beside it, and in each of its backups."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from journal.errors import JournalError
from journal.models.database import is_plain
from journal.vault.key_header import DamagedKeysError, KeyHeader, NewerKeysError
from journal.whole_file import replacing, sweep_parts, sync_folder

IN_BACKUP = "keys.json"
"""What the keys are called inside a backup."""

_SALT = 16
_LARGEST = 64 * 1024


class KeysLostError(JournalError):
    """The journal is protected, and none of the keys that are there fits it."""


def keys_of(journal: Path) -> KeyHeader | None:
    """Return what opens ``journal``; None where it is plain, missing or nothing we know of.

    Ask before the journal is opened: closing this look at it would drop SQLite's locks. A copy
    that is missing, damaged or older is written anew from the best one, which may come out of a
    backup. Raises `KeysLostError`, and `NewerKeysError` for what a newer program wrote.
    """
    salt = _salt_of(journal)
    if salt is None or is_plain(journal):
        return None
    header = header_for(journal, salt)
    if header is None:
        if not has_traces(journal):
            return None
        raise KeysLostError(
            f"The keys of {journal} are gone or damaged, or its first bytes are.",
            safe="It was not touched.",
            next_step="Restore a backup, which holds its own keys; keep this file until then.",
        )
    with suppress(JournalError):  # it may lie where nobody may write; it opens all the same
        _heal(journal, header)
    return header


def header_for(journal: Path, salt: bytes) -> KeyHeader | None:
    """Return the newest keys for the database that begins with ``salt``, or None.

    Looks at no byte of the journal, which may be open.
    """
    newer: NewerKeysError | None = None
    fitting = []
    for place in _places(journal):
        try:
            header = _header_in(place)
        except NewerKeysError as error:
            newer = error
            continue
        if header is not None and header.salt == salt:
            fitting.append(header)
    if fitting:
        return max(fitting, key=lambda header: header.generation)
    if newer is not None:
        raise newer
    return next((header for header in _in_backups(journal) if header.salt == salt), None)


def has_traces(journal: Path) -> bool:
    """Tell whether a protected journal is or was at this place."""
    return any(_places(journal)) or any(_in_backups(journal))


def write_keys(journal: Path, header: KeyHeader, *, beside: KeyHeader | None = None) -> None:
    """Write both copies, or raise `JournalError` and leave them as they were.

    With ``beside`` the second copy holds that one: for the time in which the one database or the
    other may be found. The keys of a third are kept under another name.
    """
    copies = dict(zip(_copies(journal), (header, beside or header), strict=True))
    staying = {copy.salt for copy in copies.values()}
    for place in copies:
        sweep_parts(place)
        _set_aside(place, journal, staying)
    first, second = copies.items()
    # Both have reached the disk before either takes its place: a full one changes nothing.
    with replacing(first[0]) as one, replacing(second[0]) as other:
        _fill(one, first[1])
        _fill(other, second[1])


def remove_keys(journal: Path) -> None:
    """Remove both copies: the journal is plain."""
    for place in _copies(journal):
        with suppress(OSError):  # a key to nothing does no harm
            place.unlink(missing_ok=True)
            sync_folder(place.parent)


def _heal(journal: Path, header: KeyHeader) -> None:
    content = header.to_bytes()
    for place in _copies(journal):
        with suppress(NewerKeysError):
            if _header_in(place) is None or _read(place) != content:
                write_keys(journal, header)
                return


def _copies(journal: Path) -> tuple[Path, Path]:
    real = journal.resolve()  # they go along with the file, not with a link to it
    return real.with_name(f"{real.name}.keys"), real.with_name(f"{real.name}.keys2")


def _places(journal: Path) -> list[Path]:
    """Return every file of keys beside the journal: both copies, and what was set aside."""
    real = journal.resolve()
    with suppress(OSError):
        return [path for path in sorted(real.parent.iterdir()) if _is_of(path.name, real.name)]
    return []


def _is_of(name: str, journal: str) -> bool:
    return name in (f"{journal}.keys", f"{journal}.keys2") or name.startswith(f"{journal}.keys-")


def _set_aside(place: Path, journal: Path, staying: set[bytes]) -> None:
    """Keep the keys of another database, which may lie elsewhere, before they are written over."""
    header = _header_in(place)
    if header is None or header.salt in staying:
        return
    aside = _copies(journal)[0].with_name(f"{place.name.removesuffix('2')}-{header.salt.hex()[:8]}")
    kept = _header_in(aside)
    if kept is None or kept.generation < header.generation:
        with replacing(aside) as part:
            _fill(part, header)


def _fill(part: Path, header: KeyHeader) -> None:
    with part.open("wb") as file:
        file.write(header.to_bytes())
        file.flush()
        os.fsync(file.fileno())


def _header_in(place: Path) -> KeyHeader | None:
    """Return what a file holds, or None where it is missing or damaged."""
    content = _read(place)
    if not content:
        return None
    try:
        return KeyHeader.from_bytes(content)
    except DamagedKeysError:
        return None


def _read(place: Path) -> bytes:
    try:
        with place.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError:
        return b""


def _in_backups(journal: Path) -> Iterator[KeyHeader]:
    """Yield the keys inside the backups, of the newest backup first."""
    import zlib
    from zipfile import BadZipFile, ZipFile

    unsound = (OSError, BadZipFile, zlib.error, KeyError, RuntimeError, EOFError, JournalError)
    folders = dict.fromkeys((journal.parent / "backups", journal.resolve().parent / "backups"))
    for folder in folders:
        for path in sorted(folder.glob("*.zip"), reverse=True):
            with suppress(*unsound):
                with ZipFile(path) as backup:
                    info = backup.getinfo(IN_BACKUP)
                    content = backup.read(info) if info.file_size <= _LARGEST else b""
                yield KeyHeader.from_bytes(content)


def _salt_of(journal: Path) -> bytes | None:
    try:
        with journal.open("rb") as file:
            salt = file.read(_SALT)
    except OSError:
        return None
    return salt if len(salt) == _SALT else None
