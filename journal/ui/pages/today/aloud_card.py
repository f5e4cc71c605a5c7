"""Beliefs to say aloud today, one at a time."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.reframe import BeliefCard
from journal.ui.rehearsing import Rehearsal
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.widgets.pause import Pause
from journal.ui.words import breakable


class AloudCard(Card):
    """Shows the turn of one due card; *Turn the card* begins a rehearsal with it.

    Signals:
        said(BeliefCard): the person said it aloud.
        page_requested(str, Rehearsal): the person wants to rehearse, this card first.
    """

    said = Signal(object)
    page_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="accent", parent=parent)
        self._cards: list[BeliefCard] = []
        self._later: set[UUID] = set()
        self.pause = Pause()
        head = QHBoxLayout()
        self._place = label("", "label")
        self._place.setProperty("practice", "accent")
        self._belief = label("", "small", wrap=False)
        head.addWidget(self._place, 1)
        head.addWidget(self._belief)
        self.body.addLayout(head)
        self._words = label("", "belief")
        self.body.addWidget(self._words)
        self.body.addLayout(self._buttons())

    def show_cards(self, cards: list[BeliefCard]) -> None:
        """Show the first of ``cards``; those put off for later come last."""
        self._cards = sorted(cards, key=lambda card: card.reframe.id in self._later)
        self.setVisible(bool(cards))
        self._show()

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(spacing=10)
        self._said = self._button("I said it", "primary", self._tell)
        self._said.held.connect(self.pause.begin)
        self._turn = self._button("Turn the card", "", self._turn_card)
        self._wait = self._button("Later", "quiet", self._put_off)
        for button in (self._said, self._turn, self._wait):
            row.addWidget(button)
        return row

    @staticmethod
    def _button(words: str, kind: str, deed: Callable[[], None]) -> OneClickButton:
        button = OneClickButton(words)  # the second of two clicks would mark the next card
        button.setProperty("kind", kind)
        button.clicked.connect(deed)
        return button

    def _show(self) -> None:
        if not self._cards:
            return
        card = self._cards[0]
        reframe = card.reframe
        self._place.setText(f"Say it aloud · 1 of {len(self._cards)}")
        self._words.setText(breakable(f"“{reframe.balanced_thought}”"))
        rated = card.turn_ratings
        self._belief.setText(f"belief {rated[0][1]}% → {rated[-1][1]}%" if rated else "")
        self._wait.setVisible(len(self._cards) > 1)

    def _tell(self) -> None:
        if self.pause.is_over() and self._cards:  # a key held down would mark the next card, too
            self.said.emit(self._cards[0])

    def _turn_card(self) -> None:
        if self._cards:
            self.page_requested.emit("beliefs", Rehearsal(left=(self._cards[0].reframe.id,)))

    def _put_off(self) -> None:
        self._later.add(self._cards[0].reframe.id)
        self._cards.append(self._cards.pop(0))
        self._show()
