"""The goals to choose from: those under way, or those that are over."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from journal.goal_standing import ENDED
from journal.models.goal import Goal
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_delegate import GoalDelegate
from journal.ui.pages.goals.goal_model import GOAL, GoalsModel
from journal.ui.widgets.card import label
from journal.ui.widgets.segmented import Segmented

ACTIVE, OVER = "active", "ended"
_NOTHING = {
    ACTIVE: "No goal is under way. The ended ones are kept beside.",
    OVER: "Nothing has ended yet. Goals you reach, close or drop are kept here.",
}


class GoalsView(QListView):
    """Arrow keys choose, Del deletes; the menu key opens the goal's menu.

    Signals:
        chosen(Goal): the person went to another row.
        delete_requested(): the person wants the chosen one gone.
        menu_requested(QPoint): the person wants its menu at that global point.
    """

    chosen = Signal(object)
    delete_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goals = GoalsModel(desk, self)
        self._selecting = False
        self.setAccessibleName("Goals")
        self.setModel(self.goals)
        self.setItemDelegate(GoalDelegate(desk.look, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)
        desk.look.changed.connect(self.doItemsLayout)

    def select(self, goal_id: UUID | None) -> bool:
        """Choose a row without telling it as the person's act; None chooses no row."""
        row = None if goal_id is None else self.goals.row_of(goal_id)
        self._selecting = True
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self.goals.index(row))
            self.scrollTo(self.currentIndex())
        self._selecting = False
        self.viewport().update()
        return row is not None

    def sizeHint(self) -> QSize:
        """Return the height of all rows: whoever lays out may give less."""
        rows = self.goals.rowCount() * max(1, self.sizeHintForRow(0))
        return QSize(240, rows + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen one."""
        delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if delete and self.currentIndex().isValid():
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the chosen goal."""
        if self.currentIndex().isValid():
            self.menu_requested.emit(event.globalPos())

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        goal: Goal | None = current.data(GOAL)
        if goal is not None and not self._selecting:
            self.chosen.emit(goal)


class GoalList(QWidget):
    """A switch between active and ended goals, and the list.

    Signals:
        filtered(): the person switched; other goals are shown.
    """

    filtered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Goal] = []
        self._desk = desk
        self.filter = Segmented({ACTIVE: "Active", OVER: "Ended"}, "Goals shown")
        self.filter.choose(ACTIVE)
        self.view = GoalsView(desk)
        self._nothing = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.filter.chosen.connect(self._switched)

    @property
    def shown(self) -> list[Goal]:
        """The goals in the list."""
        return self.view.goals.goals

    def show_goals(self, goals: list[Goal]) -> None:
        """Take all goals there are and show those of the chosen side."""
        self._all = goals
        self._show()

    def show_side_of(self, goal: Goal) -> None:
        """Switch to where ``goal`` is listed."""
        self.filter.choose(OVER if goal.status in ENDED else ACTIVE)
        self._show()

    def _switched(self) -> None:
        self._show()
        self.filtered.emit()

    def _show(self) -> None:
        over = self.filter.choice == OVER
        shown = [one for one in self._all if (one.status in ENDED) == over]
        if over:
            shown.sort(key=lambda one: one.ended_on or one.due_on, reverse=True)
        self.view.goals.show(shown)
        self._nothing.setText(_NOTHING[self.filter.choice])
        self._nothing.setVisible(not shown)
        self.filter.setVisible(any(one.status in ENDED for one in self._all) or over)
        self.view.updateGeometry()
