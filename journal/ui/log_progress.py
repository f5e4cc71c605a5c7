"""Log progress on a goal: the figure, what moved it, what is next."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.goal import AddsUp, GoalFile, Milestone, Progress
from journal.numbers.goal_value import current_value
from journal.ui.desk import Desk
from journal.ui.goal_standing import entries_of, value_words
from journal.ui.widgets.card import label
from journal.ui.words import typed_number

_ASKED = {
    AddsUp.SUM: "How much came since the last check-in?",
    AddsUp.LATEST: "What is the figure now?",
    AddsUp.MEAN: "What was the figure this time?",
    AddsUp.RATIO: "How many were won and lost since the last check-in?",
}


class LogProgress(QDialog):
    """Asks for one check-in on a goal and saves it, with the milestones it reaches.

    Signals:
        saved(str): it is in the journal; carries a line for a toast.
        failed(JournalError): it is not; the dialog keeps the words.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, file: GoalFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file = file
        self._record = Progress(day=desk.today, goal_id=file.goal.id)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Log progress")
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(label(file.goal.title, "heading"))
        column.addWidget(label(_ASKED[file.goal.adds_up], "muted"))
        column.addLayout(self._form())
        self._complaint = label("", "error")
        self._complaint.hide()
        column.addWidget(self._complaint)
        column.addLayout(self._buttons())

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        today, start = self._desk.today, self._file.goal.day
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setMinimumDate(QDate(start.year, start.month, start.day))
        self.value = QLineEdit()
        self.won, self.lost = QSpinBox(), QSpinBox()
        if self._file.goal.adds_up is AddsUp.RATIO:
            for box, name in ((self.won, "Won"), (self.lost, "Lost")):
                box.setMaximum(100_000)
                form.addRow(name, box)
        else:
            unit = self._file.goal.unit
            form.addRow(f"Figure ({unit})" if unit else "Figure", self.value)
        form.addRow("Date", self.day)
        self.moved_it, self.in_the_way = QLineEdit(), QLineEdit()
        self.next_act, self.help_needed = QLineEdit(), QLineEdit()
        form.addRow("What moved it", self.moved_it)
        form.addRow("What is in the way", self.in_the_way)
        form.addRow("Next act", self.next_act)
        form.addRow("Help needed", self.help_needed)
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = QPushButton("Save check-in")
        save.setProperty("kind", "primary")
        save.setDefault(True)
        save.clicked.connect(self._save)
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _save(self) -> None:
        if not self._collect():
            return
        reached = self._milestones_reached()
        records: list[Record] = [self._record, *reached]
        try:
            self._desk.notebook.save(*records, origin=self)
        except JournalError as error:
            for milestone in reached:
                milestone.reached_on = None
            self._complain(error.one_line)
            self.failed.emit(error)
            return
        words = "Progress logged."
        if reached:
            values = ", ".join(value_words(self._file.goal, one.value) for one in reached)
            words = f"Milestone reached: {values}. That is worth a celebration."
        self.saved.emit(words)
        self.accept()

    def _collect(self) -> bool:
        """Write the form into the record; tell whether there is a figure."""
        record, chosen = self._record, self.day.date()
        record.day = date(chosen.year(), chosen.month(), chosen.day())
        if self._file.goal.adds_up is AddsUp.RATIO:
            record.won, record.lost = self.won.value(), self.lost.value()
            if record.won + record.lost == 0:
                self._complain("Please count at least one deal won or lost.")
                return False
        else:
            record.value = typed_number(self.value.text())
            if record.value is None:
                self._complain("Please write the figure as a number, such as 12 or 22.5.")
                self.value.setFocus()
                return False
        record.moved_it, record.in_the_way = self.moved_it.text(), self.in_the_way.text()
        record.next_act, record.help_needed = self.next_act.text(), self.help_needed.text()
        return True

    def _milestones_reached(self) -> list[Milestone]:
        """Mark the milestones that this check-in reaches, and return them."""
        goal = self._file.goal
        file = GoalFile(goal, (*self._file.progress, self._record))
        now = current_value(entries_of(file), goal.adds_up.value, goal.baseline)
        upward = goal.target >= goal.baseline
        reached = [
            one
            for one in self._file.milestones
            if one.reached_on is None and (now >= one.value if upward else now <= one.value)
        ]
        for milestone in reached:
            milestone.reached_on = self._record.day
        return reached

    def _complain(self, words: str) -> None:
        self._complaint.setText(words)
        self._complaint.show()
