"""The full thought record, folded away: what happened, what was felt, the evidence, the test."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.full_record import CameTrue
from journal.models.full_record import FullRecord as StoredRecord
from journal.models.reframe import Reframe
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.record.emotions import Emotions
from journal.ui.pages.beliefs.record.experiment import Experiment
from journal.ui.pages.beliefs.record.record_writing import RecordTyped
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.tab_order import place_after

TITLE = "The full record"


class FullRecord(QWidget):
    """Everything optional behind one button.

    Signals:
        edited(): the person changed something in it.
        history_requested(): the person wants to see what emotions and test said before.
    """

    edited = Signal()
    history_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self.fold = QPushButton(TITLE)
        self.fold.setProperty("kind", "quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.situation = GrowingText("Situation", placeholder="When did I think so? What happened?")
        self.emotions = Emotions(desk)
        self.evidence_for = GrowingText("What speaks for the thought")
        self.evidence_against = GrowingText("What speaks against it")
        self.experiment = Experiment(desk.look)
        self.history_button = QPushButton("History of emotions and test…")
        self.history_button.setProperty("kind", "bare")
        self._sheet = Card()
        self._lay_out()
        for text in (self.situation, self.evidence_for, self.evidence_against):
            text.edited.connect(self.edited)
        self.emotions.edited.connect(self.edited)
        self.experiment.edited.connect(self.edited)
        self.history_button.clicked.connect(self.history_requested)
        desk.look.changed.connect(self._tint)
        self._sheet.hide()
        self._tint()

    @property
    def typed(self) -> RecordTyped:
        """What stands on screen beyond the card's own three texts."""
        test = self.experiment
        true = test.came_true.choice
        return RecordTyped(
            self.emotions.stored,
            test.prediction.text,
            test.likely.rating,
            test.did.text,
            test.happened.text,
            CameTrue(true) if true else None,
        )

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order."""
        QWidget.setTabOrder(before, self.fold)
        QWidget.setTabOrder(self.fold, self.situation)
        before = self.emotions.order_tabs(self.situation)
        for part in (self.evidence_for, self.evidence_against, *self.experiment.parts):
            QWidget.setTabOrder(before, part)
            before = part
        place_after(before, self.experiment.came_true)

    def fill(self, reframe: Reframe) -> None:
        """Show the card's own texts; the button tells how much is written."""
        self.situation.set_text(reframe.situation)
        self.evidence_for.set_text(reframe.evidence_for)
        self.evidence_against.set_text(reframe.evidence_against)
        self._count()

    def fill_rest(self, reframe: Reframe, record: StoredRecord | None) -> None:
        """Show emotions and test of a card as they are stored, None for none yet."""
        self.emotions.turn_to(reframe.id)
        self.emotions.fill(record.emotions if record else ())
        self.experiment.fill(record)
        self.history_button.setVisible(record is not None)
        self._count()

    def _count(self) -> None:
        texts = (self.situation.text, self.evidence_for.text, self.evidence_against.text)
        typed = self.typed
        test = (typed.prediction, typed.did, typed.happened)
        tested = any(text.strip() for text in test) or typed.came_true is not None
        tested = tested or typed.likelihood is not None
        parts = [*(bool(text.strip()) for text in texts), bool(typed.emotions), tested]
        count = sum(parts)
        self.fold.setText(f"{TITLE} · {count} of {len(parts)} written" if count else TITLE)

    def _lay_out(self) -> None:
        for part in (self.situation, self.emotions, self.evidence_for, self.evidence_against):
            name = label(part.accessibleName(), "label")
            name.setBuddy(part)
            self._sheet.body.addWidget(name)
            self._sheet.body.addSpacing(-7)  # a label stands close to its field
            self._sheet.body.addWidget(part)
        self._sheet.body.addSpacing(6)
        self._sheet.body.addWidget(self.experiment)
        self._sheet.body.addWidget(self.history_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sheet)

    def _unfold(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._sheet.setVisible(opened)
        self._tint()

    def _tint(self) -> None:
        icon = "chevron-down" if self.fold.isChecked() else "chevron-right"
        self.fold.setIcon(self._look.icon(icon, "muted"))
