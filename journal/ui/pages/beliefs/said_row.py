"""What one does with a card: say it aloud, share it, put it elsewhere."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.models.reframe import BeliefCard, ReframeStatus
from journal.numbers.belief_change import Rating, held_suggested
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.words import short_day

MOVES = {
    ReframeStatus.ACTIVE: ("Activate", frozenset({ReframeStatus.HELD, ReframeStatus.ARCHIVED})),
    ReframeStatus.HELD: (
        "Hold, kept for strength",
        frozenset({ReframeStatus.ACTIVE, ReframeStatus.ARCHIVED}),
    ),
    ReframeStatus.ARCHIVED: (
        "Archive",
        frozenset({ReframeStatus.ACTIVE, ReframeStatus.HELD, ReframeStatus.DRAFT}),
    ),
}
"""Where a card can be put: the words, and the statuses it can come from."""

HOLDS = "Two strong ratings a week or more apart: this turn holds."


class SaidRow(QWidget):
    """Acts on the card, and what was done with it so far in one line.

    Signals:
        said(): the person said the turn aloud.
        share_requested(): the person wants to share it.
        status_requested(ReframeStatus): the person wants to put it elsewhere.
        history_requested(): the person wants to see what it said before.
        delete_requested(): the person wants it gone.
    """

    said = Signal()
    share_requested = Signal()
    status_requested = Signal(object)
    history_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aloud = OneClickButton("I said it aloud")
        self.aloud.setProperty("kind", "primary")
        self.aloud.setToolTip("Ctrl+Enter")
        self.share = OneClickButton("Share…")
        self.words = label("", "small")
        self.more = MoreButton("More for this card")
        self._hold = OneClickButton("Keep as held")
        self._moves: dict[ReframeStatus, QAction] = {}
        self._fill_menu()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.aloud, self.share):
            row.addWidget(button)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        column.addLayout(row)
        self._suggestion = self._suggest_row()
        column.addWidget(self._suggestion)
        self.aloud.clicked.connect(self.said)
        self.share.clicked.connect(self.share_requested)
        self._hold.clicked.connect(self._hold_it)

    def show_card(self, card: BeliefCard, today: date) -> None:
        """Show what can be done with ``card`` and what was."""
        reframe = card.reframe
        turned = bool(reframe.balanced_thought.strip())
        self.aloud.setVisible(turned)
        self.share.setVisible(turned)
        self.aloud.setEnabled(reframe.status is not ReframeStatus.ARCHIVED)
        self.words.setText(said_words(card, today))
        for status, action in self._moves.items():
            action.setVisible(reframe.status in MOVES[status][1])
        if not turned:
            self._moves[ReframeStatus.HELD].setVisible(False)
            self._moves[ReframeStatus.ACTIVE].setText("Back to the drafts")
        else:
            self._moves[ReframeStatus.ACTIVE].setText(MOVES[ReframeStatus.ACTIVE][0])
        self._suggestion.setVisible(reframe.status is ReframeStatus.ACTIVE and holds(card))

    def _fill_menu(self) -> None:
        for status, (words, _) in MOVES.items():
            action = self.more.menu_shown.addAction(words)
            action.setData(status.value)
            action.triggered.connect(self._move)
            self._moves[status] = action
        self.more.menu_shown.addSeparator()
        self.more.menu_shown.addAction("History…").triggered.connect(self.history_requested)
        self.more.menu_shown.addAction("Delete").triggered.connect(self.delete_requested)

    def _suggest_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label(HOLDS, "muted"), 1)
        row.addWidget(self._hold)
        made.hide()
        return made

    def _move(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.status_requested.emit(ReframeStatus(action.data()))

    def _hold_it(self) -> None:
        self.status_requested.emit(ReframeStatus.HELD)


def holds(card: BeliefCard) -> bool:
    """Tell whether the card has become a strength."""
    ratings = (Rating(one.day, one.in_thought, one.in_turn) for one in card.ratings)
    return held_suggested(ratings)


def said_words(card: BeliefCard, today: date) -> str:
    """Return the line such as "Said 9 times · shared with a colleague on 14 Nov · next 25 Nov"."""
    status = card.reframe.status
    if status is ReframeStatus.DRAFT:
        return "A draft. Write its turn and the card goes to work."
    times = card.times_said
    parts = [f"Said {times} time{'' if times == 1 else 's'}" if times else "Not said aloud yet"]
    if card.shares:
        last = card.shares[-1]
        parts.append(f"shared with {shortened(last.with_whom)} on {_day(last.day, today)}")
    if status is ReframeStatus.ACTIVE:
        parts.append(_next(card.reframe.next_on, today))
    else:
        parts.append("kept for strength" if status is ReframeStatus.HELD else "archived")
    return " · ".join(part for part in parts if part)


def _next(day: date | None, today: date) -> str:
    if day is None:
        return ""
    if day == today:
        return "due today"
    return f"next {_day(day, today)}" if day > today else f"due since {_day(day, today)}"


def _day(day: date, today: date) -> str:
    return short_day(day, year=day.year != today.year)
