"""What a pack may hold beside achievements: words to begin with, goals, private parts ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT
from journal.models.check_in import CheckIn
from journal.models.goal import GoalFile
from journal.models.reframe import BeliefCard
from journal.models.review_pack import ReviewPack
from journal.ui.pages.review.tick_list import TickList
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.words import number, one_line, short_day

TITLE = "Achievements"
_FOLD = "Private parts"


class Parts(Card):
    """Title, first words and goals in view; beliefs and check-ins folded away, ticked one by one.

    Signals:
        changed(): the person ticked one, took a tick back or wrote.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("Also in the pack")
        self.title_line = QLineEdit(TITLE)
        self.title_line.setMaxLength(TITLE_LIMIT)
        self.summary = GrowingText("Opening words", placeholder="What you say first", least_lines=2)
        self.words = QWidget()
        lines = QVBoxLayout(self.words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Field("Title of the pack", self.title_line))
        lines.addWidget(Field("Opening words", self.summary))
        self.body.addWidget(self.words)
        self.title_line.textEdited.connect(self.changed)
        self.summary.edited.connect(self.changed)
        self.goals = TickList(look, "Goals, with how they stand")
        self.fold = QPushButton(_FOLD)
        self.fold.setProperty("kind", "bare")
        self.fold.setProperty("slim", "true")
        self.fold.setCheckable(True)
        self.note = label("Never in a pack unless you tick them, one by one.", "muted")
        self.beliefs = TickList(look, "Beliefs")
        self.check_ins = TickList(look, "Check-ins of the period")
        self.body.addWidget(self.goals)
        self.body.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.note, self.beliefs, self.check_ins):
            self.body.addWidget(part)
        for ticks in (self.goals, self.beliefs, self.check_ins):
            ticks.ticked.connect(self._ticked)
        self._has = {self.beliefs: False, self.check_ins: False}
        self.fold.toggled.connect(self._show_parts)
        self._show_parts()

    def offer(
        self,
        goals: Sequence[GoalFile],
        beliefs: Sequence[BeliefCard],
        check_ins: Sequence[CheckIn],
    ) -> None:
        """Offer what there is."""
        self.goals.offer([(one.goal.id, one.goal.title) for one in goals])
        self.beliefs.offer(
            [
                (one.reframe.id, one.reframe.balanced_thought or one.reframe.negative_thought)
                for one in beliefs
            ]
        )
        self.check_ins.offer([(one.id, _words(one)) for one in reversed(check_ins)])
        self._has = {self.beliefs: bool(beliefs), self.check_ins: bool(check_ins)}
        self._show_parts()

    def take(self, pack: ReviewPack) -> None:
        """Show the words of an earlier pack and tick what it had ticked."""
        self.title_line.setText(pack.title)
        self.summary.set_text(pack.summary)
        self.goals.take(pack.goals)
        self.beliefs.take(pack.beliefs)
        self.check_ins.take(pack.check_ins)
        self._show_parts()

    def _ticked(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        is_open = self.fold.isChecked()
        count = len(self.beliefs.chosen) + len(self.check_ins.chosen)
        told = f"{number(count)} ticked" if count else "none ticked"
        self.fold.setText(f"{'▾' if is_open else '▸'} {_FOLD} · {told}")
        self.fold.setAccessibleName(f"{_FOLD}, {told}")
        has_any = any(self._has.values())
        self.fold.setVisible(has_any)
        self.note.setVisible(is_open and has_any)
        for ticks, there in self._has.items():
            ticks.setVisible(is_open and there)


def _words(check_in: CheckIn) -> str:
    thing = one_line(check_in.one_thing or check_in.note)
    return f"{short_day(check_in.day, year=True)} · {thing}".rstrip(" ·")
