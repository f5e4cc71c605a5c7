"""The measure of a goal in its form: unit, how it adds up, from where, to where."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.models.goal import AddsUp, Direction, Goal, TargetGiven
from journal.ui.pages.goals.goal_templates import Template
from journal.ui.pages.goals.goal_words import ADDS_UP, by_value
from journal.ui.pages.goals.measure import (
    BASELINE,
    TARGET,
    Measure,
    MeasureError,
    Typed,
    measured,
    other_reading,
    typed_of,
    way_between,
    worded_days,
)
from journal.ui.pages.goals.unit_field import UnitField
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.field import Field
from journal.ui.widgets.segmented import Segmented
from journal.ui.words import typed_number

_FIRST_DAYS = 14
_STAND, _GUESS = "Where I stand now", "My guess for now"
_WAYS = {Direction.UP: "Up", Direction.DOWN: "Down", Direction.HOLD: "Hold"}


class MeasureFields(QWidget):
    """Asks for the figures and says at once what they come to.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Goal | None = None
        self._filled: Typed | None = None
        self.unit = UnitField()
        self.adds_up = ChoiceBox(by_value(ADDS_UP), "How check-ins add up")
        self.baseline = QLineEdit()
        self.baseline.setObjectName(_STAND)  # a draft knows it by this, however it reads
        self.direction = Segmented(by_value(_WAYS), "Which way it should go")
        self.way = ChoiceBox(dict.fromkeys(TargetGiven, ""), "The target is given as")
        self.amount = QLineEdit()
        self.amount.setAccessibleName("Target")
        self.direction.choose(Direction.UP)
        self.baseline.setText("0")
        self.sentence = label("", "strong")
        self.sentence.setProperty("practice", "goal")
        self.other = label("", "small")
        self._days = _FIRST_DAYS
        self.first_days = QCheckBox()
        self.first_days.setAccessibleName("The first days are the baseline")
        self._lay_out()
        self._connect()
        self._show()

    def fill(self, goal: Goal) -> None:
        """Show a stored goal."""
        typed = typed_of(goal)
        self.unit.set_unit(typed.unit)
        self.adds_up.choose(typed.adds_up)
        self.baseline.setText(typed.baseline)
        self.direction.choose(typed.direction)
        self.way.choose(typed.given)
        self.amount.setText(typed.amount)
        self._days = typed.first_days or _FIRST_DAYS
        self.first_days.setChecked(typed.first_days > 0)
        self._given, self._filled = goal, self.typed
        self._show()

    def begin(self, template: Template, before: Template) -> None:
        """Start from ``template``; figures that are no longer those of ``before`` stay."""
        self.unit.set_unit(template.unit)
        self.adds_up.choose(template.adds_up)
        self.direction.choose(Direction.UP)
        self.way.choose(template.given)
        self.first_days.setChecked(template.first_days > 0)
        if self.baseline.text() == before.baseline:
            self.baseline.setText(template.baseline)
        self._show()

    @property
    def typed(self) -> Typed:
        """The fields as they read."""
        measurable = self.adds_up.choice != AddsUp.SUM
        return Typed(
            self.baseline.text(),
            self.amount.text(),
            TargetGiven(self.way.choice),
            Direction(self.direction.choice),
            AddsUp(self.adds_up.choice),
            self.unit.unit,
            self._days if measurable and self.first_days.isChecked() else 0,
        )

    @property
    def _unit_excess(self) -> str:
        """What is wrong with the unit; that of a ratio is not asked for."""
        return "" if self.typed.adds_up is AddsUp.RATIO else self.unit.excess

    def read(self) -> Measure | None:
        """Return the figures, or None after saying beside the field what is wrong."""
        self._baseline.complain("")
        self._target.complain("")
        typed = self.typed
        if self._unit_excess:
            self.unit.noun.setFocus()
            return None
        try:
            found = measured(typed)
        except MeasureError as error:
            at_baseline = error.field == BASELINE
            (self._baseline if at_baseline else self._target).complain(str(error))
            (self.baseline if at_baseline else self.amount).setFocus()
            return None
        if self._given is not None and typed == self._filled:
            # Untouched figures keep every digit they were stored with.
            given = self._given
            return replace(
                found,
                baseline=given.baseline,
                target=given.target,
                given=given.target_given,
                amount=given.target_amount,
            )
        return found

    def read_draft(self) -> Measure | None:
        """Return the figures of a goal that may still lack them; a target not set is where it is.

        What was typed and makes no sense is said as ever: it could not be kept.
        """
        typed = self.typed
        open_still = not typed.amount.strip() and typed.direction is not Direction.HOLD
        if not open_still and typed.baseline.strip():
            return self.read()
        baseline = typed_number(typed.baseline) if typed.baseline.strip() else 0.0
        if baseline is None or not open_still:
            return self.read()
        return Measure(baseline, baseline, "", typed.given)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        first = QHBoxLayout()
        first.setSpacing(12)
        self._unit = Field("Measured in", self.unit)
        first.addWidget(Field("How check-ins add up", self.adds_up), 2)
        first.addWidget(self._unit, 3)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(12)
        self._baseline = Field(_STAND, self.baseline)
        second.addWidget(self._baseline, 2)
        second.addWidget(Field("It should go", self.direction))
        self._target_row = QWidget()
        target = QHBoxLayout(self._target_row)
        target.setContentsMargins(0, 0, 0, 0)
        target.setSpacing(8)
        target.addWidget(self.way, 3)
        target.addWidget(self.amount, 2)
        self._target = Field("Target", self._target_row)
        second.addWidget(self._target, 4)
        column.addLayout(second)
        column.addWidget(self.first_days)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.sentence)
        told.addWidget(self.other)
        column.addLayout(told)

    def _connect(self) -> None:
        self.unit.edited.connect(self._changed)
        self.adds_up.chosen.connect(self._changed)
        self.baseline.textEdited.connect(self._changed)
        self.amount.textEdited.connect(self._changed)
        self.direction.chosen.connect(self._changed)
        self.way.chosen.connect(self._changed)
        self.first_days.clicked.connect(self._changed)

    def _changed(self) -> None:
        self._baseline.complain("")
        self._target.complain("")
        self._unit.complain(self._unit_excess)
        way = way_between(self.typed)
        typing = self.sender() in (self.baseline, self.amount, self.way)
        if way is not None and typing and self.direction.choice != Direction.HOLD:
            self.direction.choose(way)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """Reword what depends on the unit, and say what the figures come to."""
        typed = self.typed
        unit = typed.shown_unit
        more = "less" if typed.direction is Direction.DOWN else "more"
        self.way.reword(TargetGiven.VALUE, "a value")
        self.way.reword(TargetGiven.RELATIVE, f"% {more} (relative)")
        points = "points" if unit == "%" else unit or "that much"
        self.way.reword(TargetGiven.POINTS, f"{points} {more}")
        self._unit.setVisible(typed.adds_up is not AddsUp.RATIO)
        self._target.setVisible(typed.direction is not Direction.HOLD)
        self.first_days.setVisible(typed.adds_up is not AddsUp.SUM)
        self.first_days.setText(f"The {worded_days(self._days)} are the baseline")
        self._baseline.name.setText(_GUESS if typed.first_days else _STAND)
        self.baseline.setAccessibleName(_GUESS if typed.first_days else _STAND)
        self._tell(typed)

    def _tell(self, typed: Typed) -> None:
        """Say what the figures come to, and what they would come to if mixed up."""
        self.other.setText(other_reading(typed))
        self.other.setVisible(bool(self.other.text()))
        try:
            self.sentence.setText(measured(typed).words)
            self.sentence.show()
        except MeasureError as error:
            told = error.field == TARGET and bool(typed.amount.strip())
            self.sentence.setText(str(error) if told else "")
            self.sentence.setVisible(told)
