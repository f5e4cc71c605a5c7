"""Evidence that grows: achievements that speak against the thought."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.proof import Proof, proofs_of, titled_achievements
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.finder import Finder
from journal.ui.widgets.linked_list import LinkedList
from journal.ui.widgets.options import Option
from journal.ui.words import short_day

TELLS = "Link what you did that the thought says you cannot. The list grows with you."
ASKS = "Find an achievement"
NONE = "There is no achievement to link yet. Write one down first."


class ProofCard(Card):
    """Lists the counter-proofs of a card; each opens its achievement.

    Signals:
        add_requested(UUID): the person chose an achievement.
        unlink_requested(Proof): the person wants a link gone.
        page_requested(str, object): the page of the achievement the person wants to see.
        failed(JournalError): the journal cannot be read.
    """

    add_requested = Signal(object)
    unlink_requested = Signal(object)
    page_requested = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Proof against it", parent=parent)
        self._desk = desk
        self._card_id: UUID | None = None
        self._stale = False
        self._proofs: dict[UUID, Proof] = {}
        self.add_button = QPushButton("Add proof…")
        self.add_button.setProperty("kind", "quiet")
        self.title_row.addWidget(self.add_button)
        self._tells = label(TELLS, "muted")
        self.body.addWidget(self._tells)
        self.links = LinkedList(desk.look)
        self.links.follow(self.add_button)
        self.body.addWidget(self.links)
        self.add_button.clicked.connect(self._choose)
        self.links.opened.connect(self._open)
        self.links.unlink_requested.connect(self._unlink)
        self.links.left.connect(self.add_button.setFocus)
        desk.notebook.changed.connect(self._hear)

    def show_card(self, card_id: UUID) -> None:
        """Show the counter-proofs of a card as they are stored."""
        anew, self._card_id, self._stale = card_id != self._card_id, card_id, False
        found = self._desk.notebook.read(proofs_of(card_id))
        self._proofs = {achievement.id: proof for proof, achievement in reversed(found)}
        once = [one for proof, one in found if self._proofs[one.id] is proof]
        self.links.show_links([_option(one) for one in once], anew=anew)
        self._tells.setVisible(not once)

    def order_tabs(self, before: QWidget) -> QWidget:
        """Take the place behind ``before`` in the tab order; return the last part."""
        QWidget.setTabOrder(before, self.add_button)
        return self.links.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what changed while the card was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._show_again()

    def _choose(self) -> None:
        try:
            found = self._desk.notebook.read(titled_achievements())
        except JournalError as error:
            self.failed.emit(error)
            return
        days = {day: short_day(day, year=True) for day in {day for _, day, _ in found}}
        options = [
            Option(one, title, days[day]) for one, day, title in found if one not in self._proofs
        ]
        finder = Finder(self._desk.look, options, ASKS, NONE, self)
        finder.chosen.connect(self.add_requested)
        finder.closed.connect(self.add_button.setFocus)
        finder.open_below(self.add_button)

    def _open(self, achievement_id: UUID) -> None:
        self.page_requested.emit("achievements", achievement_id)

    def _unlink(self, achievement_id: UUID) -> None:
        if achievement_id in self._proofs:
            self.unlink_requested.emit(self._proofs[achievement_id])

    def _hear(self, change: Change) -> None:
        if change.touches(Proof, Achievement) and self._card_id is not None:
            self._stale = True
            if self.isVisible():
                self._show_again()

    def _show_again(self) -> None:
        if self._card_id is None:
            return
        try:
            self.show_card(self._card_id)
        except JournalError as error:
            self._stale = True
            self.failed.emit(error)


def _option(achievement: Achievement) -> Option:
    return Option(achievement.id, achievement.title, short_day(achievement.day, year=True))
