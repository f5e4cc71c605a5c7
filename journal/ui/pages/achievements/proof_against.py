"""The limiting thoughts an achievement speaks against."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.proof import Proof, cards_proved_by, provable_thoughts
from journal.models.reframe import Reframe
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.widgets.finder import Finder
from journal.ui.widgets.linked_list import LinkedList
from journal.ui.widgets.options import Option

COUNTS = "Counts as proof against…"
ASKS = "Find a thought"
NONE = "There is no other card to choose. Write one under Beliefs first."


class ProofAgainst(QWidget):
    """Links the achievement in view to belief cards, each link saved at once.

    Signals:
        page_requested(str, object): the page of the card the person wants to see.
        deleted(str): a link went to the trash and can be undone; carries the words.
        failed(JournalError): nothing was written, or the journal cannot be read.
    """

    page_requested = Signal(str, object)
    deleted = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._achievement_id: UUID | None = None
        self._stale = False
        self._proofs: dict[UUID, Proof] = {}
        self.add_button = QPushButton(COUNTS)
        self.add_button.setProperty("kind", "bare")
        self.links = LinkedList(desk.look)
        self.links.follow(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.links)
        self.add_button.clicked.connect(self._choose)
        self.links.opened.connect(self._open)
        self.links.unlink_requested.connect(self._unlink)
        self.links.left.connect(self.add_button.setFocus)
        desk.notebook.changed.connect(self._hear)
        self.show_for(None)

    def show_for(self, achievement_id: UUID | None) -> None:
        """Show the cards of a stored achievement; None for one the journal does not have."""
        anew, self._achievement_id = achievement_id != self._achievement_id, achievement_id
        self.setVisible(achievement_id is not None)
        if anew:
            self._proofs = {}
            self._show((), anew=True)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what changed while it was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        if self._achievement_id is None:
            return
        try:
            found = self._desk.notebook.read(cards_proved_by(self._achievement_id))
        except JournalError as error:
            self._stale = True
            self.failed.emit(error)
            return
        self._stale = False
        self._proofs = {card.id: proof for proof, card in reversed(found)}
        self._show(tuple(card for proof, card in found if self._proofs[card.id] is proof))

    def _show(self, cards: tuple[Reframe, ...], *, anew: bool = False) -> None:
        self.links.show_links([Option(one.id, one.negative_thought) for one in cards], anew=anew)

    def _choose(self) -> None:
        try:
            found = self._desk.notebook.read(provable_thoughts())
        except JournalError as error:
            self.failed.emit(error)
            return
        options = [Option(one, thought) for one, thought in found if one not in self._proofs]
        finder = Finder(self._desk.look, options, ASKS, NONE, self)
        finder.chosen.connect(self._link)
        finder.closed.connect(self.add_button.setFocus)
        finder.open_below(self.add_button)

    def _link(self, card_id: UUID) -> None:
        if self._achievement_id is None:
            return
        link = Proof(day=self._desk.today, reframe_id=card_id, achievement_id=self._achievement_id)
        try:
            self._desk.notebook.save(link, origin=self)
        except JournalError as error:
            self.failed.emit(error)
            return
        self._read()

    def _unlink(self, card_id: UUID) -> None:
        try:
            self._desk.notebook.delete(self._proofs[card_id], origin=self)
        except JournalError as error:
            self.failed.emit(error)
            return
        self._read()
        self.deleted.emit("Unlinked. The card itself stays.")

    def _open(self, card_id: UUID) -> None:
        self.page_requested.emit("beliefs", card_id)

    def _hear(self, change: Change) -> None:
        if change.origin is self or not change.touches(Proof, Reframe):
            return
        self._stale = True
        if self.isVisible():
            self._read()
