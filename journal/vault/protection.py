"""Give a journal a passphrase, change it, or take it away."""

from pathlib import Path

from journal.errors import JournalError
from journal.models.database import is_plain
from journal.models.raw_key import RawKey
from journal.vault.backup_about import Why
from journal.vault.backup_file import make_backup, sweep
from journal.vault.backup_protection import (
    Progress,
    decrypt_backups,
    encrypt_backups,
    rewrite_in_place,
)
from journal.vault.backup_shelf import Shelf
from journal.vault.door import enter
from journal.vault.key_files import KeysLostError, header_for, write_keys
from journal.vault.key_header import KeyHeader
from journal.vault.key_stretching import Cost
from journal.vault.passphrase import refusal
from journal.vault.seal import remove_seal


class PoorPassphraseError(JournalError):
    """It makes no passphrase; the message says why."""


def protect(
    journal: Path,
    passphrase: str,
    *,
    key: RawKey | None = None,
    shelf: Shelf | None = None,
    cost: Cost | None = None,
    progress: Progress | None = None,
) -> str:
    """Encrypt a closed journal and its backups; return the recovery key, which is kept nowhere.

    The caller holds its instance lock. A kill at any moment leaves a journal that opens without
    the passphrase or with it, whole. Raises `JournalError` where it is as it was; backups that
    could not be encrypted are no reason to fail, `plain_left` names them.
    """
    _must_do(passphrase)
    if not is_plain(journal):
        raise JournalError(f"{journal} has a passphrase already, or is no Rep Journal.")
    key, shelf = key or RawKey.fresh(), shelf or _beside(journal)
    sweep(journal.parent)  # what killed runs left may be readable
    _back_up(journal, None, None, shelf, Why.PROTECTING)
    header, recovery_key = KeyHeader.fresh(key, passphrase, cost)
    rewrite_in_place(journal.resolve(), None, key, header)
    remove_seal(journal)
    encrypt_backups(shelf, key, header, progress)
    return recovery_key


def unprotect(
    journal: Path,
    key: RawKey,
    *,
    shelf: Shelf | None = None,
    progress: Progress | None = None,
) -> None:
    """Write a closed journal and its backups in plain again; otherwise as `protect`.

    The backups come first: cut off half-way, the journal is still protected, and `encrypt_backups`
    puts the backups in order again.
    """
    shelf = shelf or _beside(journal)
    sweep(journal.parent)  # what killed runs left may be readable
    _back_up(journal, key, header_of_key(journal, key), shelf, Why.UNPROTECTING)
    decrypt_backups(shelf, key, progress)
    rewrite_in_place(journal.resolve(), key, None, None)
    remove_seal(journal)


def change_passphrase(
    journal: Path, key: RawKey, passphrase: str, *, cost: Cost | None = None
) -> KeyHeader:
    """Let another passphrase open the journal, which may be open; the recovery key stays.

    The key itself stays, too: who got at an old backup and the old passphrase can still read the
    journal. Against that, take the passphrase away and set a new one.
    """
    _must_do(passphrase)
    header = header_of_key(journal, key).with_passphrase(key, passphrase, cost)
    write_keys(journal, header)
    return header


def renew_recovery_key(journal: Path, key: RawKey) -> str:
    """Return a new recovery key for the journal, which may be open; the old one ends."""
    header, recovery_key = header_of_key(journal, key).with_new_recovery_key(key)
    write_keys(journal, header)
    return recovery_key


def header_of_key(journal: Path, key: RawKey) -> KeyHeader:
    """Return what ``key`` was unlocked from; raises `KeysLostError` where that is gone."""
    header = header_for(journal, key.salt)
    if header is None:
        raise KeysLostError(
            f"The keys of {journal} are gone.",
            safe="The journal is unharmed.",
            next_step="Restore a backup, which holds its own keys.",
        )
    return header


def _must_do(passphrase: str) -> None:
    why_not = refusal(passphrase)
    if why_not:
        raise PoorPassphraseError(why_not, next_step="Several words in a row do well.")


def _beside(journal: Path) -> Shelf:
    return Shelf(journal.parent / "backups")


def _back_up(
    journal: Path, key: RawKey | None, header: KeyHeader | None, shelf: Shelf, why: Why
) -> None:
    """Keep the journal as it is; one that is unsound is told here, before anything is done."""
    database = enter(journal, key=key, shelf=lambda: shelf)
    try:
        make_backup(database, header, shelf, why)
    finally:
        database.close()
