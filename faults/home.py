"""A journal with its keys and its shelf of backups, used the way the program uses it."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from faults.oracle import MORE, Contents, contents_of
from faults.pen import Pen
from journal.models.database import create_journal, open_journal
from journal.models.raw_key import RawKey
from journal.notebook import Notebook
from journal.vault.backup_file import Backup, header_in, opened, sweep, verify
from journal.vault.backup_shelf import Shelf
from journal.vault.door import enter, leave
from journal.vault.key_files import keys_of, write_keys
from journal.vault.key_header import KeyHeader, WrongPassphraseError
from journal.vault.key_stretching import Cost

CHEAP = Cost(64, 1, 1)
"""Enough where nobody guesses."""

PASSPHRASE = "meadow kettle 41 harbour"  # noqa: S105 - invented
OTHER = "lantern orbit 72 saddle"

_OPENED_BY = "passphrase"


class Home:
    """The data folder of a rep whose passphrase, if any, is one of ``passphrases``."""

    def __init__(self, folder: Path, passphrases: Sequence[str] = (PASSPHRASE, OTHER)) -> None:
        self.folder = folder
        self.journal = folder / "journal.db"
        self.shelf = Shelf(folder / "backups")
        self._passphrases = passphrases

    def found(self, chance: random.Random, *, protected: bool, entries: int = 8) -> None:
        """Make the journal, and write some entries."""
        key = RawKey(chance.randbytes(32), chance.randbytes(16)) if protected else None
        if key is not None:
            write_keys(self.journal, KeyHeader.fresh(key, PASSPHRASE, CHEAP)[0])
        create_journal(self.journal, key).close()
        with self.notebook() as notebook:
            pen = Pen(chance)
            for _ in range(entries):
                notebook.save(*pen.new())

    def header(self) -> KeyHeader | None:
        """Return what opens the journal."""
        return keys_of(self.journal)

    def unlocked(self) -> tuple[RawKey | None, str]:
        """Return the key of the journal, and the passphrase that gave it."""
        return self._unlock(self.header())

    @contextmanager
    def notebook(self) -> Iterator[Notebook]:
        """Open the journal as the program does, and close it as it does."""
        key, _ = self.unlocked()
        database = enter(self.journal, key=key, shelf=lambda: self.shelf)
        try:
            yield Notebook(database)
        except BaseException:
            database.close()  # unsealed, as after a failure
            raise
        leave(database)

    def contents(self) -> Contents:
        """Read all there is as the next start would: the journal, its passphrase, its backups.

        Raises `JournalError` or AssertionError for whatever is not whole.
        """
        sweep(self.folder)
        found = self.journal_contents()
        for backup in self.shelf.backups():
            verify(backup)
            found[shelved(backup.sequence, self.look_inside(backup))] = ""
        for path in self.shelf.replaced():
            found[kept(self._kept_contents(path))] = ""
        return found

    def journal_contents(self) -> Contents:
        """Read the journal, and which passphrase opens it."""
        _, passphrase = self.unlocked()
        with self.notebook() as notebook:
            return contents_of(notebook.database) | {_OPENED_BY: passphrase}

    def look_inside(self, backup: Backup) -> Contents:
        """Return what a backup holds, and which passphrase opens it."""
        key, passphrase = self._unlock(header_in(backup))
        with opened(backup, key) as database:
            return contents_of(database) | {_OPENED_BY: passphrase}

    def _kept_contents(self, path: Path) -> Contents:
        """Read a journal that was replaced and kept."""
        key, _ = self._unlock(keys_of(path))
        database = open_journal(path, key=key, read_only=True)
        try:
            return contents_of(database)
        finally:
            database.close()

    def _unlock(self, header: KeyHeader | None) -> tuple[RawKey | None, str]:
        if header is None:
            return None, ""
        for passphrase in self._passphrases:
            try:
                return header.unlock(passphrase), passphrase
            except WrongPassphraseError:
                continue
        raise AssertionError("no passphrase opens it")


def shelved(sequence: int, inside: Contents) -> str:
    """Return what a backup is called in the contents: it must stay, and hold what it held."""
    return f"{MORE}backup {sequence} {_digest(inside)}"


def kept(inside: Contents) -> str:
    """Return what a journal that was replaced is called in the contents."""
    return f"{MORE}replaced {_digest(inside)}"


def _digest(contents: Contents) -> str:
    entries = sorted(entry for entry in contents.items() if entry[0] != _OPENED_BY)
    return sha256(repr(entries).encode()).hexdigest()[:16]
