"""One rehearsed card on the last screen: what moved, and when it comes back."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.reframe import BeliefCard, ReframeStatus
from journal.numbers.belief_change import (
    BeliefChange,
    Rating,
    thought_change,
    turn_change,
)
from journal.ui.pages.beliefs.said_row import HOLDS, holds
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.words import breakable, near_day

_LONGEST = 300
"""More signs of a turn than this are not repeated."""


class Outcome(Card):
    """Tells the first and the latest ratings of one card; offers to hold a strong one.

    Signals:
        hold_requested(BeliefCard): the person wants to keep it as held.
    """

    hold_requested = Signal(object)

    def __init__(self, card: BeliefCard, today: date) -> None:
        super().__init__()
        self._card = card
        turn = card.reframe.balanced_thought
        self.body.setSpacing(6)
        shown = turn if len(turn) <= _LONGEST else f"{turn[:_LONGEST].rstrip()}…"
        self.body.addWidget(label(breakable(shown), "strong"))
        ratings = ratings_of(card)
        lines = (
            moved_words("The thought", thought_change(ratings), len(card.thought_ratings)),
            moved_words("The turn", turn_change(ratings), len(card.turn_ratings)),
        )
        for words in lines:
            self.body.addWidget(label(words.replace(" %", "\N{NO-BREAK SPACE}%")))
        self.body.addWidget(label(back_words(card, today), "muted"))
        self._hold = OneClickButton("Keep as held")
        self._hold.clicked.connect(self._hold_it)
        if card.reframe.status is ReframeStatus.ACTIVE and holds(card):
            self.body.addWidget(self._suggestion())
        else:
            self._hold.setParent(self)
            self._hold.hide()

    def _suggestion(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(label(HOLDS, "muted"), 1)
        row.addWidget(self._hold)
        return made

    def _hold_it(self) -> None:
        self.hold_requested.emit(self._card)


def ratings_of(card: BeliefCard) -> list[Rating]:
    """Return the ratings of a card as figures."""
    return [Rating(one.day, one.in_thought, one.in_turn) for one in card.ratings]


def moved_words(name: str, change: BeliefChange | None, count: int) -> str:
    """Say the first and the latest rating, and whether they differ clearly."""
    if change is None:
        return f"{name}: not rated yet."
    if count == 1:
        return f"{name}: {change.worded.partition(',')[0]}, the only one so far."
    if not change.clear:
        return f"{name}: {change.worded}. No clear change yet."
    way = "weaker" if change.points > 0 else "stronger"
    lasts = ", a week or more apart" if change.durable else ""
    return f"{name}: {change.worded}. Clearly {way}{lasts}."


def back_words(card: BeliefCard, today: date) -> str:
    """Say when the card asks to be rehearsed again."""
    reframe = card.reframe
    if reframe.status is ReframeStatus.HELD:
        return "Kept for strength, under Held."
    if reframe.status is not ReframeStatus.ACTIVE or reframe.next_on is None:
        return "It does not come back by itself."
    if reframe.next_on == today + timedelta(days=1):
        return "Comes back tomorrow."
    return f"Comes back on {near_day(reframe.next_on, today)}."


def done_words(cards: Sequence[BeliefCard]) -> str:
    """Say how many cards were rehearsed."""
    count = len(cards)
    return f"{count} card{'' if count == 1 else 's'} rehearsed"
