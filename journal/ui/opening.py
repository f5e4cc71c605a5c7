"""Open a journal in the background, while the window already paints."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from journal.errors import JournalError
from journal.ui.page_list import PAGES

if TYPE_CHECKING:
    from journal.models.database import Database


class Opening(QThread):
    """Imports what the first page needs and opens a journal.

    The slow imports (SQLAlchemy, the pages) happen in `run`, off the interface thread.

    Signals:
        opened(Database): the journal is open.
        failed(JournalError): it is not; the file is as it was.
        stepped(int, int): done and total while a sample is made.
    """

    opened = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, path: Path, *, create: bool, sample: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._create = create
        self._sample = sample
        self._database: Database | None = None

    def run(self) -> None:
        """Do the slow part of the start."""
        try:
            database = self._open()
            PAGES[0].prepare()
            import journal.ui.commands
            import journal.ui.dialogs  # noqa: F401 - the window needs both right after
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
            self.opened.emit(database)

    def give_up(self) -> None:
        """Wait for the end and let go of what was opened: nobody wants it any more."""
        self.wait()
        self._let_go()

    def _open(self) -> "Database":
        from journal.clock import Clock
        from journal.models.database import create_journal, open_journal

        if self._create and not self._path.exists():
            database = create_journal(self._path)
        else:
            database = open_journal(self._path)
        self._database = database
        if self._sample and not database.read_only:
            from journal.sample import fill_if_empty

            fill_if_empty(database, end=Clock().today(), progress=self.stepped.emit)
        return database

    def _let_go(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


class Warming(QThread):
    """Imports the pages not yet seen, so that a first visit need not wait for it."""

    def run(self) -> None:
        """Import one page after the other; nobody waits for the end."""
        for page in PAGES:
            if self.isInterruptionRequested():
                return
            page.prepare()
