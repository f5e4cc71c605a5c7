"""The test of a thought: what will happen, what I did, what happened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.full_record import CameTrue, FullRecord
from journal.ui.pages.beliefs.record.percent_line import PercentLine
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.segmented import Segmented

TELLS = "Put the thought to a small test: say before what will happen, then look."
ANSWERS = {CameTrue.YES.value: "Yes", CameTrue.PARTLY.value: "Partly", CameTrue.NO.value: "No"}


class Experiment(QWidget):
    """Edits the behavioural experiment of a card.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prediction = GrowingText("Prediction", placeholder="If I do it, what will happen?")
        self.likely = PercentLine(look, "How likely is that, 0 to 100 percent", "%")
        self.did = GrowingText("What I did")
        self.happened = GrowingText("What happened")
        self.came_true = Segmented(ANSWERS, "Did it come true", may_be_empty=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(label("A test of the thought", "strong"))
        self._column.addWidget(label(TELLS, "small"))
        self._add("Prediction", self.prediction)
        self._add("How likely is that?", self.likely)
        self._add("What I did", self.did)
        self._add("What happened", self.happened)
        self._add("Did it come true?", self.came_true)
        self._column.setAlignment(self.came_true, Qt.AlignmentFlag.AlignLeft)
        for text in (self.prediction, self.did, self.happened):
            text.edited.connect(self.edited)
        self.likely.rated.connect(self.edited)
        self.came_true.chosen.connect(self._chosen)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in reading order."""
        return self.prediction, self.likely.slider, self.did, self.happened

    def fill(self, record: FullRecord | None) -> None:
        """Show the experiment of a card, None for none yet."""
        self.prediction.set_text(record.prediction if record else "")
        self.likely.fill(record.likelihood if record else None)
        self.did.set_text(record.did if record else "")
        self.happened.set_text(record.happened if record else "")
        self.came_true.choose(record.came_true.value if record and record.came_true else "")

    def _add(self, name: str, field: QWidget) -> None:
        self._column.addWidget(label(name, "label"))
        self._column.addSpacing(-7)  # a label stands close to its field
        self._column.addWidget(field)

    def _chosen(self) -> None:
        self.edited.emit()
