"""What one does with a stored card, each deed one commit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.reframe import BeliefCard, BeliefStep, ReframeStatus
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_writing import activate
from journal.ui.pages.beliefs.detail import CardDetail
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.pages.beliefs.steps_card import new_step
from journal.ui.rehearsing import said_aloud
from journal.ui.words import short_day

_PUT = {
    ReframeStatus.ACTIVE: "The card is at work again.",
    ReframeStatus.DRAFT: "The card is among the drafts again.",
    ReframeStatus.HELD: "Kept for strength, under Held.",
    ReframeStatus.ARCHIVED: "Archived. It stays under Archived.",
}


class CardDeeds(QObject):
    """Writes deeds on the card that ``current`` returns; None means that it must not be now.

    Signals:
        written(str): the card or what hangs on it changed; carries words for a toast or "".
        moved(ReframeStatus): the card stands elsewhere now.
        step_added(): a new step is stored.
        deleted(str): something went to the trash and can be undone; carries the words.
        gone(): the whole card did.
        failed(JournalError): nothing was written.
    """

    written = Signal(str)
    moved = Signal(object)
    step_added = Signal()
    deleted = Signal(str)
    gone = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget, current: Callable[[], BeliefCard | None]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._current = current

    def join(self, detail: CardDetail) -> None:
        """Do what the parts of ``detail`` ask for."""
        detail.said.said.connect(self.say_aloud)
        detail.said.share_requested.connect(self.share)
        detail.said.status_requested.connect(self.put)
        detail.steps.add_requested.connect(self.add_step)
        detail.steps.changed.connect(self.change_step)
        detail.steps.delete_requested.connect(self.delete_step)
        self.step_added.connect(detail.steps.entered)

    def say_aloud(self) -> None:
        """Write down a rehearsal; the first of a day moves the next date."""
        card = self._current()
        if card is None or not card.reframe.balanced_thought.strip():
            return
        if card.reframe.status not in (ReframeStatus.ACTIVE, ReframeStatus.HELD):
            return
        today = self._desk.today
        again = any(rating.said_aloud and rating.day == today for rating in card.ratings)
        reframe, rating = said_aloud(copy_of(card.reframe), today)
        if again:
            self._save(rating, words="Said again today. The next date stays.")
        elif reframe.status is ReframeStatus.HELD or reframe.next_on is None:
            self._save(reframe, rating, words="Said aloud.")
        else:
            self._save(reframe, rating, words=f"Said aloud. Next on {short_day(reframe.next_on)}.")

    def put(self, status: ReframeStatus) -> None:
        """Put the card elsewhere."""
        card = self._current()
        if card is None:
            return
        reframe = copy_of(card.reframe)
        if status is ReframeStatus.ACTIVE:
            activate(reframe, self._desk.today)
        else:
            reframe.status = status
        if self._save(reframe, words=_PUT[reframe.status]):
            self.moved.emit(reframe.status)

    def share(self) -> None:
        """Ask whom the card is shared with."""
        card = self._current()
        if card is not None:
            dialog = ShareDialog(self._desk, card, self._page)
            dialog.saved.connect(self.written)
            dialog.open()

    def add_step(self, text: str) -> None:
        """Add a step."""
        card = self._current()
        if card is not None and self._save(new_step(card, text, self._desk.today)):
            self.step_added.emit()

    def change_step(self, step: BeliefStep) -> None:
        """Keep a changed step."""
        self._save(step)

    def delete_step(self, step: BeliefStep) -> None:
        """Move a step to the trash."""
        if self._delete(step):
            self.written.emit("")
            self.deleted.emit("Step deleted.")

    def delete_card(self, card: BeliefCard) -> None:
        """Move the card and all that hangs on it to the trash, at once."""
        if self._delete(card.reframe, *card.ratings, *card.steps, *card.shares):
            self.gone.emit()
            self.deleted.emit("Card deleted.")

    def _save(self, *records: Record, words: str = "") -> bool:
        try:
            self._desk.notebook.save(*records, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
            return False
        self.written.emit(words)
        return True

    def _delete(self, *records: Record) -> bool:
        try:
            self._desk.notebook.delete(*records, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
            return False
        return True
