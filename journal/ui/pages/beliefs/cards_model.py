"""The belief cards of the list as an item model."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journal.models.card_lines import CardLine
from journal.models.reframe import ReframeStatus
from journal.ui.widgets.sparkline import Path, path_of
from journal.ui.words import one_line

Index = QModelIndex | QPersistentModelIndex

_SHOWN = 240
"""No more signs of a text than this are ever drawn in a row."""

NEW_CARD = "New card"
NOT_TURNED = "Not turned yet"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card as the list shows it; the ratings of its turn are percent.

    ``latest`` is None for a turn never rated, ``first`` for one that was rated once at most;
    ``path`` is how belief in it moved, empty while that is no more than those two.
    """

    id: UUID
    status: ReframeStatus
    thought: str
    turn: str
    first: int | None
    latest: int | None
    sought: str
    path: Path = ()

    @property
    def figure(self) -> str:
        """The first and the latest rating, such as "45 → 70%"."""
        if self.latest is None:
            return ""
        return f"{self.latest}%" if self.first is None else f"{self.first} → {self.latest}%"

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        if not self.thought:
            return NEW_CARD
        parts = [f"Turned: {self.turn}" if self.turn else NOT_TURNED]
        parts.append(f"Thought: {self.thought}")
        if self.latest is not None:
            first = "" if self.first is None else f"first {self.first}%, latest "
            parts.append(f"Belief in the turn: {first}{self.latest}%")
        return ". ".join(parts)


def card_row(line: CardLine) -> CardRow:
    """Return the row of ``line``."""
    rated = line.rated
    sought = (line.thought, line.turn, line.breakthrough)
    return CardRow(
        line.id,
        line.status,
        _shown(line.thought),
        _shown(line.turn),
        rated[0][1] if len(rated) > 1 else None,
        rated[-1][1] if rated else None,
        "\n".join(sought).casefold(),
        path_of(rated),
    )


class CardsModel(QAbstractListModel):
    """Rows of cards, in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[CardRow] = []

    def show_rows(self, rows: list[CardRow]) -> None:
        """Show ``rows``; where they are the same cards, only what changed is drawn again."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = rows
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def index_of(self, card_id: UUID | None) -> QModelIndex:
        """Return where a card stands; an invalid index where it is not shown."""
        at = next((at for at, row in enumerate(self._rows) if row.id == card_id), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def row_at(self, index: Index) -> CardRow | None:
        """Return what a row shows; None where there is no such row."""
        at = index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def id_at(self, index: Index) -> UUID | None:
        """Return the card of a row."""
        row = self.row_at(index)
        return row.id if row else None

    def neighbour(self, card_id: UUID) -> UUID | None:
        """Return the card below, or else above; None where it stands alone."""
        at = self.index_of(card_id).row()
        if at < 0 or len(self._rows) < 2:
            return None
        return self._rows[at + 1 if at + 1 < len(self._rows) else at - 1].id

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of cards; a card has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, or all of it for the delegate."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.turn or row.thought or NEW_CARD
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


def _shown(text: str) -> str:
    return one_line(text[: 2 * _SHOWN])[:_SHOWN]
