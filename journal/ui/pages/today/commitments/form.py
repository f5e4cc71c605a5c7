"""Write down a commitment, or change one."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.commitment import Commitment
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.whole_line import WholeLine

_LONGEST_NAME = 200
_A_WEEK = timedelta(days=7)


class CommitmentForm(EntryDialog):
    """Asks what was promised, to whom and by when."""

    def __init__(self, desk: Desk, parent: QWidget, commitment: Commitment | None = None) -> None:
        super().__init__(
            desk.look,
            parent,
            title="New commitment" if commitment is None else "Change commitment",
            heading="What did you promise?",
            save="Add commitment" if commitment is None else "Save",
            width=440,
        )
        self._desk = desk
        self._before = commitment
        today = desk.today
        self._record = (
            Commitment(day=today, what="", due_on=today + _A_WEEK)
            if commitment is None
            else copy_of(commitment)
        )
        self.what = GrowingText("I will …", most_lines=6)
        self.whom = WholeLine(max(_LONGEST_NAME, len(self._record.to_whom)))
        self.whom.setPlaceholderText("A customer, a colleague, myself")
        self.due = DayEdit("By when", lead="by")
        self._build()
        self.what.set_text(self._record.what)
        self.whom.setText(self._record.to_whom)
        self.due.set_day(self._record.due_on)
        self.what.edited.connect(self._edited)
        self.whom.textEdited.connect(self._edited)
        self.due.edited.connect(self._edited)
        self.what.setFocus()
        self.keep_draft(
            desk.notebook, f"commitment:{'new' if commitment is None else commitment.id}"
        )

    def store(self) -> str | None:
        """Save the commitment."""
        missing = "" if self.what.text.strip() else "Please write what you will do."
        self._what.complain(missing)
        self._whom.complain(self.whom.excess)
        if missing or self.whom.excess:
            (self.what if missing else self.whom).setFocus()
            return None
        record = self._record
        record.what, record.due_on = self.what.text, self.due.day
        record.to_whom = self.whom.text().strip()
        self._desk.notebook.save(record, origin=self)
        return "Commitment added." if self._before is None else "Commitment changed."

    def _edited(self) -> None:
        self._what.complain("")
        self._whom.complain(self.whom.excess)
        self.touch()

    def _build(self) -> None:
        self._what = Field("What I will do", self.what)
        self._whom = Field("To whom", self.whom)
        self.form.addWidget(self._what)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._whom, 1)
        row.addWidget(Field("By when", self.due))
        self.form.addLayout(row)
