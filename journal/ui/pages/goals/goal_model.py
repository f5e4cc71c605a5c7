"""The goals shown, for a list view."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.errors import JournalError
from journal.goal_standing import Pause, Standing, standing_by_figures
from journal.models.goal import Goal
from journal.models.goal_figures import goal_figures, last_check_ins, pauses_by_goal
from journal.ui.desk import Desk
from journal.ui.goal_figures import standing_words, value_words

GOAL = Qt.ItemDataRole.UserRole
STANDING = Qt.ItemDataRole.UserRole + 1
VALUE = Qt.ItemDataRole.UserRole + 2
WORDS = Qt.ItemDataRole.UserRole + 3
NO_INDEX = QModelIndex()


class GoalsModel(QAbstractListModel):
    """Gives each goal's title, and its record, standing and words under roles of their own.

    Where a goal stands is asked of the journal when its row first comes into view: five years of
    weekly check-ins of a hundred goals are not read to paint eight rows.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._goals: list[Goal] = []
        self._standings: dict[UUID, Standing | None] = {}
        self._pauses: dict[UUID, list[Pause]] | None = None
        self._checked: dict[UUID, date] = {}

    @property
    def goals(self) -> list[Goal]:
        """The goals in the order shown."""
        return self._goals

    def show(self, goals: list[Goal]) -> None:
        """Show ``goals`` and nothing else; the same ones keep their rows."""
        self._standings.clear()
        self._pauses = None
        if [one.id for one in goals] == [one.id for one in self._goals]:
            self._goals = goals
            if goals:
                self.dataChanged.emit(self.index(0), self.index(len(goals) - 1))
            return
        self.beginResetModel()
        self._goals = goals
        self.endResetModel()

    def row_of(self, goal_id: UUID) -> int | None:
        """Return the row of a goal, None where it is not shown."""
        return next((at for at, one in enumerate(self._goals) if one.id == goal_id), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._goals)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._goals):
            return None
        goal = self._goals[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return goal.title
        if role == GOAL:
            return goal
        if role == STANDING:
            return self._standing(goal)
        if role == VALUE:
            now = self._standing(goal)
            return value_words(goal, now.current) if now is not None else ""
        if role == WORDS:
            now = self._standing(goal)
            return standing_words(goal, now) if now is not None else "Could not be read"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{goal.title}, {index.data(VALUE)}, {index.data(WORDS)}"
        return None

    def _standing(self, goal: Goal) -> Standing | None:
        if goal.id not in self._standings:
            self._standings[goal.id] = self._read(goal)
        return self._standings[goal.id]

    def _read(self, goal: Goal) -> Standing | None:
        try:
            read = self._desk.notebook.read
            if self._pauses is None:
                self._checked, self._pauses = read(last_check_ins()), read(pauses_by_goal())
            figures = read(goal_figures(goal.id))
        except JournalError:
            return None  # painting cannot tell; opening the goal will
        waited, last = self._pauses.get(goal.id, ()), self._checked.get(goal.id)
        today, work_days = self._desk.today, self._desk.work_days
        return standing_by_figures(goal, figures, today, work_days, waited, last)
