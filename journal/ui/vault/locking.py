"""Lock the journal, and lead back to where one was."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from journal.errors import JournalError
from journal.ui.doorway import Doorway
from journal.ui.main_window import MainWindow
from journal.ui.vault.lock_key import LockKey

if TYPE_CHECKING:
    from journal.vault.key_header import KeyHeader

_UNWIND_MS = 10
_UNWINDS = 50
"""How often to wait for a dialog's own event loop to end before the pages are destroyed."""


class Locking(QObject):
    """Saves, closes every dialog and page, then the journal, and asks for the passphrase.

    ``close`` closes what is open; it raises `JournalError` where something cannot be saved: then
    the journal stays open, for what was typed is worth more than the lock.

    Signals:
        failed(JournalError): the journal is not locked.
        said(str): there is nothing to lock with.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        doorway: Doorway,
        close: Callable[[], Any],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._doorway = doorway
        self._close = close
        self._place: tuple[str, object] | None = None
        self._waits = 0
        LockKey(window.actions_by_key["lock"], self)

    def lock(self, header: "KeyHeader | None") -> None:
        """Lock the journal ``header`` opens; without one there is no passphrase to ask for."""
        if header is None:
            self.said.emit("There is no passphrase to lock with yet. Settings lets you set one.")
            return
        from journal.ui.clearing_away import close_dialogs, save_composed

        save_composed()
        if not self._window.flush():
            self.failed.emit(
                JournalError(
                    "The journal is not locked: something you typed could not be saved.",
                    safe="It is still on screen.",
                )
            )
            return
        page = self._window.page
        self._place = self._window.page_key, page.place if page is not None else None
        close_dialogs(self._window)
        self._doorway.show_locked(header)
        self._waits = _UNWINDS
        self._end()

    def go_back(self) -> bool:
        """Show what was in view when the journal was locked; tell whether anything was."""
        if self._place is None:
            return False
        (key, spot), self._place = self._place, None
        self._window.show_page(key)
        if self._window.page is not None and spot is not None:
            self._window.page.go_to(spot)
        return True

    def _end(self) -> None:
        """Close the journal and destroy what showed it, once no dialog's loop runs any more."""
        from journal.ui.clearing_away import destroy_now

        if QThread.currentThread().loopLevel() > 1 and self._waits:
            self._waits -= 1
            QTimer.singleShot(_UNWIND_MS, self._end)
            return
        self._window.toast.forget()
        self._window.sidebar.show_badges({})
        destroy_now()
        try:
            self._close()
        except JournalError as error:
            self.failed.emit(error)
