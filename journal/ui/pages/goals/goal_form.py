"""Set a goal, or change one: what and how much, then why and by when."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from journal.models.base import Record
from journal.models.feeding import fed_figures
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalFile,
    GoalStatus,
    Horizon,
    goal_file,
    goals,
)
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.milestone_marks import remarked
from journal.ui.pages.goals.goal_counters import counter_names
from journal.ui.pages.goals.goal_parents import parent_titles
from journal.ui.pages.goals.goal_templates import Template
from journal.ui.pages.goals.goal_words import HORIZON_MONTHS
from journal.ui.pages.goals.measure import Measure
from journal.ui.pages.goals.what_part import WhatPart
from journal.ui.pages.goals.when_part import WhenPart, months_on
from journal.ui.widgets.entry_dialog import EntryDialog

_TO_WHEN, _TO_WHAT = "Next: &why and when", "Back: &what and how much"


class GoalForm(EntryDialog):
    """Asks for everything a goal needs; with ``file`` it changes that goal."""

    def __init__(self, desk: Desk, parent: QWidget, file: GoalFile | None = None) -> None:
        is_draft = file is not None and file.goal.status is GoalStatus.DRAFT
        super().__init__(
            desk.look,
            parent,
            title="New goal" if file is None else "Change goal",
            heading="A new goal" if file is None else "Change the goal",
            save="Set the goal" if file is None or is_draft else "Save",
            width=680,
        )
        self._desk = desk
        self._before = file
        self._as_draft = False
        self.record = copy_of(file.goal) if file is not None else _new_goal(desk)
        self._make_parts(is_new=file is None)
        self._add_buttons(may_be_draft=file is None or is_draft)
        self._connect()
        key = "goal:new" if file is None else f"goal:{file.goal.id}"
        self.keep_draft(desk.notebook, key)
        begun = file is not None or self.title.text()
        (self.title if begun else self.what.templates).setFocus()

    def store(self) -> str | None:
        """Save the goal, and the milestones a changed measure reaches."""
        as_draft, self._as_draft = self._as_draft, False
        measure = self._checked(as_draft=as_draft)
        if measure is None:
            return None
        notebook, goal = self._desk.notebook, self.record
        was_draft = goal.status is GoalStatus.DRAFT
        self._write(goal, measure)
        if as_draft:
            goal.status = GoalStatus.DRAFT
        elif was_draft:
            goal.status = GoalStatus.ACTIVE
        records: list[Record] = [goal]
        before = notebook.read(goal_file(goal.id)) if self._before is not None else None
        if before is not None:
            counted = notebook.read(partial(fed_figures, goals=[goal])).get(goal.id, [])
            records += remarked(before, replace(before, goal=goal, counted=tuple(counted)))
        notebook.save(*records, origin=self)
        if as_draft:
            return "Kept as a draft. It starts when you set it."
        return "Goal set." if self._before is None or was_draft else "Goal changed."

    def _make_parts(self, *, is_new: bool) -> None:
        notebook, goal = self._desk.notebook, self.record
        used = (goal.counter, goal.counter_of)
        self.what = WhatPart(counter_names(notebook, used=used), is_new=is_new)
        self.when = WhenPart(self._desk, parent_titles(notebook.read(goals()), goal), is_new=is_new)
        self.title, self.measure, self.feed = self.what.title, self.what.measure, self.what.feed
        if not is_new:
            self.what.fill(goal)
        self.when.fill(goal)
        self.when.hide()
        self.form.addWidget(self.what)
        self.form.addWidget(self.when)

    def _add_buttons(self, *, may_be_draft: bool) -> None:
        self.turn_button = QPushButton(_TO_WHEN)
        self.turn_button.setAutoDefault(False)
        self.draft_button = QPushButton("Keep as a draft")
        self.draft_button.setAutoDefault(False)
        self.draft_button.setToolTip("A name is enough. No check-ins are asked for.")
        self.draft_button.setVisible(may_be_draft)
        self.foot.insertWidget(0, self.turn_button)
        self.foot.insertWidget(self.foot.indexOf(self.save_button), self.draft_button)
        QWidget.setTabOrder(self.turn_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.draft_button)
        QWidget.setTabOrder(self.draft_button, self.save_button)

    def _connect(self) -> None:
        self.what.edited.connect(self.touch)
        self.what.started.connect(self._start)
        self.when.edited.connect(self.touch)
        self.turn_button.clicked.connect(self._turn)
        self.draft_button.clicked.connect(self._keep_as_draft)

    def _checked(self, *, as_draft: bool) -> Measure | None:
        """Return the figures; None after saying beside each field what is wrong with it."""
        nameless = self.what.complain_of_title()
        late = self.when.complain_of_dates()
        measure = self.measure.read_draft() if as_draft else self.measure.read()
        fed = self.feed.read()
        if nameless or measure is None or not fed:
            self._show_part(when=False)
            if nameless:
                self.complain("", self.title)
        elif late:
            self._show_part(when=True)
            self.complain("", self.when.due)
        return None if nameless or late or not fed else measure

    def _write(self, goal: Goal, measure: Measure) -> None:
        typed = self.measure.typed
        goal.title = " ".join(self.title.text().split())
        goal.unit, goal.adds_up = typed.shown_unit, AddsUp(typed.adds_up)
        goal.baseline, goal.target = measure.baseline, measure.target
        goal.target_given, goal.target_amount = measure.given, measure.amount
        goal.direction = Direction(typed.direction)
        goal.baseline_days = typed.first_days
        goal.counter, goal.counter_of = self.feed.choice
        self.when.write_into(goal)

    def _start(self, template: Template) -> None:
        self.when.begin(template)

    def _turn(self) -> None:
        self._show_part(when=self.when.isHidden())
        (self.title if self.when.isHidden() else self.when.why).setFocus()

    def _show_part(self, *, when: bool) -> None:
        self.turn_button.setText(_TO_WHAT if when else _TO_WHEN)
        self.what.setVisible(not when)
        self.when.setVisible(when)

    def _keep_as_draft(self) -> None:
        self._as_draft = True
        self.save()


def _new_goal(desk: Desk) -> Goal:
    due = months_on(desk.today, HORIZON_MONTHS[Horizon.QUARTER])
    return Goal(title="", day=desk.today, due_on=due, target=0.0)
