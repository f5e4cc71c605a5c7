"""The achievements a pack could tell, in order, for a list view."""

import json
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.ui.desk import Desk
from journal.ui.pages.review.row_words import measure_words, row_day
from journal.ui.words import one_line

RECORD = Qt.ItemDataRole.UserRole
DAY = Qt.ItemDataRole.UserRole + 1
MEASURE = Qt.ItemDataRole.UserRole + 2
NO_INDEX = QModelIndex()


class PackList(QAbstractListModel):
    """Gives each achievement's headline and whether it is in; rows can be moved and renamed.

    Signals:
        edited(): the person ticked, moved or renamed one.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Achievement] = []
        self._order: list[UUID] = []
        self._left_out: set[UUID] = set()
        self._headlines: dict[UUID, str] = {}

    @property
    def rows(self) -> Sequence[Achievement]:
        """What could be told, in the order it would be."""
        return self._rows

    @property
    def chosen(self) -> list[Achievement]:
        """What is ticked, in order; a confidential one never is."""
        return [one for one in self._rows if self.is_in(one)]

    @property
    def headlines(self) -> dict[UUID, str]:
        """The titles that hold for this pack alone, of what is ticked."""
        there = {one.id for one in self.chosen}
        return {each: title for each, title in self._headlines.items() if each in there}

    def is_in(self, achievement: Achievement) -> bool:
        """Tell whether it is in the pack."""
        return not achievement.confidential and achievement.id not in self._left_out

    def show(self, achievements: Sequence[Achievement]) -> None:
        """Show ``achievements``, newest first; what the person ordered keeps its order."""
        place = {each: at for at, each in enumerate(self._order)}
        self.beginResetModel()
        self._rows = sorted(achievements, key=lambda one: place.get(one.id, -1))
        self.endResetModel()

    def take(self, order: Sequence[UUID], headlines: dict[UUID, str]) -> None:
        """Take over what an earlier pack chose; the rest of what is shown is left out."""
        self._order = list(order)
        self._headlines = dict(headlines)
        self._left_out = {one.id for one in self._rows} - set(order)
        self.show(self._rows)
        self.edited.emit()

    def as_words(self) -> str:
        """Say what the person ordered, left out and renamed; "" for nothing."""
        if not (self._order or self._left_out or self._headlines):
            return ""
        kept = {
            "order": [one.hex for one in self._order],
            "out": sorted(one.hex for one in self._left_out),
            "headlines": {one.hex: title for one, title in self._headlines.items()},
        }
        return json.dumps(kept)

    def take_words(self, words: str) -> None:
        """Order, leave out and rename as ``words`` say, as the person's own act."""
        kept = json.loads(words) if words else {}
        self._order = [UUID(one) for one in kept.get("order", ())]
        self._left_out = {UUID(one) for one in kept.get("out", ())}
        self._headlines = {UUID(one): text for one, text in kept.get("headlines", {}).items()}
        self.show(self._rows)
        self.edited.emit()

    def tick(self, achievements: Sequence[Achievement], *, is_in: bool) -> None:
        """Put ``achievements`` into the pack, or leave them out."""
        for one in achievements:
            (self._left_out.discard if is_in else self._left_out.add)(one.id)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.edited.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the headline, the tick, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._headlines.get(one.id, one.title)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_in(one) else Qt.CheckState.Unchecked
        if role == RECORD:
            return one
        if role == DAY:
            return row_day(one, self._desk.today)
        if role == MEASURE:
            return "confidential" if one.confidential else measure_words(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = "confidential, stays here" if one.confidential else measure_words(one)
            title = self._headlines.get(one.id, one.title)
            parts = (title, one.category.words, told, row_day(one, self._desk.today))
            return ", ".join(part for part in parts if part)
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Take a tick or a headline; an empty headline brings the title back."""
        if not index.isValid():
            return False
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            if one.confidential:
                return False
            self.tick([one], is_in=Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        title = one_line(str(value))[:TITLE_LIMIT]
        if title and title != one_line(one.title):
            self._headlines[one.id] = title
        else:
            self._headlines.pop(one.id, None)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let rows be ticked, renamed and dragged between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        if not self._rows[index.row()].confidential:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Move, and nothing else."""
        return Qt.DropAction.MoveAction

    def moveRows(  # noqa: N802 - Qt's name
        self,
        source: QModelIndex | QPersistentModelIndex,
        row: int,
        count: int,
        target: QModelIndex | QPersistentModelIndex,
        child: int,
    ) -> bool:
        """Move one row before the row ``child``, as Qt counts before it is taken out."""
        if count != 1 or not (0 <= row < len(self._rows) and 0 <= child <= len(self._rows)):
            return False
        if not self.beginMoveRows(source, row, row, target, child):
            return False
        one = self._rows.pop(row)
        self._rows.insert(child - 1 if child > row else child, one)
        shown = {each.id for each in self._rows}
        hidden = [each for each in self._order if each not in shown]
        self._order = [each.id for each in self._rows] + hidden
        self.endMoveRows()
        self.edited.emit()
        return True
