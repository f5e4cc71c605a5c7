"""Add a pause that was forgotten, or change one."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.goal import GoalFile, GoalPause
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.goals.pauses_card import pause_words
from journal.ui.widgets.card import label
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText

_A_WEEK = timedelta(days=7)


class PauseForm(EntryDialog):
    """Asks from when to when a goal waited, and why; one that goes on has no last day yet."""

    def __init__(
        self, desk: Desk, file: GoalFile, parent: QWidget, pause: GoalPause | None = None
    ) -> None:
        super().__init__(
            desk.look,
            parent,
            title="Add a pause" if pause is None else "Change the pause",
            heading=file.goal.title,
            save="Add pause" if pause is None else "Save",
            width=440,
        )
        self._desk = desk
        self._file = file
        self._before = pause
        yesterday = desk.today - timedelta(days=1)
        self._record = (
            GoalPause(goal_id=file.goal.id, day=yesterday - _A_WEEK, last_day=yesterday)
            if pause is None
            else copy_of(pause)
        )
        self.first, self.last = DayEdit("First day of the pause"), DayEdit("Last day of the pause")
        self.reason = GrowingText("Why it waits", placeholder="May stay empty", most_lines=4)
        self._build()
        self.first.set_day(self._record.day)
        self.last.set_day(self._record.last_day or desk.today)
        self.reason.set_text(self._record.reason)
        for one in (self.first, self.last, self.reason):
            one.edited.connect(self.touch)
        (self.reason if self._goes_on else self.first).setFocus()
        about = f"new:{file.goal.id}" if pause is None else str(pause.id)
        self.keep_draft(desk.notebook, f"pause:{about}")

    def store(self) -> str | None:
        """Save the pause."""
        record = self._record
        record.day = self.first.day
        record.last_day = None if self._goes_on else self.last.day
        record.reason = self.reason.text
        wrong = self._fault()
        if wrong:
            self.complain(wrong, self.first)
            return None
        self._desk.notebook.save(record, origin=self)
        return "Pause added." if self._before is None else "Pause changed."

    @property
    def _goes_on(self) -> bool:
        return self._before is not None and self._before.last_day is None

    def _fault(self) -> str:
        """Say why these days cannot be, "" where they can."""
        record, today = self._record, self._desk.today
        last = record.last_day or today
        if record.day > today:
            return "A pause is of days that were, or goes on: it cannot begin after today."
        if last < record.day:
            return "The last day lies before the first."
        if record.last_day is not None and last > today:
            return "The last day lies ahead: to let the goal wait from now on, pause it."
        for other in self._file.pauses:
            meets = other.day <= last and record.day <= (other.last_day or today)
            if meets and other.id != record.id:
                return f"It meets another pause: {pause_words(other, today)}."
        return ""

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field("From", self.first))
        self._until = Field("To", self.last)
        row.addWidget(self._until)
        row.addStretch(1)
        self.form.addLayout(row)
        if self._goes_on:
            self._until.hide()
            self.form.addWidget(label("It goes on until the goal is resumed.", "small"))
        self.form.addWidget(Field("Why it waits", self.reason))
