"""Turn the thoughts around, one by one."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from journal.models.reframe import Reframe, ReframeStatus
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.card_writing import (
    EASIER,
    EASIER_BELOW,
    NO_THOUGHT,
    SAME_WORDS,
    Typed,
    same_words,
)
from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.exercise.writing import waiting
from journal.ui.pages.beliefs.half_cards import HalfCards

NO_TURN = "Write the turn first, or skip this thought for now."


class Turning(Part):
    """Both halves of one card: the thought in view, its turn to write, both to rate."""

    asks = "Turn the thought around, and rate both."
    go_on_words = "Next"
    skip_words = "Skip for now"

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        self.reframe: Reframe | None = None
        self._left = 0
        self.halves = HalfCards(course.desk.look)
        self.column.addWidget(self.halves)
        self.column.addWidget(self.complaint)
        self.column.addStretch(1)
        self.help.show()
        thought, turn = self.halves.thought, self.halves.turn
        order: tuple[QWidget, ...] = (thought.text, turn.text, thought.slider, turn.slider)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.drafts = Drafts(course.desk.notebook, self.halves)
        self.drafts.failed.connect(self.failed)
        self.halves.edited.connect(self._edited)
        self.halves.rated.connect(self._edited)

    @property
    def has_more(self) -> bool:
        """Tell whether another thought waits that was not put off."""
        return self.reframe is not None

    def open(self) -> None:
        """Show the next thought that was not put off."""
        self.complain("")
        thoughts = self.course.thoughts()
        ready = [one for one in thoughts if one.id not in self.course.place.later]
        self._left = len(ready)
        self.drafts.turn_to(None)
        self.reframe = ready[0] if ready else None
        if self.reframe is None:
            return
        self.help.setText(waiting(len(ready)))
        self.halves.thought.text.set_text(self.reframe.negative_thought)
        self.halves.turn.text.set_text(self.reframe.balanced_thought)
        self.halves.fill_ratings(None, None)
        self.drafts.turn_to(f"exercise:turn:{self.reframe.id}")
        self._show_notes()

    def look_again(self) -> None:
        """Go to the next thought where this one is gone or turned elsewhere."""
        card = self.course.card(self.reframe.id) if self.reframe else None
        if card is None or card.reframe.status is not ReframeStatus.DRAFT:
            self.open()

    def put_away(self) -> None:
        """Keep the turn as far as it is written."""
        self.drafts.turn_to(None)
        self.reframe = None

    def take_focus(self) -> None:
        """Begin with the turn."""
        self.halves.turn.text.setFocus()

    def finish(self) -> bool:
        """Put the card to work and show the next thought; tell whether none is left."""
        if self.reframe is None:
            return True
        typed = self._typed
        refused = self._refusal(typed)
        if refused:
            self.complain(refused)
            (self.halves.thought if typed.blank else self.halves.turn).text.setFocus()
            return False
        self.course.turn(self.reframe.id, typed)
        self.drafts.end()
        self.told.emit("Saved")
        return self._go_to_next()

    def skip(self) -> bool:
        """Leave the thought a draft; what is written of its turn is kept."""
        if self.reframe is not None:
            self.course.put_off(self.reframe.id)
        return self._go_to_next()

    @property
    def _typed(self) -> Typed:
        thought, turn = self.halves.thought.text.text, self.halves.turn.text.text
        return Typed(thought, turn, rated=self.halves.rated_now)

    def _go_to_next(self) -> bool:
        self.open()
        self.take_focus()
        return self.reframe is None

    def _edited(self) -> None:
        self.complain("")
        self._show_notes()

    def _show_notes(self) -> None:
        """Say that this is the old thought still, or offer an easier sentence."""
        typed, rating = self._typed, self.halves.turn.slider.rating
        written = bool(typed.turn.strip())
        same = written and same_words(typed.turn, typed.thought)
        hard = written and rating is not None and rating < EASIER_BELOW
        self.halves.turn.say(SAME_WORDS if same else EASIER if hard else "")

    @staticmethod
    def _refusal(typed: Typed) -> str:
        if typed.blank:
            return NO_THOUGHT
        if not typed.turn.strip():
            return NO_TURN
        return SAME_WORDS if same_words(typed.turn, typed.thought) else ""
