"""Opens one journal at a time, in a thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.ui.importing import PAUSE_MS, Importing
from journal.ui.opening import Opening, Wanted
from journal.ui.page_list import PAGES

if TYPE_CHECKING:
    from journal.models.database import Database
    from journal.vault.key_header import KeyHeader

STATIONS = (
    "journal.notebook",
    "journal.ui.page",
    "journal.ui.drafts",
    "journal.ui.widgets.finder",
    PAGES[0].module,
    "journal.ui.commands",
    "journal.ui.dialogs",
    "journal.ui.sitting",
)
"""What the window needs to show the first page; it comes in the interface thread, in pieces."""


class Opener(QObject):
    """Runs an `Opening`, imports what is shown next, and tells the end.

    What nobody waits for any more is let go.

    Signals:
        opened(Database, KeyHeader), locked(KeyHeader), failed(JournalError), stepped(int, int): as
            those of `Opening`.
    """

    opened = Signal(object, object)
    locked = Signal(object)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._opening: Opening | None = None
        self._aside: Opening | None = None  # still imports while the passphrase is typed
        self._importing = Importing(self)  # and so does this one after it
        self._importing.ended.connect(self._imported)
        self._found: tuple[Database, KeyHeader | None] | None = None

    @property
    def opening(self) -> Opening | None:
        """What is being opened right now."""
        return self._opening

    def open(self, wanted: Wanted) -> None:
        """Open ``wanted``; nothing else may be being opened."""
        self._end_aside()
        self._opening = opening = Opening(wanted, self)
        opening.opened.connect(self._opened)
        opening.locked.connect(self._locked)
        opening.failed.connect(self._failed)
        opening.stepped.connect(self.stepped)
        opening.start()

    def give_up(self) -> None:
        """Let nothing that is being opened outlive the window."""
        self._importing.stop()
        if self._opening is not None:
            self._opening.give_up()
            self._end()
        self._end_aside()

    def _opened(self, database: "Database", header: "KeyHeader | None") -> None:
        if self._opening is not None:
            self._found = (database, header)
            self._importing.start(STATIONS)

    def _imported(self) -> None:
        found = self._found
        if found is not None and self._end():
            self.opened.emit(*found)

    def _locked(self, header: "KeyHeader") -> None:
        if self._opening is not None:
            aside, self._opening = self._opening, None
            self._aside = aside
            aside.finished.connect(self._import_aside)
            self.locked.emit(header)
            if aside.isFinished():  # it was too fast to be heard
                self._import_aside()

    def _import_aside(self) -> None:
        """Go on with what is of Qt's; before, both threads would wait for each other's imports."""
        if self._aside is not None:
            self._end_aside()
            self._importing.start(STATIONS, pause=PAUSE_MS)

    def _failed(self, error: JournalError) -> None:
        if self._end():
            self.failed.emit(error)

    def _end(self) -> bool:
        """Let go of the thread; tell whether anybody waited for it, the window may have closed."""
        opening, self._opening, self._found = self._opening, None, None
        if opening is None:
            return False
        opening.wait()
        opening.deleteLater()
        return True

    def _end_aside(self) -> None:
        aside, self._aside = self._aside, None
        if aside is not None:
            aside.wait()
            aside.deleteLater()
