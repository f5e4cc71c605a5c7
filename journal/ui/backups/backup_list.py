"""The list of backups: arrow keys choose, Enter restores."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from journal.ui.backups.row_delegate import RowDelegate
from journal.ui.backups.rows import BACKUP, BackupRows
from journal.ui.theme import Look
from journal.ui.widgets.painted_rows import dress_rows
from journal.vault.backup_file import Backup


class BackupList(QListView):
    """Shows the model's rows; one of them is chosen where there are any.

    Signals:
        chosen(Backup): another one is chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BackupRows(self)
        self.setAccessibleName("Backups, newest first")
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(look, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        dress_rows(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.changed.connect(self.doItemsLayout)

    @property
    def backup(self) -> Backup | None:
        """The chosen one."""
        found: Backup | None = self.currentIndex().data(BACKUP)
        return found

    def choose(self, row: int) -> None:
        """Go to ``row``."""
        self.setCurrentIndex(self.rows.index(row))
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog's first button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        backup = current.data(BACKUP)
        if backup is not None:
            self.chosen.emit(backup)
