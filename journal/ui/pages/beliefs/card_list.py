"""The list of cards with its chips and its filter."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.card_lines import CardLine, line_of
from journal.models.reframe import BeliefCard, ReframeStatus
from journal.ui.pages.beliefs.cards_model import CardRow, CardsModel, card_row
from journal.ui.pages.beliefs.cards_view import CardsView
from journal.ui.pages.beliefs.status_chips import WORDS, StatusChips
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.filter_field import FilterField

FILTER_FROM = 9
"""From this many cards of one status on, a filter is offered."""


class CardList(QWidget):
    """Offers the cards of one status; the selected card stays even when its status moves on.

    Signals:
        card_chosen(object): the person chose a card: its id, None where the list is empty.
        opened(): the person wants to go to the chosen card.
        delete_requested(): the person wants it gone.
    """

    card_chosen = Signal(object)
    opened = Signal()
    delete_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CardRow] = []
        self._selected: UUID | None = None
        self.model = CardsModel()
        self.chips = StatusChips()
        self.filter = FilterField("Find in these cards")
        self.filter.hide()
        self.view = CardsView(look, self.model)
        self._nothing = label("", "muted")
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.chips, self.filter, self._nothing):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self._connect()

    def put_above(self, widget: QWidget) -> None:
        """Show something above the chips."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - set above; this tells mypy
        column.insertWidget(0, widget)
        QWidget.setTabOrder(widget, self.chips)

    @property
    def selected(self) -> UUID | None:
        """The card that is marked in the list."""
        return self._selected

    @property
    def count(self) -> int:
        """How many cards there are in all."""
        return len(self._rows)

    def show_cards(self, cards: Iterable[CardLine]) -> None:
        """Take the cards, newest first."""
        self._rows = [card_row(card) for card in cards]
        self._show()

    def show_card(self, card: BeliefCard) -> None:
        """Take one new or changed card."""
        row = card_row(line_of(card))
        at = next((at for at, one in enumerate(self._rows) if one.id == row.id), None)
        if at is None:
            self._rows = [row, *self._rows]
        else:
            self._rows = [*self._rows[:at], row, *self._rows[at + 1 :]]
        if row.thought and not any(one.status is self.chips.choice for one in self._rows):
            self.chips.choose(row.status)  # the chip that is lit says where the card stands
        self._show()

    def drop(self, card_id: UUID) -> None:
        """Take a card out."""
        self._rows = [row for row in self._rows if row.id != card_id]
        self._show()

    def select(self, card_id: UUID | None) -> None:
        """Mark a card, None for none, without telling it as the person's act."""
        self._selected = card_id
        self._show()

    def show_status(self, status: ReframeStatus) -> None:
        """Show the cards of ``status`` without telling it as the person's act."""
        self.chips.choose(status)
        self.filter.clear()
        self._show()

    def first(self) -> UUID | None:
        """Return the first card shown."""
        return self.model.id_at(self.model.index(0)) if self.model.rowCount() else None

    def first_of_any(self) -> UUID | None:
        """Show the first status that has cards, Active where there are none; return its first."""
        present = {row.status for row in self._rows}
        self.show_status(
            next((status for status in WORDS if status in present), ReframeStatus.ACTIVE)
        )
        return self.first()

    def _connect(self) -> None:
        self.chips.chosen.connect(self._status_chosen)
        self.filter.textChanged.connect(self._show)
        self.filter.list_requested.connect(self._go_to_list)
        self.view.opened.connect(self.opened)
        self.view.delete_requested.connect(self.delete_requested)
        # Queued: the answer may change the rows, which must not happen inside the view's event.
        self.view.selectionModel().currentChanged.connect(
            self._moved, Qt.ConnectionType.QueuedConnection
        )

    def _show(self) -> None:
        """Show the rows that fit, with the selected one marked."""
        self.chips.show_counts(Counter(row.status for row in self._rows if row.thought))
        status = self.chips.choice
        there = [row for row in self._rows if row.status is status]
        words = unicodedata.normalize("NFC", self.filter.text()).casefold().strip()
        self.filter.setVisible(bool(words) or len(there) >= FILTER_FROM)
        if words:
            shown = [row for row in there if words in row.sought]
        else:
            shown = [row for row in self._rows if row.status is status or row.id == self._selected]
        self.model.show_rows(shown)
        self._nothing.setText(
            "Nothing found." if words else f"No card is {WORDS[status].lower()} now."
        )
        self._nothing.setVisible(not shown)
        self._mark()
        self.view.updateGeometry()

    def _mark(self) -> None:
        index = self.model.index_of(self._selected)
        if index == self.view.currentIndex():
            return
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.view.clearSelection()
            self.view.setCurrentIndex(index)

    def _go_to_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))

    def _moved(self) -> None:
        chosen = self.model.id_at(self.view.currentIndex())
        if chosen is not None and chosen != self._selected:
            self.card_chosen.emit(chosen)

    def _status_chosen(self) -> None:
        kept, self._selected = self._selected, None
        self.filter.clear()
        self._show()
        self._selected = kept
        if self.model.index_of(kept).isValid():
            self._mark()
        else:
            self.card_chosen.emit(self.first())
