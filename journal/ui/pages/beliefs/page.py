"""The page of belief cards."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from journal.errors import JournalError
from journal.models.card_lines import card_lines
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.reframe import (
    BeliefCard,
    BeliefRating,
    BeliefStep,
    Reframe,
    ReframeStatus,
    Share,
    belief_card,
)
from journal.ui.chart_deeds import connect_charts
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_deeds import CardDeeds
from journal.ui.pages.beliefs.card_editor import CardEditor
from journal.ui.pages.beliefs.card_list import CardList
from journal.ui.pages.beliefs.detail import CardDetail
from journal.ui.pages.beliefs.exercise.exercising_page import ExercisingPage
from journal.ui.pages.beliefs.panes import Panes
from journal.ui.pages.beliefs.printing.menu import CardsMenu
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.one_click_button import OneClickButton

SUBTITLE = "Cut the card in half: the thought on one side, its turn on the other."


class BeliefsPage(ExercisingPage):
    """Lists the cards and edits the chosen one; a new one is kept once it has a thought."""

    kinds = frozenset({Reframe, BeliefRating, BeliefStep, Share, FullRecord, Focus})
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Beliefs", SUBTITLE)
        self._deleted_last: UUID | None = None
        self.new_button = OneClickButton("New card")
        self.new_button.setProperty("kind", "primary")
        self.header_buttons.addWidget(self.new_button)
        self.menu = CardsMenu(self)
        self.header_buttons.addWidget(self.menu)
        self.cards = CardList(desk.look)
        self.cards.put_above(self.focus_line)
        self.detail = CardDetail(desk)
        self.panes = Panes(desk.look, self.cards, self.detail)
        self.empty = EmptyState(
            "Write down a thought that holds you back, and turn it around.",
            "Do the exercise",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.panes)
        self.body.addWidget(self._stack, 1)
        self.editor = CardEditor(desk, self, self.detail)
        self.deeds = CardDeeds(desk, self, self.editor.settled_card)
        self._connect()

    def refresh(self) -> None:
        """Show the cards as the journal has them; unsaved typing and the choice stay."""
        shown, fresh = self.editor.card, self.editor.fresh
        self.cards.show_cards(self.desk.notebook.read(card_lines()))
        first = self.cards.first_of_any() if shown is None else None
        back = _stored(self.desk, self._deleted_last)
        stored = _stored(self.desk, shown.reframe.id) if shown else None
        if back is not None and not fresh and self.editor.flush():
            self._deleted_last = None
            self.cards.show_status(back.reframe.status)
            self._show(back.reframe.id)
        elif shown is not None and fresh:
            self.cards.show_card(shown)
        elif stored is not None:
            self.editor.take(stored)
        elif shown is None and self.editor.waits:
            self._begin()
        else:
            self._show(first or self.cards.first())

    def take_focus(self) -> None:
        """Begin in the list, or with the first card."""
        if self.away:
            super().take_focus()
        elif self.editor.fresh:
            self.detail.halves.thought.text.setFocus()
        else:
            (self.cards.view if self.cards.count else self.empty.button).setFocus()

    @property
    def shown_record(self) -> Reframe | None:
        """The card in view, once it is stored."""
        card = self.editor.card
        if card is None or self.editor.fresh or self.away:
            return None
        return card.reframe

    def flush(self) -> bool:
        """Save what is typed."""
        kept = super().flush()
        return self.editor.flush() and kept

    def new_entry(self) -> None:
        """Begin a new card in the detail."""
        self.end_rehearsal()
        if not self.editor.untouched:
            if not self.editor.may_leave():
                return
            if not self.editor.fresh:
                self._begin()
        self.panes.show_detail()
        self.detail.halves.thought.text.setFocus()

    def show_record(self, record_id: UUID) -> None:
        """Show one card, in the list of its status."""
        self.end_rehearsal()
        card = _stored(self.desk, record_id)
        if card is None or not self.editor.may_leave():
            return
        self.cards.show_card(card)
        self.cards.show_status(card.reframe.status)
        self._show(record_id)
        self.cards.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave an empty new card with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.editor.untouched:
            self._show(self._beside())
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_entry)
        self.empty.begin_requested.connect(self.begin_exercise)
        self.cards.card_chosen.connect(self._choose)
        self.cards.opened.connect(self._open_detail)
        self.cards.delete_requested.connect(self._delete)
        self.detail.said.delete_requested.connect(self._delete)
        self.detail.said.history_requested.connect(self.ask_for_history)
        self.editor.stored.connect(self.cards.show_card)
        self.editor.told.connect(self.status.setText)
        self.editor.said.connect(self.said)
        self.editor.failed.connect(self.went_wrong)
        record, step, proofs = self.detail.record, self.detail.next_step, self.detail.proofs
        for drafts in (self.detail.steps.drafts, record.emotions.drafts, step.drafts):
            drafts.failed.connect(self.went_wrong)
        proofs.failed.connect(self.went_wrong)
        proofs.page_requested.connect(self.page_requested)
        connect_charts(self)
        self.deeds.join(self.detail)
        self.deeds.written.connect(self._deed_done)
        self.deeds.moved.connect(self._moved)
        self.deeds.gone.connect(self._gone)
        self.deeds.deleted.connect(self.deleted)
        self.deeds.failed.connect(self._deed_failed)

    def _begin(self) -> None:
        if self.cards.chips.choice not in (ReframeStatus.ACTIVE, ReframeStatus.DRAFT):
            self.cards.show_status(ReframeStatus.ACTIVE)
        self.cards.filter.clear()
        self._display(self.editor.begin())

    def _choose(self, card_id: UUID | None) -> None:
        shown = self.editor.card
        if shown is not None and card_id == shown.reframe.id:
            return
        if self.editor.may_leave():
            self._show(card_id)
        elif shown is not None:
            self.cards.select(shown.reframe.id)

    def _show(self, card_id: UUID | None) -> None:
        """Show a card as it is stored, or that there is none; a card never saved is dropped."""
        if self.editor.card is not None and self.editor.fresh:
            self.cards.drop(self.editor.card.reframe.id)
        card = _stored(self.desk, card_id)
        self.editor.show(card)
        if card is not None:
            self._display(card)
        else:
            self.cards.select(None)
            self._stack.setCurrentWidget(self.panes if self.cards.count else self.empty)

    def _display(self, card: BeliefCard) -> None:
        self._stack.setCurrentWidget(self.panes)
        self.cards.show_card(card)
        self.cards.select(card.reframe.id)

    def _open_detail(self) -> None:
        if self.editor.card is not None:
            self.panes.show_detail()
            self.detail.halves.thought.text.setFocus()

    def _deed_done(self, words: str) -> None:
        self.editor.read_again()
        if words:
            self.said.emit(words)

    def _deed_failed(self, error: JournalError) -> None:
        self.detail.steps.forget()
        self.editor.read_again()
        self.went_wrong.emit(error)

    def _moved(self, status: ReframeStatus) -> None:
        """Go on with the next card of the list, or after the last one follow the card."""
        beside = self._beside()
        if beside is None:
            self.cards.show_status(status)
        elif status is not self.cards.chips.choice:
            self._show(beside)

    def _delete(self) -> None:
        shown = self.editor.card
        if shown is None:
            return
        # Undo should bring back the last word; that it cannot be saved stops nothing.
        self.editor.autosave.flush()
        card = _stored(self.desk, shown.reframe.id)
        if card is not None:
            self.deeds.delete_card(card)
        else:
            self.editor.drafts.end()
            self._gone()

    def _gone(self) -> None:
        """Show the card that took the place of the deleted one."""
        gone = self.editor.card
        if gone is None:
            return
        beside, self._deleted_last = self._beside(), gone.reframe.id
        self.editor.show(None)
        self.cards.drop(gone.reframe.id)
        self._show(beside or self.cards.first_of_any())
        self.take_focus()

    def _beside(self) -> UUID | None:
        """Return the neighbour of the card in view in the list."""
        shown = self.editor.card
        return self.cards.model.neighbour(shown.reframe.id) if shown else None


def _stored(desk: Desk, card_id: UUID | None) -> BeliefCard | None:
    return desk.notebook.read(belief_card(card_id)) if card_id else None
