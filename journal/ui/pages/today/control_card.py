"""The four things under one's control, and the note of the day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.check_in import CheckIn
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.rating_dots import RatingDots

CONTROLLABLES = ("beliefs", "attitude", "emotions", "performance")


class ControlCard(Card):
    """Edits the second half of a check-in.

    Signals:
        edited(): the person changed something.
        history_requested(): the person wants to see what the check-in said before.
    """

    edited = Signal()
    history_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("The four things I control", parent=parent)
        self.history_button = QPushButton("History…")
        self.history_button.setProperty("kind", "quiet")
        self.history_button.setProperty("slim", "true")
        self.history_button.clicked.connect(self.history_requested)
        self.history_button.hide()  # until there is something to look back at
        self.title_row.addWidget(self.history_button)
        self.dots: dict[str, RatingDots] = {}
        self._four = QWidget()
        flow = FlowLayout(self._four, spacing=24)
        for name in CONTROLLABLES:
            flow.addWidget(self._controllable(look, name))
        self.body.addWidget(self._four)
        self.note = GrowingText(
            "Note of the day",
            placeholder="What happened, what did I learn, who deserves thanks?",
            least_lines=2,
        )
        self.note.edited.connect(self.edited)
        self.body.addWidget(self.note)

    def fill(self, check_in: CheckIn) -> None:
        """Show ``check_in``."""
        for name, dots in self.dots.items():
            dots.set_rating(getattr(check_in, name))
        self.note.set_text(check_in.note)
        self.history_button.setVisible(check_in.created_at is not None)

    def ask_less(self, *, resting: bool) -> None:
        """Leave the four out on a day of rest, unless one of them was rated."""
        rated = any(dots.rating is not None for dots in self.dots.values())
        asks = not resting or rated
        self._four.setVisible(asks)
        words = "The four things I control" if asks else "A note, if there is one"
        self.title.setText(words)
        self.setAccessibleName(words)

    def collect(self, check_in: CheckIn) -> None:
        """Write what is on screen into ``check_in``."""
        for name, dots in self.dots.items():
            setattr(check_in, name, dots.rating)
        check_in.note = self.note.text

    def _controllable(self, look: Look, name: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(name.capitalize(), "label", wrap=False))
        dots = self.dots[name] = RatingDots(look, 5, f"{name.capitalize()}, 1 to 5")
        dots.rated.connect(self.edited)
        column.addWidget(dots)
        return holder
