"""The backups there are, for a list view."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.ui.backups.wording import details, moment, sentence, short_moment
from journal.vault.backup_file import Backup

BACKUP = Qt.ItemDataRole.UserRole
VERDICT = Qt.ItemDataRole.UserRole + 1
DETAILS = Qt.ItemDataRole.UserRole + 2
NO_INDEX = QModelIndex()


class Verdict(Enum):
    """What is known of a backup's bytes, in words."""

    UNKNOWN = "being checked"
    WHOLE = "whole"
    DAMAGED = "damaged"


class BackupRows(QAbstractListModel):
    """Gives when each was made; the rest under roles of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Backup] = []
        self._verdicts: dict[Path, Verdict] = {}

    @property
    def rows(self) -> Sequence[Backup]:
        """The backups in the order shown."""
        return self._rows

    def show(self, backups: Sequence[Backup]) -> None:
        """Show ``backups`` and nothing else."""
        self.beginResetModel()
        self._rows = list(backups)
        self.endResetModel()

    def add_first(self, backup: Backup) -> None:
        """Show one more, above the others."""
        self.beginInsertRows(NO_INDEX, 0, 0)
        self._rows.insert(0, backup)
        self.endInsertRows()

    def judge(self, backup: Backup, verdict: Verdict) -> None:
        """Show what is known of ``backup`` now."""
        self._verdicts[backup.path] = verdict
        for row, one in enumerate(self._rows):
            if one.path == backup.path:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def verdict(self, backup: Backup) -> Verdict:
        """Return what is known of ``backup``."""
        if backup.about is None:
            return Verdict.DAMAGED
        return self._verdicts.get(backup.path, Verdict.UNKNOWN)

    def row_of(self, path: Path) -> int | None:
        """Return the row of the backup at ``path``, None where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.path == path), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return when it was made, or what the delegate and a screen reader ask for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        backup = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return short_moment(backup.made_at)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (moment(backup.made_at), details(backup), self.verdict(backup).value)
            return sentence(", ".join(parts))
        if role == BACKUP:
            return backup
        if role == VERDICT:
            return self.verdict(backup)
        if role == DETAILS:
            return details(backup)
        return None
