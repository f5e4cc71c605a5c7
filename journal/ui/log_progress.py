"""Log progress on a goal: the figure, what moved it, what is next."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal.goal_standing import standing, unit_of
from journal.models.goal import AddsUp, GoalFile, Progress, goal_file
from journal.notebook import copy_of
from journal.ui.celebrating import Celebrating
from journal.ui.desk import Desk
from journal.ui.goal_figures import aim_words, check_in_words, question, value_words
from journal.ui.milestone_marks import remarked, with_check_in
from journal.ui.same_day_offer import SameDayOffer
from journal.ui.widgets.card import label
from journal.ui.widgets.count_field import CountField
from journal.ui.widgets.day_edit import DayEdit, OptionalDay
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.words import editable_number, short_day, typed_number

_TEXTS = {
    "moved_it": "What moved it",
    "in_the_way": "What is in the way",
    "next_act": "Next act",
    "help_needed": "Help needed",
}
_LATER = timedelta(days=7)


class LogProgress(EntryDialog):
    """Asks for one check-in on a goal and saves it, with the milestones it reaches.

    With ``progress`` it changes that check-in. A milestone that is reached is celebrated next.
    """

    def __init__(
        self, desk: Desk, file: GoalFile, parent: QWidget, progress: Progress | None = None
    ) -> None:
        super().__init__(
            desk.look,
            parent,
            title="Log progress" if progress is None else "Change check-in",
            heading=file.goal.title,
            save="Save check-in",
        )
        self._desk = desk
        self._file = file
        self._edited = progress
        self._new = Progress(day=desk.today, goal_id=file.goal.id)
        self._blank = self._given = copy_of(self._new)
        self._shown = copy_of(progress) if progress is not None else self._new
        self._is_fed = bool(file.goal.counter)
        self._is_ratio = file.goal.adds_up is AddsUp.RATIO and not self._is_fed
        self._build()
        self.day.set_day(self._shown.day)
        self._fill(self._shown)
        self._follow_day()
        self._connect()
        told = self.texts["moved_it"] if self._is_fed else self.value
        (self.won if self._is_ratio else told).setFocus()
        about = f"log-progress:{file.goal.id}" if progress is None else f"check-in:{progress.id}"
        self.keep_draft(desk.notebook, about)

    def store(self) -> str | None:
        """Save the check-in and the milestones whose mark it changes."""
        if not self._collect():
            return None
        notebook, record = self._desk.notebook, self._shown
        before = notebook.read(goal_file(record.goal_id)) or self._file
        marks = remarked(before, with_check_in(before, record))
        notebook.save(record, *marks, origin=self)
        known = {one.id: one.reached_on for one in before.milestones}
        reached = [one for one in marks if one.reached_on and known[one.id] is None]
        if not reached:
            return "Progress logged." if self._edited is None else "Check-in changed."
        parent = self.parentWidget()
        assert parent is not None  # noqa: S101 - asked for in __init__
        cheer = Celebrating(self._desk, with_check_in(before, record), reached[-1], parent)
        cheer.saved.connect(self.saved)
        cheer.open()
        values = ", ".join(value_words(before.goal, one.value) for one in reached)
        return f"Milestone reached: {values}. That is worth a celebration."

    def _build(self) -> None:
        goal, look = self._file.goal, self._desk.look
        self.form.addWidget(label(question(goal), "muted"))
        self.day = DayEdit("Date of the check-in")
        self.day.setProperty("kind", "")  # as tall as the figure
        self._limit_day()
        head = QHBoxLayout()
        head.setSpacing(12)
        self._figure = self._ask_figure()
        head.addWidget(Field("Date", self.day), 0, Qt.AlignmentFlag.AlignTop)
        head.insertWidget(1 if self._is_fed else 0, self._figure, 1)  # no hole where it is not
        self.form.addLayout(head)
        self._outcome = label("", "small")
        self.form.addWidget(self._outcome)
        self.same_day = SameDayOffer()
        self.form.addWidget(self.same_day)
        self.texts = {name: GrowingText(words, most_lines=5) for name, words in _TEXTS.items()}
        self.next_by = OptionalDay(look, "Next act, by when", "+ by when", lead="by")
        self.next_by.suggest(self._desk.today + _LATER)
        for name, words in _TEXTS.items():
            self.form.addWidget(Field(words, self.texts[name]))
            if name == "next_act":
                self.form.addWidget(self.next_by)
        places = (self.texts["next_act"], *self.next_by.children(), self.texts["help_needed"])
        fields = [one for one in places if isinstance(one, QWidget)]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _ask_figure(self) -> Field:
        """Ask for the figure, or for the counts of a ratio; the others stay out of sight."""
        self.value = QLineEdit(self)
        self.value.setObjectName("figure")  # its other name tells the unit, which is the person's
        self.won, self.lost = CountField("Won", self), CountField("Lost", self)
        if not self._is_ratio:
            self.won.hide()
            self.lost.hide()
            if self._is_fed:
                self.value.hide()
                return Field("", QWidget())
            unit = unit_of(self._file.goal)
            return Field(f"Figure ({unit})" if unit else "Figure", self.value)
        self.value.hide()
        counts = QHBoxLayout()
        counts.setSpacing(12)
        counts.addWidget(Field("Won", self.won), 1)
        counts.addWidget(Field("Lost", self.lost), 1)
        return Field("", counts)

    def _connect(self) -> None:
        self.value.textEdited.connect(self._edited_figure)
        self.won.valueChanged.connect(self._edited_figure)
        self.lost.valueChanged.connect(self._edited_figure)
        self.day.edited.connect(self._edited_day)
        self.next_by.edited.connect(self.touch)
        self.same_day.chosen.connect(self._choose_way)
        for text in self.texts.values():
            text.edited.connect(self.touch)

    def _limit_day(self) -> None:
        today, first = self._desk.today, min(self._file.goal.day, self._desk.today)
        if self._edited is not None:
            today, first = max(today, self._edited.day), min(first, self._edited.day)
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setMinimumDate(QDate(first.year, first.month, first.day))

    def _edited_figure(self) -> None:
        self.touch()
        self._figure.complain("")
        self._show_outcome()

    def _edited_day(self) -> None:
        self.touch()
        self._follow_day()

    def _follow_day(self) -> None:
        """See whether the chosen day has a check-in already."""
        there = self._there(self.day.day)
        self.same_day.setVisible(there is not None)
        if there is not None:
            noted = "a check-in" if self._is_fed else check_in_words(self._file.goal, there)
            # A level has one figure a day; what adds up can come twice.
            self.same_day.offer(
                f"On {short_day(there.day)} you noted {noted} already.",
                change=self._is_fed or self._file.goal.adds_up not in (AddsUp.SUM, AddsUp.RATIO),
            )
        if self._edited is None:
            self._turn_to(there)
        self._show_outcome()

    def _there(self, day: date) -> Progress | None:
        if self._edited is not None:
            return None
        return next((one for one in reversed(self._file.progress) if one.day == day), None)

    def _choose_way(self) -> None:
        self._turn_to(self._there(self.day.day))
        self._show_outcome()

    def _turn_to(self, there: Progress | None) -> None:
        """Write into the check-in that is there, or into a new one, as chosen."""
        change = there is not None and self.same_day.changes
        self._show(copy_of(there) if there is not None and change else self._new)

    def _show(self, record: Progress) -> None:
        """Turn to another record; what the person has typed stays."""
        if record.id != self._shown.id:
            self._shown = record
            self._fill(self._blank if record is self._new else record)

    def _fill(self, record: Progress) -> None:
        """Put the record into the fields that still hold what was put there last."""
        last, self._given = self._given, copy_of(record)
        if self.value.text() == _typed(last.value):
            self.value.setText(_typed(record.value))
            self.value.selectAll()
        counts = ((self.won, record.won, last.won), (self.lost, record.lost, last.lost))
        for box, count, before in counts:
            if box.value() == (before or 0):
                box.set_count(count or 0)
        for name, text in self.texts.items():
            if text.text == getattr(last, name):
                text.set_text(getattr(record, name))
        if self.next_by.day == last.next_by:
            self.next_by.set_day(record.next_by)

    def _collect(self) -> bool:
        """Write the form into the record; tell whether there is a figure."""
        record = self._shown
        if self._is_fed:
            record.value = record.won = record.lost = None
        elif self._is_ratio:
            record.won, record.lost = self.won.value(), self.lost.value()
            if record.won + record.lost == 0:
                self._figure.complain("Please count at least one won or lost.")
                self.won.setFocus()
                return False
        elif (value := typed_number(self.value.text())) is not None:
            record.value = value
        else:
            self._figure.complain("Please write a number, such as 12.")
            self.value.setFocus()
            return False
        record.day, record.next_by = self.day.day, self.next_by.day
        for name, text in self.texts.items():
            setattr(record, name, text.text)
        return True

    def _show_outcome(self) -> None:
        """Say where the goal will stand."""
        goal, trial = self._file.goal, copy_of(self._shown)
        trial.day = self.day.day
        trial.won, trial.lost = self.won.value(), self.lost.value()
        trial.value = None if self._is_ratio else typed_number(self.value.text())
        told = trial.value is not None or bool(trial.won or trial.lost)
        after = with_check_in(self._file, trial)
        now = standing(after, self._desk.today, self._desk.work_days)
        begin, stand = "Then it" if told else "It", value_words(goal, now.current)
        self._outcome.setText(f"{begin} stands at {stand}; {aim_words(goal, now)}.")


def _typed(value: float | None) -> str:
    return "" if value is None else editable_number(value)
