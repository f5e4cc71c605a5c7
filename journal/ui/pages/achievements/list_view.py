"""The list of achievements: arrow keys choose, with Shift or Ctrl several; Enter opens."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_model import AchievementsModel
from journal.ui.pages.achievements.row_delegate import RowDelegate
from journal.ui.widgets.painted_rows import dress_rows

_BATCH = 60
"""More rows than any screen shows: the rest is laid out after these are painted."""
_Flag = QItemSelectionModel.SelectionFlag


class AchievementsList(QListView):
    """Shows the model's rows; one of them is chosen, several, or none.

    Signals:
        chosen(UUID): the person went to another row.
        several_chosen(): the person chose more than one row, more or fewer than before.
        opened(): the person wants to edit the chosen one.
        delete_requested(): the person wants what is chosen gone.
    """

    chosen = Signal(object)
    several_chosen = Signal()
    opened = Signal()
    delete_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AchievementsModel(desk, self)
        self._selecting = False
        self._back_to: UUID | None = None
        self.setAccessibleName("Achievements")
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(desk.look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        dress_rows(self)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._double_clicked)
        desk.look.changed.connect(self.doItemsLayout)

    @property
    def selected(self) -> list[Achievement]:
        """What is chosen, in the order shown."""
        rows: set[int] = set()
        for span in self.selectionModel().selection().toList():
            rows.update(range(span.top(), span.bottom() + 1))
        return [self.rows.rows[row] for row in sorted(rows)]

    def show_rows(self, achievements: list[Achievement]) -> None:
        """Show ``achievements`` and nothing else; several that were chosen stay so."""
        kept = {one.id for one in self.selected}
        self._selecting = True
        self.rows.show(achievements)
        self._selecting = False
        if len(kept) > 1:
            self.select_all_of(kept)

    def select(self, achievement_id: UUID | None) -> bool:
        """Choose a row without telling it as the person's act; None chooses no row."""
        row = None if achievement_id is None else self.rows.row_of(achievement_id)
        self._back_to = achievement_id
        self._selecting = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self.rows.index(row))
        self._selecting = False
        self.viewport().update()
        return row is not None

    def select_all_of(self, ids: Collection[UUID]) -> None:
        """Choose the rows of ``ids`` without telling it as the person's act."""
        rows = [at for at, one in enumerate(self.rows.rows) if one.id in ids]
        spans = QItemSelection()
        begin = 0
        for at, row in enumerate(rows, 1):
            if at == len(rows) or rows[at] != row + 1:  # what stands together is one span
                spans.select(self.rows.index(rows[begin]), self.rows.index(row))
                begin = at
        self._selecting = True
        model = self.selectionModel()
        model.select(spans, _Flag.ClearAndSelect)
        if rows and self.currentIndex().row() not in rows:
            model.setCurrentIndex(self.rows.index(rows[0]), _Flag.NoUpdate)
        self._selecting = False

    def remove(self, achievement_id: UUID) -> int:
        """Show a row no longer, choose none, and return where it was; 0 where it was not."""
        row = self.rows.row_of(achievement_id)
        self._selecting = True
        self.rows.remove(achievement_id)
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._selecting = False
        return row or 0

    def show_current(self) -> None:
        """Scroll to the chosen row, however far down it is."""
        index = self.currentIndex()
        if index.isValid():
            self._lay_out_to(index)
            self.scrollTo(index)

    def selectionCommand(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        event: QEvent | None = None,
    ) -> QItemSelectionModel.SelectionFlag:
        """Leave at least one row chosen: something always stands beside the list."""
        if self._selecting:
            return _Flag.ClearAndSelect
        command = super().selectionCommand(index, event)
        if not index.isValid():
            return _Flag.NoUpdate
        last = self.selectionModel().isSelected(index) and len(self.selected) == 1
        return _Flag.NoUpdate if last and command & _Flag.Toggle else command

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break elsewhere: the heights follow."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+A for the list: the menu's own means text."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; a range is known only where all its rows are laid out."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._lay_out_to(self.rows.index(self.rows.rowCount() - 1))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or delete what is chosen; Esc goes back from several to one."""
        current = self.currentIndex()
        key, several = event.key(), len(self.selected) > 1
        if current.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_current()
            self.opened.emit()
        elif current.isValid() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        elif several and key == Qt.Key.Key_Escape:
            self._choose_current()
        else:
            self._move(event)

    def _move(self, event: QKeyEvent) -> None:
        """Let Qt move and choose; where the page did not follow, go back."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._lay_out_to(self.rows.index(self.rows.rowCount() - 1))
        self._back_to = None
        super().keyPressEvent(event)
        self._go_back()

    def _go_back(self) -> None:
        """Set the current row anew: Qt sets its own only after it has told of the choice."""
        row = None if self._back_to is None else self.rows.row_of(self._back_to)
        if row is not None and row != self.currentIndex().row():
            self.select(self._back_to)

    def _choose_current(self) -> None:
        if len(self.selected) > 1:
            at = self.currentIndex()
            self.selectionModel().setCurrentIndex(at, _Flag.ClearAndSelect)

    def _selection_changed(self) -> None:
        self.viewport().update()
        if self._selecting:
            return
        chosen = self.selected
        if len(chosen) == 1:
            self.chosen.emit(chosen[0].id)
        elif chosen:
            self.several_chosen.emit()

    def _double_clicked(self) -> None:
        self.opened.emit()

    def _lay_out_to(self, index: QModelIndex) -> None:
        if index.isValid() and not self.visualRect(index).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
