"""What is in the trash, for a list view."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.clock import Clock
from journal.ui.moment import moment
from journal.ui.pages.trash.rows import TrashRow, gone_words
from journal.ui.record_words import name_of
from journal.ui.widgets.plain_tip import plain_tip

ROW = Qt.ItemDataRole.UserRole
DELETED = Qt.ItemDataRole.UserRole + 1
GONE = Qt.ItemDataRole.UserRole + 2
NO_INDEX = QModelIndex()


class TrashModel(QAbstractListModel):
    """Gives the title of each row, and its row, deletion and last day under roles of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = Clock()
        self._rows: Sequence[TrashRow] = ()

    @property
    def rows(self) -> Sequence[TrashRow]:
        """The rows shown, the last deleted first."""
        return self._rows

    def show(self, rows: Sequence[TrashRow]) -> None:
        """Show ``rows`` and nothing else."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, record_id: UUID) -> int | None:
        """Return the row of a record, None where it is not shown."""
        return next((at for at, one in enumerate(self._rows) if one.id == record_id), None)

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
        if role == ROW:
            return one
        if role == DELETED:
            when = moment(one.deleted_at, self.clock)
            return f"Deleted {when[:1].lower()}{when[1:]}"
        if role == GONE:
            return gone_words(one.days_left(self.clock.now()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (one.title, one.belongs) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (name_of(one.record), one.title, one.belongs, index.data(DELETED))
            return ", ".join(part for part in (*said, index.data(GONE)) if part)
        return None
