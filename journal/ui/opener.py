"""Opens one journal at a time, in a thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.ui.opening import Opening, Wanted

if TYPE_CHECKING:
    from journal.models.database import Database
    from journal.vault.key_header import KeyHeader


class Opener(QObject):
    """Runs an `Opening` and tells its end; what nobody waits for any more is let go.

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
        self._importing: Opening | None = None  # goes on while the passphrase is typed

    @property
    def opening(self) -> Opening | None:
        """What is being opened right now."""
        return self._opening

    def open(self, wanted: Wanted) -> None:
        """Open ``wanted``; nothing else may be being opened."""
        self._end_importing()
        self._opening = opening = Opening(wanted, self)
        opening.opened.connect(self._opened)
        opening.locked.connect(self._locked)
        opening.failed.connect(self._failed)
        opening.stepped.connect(self.stepped)
        opening.start()

    def give_up(self) -> None:
        """Let nothing that is being opened outlive the window."""
        if self._opening is not None:
            self._opening.give_up()
            self._end()
        self._end_importing()

    def _opened(self, database: "Database", header: "KeyHeader | None") -> None:
        if self._end():
            self.opened.emit(database, header)

    def _locked(self, header: "KeyHeader") -> None:
        self._end_importing()
        self._importing, self._opening = self._opening, None
        if self._importing is not None:
            self.locked.emit(header)

    def _failed(self, error: JournalError) -> None:
        if self._end():
            self.failed.emit(error)

    def _end(self) -> bool:
        """Let go of the thread; tell whether anybody waited for it, the window may have closed."""
        opening, self._opening = self._opening, None
        if opening is None:
            return False
        opening.wait()
        opening.deleteLater()
        return True

    def _end_importing(self) -> None:
        importing, self._importing = self._importing, None
        if importing is not None:
            importing.wait()
            importing.deleteLater()
