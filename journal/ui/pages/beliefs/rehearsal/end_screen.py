"""The end of a rehearsal: what moved, card by card."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.models.reframe import BeliefCard
from journal.ui.pages.beliefs.rehearsal.outcome import Outcome, done_words
from journal.ui.widgets.card import label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.one_click_button import OneClickButton


class EndScreen(QWidget):
    """Lists the cards that were rehearsed and leads back.

    Signals:
        close_requested(): the person is done.
        more_requested(): the person wants to go on with what is still due.
        hold_requested(BeliefCard): the person wants to keep a card as held.
    """

    close_requested = Signal()
    more_requested = Signal()
    hold_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = label("", "heading")
        self._rest = label("", "muted")
        self._outcomes = QVBoxLayout()
        self._outcomes.setSpacing(10)
        self.close_button = OneClickButton("Back to the cards")
        self.close_button.setProperty("kind", "primary")
        self.more_button = OneClickButton("Go on with the others")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.more_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._done)
        column.addWidget(self._rest)
        column.addLayout(self._outcomes)
        column.addLayout(buttons)
        column.addStretch(1)
        self.close_button.clicked.connect(self.close_requested)
        self.more_button.clicked.connect(self.more_requested)

    def show_outcomes(self, cards: list[BeliefCard], left: int, today: date) -> None:
        """Show what became of ``cards``; ``left`` others are still due."""
        self._done.setText(done_words(cards))
        others = "1 other card is" if left == 1 else f"{left} other cards are"
        self._rest.setText(
            f"What is done is kept. {others} still due." if left else "Nothing else is due today."
        )
        self.more_button.setVisible(bool(left))
        clear(self._outcomes)
        for card in cards:
            outcome = Outcome(card, today)
            outcome.hold_requested.connect(self.hold_requested)
            self._outcomes.addWidget(outcome)
