"""Put a backup in the journal's place; what is there now is kept beside it."""

import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from journal.errors import JournalError
from journal.models.connection import keyed
from journal.models.database import SCHEMA
from journal.models.raw_key import RawKey
from journal.models.refusal import NewerJournalError
from journal.vault import backup_zip
from journal.vault.backup_copy import must_be_sound
from journal.vault.backup_file import Backup
from journal.vault.key_files import keys_of, remove_keys, write_keys
from journal.vault.key_header import KeyHeader
from journal.vault.replaced import Replaced, beside, take_back_cut_off_write
from journal.vault.seal import remove_seal
from journal.vault.sweeping import sweep
from journal.whole_file import replacing, sweep_parts


@dataclass(frozen=True, slots=True)
class Restored:
    """``kept`` is where the replaced journal lies, None where there was none.

    ``passphrase_of_then`` tells that it takes another passphrase than the journal before,
    ``plain_now`` that it takes none although the one before did.
    """

    kept: Path | None
    passphrase_of_then: bool
    plain_now: bool = False


def restore(backup: Backup | Path, journal: Path, key: RawKey | None = None) -> Restored:
    """Put the journal in ``backup``, or one that was kept, in the place of a closed ``journal``.

    The caller holds its instance lock. ``key`` lets a protected one be read through before.
    The journal that is there stays as ``backups/replaced-<UTC time>.db`` with its keys. A kill at
    any moment leaves the old journal or the new one, whole, with what opens it. Raises
    `JournalError` and leaves the old one where the backup is damaged, or newer than the program,
    or the disk refuses.
    """
    sweep(journal.parent)
    sweep_parts(journal)
    header = _header_of(backup)
    present = _present_keys(journal)
    old = Replaced(journal)
    try:
        with replacing(journal.resolve()) as part:
            _fill(part, backup, key)
            _must_open(part, header, key)
            old.keep(key)
            if header is not None:
                # Whichever of the two journals a kill leaves, its keys lie beside it.
                write_keys(journal, header, beside=present)
            remove_seal(journal)
            old.set_notes_aside()
    except BaseException:
        old.let_go()
        raise
    if header is None:
        remove_keys(journal)
    else:
        with suppress(JournalError):  # one copy lies there already; the next opening makes two
            write_keys(journal, header)
    before = present.by_passphrase if present is not None else None
    return Restored(
        old.kept,
        header is not None and header.by_passphrase != before,
        header is None and present is not None,
    )


def _header_of(backup: Backup | Path) -> KeyHeader | None:
    """Return what opens the journal to restore; refuse a newer one."""
    if isinstance(backup, Path):
        return keys_of(backup)
    if backup_zip.read_about(backup.path).schema > SCHEMA:
        raise _newer()
    return backup_zip.read_header(backup.path)


def _present_keys(journal: Path) -> KeyHeader | None:
    with suppress(JournalError):  # lost or damaged: the journal that is there opens with none
        return keys_of(journal)
    return None


def _fill(part: Path, backup: Backup | Path, key: RawKey | None) -> None:
    if isinstance(backup, Backup):
        backup_zip.unpack(backup.path, part)
        return
    shutil.copyfile(backup, part)
    kept, notes = beside(backup, "-journal"), beside(part, "-journal")
    if kept.exists():
        try:
            shutil.copyfile(kept, notes)
            take_back_cut_off_write(part, key)
        finally:
            notes.unlink(missing_ok=True)


def _must_open(part: Path, header: KeyHeader | None, key: RawKey | None) -> None:
    """Read the new journal through, as far as it can be without its passphrase."""
    if header is None:
        key = None
    elif key is None or key.salt != header.salt:
        return
    try:
        with closing(keyed(part, "ro", key)) as connection:
            must_be_sound(connection, part, key)
    except NewerJournalError:
        raise _newer() from None
    except (driver.Error, JournalError) as cause:
        raise JournalError(
            "This is no journal that could be restored: it is damaged.",
            safe="The journal is as it was.",
            next_step="Choose another backup.",
        ) from cause


def _newer() -> NewerJournalError:
    return NewerJournalError(
        "This was written by a newer Rep Journal.",
        safe="The journal is as it was.",
        next_step="Please update the program to restore it, or choose an earlier backup.",
    )
