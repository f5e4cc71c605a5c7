"""Open a journal in the background, while the window already paints."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from journal.clock import Clock  # what it takes of Qt must not come in the thread
from journal.errors import JournalError

if TYPE_CHECKING:
    from journal.models.database import Database
    from journal.models.raw_key import RawKey
    from journal.vault.door import ShelfSource
    from journal.vault.key_header import KeyHeader


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which journal to open, and how.

    ``create`` makes it where it is missing, ``sample`` fills it with a sample while it is empty,
    ``anyway`` opens it although bits of it flipped. ``shelf`` says where a backup goes before a
    migration.
    """

    path: Path
    create: bool = False
    sample: bool = False
    anyway: bool = False
    key: "RawKey | None" = None
    shelf: "ShelfSource | None" = None


class Opening(QThread):
    """Imports what the first page needs and opens a journal.

    The slow imports that have nothing of Qt's (SQLAlchemy) happen in `run`, off the interface
    thread; a protected journal is asked for meanwhile.

    Signals:
        opened(Database, KeyHeader): the journal is open, by that header; None where it is plain.
        locked(KeyHeader): it takes a passphrase, and no key was given.
        failed(JournalError): it is not open; the file is as it was.
        stepped(int, int): done and total while a sample is made.
    """

    opened = Signal(object, object)
    locked = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, wanted: Wanted, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self._database: Database | None = None
        self._header: KeyHeader | None = None

    def run(self) -> None:
        """Do the slow part of the start."""
        try:
            header = self._lock()
            if header is not None:
                self.locked.emit(header)
            else:
                self._database = self._open()
            import journal.models.kinds
            import journal.models.writing  # noqa: F401 - the notebook needs them right after
        except JournalError as error:
            self._let_go()
            self.failed.emit(error)
        except Exception:  # whatever we did wrong, the window must hear of it; raised again below
            self._let_go()
            self.failed.emit(
                JournalError(
                    "The program made a mistake while it opened the journal.",
                    safe="What is in the journal is unharmed.",
                )
            )
            raise  # it is ours: the crash report says where
        else:
            if self._database is not None:
                self.opened.emit(self._database, self._header)

    def give_up(self) -> None:
        """Wait for the end and let go of what was opened: nobody wants it any more."""
        self.wait()
        self._let_go()

    def _lock(self) -> "KeyHeader | None":
        from journal.models.database import is_plain

        path = self.wanted.path
        if self.wanted.key is not None or not path.exists() or is_plain(path):
            return None
        from journal.vault.key_files import keys_of

        return keys_of(path)

    def _open(self) -> "Database":
        from journal.models.database import create_journal
        from journal.vault.door import enter

        wanted = self.wanted
        if wanted.create and not wanted.path.exists():
            database = create_journal(wanted.path, wanted.key)
        else:
            database = enter(wanted.path, key=wanted.key, shelf=wanted.shelf, anyway=wanted.anyway)
        self._database = database
        if database.key is not None:
            from journal.vault.key_files import header_for

            # Not from the journal itself: to read it now would drop SQLite's lock on it.
            self._header = header_for(wanted.path, database.key.salt)
        if wanted.sample and not database.read_only:
            from journal.sample import fill_if_empty

            fill_if_empty(database, end=Clock().today(), progress=self.stepped.emit)
        return database

    def _let_go(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None
