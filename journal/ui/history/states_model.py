"""The states of one record, for a list view."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.clock import Clock
from journal.ui.history.changes import summary
from journal.ui.history.states import State, when
from journal.ui.widgets.plain_tip import plain_tip

WHEN = Qt.ItemDataRole.UserRole
SUMMARY = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()


class StatesModel(QAbstractListModel):
    """Gives when each state was written, and what it changed in the one before."""

    def __init__(
        self,
        states: Sequence[State],
        names: Mapping[str, str],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.states = states
        self._names = names
        self._clock = clock
        # Long texts take a moment to compare: a row does so when it is first seen.
        self._summaries: dict[int, str] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many states there are."""
        return 0 if parent.isValid() else len(self.states)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return when it was written, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self.states):
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, WHEN):
            return when(self.states[row], self._clock)
        if role == SUMMARY:
            return self._summary(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._summary(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{when(self.states[row], self._clock)}: {self._summary(row)}"
        return None

    def _summary(self, row: int) -> str:
        words = self._summaries.get(row)
        if words is None:
            words = self._summaries[row] = self._compared(row)
        return words

    def _compared(self, row: int) -> str:
        state = self.states[row]
        if row + 1 < len(self.states):
            return summary(self.states[row + 1].record, state.record, self._names)
        return "The first version" if state.is_first else "The oldest version kept"
