"""Set a goal, or change one: what, why, from where to where, by when."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.models.achievement import TITLE_LIMIT
from journal.models.base import Record
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalFile,
    GoalKind,
    Horizon,
    TargetGiven,
    goal_file,
)
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.milestone_marks import remarked
from journal.ui.pages.goals.goal_words import (
    CADENCES,
    HORIZON_MONTHS,
    HORIZONS,
    KINDS,
    SKILL_AREAS,
    by_value,
)
from journal.ui.pages.goals.measure_fields import MeasureFields
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.rating import RatingSlider
from journal.ui.widgets.segmented import Segmented
from journal.ui.widgets.whole_line import WholeLine

_NOT_RATED = "not rated yet"


class GoalForm(EntryDialog):
    """Asks for everything a goal needs; with ``file`` it changes that goal."""

    def __init__(self, desk: Desk, parent: QWidget, file: GoalFile | None = None) -> None:
        super().__init__(
            desk.look,
            parent,
            title="New goal" if file is None else "Change goal",
            heading="A new goal" if file is None else "Change the goal",
            save="Set the goal" if file is None else "Save",
            width=680,
        )
        self._desk = desk
        self._before = file
        goal = None if file is None else file.goal
        self.record = copy_of(goal) if goal is not None else _new_goal(desk)
        self._due_is_own = file is not None
        self._make_fields()
        self._lay_out()
        self._fill(self.record)
        if goal is not None:
            self.measure.fill(goal)
        self._connect()
        self.title.setFocus()
        self.keep_draft(desk.notebook, "goal:new" if goal is None else f"goal:{goal.id}")

    def store(self) -> str | None:
        """Save the goal, and the milestones a changed measure reaches."""
        if not self._collect():
            return None
        notebook, goal = self._desk.notebook, self.record
        records: list[Record] = [goal]
        before = notebook.read(goal_file(goal.id)) if self._before is not None else None
        if before is not None:
            records += remarked(before, GoalFile(goal, before.progress, before.milestones))
        notebook.save(*records, origin=self)
        return "Goal set." if self._before is None else "Goal changed."

    def _make_fields(self) -> None:
        look = self._desk.look
        self.title = WholeLine(TITLE_LIMIT)
        self.title.setPlaceholderText("Close rate from 20% to 24%")
        self.why = GrowingText("Why", placeholder="What it is for, in my own words", most_lines=4)
        self.kind = ChoiceBox(by_value(KINDS), "Kind")
        areas = {area: area.capitalize() for area in SKILL_AREAS}
        self.skill_area = ChoiceBox({"": "None in particular", **areas}, "Skill area")
        self.horizon = ChoiceBox(by_value(HORIZONS), "Horizon")
        self.measure = MeasureFields()
        self.start, self.due = DayEdit("Start"), DayEdit("Due")
        for day in (self.start, self.due):
            day.setProperty("kind", "")  # as tall as the other fields
        cadences = {str(days): words for days, words in CADENCES.items()}
        self.cadence = Segmented(cadences, "Check in")
        self.confidence = RatingSlider(look, 0, 100, "How sure am I, 0 to 100", role="goal")
        self._confidence = label(_NOT_RATED, "small", wrap=False)

    def _lay_out(self) -> None:
        self._title = Field("What do I want to reach?", self.title)
        self.form.addWidget(self._title)
        self.form.addWidget(Field("Why?", self.why))
        self.form.addLayout(
            _row(
                Field("Kind", self.kind),
                Field("Skill area", self.skill_area),
                Field("Horizon", self.horizon),
            )
        )
        self.form.addWidget(self.measure)
        self._due = Field("Due", self.due)
        dates = _row(Field("Start", self.start), self._due, Field("Check in", self.cadence))
        dates.addStretch(1)
        self.form.addLayout(dates)
        sure = QHBoxLayout()
        sure.setSpacing(12)
        sure.addWidget(self.confidence, 1)
        sure.addWidget(self._confidence)
        self.form.addWidget(Field("How sure am I that I will reach it?", sure))

    def _fill(self, goal: Goal) -> None:
        self.title.setText(goal.title)
        self.why.set_text(goal.why)
        self.kind.choose(goal.kind)
        self.skill_area.choose(goal.skill_area)
        self.horizon.choose(goal.horizon)
        self.start.set_day(goal.day)
        self.due.set_day(goal.due_on)
        self.cadence.choose(str(goal.cadence_days))
        self.confidence.set_rating(goal.confidence)
        self._show_confidence()

    def _connect(self) -> None:
        self.title.textEdited.connect(self._edited_title)
        self.why.edited.connect(self.touch)
        self.kind.chosen.connect(self.touch)
        self.skill_area.chosen.connect(self.touch)
        self.horizon.chosen.connect(self._chose_horizon)
        self.measure.edited.connect(self.touch)
        self.start.edited.connect(self._edited_start)
        self.due.edited.connect(self._edited_due)
        self.cadence.chosen.connect(self.touch)
        self.confidence.rated.connect(self._rated)

    def _collect(self) -> bool:
        """Write the form into the record; say beside each field what is wrong with it."""
        goal, title = self.record, " ".join(self.title.text().split())
        measure = self.measure.read()
        nameless = self.title.excess if title else "Please give it a name."
        self._title.complain(nameless)
        late = self.due.day < self.start.day
        self._due.complain("The due date lies before the start." if late else "")
        if nameless:
            self.complain("", self.title)
        elif measure is not None and late:
            self.complain("", self.due)
        if nameless or measure is None or late:
            return False
        typed = self.measure.typed
        goal.title, goal.why = title, self.why.text
        goal.kind, goal.horizon = GoalKind(self.kind.choice), Horizon(self.horizon.choice)
        goal.skill_area = self.skill_area.choice
        goal.unit, goal.adds_up = typed.shown_unit, AddsUp(typed.adds_up)
        goal.baseline, goal.target = measure.baseline, measure.target
        goal.direction, goal.target_given = Direction(typed.direction), TargetGiven(typed.given)
        goal.day, goal.due_on = self.start.day, self.due.day
        goal.cadence_days = int(self.cadence.choice)
        goal.confidence = self.confidence.rating
        return True

    def _edited_title(self) -> None:
        self._title.complain(self.title.excess)
        self.touch()

    def _chose_horizon(self) -> None:
        self._suggest_due()
        self.touch()

    def _edited_start(self) -> None:
        self._suggest_due()
        self.touch()

    def _edited_due(self) -> None:
        self._due_is_own = True
        self._due.complain("")
        self.touch()

    def _suggest_due(self) -> None:
        """Let the due date follow the horizon until the person sets it."""
        if not self._due_is_own:
            months = HORIZON_MONTHS[Horizon(self.horizon.choice)]
            self.due.set_day(_months_on(self.start.day, months))

    def _rated(self) -> None:
        self._show_confidence()
        self.touch()

    def _show_confidence(self) -> None:
        rating = self.confidence.rating
        self._confidence.setText(_NOT_RATED if rating is None else f"{rating}%")


def _new_goal(desk: Desk) -> Goal:
    months = HORIZON_MONTHS[Horizon.QUARTER]
    return Goal(title="", day=desk.today, due_on=_months_on(desk.today, months), target=0.0)


def _months_on(day: date, months: int) -> date:
    later = QDate(day.year, day.month, day.day).addMonths(months)
    return date(later.year(), later.month(), later.day())


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field)
    return row
