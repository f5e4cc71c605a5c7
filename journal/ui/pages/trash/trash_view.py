"""The list of what was deleted: Enter puts back what is chosen, Del lets it go for good."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.ui.desk import Desk
from journal.ui.pages.trash.rows import TrashRow
from journal.ui.pages.trash.trash_delegate import TrashDelegate
from journal.ui.pages.trash.trash_model import TrashModel
from journal.ui.widgets.painted_rows import dress_rows


class TrashView(QListView):
    """Shows the model's rows; any number of them is chosen.

    Signals:
        choice_changed(): other rows are chosen.
        put_back_requested(): the person wants the chosen ones back.
        delete_requested(): the person wants them gone for good.
    """

    choice_changed = Signal()
    put_back_requested = Signal()
    delete_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trash = TrashModel(self)
        self.setAccessibleName("Deleted entries")
        self.setModel(self.trash)
        self.setItemDelegate(TrashDelegate(desk.look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        dress_rows(self)
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        self.selectionModel().currentChanged.connect(self._draw_ring)
        self.doubleClicked.connect(self.put_back_requested)
        desk.look.changed.connect(self.doItemsLayout)

    @property
    def chosen(self) -> list[TrashRow]:
        """The chosen rows in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.trash.rows[at] for at in places]

    def choose(self, ids: Iterable[UUID], near: int = 0) -> None:
        """Choose these of the rows shown; where there are none of them, the one at ``near``."""
        wanted = set(ids)
        places = [at for at, row in enumerate(self.trash.rows) if row.id in wanted]
        if not places and self.trash.rows:
            places = [min(near, len(self.trash.rows) - 1)]
        selection = QItemSelection()
        for at in places:
            index = self.trash.index(at)
            selection.select(index, index)
        model = self.selectionModel()
        if places:
            index = self.trash.index(places[0])
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back or delete what is chosen."""
        if self.chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.put_back_requested.emit()
        elif self.chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a row to begin at."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.trash.rows:
            self.choose(())

    def _draw_ring(self) -> None:
        """Draw the ring around the row one is at."""
        self.viewport().update()
