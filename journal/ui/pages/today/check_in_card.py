"""The check-in: how strong, what shape, the one thing, did I do it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal.models.check_in import GONE_SHAPE, SHAPES, CheckIn, DayType, Shape, ShowedUp
from journal.ui.pages.today.one_thing_rows import AchievedRow, UnfinishedRow
from journal.ui.pages.today.plan_fold import PlanFold
from journal.ui.pages.today.rest_line import RestLine
from journal.ui.pages.today.shape_chips import ShapeChips
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.rating import RatingSlider
from journal.ui.widgets.segmented import Segmented

ANCHORS = {
    0: "none",
    3: "a nudge to put it off",
    5: "a real pull",
    8: "hard to start at all",
    10: "it nearly won",
}
"""The words at the marks of the 0-10 scale."""

DONE_WORDS = {ShowedUp.NOT: "Not yet", ShowedUp.PARTLY: "Partly", ShowedUp.YES: "Done"}


def resistance_words(rating: int) -> str:
    """Return the words of the nearest mark at or below ``rating``."""
    return ANCHORS[max(mark for mark in ANCHORS if mark <= rating)]


class CheckInCard(Card):
    """Edits the first half of a check-in.

    Signals:
        edited(): the person changed something.
        shape_requested(): the person wants to name a shape of their own.
    """

    edited = Signal()
    shape_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("How strong is Resistance today?", parent=parent)
        self._figure = label("", wrap=False)
        self._figure.setProperty("kind", "figure")
        self._scale = label("/ 10", "small", wrap=False)
        self.title_row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBottom)
        self.title_row.addWidget(self._scale, 0, Qt.AlignmentFlag.AlignBottom)
        self.resistance = RatingSlider(look, 0, 10, "Resistance, 0 to 10")
        self.body.addWidget(self.resistance)
        self.body.addLayout(self._ends())
        self.body.addWidget(label("What shape does it take?", "label"))
        self.shapes = ShapeChips()
        self.body.addWidget(self.shapes)
        self.shapes.follow(self.resistance)
        self.rest = RestLine()
        self.body.addWidget(self.rest)
        self.unfinished = UnfinishedRow()
        self.body.addWidget(self.unfinished)
        self._asked = label("The one thing I will do anyway", "label")
        self.body.addWidget(self._asked)
        self.one_thing = QLineEdit()
        self.one_thing.setAccessibleName("The one thing I will do anyway")
        self.one_thing.setPlaceholderText("Small enough to start, big enough to matter")
        self.body.addWidget(self.one_thing)
        self.plan = PlanFold(look)
        self.body.addWidget(self.plan)
        self.showed_up = Segmented(
            {key.value: words for key, words in DONE_WORDS.items()},
            "Did you do it?",
            may_be_empty=True,
        )
        self._did = self._did_it()
        self.body.addWidget(self._did)
        self.achieved = AchievedRow()
        self.body.addWidget(self.achieved)
        self._show_figure()
        self._connect()

    @property
    def is_typing(self) -> bool:
        """Tell whether a text of the card has the keyboard."""
        return self.one_thing.hasFocus() or self.plan.is_typing

    def ask_less(self, *, resting: bool) -> None:
        """Leave out on a day of rest what nobody answered; what was answered stays."""
        thing = self.one_thing.hasFocus() or bool(self.one_thing.text().strip())
        asks = not resting or thing or bool(self.showed_up.choice)
        for part in (self._asked, self.one_thing, self._did):
            part.setVisible(asks)
        self.rest.rest(self.plan.day_type, resting=resting)

    def fill(self, check_in: CheckIn, last_rating: int | None) -> None:
        """Show ``check_in``; ``last_rating`` is the faint mark on the slider."""
        self.resistance.set_rating(check_in.resistance)
        self.resistance.set_mark(last_rating)
        if self.one_thing.text() != check_in.one_thing:
            self.one_thing.setText(check_in.one_thing)
            self.one_thing.setCursorPosition(0)  # a long one is read from its beginning
        self.showed_up.choose(check_in.showed_up.value if check_in.showed_up else "")
        self.plan.fill(check_in)
        self._show_figure()

    def offer_shapes(self, own: list[Shape], chosen: tuple[str, ...]) -> None:
        """Offer the usual shapes and the rep's own; others only where they are chosen."""
        words: Mapping[str, str] = SHAPES | {
            str(shape.id): shape.label
            for shape in own
            if not shape.archived or str(shape.id) in chosen
        }
        # A chosen one that is gone stays until the rep takes it back: saving must not drop it.
        gone = {key: GONE_SHAPE for key in chosen if key not in words}
        self.shapes.offer({**words, **gone}, chosen)

    def collect(self, check_in: CheckIn) -> None:
        """Write what is on screen into ``check_in``."""
        check_in.resistance = self.resistance.rating
        check_in.shapes = self.shapes.choice
        check_in.one_thing = self.one_thing.text()
        choice = self.showed_up.choice
        check_in.showed_up = ShowedUp(choice) if choice else None
        self.plan.collect(check_in)

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(f"0 · {ANCHORS[0]}", "small", wrap=False))
        row.addStretch(1)
        self._words = label("", "small", wrap=False)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(label(f"10 · {ANCHORS[10]}", "small", wrap=False))
        return row

    def _did_it(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label("Did you do it?", "label", wrap=False), 1)
        row.addWidget(self.showed_up)
        return holder

    def _connect(self) -> None:
        self.resistance.rated.connect(self._rated)
        self.shapes.chosen.connect(self.edited)
        self.shapes.add_requested.connect(self.shape_requested)
        self.one_thing.textEdited.connect(self.edited)
        self.showed_up.chosen.connect(self.edited)
        self.plan.edited.connect(self.edited)
        self.rest.work_chosen.connect(self._work)

    def _work(self) -> None:
        self.plan.choose_day_type(DayType.WORK)
        self.one_thing.setFocus()

    def _rated(self) -> None:
        self._show_figure()
        self.edited.emit()

    def _show_figure(self) -> None:
        rating = self.resistance.rating
        self._figure.setText("–" if rating is None else str(rating))
        between = rating is not None and rating not in (0, 10)
        self._words.setText(resistance_words(rating) if rating is not None and between else "")
