"""Change an attempt: how it was made, what came of it, when, and a note."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.prospect import Attempt, Channel, Outcome
from journal.notebook import copy_of
from journal.ui.attempt_words import CHANNELS, OUTCOMES
from journal.ui.desk import Desk
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText


class AttemptForm(EntryDialog):
    """Asks for all an attempt holds; the counters of its day follow."""

    def __init__(
        self, desk: Desk, attempt: Attempt, alias: str, parent: QWidget, *, at_note: bool = False
    ) -> None:
        super().__init__(
            desk.look, parent, title="Change the attempt", heading=alias, save="Save", width=440
        )
        self._desk = desk
        self.before = attempt
        self.record = copy_of(attempt)
        self.channel = ChoiceBox({str(one): words for one, words in CHANNELS.items()}, "How")
        self.outcome = ChoiceBox(
            {str(one): words for one, words in OUTCOMES.items()}, "What came of it"
        )
        self.day = DayEdit("Date of the attempt")
        self.day.setProperty("kind", "")
        latest = max(desk.today, attempt.day)
        self.day.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.note = GrowingText("Note", most_lines=8)
        self._build()
        self.channel.choose(str(attempt.channel))
        self.outcome.choose(str(attempt.outcome))
        self.day.set_day(attempt.day)
        self.note.set_text(attempt.note or "")
        self.channel.chosen.connect(self.touch)
        self.outcome.chosen.connect(self.touch)
        self.day.edited.connect(self.touch)
        self.note.edited.connect(self.touch)
        (self.note if at_note else self.channel).setFocus()
        self.keep_draft(desk.notebook, f"attempt:{attempt.id}")

    def store(self) -> str | None:
        """Save the attempt."""
        record = self.record
        record.channel, record.outcome = Channel(self.channel.choice), Outcome(self.outcome.choice)
        record.day, record.note = self.day.day, self.note.text
        self._desk.notebook.save(record, origin=self)
        return "Attempt changed."

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field("How", self.channel), 1)
        row.addWidget(Field("What came of it", self.outcome), 1)
        self.form.addLayout(row)
        self.form.addWidget(Field("Date", self.day))
        self.form.addWidget(Field("Note", self.note))
