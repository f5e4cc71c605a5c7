"""The list one ticks, orders and renames in."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.pages.review.pack_delegate import PackDelegate, toggle
from journal.ui.pages.review.pack_list import RECORD, PackList
from journal.ui.widgets.painted_rows import dress_rows

_BATCH = 60
LEAST, MOST = 90, 420


class PackView(QListView):
    """Space ticks, Alt+Up and Alt+Down move, F2 writes a headline for this pack.

    Signals:
        edited(): the person ticked, moved or renamed one.
        writing_ended(): a headline is no longer being written.
    """

    edited = Signal()
    writing_ended = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self.rows = PackList(desk, self)
        self.setAccessibleName("Achievements of the pack")
        self.setModel(self.rows)
        self.delegate = PackDelegate(desk.look, self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        dress_rows(self)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.delegate.closeEditor.connect(self.writing_ended)
        self.rows.edited.connect(self.edited)
        self.rows.modelReset.connect(self.fit)
        desk.look.changed.connect(self.fit)

    def as_words(self) -> str:
        """Say what the person made of the rows, for a draft."""
        return self.rows.as_words()

    def take_words(self, words: str) -> None:
        """Make of the rows what a draft says."""
        self.rows.take_words(words)

    @property
    def is_writing(self) -> bool:
        """Tell whether a headline is being written."""
        return self.state() is QAbstractItemView.State.EditingState

    def finish_writing(self) -> None:
        """Take the headline being written as it is."""
        field = self.focusWidget() if self.is_writing else None
        if field is not None and field is not self:
            self.commitData(field)

    def show_rows(self, achievements: Sequence[Achievement]) -> int:
        """Show ``achievements``, go back to the one the person was at, and return how many."""
        record = self.currentIndex().data(RECORD)
        at = max(0, self.currentIndex().row())
        self.rows.show(achievements)
        ids = [one.id for one in self.rows.rows]
        if ids:
            known = record is not None and record.id in ids
            row = ids.index(record.id) if known else min(at, len(ids) - 1)
            self.setCurrentIndex(self.rows.index(row))
        return len(ids)

    def fit(self) -> None:
        """Be as tall as the first rows, within bounds."""
        self.scheduleDelayedItemsLayout()
        most = self._look.px(MOST)
        tall = 0
        for row in range(self.rows.rowCount()):
            tall += self.sizeHintForIndex(self.rows.index(row)).height()
            if tall > most:
                break
        self.setFixedHeight(max(self._look.px(LEAST), min(tall + 2, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headlines break elsewhere: the heights follow."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space; move with Alt and an arrow."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        index = self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            toggle(index)
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            row, target = index.row(), index.row() + step
            self.rows.moveRows(QModelIndex(), row, 1, QModelIndex(), target + (step > 0))
            self.scrollTo(self.currentIndex())
        else:
            super().keyPressEvent(event)
