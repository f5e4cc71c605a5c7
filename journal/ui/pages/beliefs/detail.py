"""One card in full: what it is about, both halves, and what became of it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.reframe import BeliefCard, ReframeStatus
from journal.ui.desk import Desk
from journal.ui.draft_note import DraftNote
from journal.ui.pages.beliefs.about_row import AboutRow
from journal.ui.pages.beliefs.card_writing import (
    EASIER,
    EASIER_BELOW,
    Typed,
    thought_refusal,
    turn_refusal,
)
from journal.ui.pages.beliefs.full_record import FullRecord
from journal.ui.pages.beliefs.half_cards import HalfCards
from journal.ui.pages.beliefs.moved_card import MovedCard
from journal.ui.pages.beliefs.next_step import NextStep
from journal.ui.pages.beliefs.proof_card import ProofCard
from journal.ui.pages.beliefs.said_row import SaidRow
from journal.ui.pages.beliefs.sharing.shared_card import SharedCard
from journal.ui.pages.beliefs.steps_card import StepsCard
from journal.ui.pages.beliefs.traps_popup import REALISTIC
from journal.ui.widgets.side_by_side import SideBySide

BELOW_NARROW = 640


class CardDetail(QWidget):
    """Edits one card; the texts on screen are the truth until they are saved.

    Signals:
        edited(): the person changed a text, a choice or a rating.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = desk.look
        self.note = DraftNote()
        self.about = AboutRow(desk)
        self.halves = HalfCards(look)
        self.said = SaidRow()
        self.moved = MovedCard(look)
        self.steps = StepsCard(desk)
        self.next_step = NextStep(desk)
        self.proofs = ProofCard(desk)
        self.shared = SharedCard()
        self.record = FullRecord(desk)
        self._below = SideBySide(narrow=look.px(BELOW_NARROW), spacing=14)
        self._below.add(self.moved, 3)
        self._below.add(self.steps, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        above = (self.note, self.about, self.next_step, self.halves, self.said)
        for part in (*above, self._below, self.shared, self.proofs, self.record):
            column.addWidget(part)
        column.addStretch(1)
        self.about.edited.connect(self.edited)
        self.halves.edited.connect(self.edited)
        self.halves.rated.connect(self.edited)
        self.record.edited.connect(self.edited)

    @property
    def written(self) -> tuple[QWidget, ...]:
        """The parts that hold what a card itself says, in reading order."""
        return self.about, self.halves, self.record

    @property
    def typed(self) -> Typed:
        """What stands on screen."""
        return Typed(
            self.halves.thought.text.text,
            self.halves.turn.text.text,
            self.about.breakthrough,
            self.about.reason,
            self.about.traps,
            self.record.situation.text,
            self.record.evidence_for.text,
            self.record.evidence_against.text,
            self.halves.rated_now,
        )

    def fill(self, card: BeliefCard) -> None:
        """Show ``card`` as it is stored; what was typed before is gone."""
        reframe = card.reframe
        self.about.fill(reframe)
        self.halves.thought.text.set_text(reframe.negative_thought)
        self.halves.turn.text.set_text(reframe.balanced_thought)
        self.record.fill(reframe)
        self.halves.fill_ratings(*_latest(card))

    def fill_ratings(self, card: BeliefCard) -> None:
        """Show the latest ratings as they are stored."""
        self.halves.fill_ratings(*_latest(card))

    def show_around(self, card: BeliefCard, today: date, *, stored: bool) -> None:
        """Show what hangs on ``card`` and leave what is typed alone."""
        self.said.setVisible(stored)
        self._below.setVisible(stored)
        self.proofs.setVisible(stored)
        self.record.setVisible(stored)
        self.said.show_card(card, today)
        self.moved.show_card(card)
        self.steps.show_card(card)
        self.shared.show_shares(card.shares if stored else (), today)
        self.next_step.turn_to(card.reframe.id)
        self.proofs.show_card(card.reframe.id)
        self._order_tabs()
        self.show_notes(card, today)

    def show_notes(self, card: BeliefCard, today: date) -> None:
        """Say what is not saved and why, or offer an easier sentence."""
        typed = self.typed
        self.halves.thought.say(thought_refusal(card, typed))
        rating = self.halves.turn.slider.rating
        hard = rating is not None and rating < EASIER_BELOW and bool(typed.turn.strip())
        realistic = REALISTIC in typed.traps
        self.next_step.setVisible(realistic and card.reframe.created_at is not None)
        kept = card.reframe.status is ReframeStatus.ARCHIVED
        hint = EASIER if hard and not kept and not realistic else ""
        self.halves.turn.say(turn_refusal(card, typed, today) or hint)

    def refuses(self, card: BeliefCard, today: date) -> bool:
        """Tell whether something on screen will not be saved as it is."""
        typed = self.typed
        return bool(thought_refusal(card, typed) or turn_refusal(card, typed, today))

    def _order_tabs(self) -> None:
        """Let Tab go down the page, whatever was made anew."""
        before: QWidget = self.steps.add_line
        for row in self.shared.rows:
            QWidget.setTabOrder(before, row.line)
            QWidget.setTabOrder(row.line, row.more)
            before = row.more
        self.record.follow(self.proofs.order_tabs(before))


def _latest(card: BeliefCard) -> tuple[int | None, int | None]:
    thought, turn = card.thought_ratings, card.turn_ratings
    return (thought[-1][1] if thought else None, turn[-1][1] if turn else None)
