"""The achievements shown, for a list view."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_order import SortBy, place
from journal.ui.pages.achievements.row_words import row_day, row_proof

RECORD = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1
PROOF = Qt.ItemDataRole.UserRole + 2
NO_INDEX = QModelIndex()


class AchievementsModel(QAbstractListModel):
    """Gives each achievement's title, and its record, day and proof under roles of their own.

    ``order`` is the one the rows shown stand in.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Achievement] = []
        self.order = SortBy.NEWEST

    @property
    def rows(self) -> Sequence[Achievement]:
        """The achievements in the order shown."""
        return self._rows

    def show(self, achievements: list[Achievement]) -> None:
        """Show ``achievements`` and nothing else."""
        self.beginResetModel()
        self._rows = achievements
        self.endResetModel()

    def put(self, achievement: Achievement) -> None:
        """Show one achievement that is new or has changed, in its place."""
        row = self.row_of(achievement.id)
        if row is not None:
            rest = self._rows[:row] + self._rows[row + 1 :]
            target = place(rest, achievement, self.order.key, row)
            if target == row:
                self._rows[row] = achievement
                index = self.index(row)
                self.dataChanged.emit(index, index)
                return
            self._move(row, target, achievement, rest)
            return
        row = place(self._rows, achievement, self.order.key)
        self.beginInsertRows(NO_INDEX, row, row)
        self._rows.insert(row, achievement)
        self.endInsertRows()

    def remove(self, achievement_id: UUID) -> None:
        """Show one achievement no longer."""
        row = self.row_of(achievement_id)
        if row is not None:
            self.beginRemoveRows(NO_INDEX, row, row)
            del self._rows[row]
            self.endRemoveRows()

    def row_of(self, achievement_id: UUID) -> int | None:
        """Return the row of an achievement, None where it is not shown."""
        return next((at for at, one in enumerate(self._rows) if one.id == achievement_id), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == RECORD:
            return one
        if role == DAY:
            return row_day(one, self._desk.today)
        if role == PROOF:
            return row_proof(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            day = row_day(one, self._desk.today)
            secret = "confidential" if one.confidential else ""
            parts = (one.title, one.category.words, row_proof(one), day, secret)
            return ", ".join(part for part in parts if part)
        return None

    def _move(
        self, row: int, target: int, achievement: Achievement, rest: list[Achievement]
    ) -> None:
        below = target + 1 if target > row else target  # Qt counts before the row is taken out
        self.beginMoveRows(NO_INDEX, row, row, NO_INDEX, below)
        rest.insert(target, achievement)
        self._rows = rest
        self.endMoveRows()
        index = self.index(target)
        self.dataChanged.emit(index, index)
