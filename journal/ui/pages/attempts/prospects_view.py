"""The list of prospects: arrow keys choose, letters log, Del deletes."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from journal.models.prospect import ProspectFile
from journal.ui.pages.attempts.prospect_delegate import ProspectDelegate
from journal.ui.pages.attempts.prospect_model import FILE, ProspectsModel
from journal.ui.theme import Look
from journal.ui.widgets.painted_rows import dress_rows


class ProspectsView(QListView):
    """Shows the model's rows; a letter is left to the page, which logs by it.

    Signals:
        chosen(ProspectFile): the person went to another row.
        delete_requested(): the person wants the chosen one gone.
        edit_requested(): the person wants to change the chosen one.
        menu_requested(QPoint): the person wants its menu at that global point.
    """

    chosen = Signal(object)
    delete_requested = Signal()
    edit_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prospects = ProspectsModel(self)
        self._selecting = False
        self.setAccessibleName("Prospects")
        self.setModel(self.prospects)
        self.setItemDelegate(ProspectDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        dress_rows(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._ask_to_edit)
        look.changed.connect(self.doItemsLayout)

    def select(self, prospect_id: UUID | None) -> None:
        """Choose a row without telling it as the person's act; None chooses no row."""
        row = None if prospect_id is None else self.prospects.row_of(prospect_id)
        self._selecting = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self.prospects.index(row))
            self.scrollTo(self.currentIndex())
        self._selecting = False
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows: whoever lays out may give less."""
        rows = self.prospects.rowCount() * max(1, self.sizeHintForRow(0))
        return QSize(240, rows + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete or change the chosen one; leave letters to the page."""
        key, here = Qt.Key(event.key()), self.currentIndex().isValid()
        if here and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        elif here and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        elif Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the chosen prospect."""
        if self.currentIndex().isValid():
            self.menu_requested.emit(event.globalPos())

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        file: ProspectFile | None = current.data(FILE)
        if file is not None and not self._selecting:
            self.chosen.emit(file)

    def _ask_to_edit(self) -> None:
        self.edit_requested.emit()
