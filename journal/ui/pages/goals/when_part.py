"""The second part of the form of a goal: why, by when, and how often to look."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.models.goal import Goal, GoalKind, Horizon
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_templates import Template
from journal.ui.pages.goals.goal_words import (
    CADENCES,
    HORIZON_MONTHS,
    HORIZONS,
    KINDS,
    SKILL_AREAS,
    by_value,
)
from journal.ui.pages.goals.quota_nudge import QuotaNudge
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.rating import RatingSlider
from journal.ui.widgets.segmented import Segmented

_NOT_RATED = "not rated yet"


class WhenPart(QWidget):
    """Asks for the rest, all of which may stay as it is.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(
        self, desk: Desk, parents: Mapping[str, str], *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._due_is_own = not is_new
        self._make_fields(desk, parents)
        asks = is_new and desk.preferences.settings.quota_nudge
        self.nudge = QuotaNudge(desk.preferences) if asks else None
        self._lay_out()
        self._connect()

    def fill(self, goal: Goal) -> None:
        """Show a goal."""
        self.why.set_text(goal.why)
        self.kind.choose(goal.kind)
        self.skill_area.choose(goal.skill_area)
        self.horizon.choose(goal.horizon)
        self.serves.choose(str(goal.parent_id or ""))
        self.start.set_day(goal.day)
        self.due.set_day(goal.due_on)
        self.cadence.choose(str(goal.cadence_days))
        self.confidence.set_rating(goal.confidence)
        self._show_confidence()

    def begin(self, template: Template) -> None:
        """Start from ``template``."""
        self.kind.choose(template.kind)
        self.skill_area.choose(template.skill_area)
        self.cadence.choose(str(template.cadence_days))

    def complain_of_dates(self) -> bool:
        """Say what is wrong with the dates; tell whether anything is."""
        late = self.due.day < self.start.day
        self.dated.complain("The due date lies before the start." if late else "")
        return late

    def write_into(self, goal: Goal) -> None:
        """Write what the fields say into ``goal``."""
        goal.why = self.why.text
        goal.kind, goal.horizon = GoalKind(self.kind.choice), Horizon(self.horizon.choice)
        goal.skill_area = self.skill_area.choice
        if self.serves.choice != str(goal.parent_id or ""):
            goal.parent_id = UUID(self.serves.choice) if self.serves.choice else None
        goal.day, goal.due_on = self.start.day, self.due.day
        goal.cadence_days = int(self.cadence.choice)
        goal.confidence = self.confidence.rating

    def _make_fields(self, desk: Desk, parents: Mapping[str, str]) -> None:
        self.why = GrowingText("Why", placeholder="What it is for, in my own words", most_lines=4)
        self.kind = ChoiceBox(by_value(KINDS), "Kind")
        areas = {area: area.capitalize() for area in SKILL_AREAS}
        self.skill_area = ChoiceBox({"": "None in particular", **areas}, "Skill area")
        self.horizon = ChoiceBox(by_value(HORIZONS), "Horizon")
        self.serves = ChoiceBox({"": "No other goal", **parents}, "It serves")
        self.start, self.due = DayEdit("Start"), DayEdit("Due")
        for day in (self.start, self.due):
            day.setProperty("kind", "")  # as tall as the other fields
        cadences = {str(days): words for days, words in CADENCES.items()}
        self.cadence = Segmented(cadences, "Check in")
        self.confidence = RatingSlider(desk.look, 0, 100, "How sure am I, 0 to 100", role="goal")
        self.sure = label(_NOT_RATED, "small", wrap=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self.nudge is not None:
            column.addWidget(self.nudge)
        column.addWidget(Field("Why?", self.why))
        column.addLayout(_row(Field("Kind", self.kind), Field("Skill area", self.skill_area)))
        served = Field("It serves a longer goal", self.serves)
        column.addLayout(_row(Field("Horizon", self.horizon), served))
        self.dated = Field("Due", self.due)
        dates = _row(Field("Start", self.start), self.dated, Field("Check in", self.cadence))
        dates.addStretch(1)
        column.addLayout(dates)
        sure = QHBoxLayout()
        sure.setSpacing(12)
        sure.addWidget(self.confidence, 1)
        sure.addWidget(self.sure)
        column.addWidget(Field("How sure am I that I will reach it?", sure))

    def _connect(self) -> None:
        self.horizon.chosen.connect(self._suggest_due)
        self.start.edited.connect(self._suggest_due)
        self.due.edited.connect(self._edited_due)
        self.confidence.rated.connect(self._show_confidence)
        self.why.edited.connect(self.edited)
        for box in (self.kind, self.skill_area, self.horizon, self.serves, self.cadence):
            box.chosen.connect(self.edited)
        self.start.edited.connect(self.edited)
        self.due.edited.connect(self.edited)
        self.confidence.rated.connect(self.edited)

    def _edited_due(self) -> None:
        self._due_is_own = True
        self.dated.complain("")

    def _suggest_due(self) -> None:
        """Let the due date follow the horizon until the person sets it."""
        if not self._due_is_own:
            months = HORIZON_MONTHS[Horizon(self.horizon.choice)]
            self.due.set_day(months_on(self.start.day, months))

    def _show_confidence(self) -> None:
        rating = self.confidence.rating
        self.sure.setText(_NOT_RATED if rating is None else f"{rating}%")


def months_on(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of a shorter month."""
    later = QDate(day.year, day.month, day.day).addMonths(months)
    return date(later.year(), later.month(), later.day())


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field)
    return row
