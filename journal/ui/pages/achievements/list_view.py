"""The list of achievements: arrow keys choose, Enter opens, Del deletes."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_model import RECORD, AchievementsModel
from journal.ui.pages.achievements.row_delegate import RowDelegate

_BATCH = 60
"""More rows than any screen shows: the rest is laid out after these are painted."""


class AchievementsList(QListView):
    """Shows the model's rows; one of them is chosen, or none.

    Signals:
        chosen(UUID): the person went to another row.
        opened(): the person wants to edit the chosen one.
        delete_requested(): the person wants the chosen one gone.
    """

    chosen = Signal(object)
    opened = Signal()
    delete_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AchievementsModel(desk, self)
        self._selecting = False
        self.setAccessibleName("Achievements")
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(desk.look, self))
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._double_clicked)
        desk.look.changed.connect(self.doItemsLayout)

    def select(self, achievement_id: UUID | None) -> bool:
        """Choose a row without telling it as the person's act; None chooses no row."""
        row = None if achievement_id is None else self.rows.row_of(achievement_id)
        self._selecting = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self.rows.index(row))
        self._selecting = False
        self.viewport().update()
        return row is not None

    def remove(self, achievement_id: UUID) -> int:
        """Show a row no longer, choose none, and return where it was; 0 where it was not."""
        row = self.rows.row_of(achievement_id)
        self._selecting = True
        self.rows.remove(achievement_id)
        self.setCurrentIndex(QModelIndex())
        self._selecting = False
        return row or 0

    def show_current(self) -> None:
        """Scroll to the chosen row, however far down it is."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not self.visualRect(index).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break elsewhere: the heights follow."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or delete the chosen one."""
        has_current = self.currentIndex().isValid()
        if has_current and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif has_current and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        achievement: Achievement | None = current.data(RECORD)
        if achievement is not None and not self._selecting:
            self.chosen.emit(achievement.id)

    def _double_clicked(self) -> None:
        self.opened.emit()
