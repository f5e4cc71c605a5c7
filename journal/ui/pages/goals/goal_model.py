"""The goals shown, for a list view."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.models.goal import Goal
from journal.ui.goal_figures import stand_words, standing_words
from journal.ui.pages.goals.goal_groups import Row
from journal.ui.pages.goals.standings import Standings, below_words

GOAL = Qt.ItemDataRole.UserRole
STANDING = Qt.ItemDataRole.UserRole + 1
VALUE = Qt.ItemDataRole.UserRole + 2
WORDS = Qt.ItemDataRole.UserRole + 3
ROW = Qt.ItemDataRole.UserRole + 4
BELOW = Qt.ItemDataRole.UserRole + 5
NO_INDEX = QModelIndex()


class GoalsModel(QAbstractListModel):
    """Gives headings and goals: each goal's title, and its row, record, standing and words."""

    def __init__(self, standings: Standings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standings = standings
        self._rows: list[Row] = []

    @property
    def rows(self) -> list[Row]:
        """The rows in the order shown."""
        return self._rows

    @property
    def goals(self) -> list[Goal]:
        """The goals in the order shown."""
        return [one.goal for one in self._rows if one.goal is not None]

    def show(self, rows: Sequence[Row]) -> None:
        """Show ``rows`` and nothing else; the same ones keep their places."""
        if [one.key for one in rows] == [one.key for one in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, goal_id: UUID) -> int | None:
        """Return the row of a goal, None where it is not shown."""
        rows = enumerate(self._rows)
        return next((at for at, one in rows if one.goal and one.goal.id == goal_id), None)

    def step(self, row: int, way: int) -> int | None:
        """Return the next row of a goal from ``row`` on, down (1) or up (-1)."""
        row += way
        while 0 <= row < len(self._rows):
            if self._rows[row].goal is not None:
                return row
            row += way
        return None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let goals be chosen, headings not."""
        if index.isValid() and self._rows[index.row()].goal is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if row.goal is not None:
            return self._of_goal(row, row.goal, role)
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.heading if told else None

    def _of_goal(self, row: Row, goal: Goal, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return goal.title
        if role == GOAL:
            return goal
        if role == BELOW:
            return below_words(row.below, self._standings.of) if row.below else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, goal)
        if role not in (STANDING, VALUE, WORDS):
            return None
        now = self._standings.of(goal)
        if role == STANDING:
            return now
        if role == VALUE:
            return stand_words(goal, now) if now is not None else ""
        return standing_words(goal, now) if now is not None else "Could not be read"

    def _spoken(self, row: Row, goal: Goal) -> str:
        parts = [goal.title, *(str(self._of_goal(row, goal, role)) for role in (VALUE, WORDS))]
        if row.below:
            parts.append(f"below it {self._of_goal(row, goal, BELOW)}")
        if row.opens:
            parts.append("folded" if row.folded else "unfolded")
        if row.depth:
            parts.append("serves the goal above")
        return ", ".join(parts)
