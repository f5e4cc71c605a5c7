"""What one does with a stored card, each deed one commit."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.full_record import full_record_of
from journal.models.proof import Proof, links_of
from journal.models.reframe import BeliefCard, BeliefStep, ReframeStatus, Share
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_writing import activate
from journal.ui.pages.beliefs.detail import CardDetail
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.pages.beliefs.steps_card import new_step
from journal.ui.rehearsing import said_aloud
from journal.ui.widgets.pause import Pause
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
        next_step_added(): so is one written where the thought is realistic.
        deleted(str): something went to the trash and can be undone; carries the words.
        gone(): the whole card did.
        failed(JournalError): nothing was written.
    """

    written = Signal(str)
    moved = Signal(object)
    step_added = Signal()
    next_step_added = Signal()
    deleted = Signal(str)
    gone = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget, current: Callable[[], BeliefCard | None]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._current = current
        self.pause = Pause()

    def join(self, detail: CardDetail) -> None:
        """Do what the parts of ``detail`` ask for."""
        detail.said.said.connect(self.say_aloud)
        detail.said.share_requested.connect(self.share)
        detail.said.status_requested.connect(self.put)
        detail.steps.add_requested.connect(self.add_step)
        detail.steps.changed.connect(self.change_step)
        detail.steps.delete_requested.connect(self.delete_step)
        detail.shared.edit_requested.connect(self._edit_share)
        detail.shared.delete_requested.connect(self.delete_share)
        self.step_added.connect(detail.steps.entered)
        detail.next_step.add_requested.connect(self.add_next_step)
        self.next_step_added.connect(detail.next_step.entered)
        detail.proofs.add_requested.connect(self.link_proof)
        detail.proofs.unlink_requested.connect(self.unlink_proof)
        aloud = QShortcut(QKeySequence("Ctrl+Return"), self._page)
        aloud.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        detail.said.aloud.held.connect(self.pause.begin)
        aloud.activated.connect(self.say_aloud)

    def say_aloud(self) -> None:
        """Write down a rehearsal; the first of a day moves the next date."""
        card = self._current() if self.pause.is_over() else None
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
        self._ask_about(None)

    def delete_share(self, share: Share) -> None:
        """Move a share to the trash."""
        if self._delete(share):
            self.written.emit("")
            self.deleted.emit("Deleted.")

    def add_step(self, text: str) -> None:
        """Add a step."""
        card = self._current()
        if card is not None and self._save(new_step(card, text, self._desk.today)):
            self.step_added.emit()

    def add_next_step(self, text: str) -> None:
        """Add the step a realistic thought asks for."""
        card = self._current()
        if card is not None:
            step = new_step(card, text, self._desk.today)
            if self._save(step, words="Added to the steps."):
                self.next_step_added.emit()

    def link_proof(self, achievement_id: UUID) -> None:
        """Let an achievement count as proof against the thought."""
        card = self._current()
        if card is not None:
            card_id = card.reframe.id
            self._save(
                Proof(day=self._desk.today, reframe_id=card_id, achievement_id=achievement_id)
            )

    def unlink_proof(self, proof: Proof) -> None:
        """Let it count no longer; the achievement itself stays."""
        if self._delete(proof):
            self.written.emit("")
            self.deleted.emit("Unlinked. The achievement itself stays.")

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
        try:
            record = self._desk.notebook.read(full_record_of(card.reframe.id))
            links = self._desk.notebook.read(links_of(card.reframe.id))
        except JournalError as error:
            self.failed.emit(error)
            return
        hangs_on = (*card.ratings, *card.steps, *card.shares, *links)
        if self._delete(card.reframe, *hangs_on, *((record,) if record else ())):
            self.gone.emit()
            self.deleted.emit("Card deleted.")

    def _edit_share(self, share: Share) -> None:
        self._ask_about(share)

    def _ask_about(self, share: Share | None) -> None:
        card = self._current()
        if card is not None:
            dialog = ShareDialog(self._desk, card, self._page, share)
            dialog.saved.connect(self.written)
            dialog.open()

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
