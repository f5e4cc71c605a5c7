"""Journals with something in them, plain or protected, to be backed up and restored."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.models.achievement import Achievement, achievements_between
from journal.models.database import Database, create_journal, faults, open_journal
from journal.models.raw_key import RawKey
from journal.notebook import Notebook
from journal.vault.backup_shelf import Shelf
from journal.vault.key_files import write_keys
from journal.vault.key_header import KeyHeader
from tests.entries import one_of_each_kind
from tests.vault.cheap_keys import cheap_header

TELLING = "Zaunkönig"
"""A word of an entry, to be found nowhere it does not belong."""


@dataclass(frozen=True)
class Writer:
    """Somebody with a journal, closed between two visits."""

    journal: Path
    key: RawKey | None = None
    header: KeyHeader | None = None

    @property
    def folder(self) -> Path:
        return self.journal.parent

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.folder / "backups")

    def write(self, *titles: str) -> None:
        """Write achievements down; the first visit makes the journal with a record of each kind."""
        with self.opened() as database:
            book = Notebook(database)
            book.save(*(Achievement(day=date(2026, 11, 23), title=title) for title in titles))

    def write_much(self, entries: int) -> None:
        """Write so many achievements of half a page each."""
        day, words = date(2026, 11, 23), "word " * 100
        with self.opened() as database:
            Notebook(database).save(
                *(Achievement(day=day, title=f"{at}", result=words) for at in range(entries))
            )

    @contextmanager
    def opened(self) -> Iterator[Database]:
        database = self._open()
        try:
            yield database
        finally:
            database.close()

    def _open(self) -> Database:
        if self.journal.exists():
            return open_journal(self.journal, key=self.key)
        self.folder.mkdir(exist_ok=True)
        if self.header is not None:
            write_keys(self.journal, self.header)
        database = create_journal(self.journal, self.key)
        Notebook(database).save(*one_of_each_kind())
        return database


def writer(journal: Path, *, protected: bool = False) -> Writer:
    """Return somebody whose journal holds a record of each kind and one telling word."""
    key = RawKey.fresh() if protected else None
    one = Writer(journal, key, None if key is None else cheap_header(key))
    one.write(TELLING)
    return one


def titles_in(database: Database) -> set[str]:
    """Return the titles of what is in an open journal, which must be sound."""
    assert faults(database) == []
    return {one.title for one in Notebook(database).read(achievements_between(None, None))}


def titles_at(journal: Path, key: RawKey | None = None) -> set[str]:
    """Open a closed journal for a look at its titles."""
    database = open_journal(journal, key=key)
    try:
        return titles_in(database)
    finally:
        database.close()


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Let the disk refuse every byte after the first ``size`` of a file, as a full one does."""
    import resource  # Windows has none

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
