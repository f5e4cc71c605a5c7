"""The prospects shown, for a list view."""

from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.models.prospect import ProspectFile
from journal.ui.pages.attempts.prospect_words import (
    about_words,
    count_words,
    dots_words,
    standing_words,
)

FILE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
WORDS = Qt.ItemDataRole.UserRole + 2
MARK = Qt.ItemDataRole.UserRole + 3
NO_INDEX = QModelIndex()


class ProspectsModel(QAbstractListModel):
    """Gives each prospect's alias, and file, count and words under roles of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[ProspectFile] = []
        self._mark = 0

    @property
    def files(self) -> list[ProspectFile]:
        """The prospects in the order shown."""
        return self._files

    def show(self, files: list[ProspectFile], mark: int) -> None:
        """Show ``files`` and nothing else; the same ones keep their rows."""
        same = [one.prospect.id for one in files] == [one.prospect.id for one in self._files]
        if not same:
            self.beginResetModel()
        self._files, self._mark = files, mark
        if not same:
            self.endResetModel()
        elif files:
            self.dataChanged.emit(self.index(0), self.index(len(files) - 1))

    def row_of(self, prospect_id: UUID) -> int | None:
        """Return the row of a prospect, None where it is not shown."""
        return next(
            (at for at, one in enumerate(self._files) if one.prospect.id == prospect_id), None
        )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._files)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the alias, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._files):
            return None
        file = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return file.prospect.alias
        if role == FILE:
            return file
        if role == MARK:
            return self._mark
        if role == COUNT:
            return count_words(file, self._mark)
        if role == WORDS:
            parts = (standing_words(file, self._mark), about_words(file.prospect))
            return " · ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = dots_words(file, self._mark)
            return f"{file.prospect.alias}, {index.data(WORDS)}. {said}"
        return None
