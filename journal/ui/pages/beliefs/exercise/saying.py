"""Say the turn aloud for the first time."""

from journal.ui.pages.beliefs.exercise.course import Course
from journal.ui.pages.beliefs.exercise.part import Part
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import Card, label
from journal.ui.words import breakable


class Saying(Part):
    """The turn, large; going on writes down that it was said."""

    asks = "Say it aloud, once, in your own voice."
    helps = "Stand up if you like. It counts from the first time, and comes back in a few days."
    go_on_words = "I said it aloud"
    skip_words = "Not now"

    def __init__(self, course: Course) -> None:
        super().__init__(course)
        turn = Card(kind="accent")
        self.words = label("", "belief")
        turn.body.addWidget(self.words)
        self.column.addWidget(turn)
        self.column.addWidget(self.complaint)
        self.column.addStretch(1)

    def open(self) -> None:
        """Show the turn of the card one acts on."""
        card = self.course.chosen()
        words = card.reframe.balanced_thought if card is not None else ""
        self.words.setText(breakable(f"“{shortened(words, 800)}”"))

    def look_again(self) -> None:
        """Show the turn as it is now."""
        self.open()

    def finish(self) -> bool:
        """Write down that it was said."""
        self.course.say()
        return True
