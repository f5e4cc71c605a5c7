"""What was made, and a way to share it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from journal.errors import JournalError
from journal.models.reframe import BeliefCard
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.exercise.writing import waiting
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.words import breakable, short_day

SHOWN = 8
_LONGEST = 160


class Ending(Part):
    """The cards made, the step for today, and to whom the card was shown."""

    asks = "What I made"
    go_on_words = "Back to the cards"

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.column.addLayout(self._rows)
        self.told_words = label("", "muted")
        self.column.addWidget(self.told_words)
        self.share = OneClickButton("Share the card…")
        self.share.clicked.connect(self._share)
        self.column.addWidget(self.share, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def open(self) -> None:
        """Show what this run has made."""
        cards, chosen = self.course.turned(), self.course.chosen()
        self.heading.setText(made_words(len(cards)))
        clear(self._rows)
        for card in cards[:SHOWN]:
            self._rows.addWidget(_made(card))
        if len(cards) > SHOWN:
            self._rows.addWidget(label(f"and {len(cards) - SHOWN} more", "small"))
        lines = _about(chosen, self.course) if chosen is not None else []
        left = len(self.course.thoughts())
        if left:
            lines.append(f"{waiting(left)}; they wait among the drafts.")
        self.told_words.setText(breakable("\n".join(lines)))
        self.share.setVisible(chosen is not None)

    def look_again(self) -> None:
        """Show it as it is now."""
        self.open()

    def _share(self) -> None:
        card = self.course.chosen()
        if card is not None:
            dialog = ShareDialog(self.course.desk, card, self.course.page)
            dialog.saved.connect(self._shared)
            dialog.failed.connect(self.failed)
            dialog.open()

    def _shared(self) -> None:
        try:
            self.open()
        except JournalError as error:
            self.failed.emit(error)


def made_words(count: int) -> str:
    """Return the heading such as "3 cards made"."""
    if not count:
        return "Your thoughts are kept"
    return f"{count} card{'' if count == 1 else 's'} made"


def _made(card: BeliefCard) -> Card:
    sheet = Card()
    sheet.body.setSpacing(4)
    reframe = card.reframe
    thought = label(breakable(shortened(reframe.negative_thought, _LONGEST)), "small")
    font = thought.font()
    font.setStrikeOut(True)
    thought.setFont(font)
    sheet.body.addWidget(thought)
    sheet.body.addWidget(label(breakable(shortened(reframe.balanced_thought, _LONGEST)), "strong"))
    return sheet


def _about(card: BeliefCard, course: Course) -> list[str]:
    """Return what became of the card one acts on, a line each."""
    today = course.desk.today
    lines = [
        f"One step today: {shortened(step.text, _LONGEST)}"
        for step in card.steps
        if step.due_on == today
    ][:1]
    if card.times_said and card.reframe.next_on is not None:
        lines.append(f"Said aloud. Next on {short_day(card.reframe.next_on)}.")
    elif card.reframe.next_on is not None:
        lines.append(f"To be said aloud on {short_day(card.reframe.next_on)}.")
    lines += [f"Shared with {shortened(share.with_whom)}." for share in card.shares[-1:]]
    return lines
