"""Things of one kind to tick one by one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import one_line

_LONGEST, _ROW, _MOST_ROWS = 160, 32, 5


class TickList(QWidget):
    """A heading and a list with a tick a line; nothing is ticked unless the person does it.

    Signals:
        ticked(): the person ticked one, or took a tick back.
    """

    ticked = Signal()

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setProperty("kind", "ticks")
        self.view.setModel(self._model)
        self.view.setAccessibleName(heading)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(heading, "label"))
        column.addWidget(self.view)
        self._model.itemChanged.connect(self._item_changed)
        self.hide()

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """What is ticked, in the order shown."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def offer(self, things: Sequence[tuple[UUID, str]]) -> None:
        """Offer ``things`` by id and words; what is ticked and still there stays so."""
        before = self.chosen
        current = self.view.currentIndex().row()
        with QSignalBlocker(self._model):
            self._model.removeRows(0, self._model.rowCount())
        for key, words in things:
            item = QStandardItem(one_line(words[: 8 * _LONGEST])[:_LONGEST])
            item.setData(key, Qt.ItemDataRole.UserRole)
            item.setCheckable(True)
            item.setCheckState(_state(is_in=key in before))
            self._model.appendRow(item)
        self.view.reset()
        if 0 <= current < self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(current, 0))
        rows = min(max(1, len(things)), _MOST_ROWS)
        self.view.setFixedHeight(rows * self._look.px(_ROW) + self._look.px(10))
        self.setVisible(bool(things))

    def take(self, chosen: Sequence[UUID]) -> None:
        """Tick what an earlier pack had ticked, without telling it as the person's act."""
        with QSignalBlocker(self):
            for row in range(self._model.rowCount()):
                item = self._model.item(row)
                key = item.data(Qt.ItemDataRole.UserRole)
                item.setCheckState(_state(is_in=key in chosen))

    def _item_changed(self) -> None:
        self.ticked.emit()


def _state(*, is_in: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
