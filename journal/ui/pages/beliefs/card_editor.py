"""The card in view: what is typed into it, and how that is saved."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.full_record import FullRecord, full_record_of
from journal.models.reframe import BeliefCard, Reframe, belief_card
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.page import Page
from journal.ui.pages.beliefs.card_writing import written
from journal.ui.pages.beliefs.detail import CardDetail
from journal.ui.pages.beliefs.record.record_writing import record_written
from journal.ui.widgets.autosave import Autosave
from journal.ui.words import clock_time

THOUGHT_FIRST = (
    "Write the thought first: without it the card is not kept. Empty the turn to let the card go."
)
PUT_ASIDE = "Without its thought the card is kept as a draft; New card brings it back."
NEW = "belief:new"
"""Where a card without a thought waits for one."""


class CardEditor(QObject):
    """Fills the detail with one card and saves what is typed there.

    Signals:
        stored(BeliefCard): the card in view as it is stored now.
        told(str): words for the save status.
        said(str): a line for a toast.
        failed(JournalError): what is typed could not be saved; it is still on screen.
    """

    stored = Signal(object)
    told = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, page: Page, detail: CardDetail) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._detail = detail
        self._card: BeliefCard | None = None
        self.drafts = Drafts(desk.notebook, detail, detail.written)
        self.autosave = Autosave(detail, self._save)
        detail.edited.connect(self._edited)
        detail.record.history_requested.connect(self._ask_for_history)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        self.drafts.failed.connect(self._not_saved)
        detail.note.follow(self.drafts)

    @property
    def card(self) -> BeliefCard | None:
        """The card in view as it was stored last, or a new one."""
        return self._card

    @property
    def fresh(self) -> bool:
        """Tell whether the card in view was never saved."""
        return self._card is not None and self._card.reframe.created_at is None

    @property
    def waits(self) -> bool:
        """Tell whether a card was begun another time and has no thought yet."""
        return self.drafts.waits(NEW)

    @property
    def untouched(self) -> bool:
        """Tell whether the card in view is new and without a word."""
        return self.fresh and not self._detail.typed.has_words

    def begin(self) -> BeliefCard:
        """Show a new card; it is kept as soon as it has a thought."""
        card = BeliefCard(Reframe(day=self._desk.today, negative_thought=""))
        self.show(card)
        return card

    def show(self, card: BeliefCard | None) -> None:
        """Show ``card`` in place of the one before; what waits to be saved is dropped.

        Words without a thought are kept, and come back with the next new card.
        """
        record = self._record_of(card)
        if self.drafts.typed:
            self.said.emit(PUT_ASIDE)
        self.drafts.turn_to(None)
        self.autosave.forget()
        self._card = card
        self.told.emit("")
        self._detail.setVisible(card is not None)
        if card is not None:
            self._detail.fill(card)
            self._detail.record.fill_rest(card.reframe, record)
            self._detail.show_around(card, self._desk.today, stored=not self.fresh)
        if self.fresh:
            self.drafts.turn_to(NEW)

    def take(self, card: BeliefCard) -> None:
        """Take the card in view as it is stored now; unsaved typing stays."""
        self._card = card
        if not self.autosave.dirty:
            self._detail.record.fill_rest(card.reframe, self._record_of(card))
            self._detail.fill_ratings(card)
            if not self._detail.refuses(card, self._desk.today):
                self._detail.fill(card)
        self._detail.show_around(card, self._desk.today, stored=True)

    def read_again(self) -> None:
        """Take the card in view as the journal has it."""
        card = self._read()
        if card is not None:
            self.take(card)
            self.stored.emit(card)

    def settled_card(self) -> BeliefCard | None:
        """Return the card as it is stored, once what is typed is saved; None where it is not."""
        if self._card is None or self.fresh or not self.may_leave():
            return None
        return self._read()

    def flush(self) -> bool:
        """Save what is typed; words that have no thought to hang on are kept as a draft."""
        self.autosave.take_composed()  # it may be the whole thought
        if self.fresh and self._detail.typed.blank:
            return self.drafts.flush()
        return self.autosave.flush()

    def may_leave(self) -> bool:
        """Save what is typed; where that cannot be, say why."""
        if self.flush():
            return True
        if self.fresh and self._detail.typed.blank:
            self._detail.halves.thought.say(THOUGHT_FIRST)
            self._detail.halves.thought.text.setFocus()
        return False

    def _read(self) -> BeliefCard | None:
        if self._card is None:
            return None
        return self._desk.notebook.read(belief_card(self._card.reframe.id))

    def _record_of(self, card: BeliefCard | None) -> FullRecord | None:
        return None if card is None else self._desk.notebook.read(full_record_of(card.reframe.id))

    def _ask_for_history(self) -> None:
        record = self._record_of(self._card) if self.may_leave() else None
        if record is not None:
            self._page.history_requested.emit(record)

    def _edited(self) -> None:
        if self._card is None:
            return
        self._detail.show_notes(self._card, self._desk.today)
        if self.fresh and self._detail.typed.blank:
            self.autosave.forget()
        else:
            self.autosave.touch()

    def _save(self) -> None:
        """Put what is typed into the card as it is stored now, so that nothing newer is undone."""
        if self._card is None:
            return
        stored = self._read() or BeliefCard(copy_of(self._card.reframe))
        clock = self._desk.notebook.clock
        records = written(stored, self._detail.typed, clock.today(), clock.now())
        card_id, typed = stored.reframe.id, self._detail.record.typed
        records += record_written(self._record_of(stored), typed, card_id, clock.today())
        self._desk.notebook.save(*records, origin=self._page)

    def _saved(self, when: datetime) -> None:
        self.drafts.end()
        self.read_again()
        if self._card is not None:
            refuses = self._detail.refuses(self._card, self._desk.today)
            self.told.emit("" if refuses else f"Saved {clock_time(when)}")

    def _not_saved(self, error: JournalError) -> None:
        self.told.emit("Not saved yet")
        self.failed.emit(error)
