"""Add a milestone, or change one."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal.goal_standing import entries_of, goal_path, in_force, unit_of
from journal.models.goal import GoalFile, Milestone
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.goal_figures import value_words
from journal.ui.milestone_marks import reached_on
from journal.ui.widgets.day_edit import OptionalDay
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.whole_line import WholeLine
from journal.ui.words import editable_number, typed_number

_LONGEST_LABEL = 200


class MilestoneForm(EntryDialog):
    """Asks for a value on the way, what it stands for and by when."""

    def __init__(
        self, desk: Desk, file: GoalFile, parent: QWidget, milestone: Milestone | None = None
    ) -> None:
        super().__init__(
            desk.look,
            parent,
            title="New milestone" if milestone is None else "Change milestone",
            heading="A value worth a celebration",
            save="Add milestone" if milestone is None else "Save",
            width=440,
        )
        self._desk = desk
        self._file = file
        self._before = milestone
        self._record = (
            copy_of(milestone)
            if milestone is not None
            else Milestone(day=desk.today, goal_id=file.goal.id, value=0.0)
        )
        self.value, self.label = QLineEdit(), WholeLine(_LONGEST_LABEL)
        self.label.setPlaceholderText("What it stands for")
        self.value.setObjectName("value")  # its other name tells the unit, which is the person's
        self.due = OptionalDay(desk.look, "By when", "+ by when", lead="by")
        self.due.suggest(min(desk.today + timedelta(days=30), max(file.goal.due_on, desk.today)))
        self._build()
        if milestone is not None:
            self.value.setText(editable_number(milestone.value))
            self.label.limit = max(_LONGEST_LABEL, len(milestone.label))
            self.label.setText(milestone.label)
            self.due.set_day(milestone.due_on)
        self.value.textEdited.connect(self.touch)
        self.label.textEdited.connect(self._edited_label)
        self.due.edited.connect(self.touch)
        self.value.setFocus()
        of = f"new:{file.goal.id}" if milestone is None else str(milestone.id)
        self.keep_draft(desk.notebook, f"milestone:{of}")

    def store(self) -> str | None:
        """Save the milestone; one that is reached already is ticked at once."""
        value = typed_number(self.value.text())
        wrong = self._fault(value)
        self._label.complain(self.label.excess)
        if value is None or wrong:
            self.complain(wrong, self.value)
            return None
        if self.label.excess:
            self.label.setFocus()
            return None
        record, goal = self._record, self._file.goal
        moved = self._before is None or self._before.value != value
        record.value, record.label, record.due_on = value, self.label.text(), self.due.day
        if moved and not record.celebrated:
            record.reached_on = reached_on(goal, goal_path(self._file), value)
        self._desk.notebook.save(record, origin=self)
        if self._before is None and record.reached_on is not None:
            return "Milestone added: it is reached already."
        return "Milestone added." if self._before is None else "Milestone changed."

    def _edited_label(self) -> None:
        self._label.complain(self.label.excess)
        self.touch()

    def _fault(self, value: float | None) -> str:
        goal = self._file.goal
        if value is None:
            return "Please write a number, such as 21."
        baseline, target = in_force(goal, entries_of(self._file), self._desk.today)
        if (value - baseline) * (target - baseline) <= 0 and target != baseline:
            side = "above" if target > baseline else "below"
            return f"You began at {value_words(goal, baseline)}: it lies {side} that."
        return ""

    def _build(self) -> None:
        unit = unit_of(self._file.goal)
        self._value = Field(f"Value ({unit})" if unit else "Value", self.value)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._value, 1)
        self._label = Field("What it stands for", self.label)
        row.addWidget(self._label, 2)
        self.form.addLayout(row)
        self.form.addWidget(self.due)
