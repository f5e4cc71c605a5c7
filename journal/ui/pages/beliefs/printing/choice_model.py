"""The cards that can be printed, each with a tick."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journal.models.reframe import BeliefCard
from journal.ui.words import one_line

Index = QModelIndex | QPersistentModelIndex

_SHOWN = 200


class ChoiceModel(QAbstractListModel):
    """Rows of cards in the order given; ``ticked`` are the ids that will be printed."""

    def __init__(self, cards: Iterable[BeliefCard], ticked: Iterable[UUID]) -> None:
        super().__init__()
        self._cards = list(cards)
        self._ticked = set(ticked)

    @property
    def chosen(self) -> list[BeliefCard]:
        """The ticked cards, in the order shown."""
        return [card for card in self._cards if card.reframe.id in self._ticked]

    def tick_only(self, ids: Iterable[UUID]) -> None:
        """Tick these and no others."""
        self._ticked = set(ids)
        if self._cards:
            last = self.index(len(self._cards) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of cards; a card has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the turn of a card, its thought for a tip, and its tick."""
        if not 0 <= index.row() < len(self._cards):
            return None
        reframe = self._cards[index.row()].reframe
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(reframe.balanced_thought[: 2 * _SHOWN])[:_SHOWN]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return one_line(reframe.negative_thought[: 2 * _SHOWN])[:_SHOWN]
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = reframe.id in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a card."""
        if role != Qt.ItemDataRole.CheckStateRole or not 0 <= index.row() < len(self._cards):
            return False
        card_id = self._cards[index.row()].reframe.id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(card_id)
        else:
            self._ticked.discard(card_id)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every card be chosen and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable
