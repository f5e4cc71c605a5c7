"""A view on rows of goals: arrow keys walk and fold."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.models.goal import Goal
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_delegate import GoalDelegate
from journal.ui.pages.goals.goal_groups import Row
from journal.ui.pages.goals.goal_model import GOAL, ROW, GoalsModel
from journal.ui.pages.goals.standings import Standings
from journal.ui.widgets.painted_rows import dress_rows

_Move = QAbstractItemView.CursorAction
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
FEW = 3
"""How many goals a shortened list shows."""


class GoalsView(QListView):
    """Arrow keys choose and fold, Del deletes; the menu key opens the goal's menu.

    Signals:
        chosen(Goal): the person went to another row.
        fold_requested(UUID): the person folds what stands below a goal, or unfolds it.
        beyond(int): the person walks past the first row (-1) or the last one (1).
        delete_requested(): the person wants the chosen one gone.
        menu_requested(QPoint): the person wants its menu at that global point.
    """

    chosen = Signal(object)
    fold_requested = Signal(object)
    beyond = Signal(int)
    delete_requested = Signal()
    menu_requested = Signal(object)

    def __init__(
        self, desk: Desk, standings: Standings, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.goals = GoalsModel(standings, self)
        self._delegate = GoalDelegate(desk.look, self)
        self._selecting = False
        self._short = False
        self.setAccessibleName(name)
        self.setModel(self.goals)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        dress_rows(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        desk.look.changed.connect(self.doItemsLayout)

    def select(self, goal_id: UUID | None) -> bool:
        """Choose a row without telling it as the person's act; None chooses no row."""
        row = None if goal_id is None else self.goals.row_of(goal_id)
        self._selecting = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self._go(row)
        self._selecting = False
        self.viewport().update()
        return row is not None

    def enter(self, way: int) -> bool:
        """Choose the first goal (1) or the last one (-1) as the person's act."""
        row = self.goals.step(-1 if way > 0 else self.goals.rowCount(), way)
        if row is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go(row)
        return row is not None

    def run_along(self, *, along: bool, short: bool) -> None:
        """Scroll ``along`` with what is around it, with no bar of its own; ``short``: a few."""
        bar, mode = Qt.ScrollBarPolicy, QAbstractItemView.ScrollMode
        self._short = short
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if along else bar.ScrollBarAsNeeded)
        self.setVerticalScrollMode(mode.ScrollPerItem if along else mode.ScrollPerPixel)
        self.setMinimumHeight(self.sizeHint().height() if along else 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all rows, or of the first few goals."""
        high, goals = 2, 0
        for at, row in enumerate(self.goals.rows):
            goals += row.goal is not None
            if self._short and goals > FEW:
                break
            high += self.sizeHintForIndex(self.goals.index(at)).height()
        return QSize(240, high)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from goal to goal, past the headings."""
        ends = {_Move.MoveHome: (-1, 1), _Move.MoveEnd: (self.goals.rowCount(), -1)}
        if action not in ends:
            return super().moveCursor(action, modifiers)
        row = self.goals.step(*ends[action])
        return QModelIndex() if row is None else self.goals.index(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, fold, or delete the chosen one."""
        key, now = Qt.Key(event.key()), self.currentIndex()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and now.isValid():
            self.delete_requested.emit()
        elif key in _WAYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._walk(_WAYS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and now.isValid():
            self._fold_or_walk(now.data(ROW), inwards=key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold where the line of those below is clicked; else choose."""
        index = self.indexAt(event.position().toPoint())
        row: Row | None = index.data(ROW)
        if row is not None and row.goal is not None and event.button() == Qt.MouseButton.LeftButton:
            area = self._delegate.fold_area(row, self.visualRect(index))
            if area.contains(event.position()):
                self.fold_requested.emit(row.goal.id)
                return
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or leave it to what is around the list."""
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            event.ignore()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the chosen goal."""
        if self.currentIndex().isValid():
            self.menu_requested.emit(event.globalPos())

    def _walk(self, way: int) -> None:
        now = self.currentIndex()
        start = now.row() if now.isValid() else (-1 if way > 0 else self.goals.rowCount())
        row = self.goals.step(start, way)
        if row is None:
            self.beyond.emit(way)
        else:
            self._go(row)

    def _fold_or_walk(self, row: Row, *, inwards: bool) -> None:
        """Unfold and go in, or go out to the parent and fold, as in a tree."""
        if row.goal is not None and row.opens and row.folded is inwards:
            self.fold_requested.emit(row.goal.id)
        elif inwards and row.opens:
            self._walk(1)
        elif not inwards and row.depth:
            above = reversed(list(enumerate(self.goals.rows[: self.currentIndex().row()])))
            self._go(next(at for at, one in above if one.depth < row.depth))

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self.goals.index(row))
        first = self.goals.index(row - 1) if row else QModelIndex()
        if first.isValid() and first.data(GOAL) is None:
            self.scrollTo(first)  # the heading it stands under
        self.scrollTo(self.currentIndex())

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        goal: Goal | None = current.data(GOAL)
        if goal is not None and not self._selecting:
            self.chosen.emit(goal)
