"""The card cut in half: the thought on one side, its turn on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.ui.pages.beliefs.belief_slider import BeliefSlider
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.side_by_side import SideBySide

NARROW = 600


class HalfCard(Card):
    """One sentence and how far it is believed.

    Signals:
        edited(): the person changed the sentence.
        rated(object): the person rated it, 0-100, or took today's rating back (None).
    """

    edited = Signal()
    rated = Signal(object)

    def __init__(
        self, look: Look, title: str, role: str, asks: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=role, parent=parent)
        self.setAccessibleName(title)
        head = label(title, "label")
        head.setProperty("practice", role)
        self.text = GrowingText(title, placeholder=asks, least_lines=3, most_lines=10)
        self.text.setProperty("kind", "belief")
        self.note = label("", "muted")
        self.note.hide()
        self.slider = BeliefSlider(look, f"{title}: I believe this, 0 to 100 percent", role)
        self._figure = label("", "strong", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(8)
        self.body.addWidget(head)
        self.body.addWidget(self.text)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.body.addLayout(self._belief(look))
        self.text.edited.connect(self.edited)
        self.slider.rated.connect(self._rated)

    def fill_rating(self, rating: int | None) -> None:
        """Show the latest rating, None for not rated yet."""
        self.slider.set_rating(rating)
        self._show_figure()

    def say(self, words: str) -> None:
        """Show a quiet line under the sentence, "" for none."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _belief(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label("I believe this", "small", wrap=False))
        row.addWidget(self.slider, 1)
        row.addWidget(self._figure)
        self._look = look
        look.changed.connect(self._measure)
        self._measure()
        return row

    def _measure(self) -> None:
        """Leave room for 100%, so that rating moves nothing."""
        self._figure.setFixedWidth(self._look.px(44))

    def _rated(self, rating: int | None) -> None:
        self._show_figure()
        self.rated.emit(rating)

    def _show_figure(self) -> None:
        rating = self.slider.rating
        self._figure.setText("–" if rating is None else f"{rating}%")


class HalfCards(QWidget):
    """Both halves side by side, or one above the other where it is narrow.

    Signals:
        edited(): the person changed one of the sentences.
        rated(): the person rated one of them.
    """

    edited = Signal()
    rated = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thought = HalfCard(
            look, "The thought", "resistance", "What do I tell myself that holds me back?"
        )
        self.turn = HalfCard(
            look, "Turned around", "accent", "What is true as well, and helps me to act?"
        )
        self._rated_now: dict[str, int | None] = {}
        halves = SideBySide(narrow=look.px(NARROW), spacing=14)
        halves.add(self.thought)
        halves.add(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
        self.thought.edited.connect(self.edited)
        self.turn.edited.connect(self.edited)
        self.thought.rated.connect(self._thought_rated)
        self.turn.rated.connect(self._turn_rated)

    @property
    def rated_now(self) -> dict[str, int | None]:
        """The ratings given since the last fill, by field of the record."""
        return dict(self._rated_now)

    def fill_ratings(self, in_thought: int | None, in_turn: int | None) -> None:
        """Show the latest ratings; what was given before counts as saved."""
        self._rated_now = {}
        self.thought.fill_rating(in_thought)
        self.turn.fill_rating(in_turn)

    def _thought_rated(self, rating: int | None) -> None:
        self._rated_now["in_thought"] = rating
        self.rated.emit()

    def _turn_rated(self, rating: int | None) -> None:
        self._rated_now["in_turn"] = rating
        self.rated.emit()
