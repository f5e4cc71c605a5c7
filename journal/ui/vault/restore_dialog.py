"""Go back to a backup: look inside, choose, be asked once."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from journal.models.raw_key import RawKey
from journal.ui.backups.choose_page import ChoosePage
from journal.ui.backups.confirm_page import ConfirmPage
from journal.ui.backups.glimpse import Glimpse
from journal.ui.theme import Look
from journal.vault.backup_shelf import Shelf
from journal.vault.key_header import KeyHeader

_DRAWN = QSize(900, 600)


class RestoreDialog(QDialog):
    """Lets the person choose one of the backups on ``shelf``, or one from elsewhere.

    ``header`` is what opens the journal that is there, ``key`` the one it is open with; None where
    it is plain, or not known. The dialog changes nothing by itself: a journal can be replaced only
    while it is closed.

    Signals:
        restore_requested(Backup, RawKey): put this backup in the journal's place; it opens with
            that key, None where it is plain.
    """

    restore_requested = Signal(object, object)

    def __init__(
        self,
        shelf: Shelf,
        look: Look,
        parent: QWidget,
        *,
        header: KeyHeader | None = None,
        key: RawKey | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Restore a backup")
        self._chosen: Glimpse | None = None
        self.choose_page = ChoosePage(shelf, look, key)
        self.confirm_page = ConfirmPage(look, shelf.folder, header)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.choose_page)
        self._pages.addWidget(self.confirm_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.addWidget(self._pages)
        room = self.screen().availableGeometry().size() - QSize(40, 80)
        wanted = QSize(look.px(_DRAWN.width()), look.px(_DRAWN.height()))
        self.resize(wanted.boundedTo(room))
        self.choose_page.restore.setDefault(True)  # a dialog learns it only from within
        self._connect()
        self.choose_page.begin()
        self.choose_page.take_focus()

    def reject(self) -> None:
        """Go back from the question, close from the list."""
        if self._pages.currentWidget() is self.confirm_page:
            self._go_back()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and let nothing that was read stay."""
        self.choose_page.end()
        self._chosen = None
        super().done(result)
        self.deleteLater()

    def _connect(self) -> None:
        self.choose_page.agreed.connect(self._ask)
        self.choose_page.cancelled.connect(self.reject)
        self.confirm_page.confirmed.connect(self._restore)
        self.confirm_page.declined.connect(self._go_back)

    def _ask(self, glimpse: Glimpse) -> None:
        self._chosen = glimpse
        self._pages.setCurrentWidget(self.confirm_page)
        self.confirm_page.ask(glimpse)

    def _go_back(self) -> None:
        self._pages.setCurrentWidget(self.choose_page)
        self.choose_page.take_focus()

    def _restore(self) -> None:
        chosen = self._chosen
        self.accept()
        if chosen is not None:
            self.restore_requested.emit(chosen.backup, chosen.key)
