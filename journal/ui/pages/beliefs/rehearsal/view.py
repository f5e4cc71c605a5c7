"""The rehearsal in view: one card at a time, then what moved."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.reframe import BeliefCard, ReframeStatus, belief_card
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.page import Sheet, scrolling
from journal.ui.pages.beliefs.rehearsal.asking import Asking
from journal.ui.pages.beliefs.rehearsal.end_screen import EndScreen
from journal.ui.pages.beliefs.rehearsal.round import Round
from journal.ui.rehearsing import Rehearsal
from journal.ui.widgets.page_header import PageHeader

WIDEST = 660
MOVED = "First and latest rating, card by card."


class RehearsalView(QWidget):
    """Leads through the due cards; each one is kept as soon as it is answered.

    Signals:
        closed(): the person is done or leaves.
        failed(JournalError): something could not be read or saved.
    """

    closed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._round = Round(desk)
        self.header = PageHeader("Rehearsal", " ")
        self.leave_button = QPushButton("Leave")
        self.leave_button.setToolTip("Esc")
        self.header.buttons.addWidget(self.leave_button)
        self.asking = Asking(desk.look)
        self.end = EndScreen()
        self.drafts = Drafts(desk.notebook, self.asking.answers, self.asking.answers.fields)
        self._stack = QStackedWidget()
        for part in (self.asking, self.end):
            self._stack.addWidget(_column(part))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.leave_button.clicked.connect(self.leave)
        self.asking.turned.connect(self._turned)
        self.asking.answered.connect(self._write)
        self.end.close_requested.connect(self.closed)
        self.end.more_requested.connect(self._more)
        self.end.hold_requested.connect(self._hold)
        self.drafts.told.connect(self._brought_back)
        self.drafts.failed.connect(self.failed)
        desk.look.changed.connect(self._measure)
        self._measure()

    @property
    def ended(self) -> bool:
        """Tell whether what moved is in view."""
        return self._stack.currentIndex() == 1

    @property
    def place(self) -> Rehearsal:
        """How far it is, without a word of a card."""
        return Rehearsal(self._round.left, self._round.done, self.asking.is_turned, self.ended)

    def begin(self, place: Rehearsal) -> bool:
        """Begin, or go on where ``place`` says; tell whether there is anything to show."""
        try:
            self._round.begin(place)
        except JournalError as error:
            self.failed.emit(error)
            return False
        if place.ended and place.done:
            return self._show_end()
        if self._round.card is None:
            return bool(place.done) and self._show_end()
        self._show_card()
        if place.revealed and self._round.left[:1] == place.left[:1]:
            self.asking.turn_at_once()
        return True

    def look_again(self) -> None:
        """Show what the journal has now; answers to the card in view stay."""
        if self.ended:
            self._show_end()
            return
        shown = self._round.left[:1]
        try:
            self._round.look_again()
        except JournalError as error:
            self.failed.emit(error)
            return
        card = self._round.card
        if card is None or self._round.left[:1] != shown:
            self._show_next()
        else:
            self.asking.fill(card.reframe)

    def take_focus(self) -> None:
        """Begin where there is something to do."""
        if self.ended:
            self.end.close_button.setFocus()
        else:
            self.asking.take_focus()

    def leave(self) -> None:
        """Stop here: what is done is kept, and shown before the way leads back."""
        if self.ended or not self._round.done or not self._show_end():
            self.closed.emit()
        else:
            self.take_focus()

    def put_away(self) -> None:
        """Keep what is answered of the card in view, and show nothing of it any more."""
        self.drafts.turn_to(None)
        self.asking.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button in focus with Enter, too; leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = self.window().focusWidget()
            if isinstance(pressed, QPushButton) and not event.isAutoRepeat():
                pressed.click()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        """Keep lines at a length one can read."""
        for part in (self.asking, self.end):
            part.setMaximumWidth(self._desk.look.px(WIDEST))

    def _show_card(self) -> None:
        card = self._round.card
        if card is None:
            return
        self.drafts.turn_to(None)
        self._stack.setCurrentIndex(0)
        self.leave_button.show()
        self.header.status.setText("")
        self.header.subtitle.setText(self._round.place)
        self.asking.begin(card.reframe, last=self._round.is_last)

    def _show_next(self) -> None:
        if self._round.card is not None:
            self._show_card()
        elif not self._round.done or not self._show_end():
            self.closed.emit()
            return
        self.take_focus()

    def _show_end(self) -> bool:
        try:
            cards = self._round.outcomes()
        except JournalError as error:
            self.failed.emit(error)
            return False
        self.put_away()
        self.header.status.setText("")
        self.header.subtitle.setText(MOVED)
        self.end.show_outcomes(cards, len(self._round.left), self._desk.today)
        self._stack.setCurrentIndex(1)
        self.leave_button.hide()
        return True

    def _turned(self) -> None:
        """Bring back what was answered before one was called away."""
        if self._round.card is not None:
            self.drafts.turn_to(f"rehearsal:{self._round.card.reframe.id}")

    def _brought_back(self, begun: object) -> None:
        if isinstance(begun, date) and begun < self._desk.today:
            self.drafts.clear()  # what was believed then is not what is believed now

    def _write(self) -> None:
        answer = self.asking.answers.answer
        if answer is None:
            return
        try:
            self._round.write(answer, self._page)
            self.drafts.end()
            self._round.look_again()
        except JournalError as error:
            self.header.status.setText("Not saved yet")
            self.failed.emit(error)
            return
        self._show_next()

    def _more(self) -> None:
        try:
            self._round.look_again()
        except JournalError as error:
            self.failed.emit(error)
            return
        self._show_next()

    def _hold(self, card: BeliefCard) -> None:
        try:
            stored = self._desk.notebook.read(belief_card(card.reframe.id))
            if stored is not None:
                reframe = copy_of(stored.reframe)
                reframe.status = ReframeStatus.HELD
                self._desk.notebook.save(reframe, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
            return
        if self._show_end():
            self.take_focus()


def _column(content: QWidget) -> QWidget:
    """Return ``content`` in the middle of a sheet that scrolls; its top stays where it is."""
    sheet = Sheet()
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 14, 0)  # the scroll bar touches nothing
    row.addStretch(1)
    row.addWidget(content, 10_000)
    row.addStretch(1)
    return scrolling(sheet)
