"""The milestones of a goal: reached or due, celebrated or not yet."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.models.goal import Goal, GoalFile, Milestone
from journal.ui.desk import Desk
from journal.ui.goal_figures import value_words
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

_ACROSS = QBoxLayout.Direction.LeftToRight
_FEW = 24
"""Up to so many characters stand beside the date."""


class MilestonesCard(Card):
    """Lists milestones in the order they are reached.

    Signals:
        add_requested(): the person wants another one.
        ticked(Milestone, bool): the person says whether it is reached.
        celebrate_requested(Milestone), edit_requested(Milestone), delete_requested(Milestone):
            as they say.
    """

    add_requested = Signal()
    ticked = Signal(object, bool)
    celebrate_requested = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Milestones", parent=parent)
        self._desk = desk
        self._rows: dict[UUID, MilestoneRow] = {}
        self.add_button = QPushButton("+ Add a milestone")
        self.add_button.setProperty("kind", "bare")
        self.add_button.clicked.connect(self.add_requested)
        self._nothing = label("A value on the way that is worth a celebration.", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._column)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    @property
    def rows(self) -> list["MilestoneRow"]:
        """The rows in the order shown."""
        return list(self._rows.values())

    def show_goal(self, file: GoalFile) -> None:
        """Show the milestones of ``file``; rows that stay keep the focus."""
        milestones = {one.id: one for one in file.milestones}
        if list(milestones) != list(self._rows):
            self._rebuild(file)
        for milestone in file.milestones:
            self._rows[milestone.id].show_milestone(file.goal, milestone, self._desk.today)
        self._nothing.setVisible(not milestones)

    def _rebuild(self, file: GoalFile) -> None:
        focused = next((at for at, one in self._rows.items() if one.holds_focus), None)
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        before: QWidget | None = None
        for milestone in file.milestones:
            row = self._rows[milestone.id] = MilestoneRow(self)
            self._column.addWidget(row)
            before = row.follow(before)
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)
        if focused is not None:
            kept = self._rows.get(focused)
            (kept.tick if kept is not None else self.add_button).setFocus()


class MilestoneRow(QWidget):
    """One milestone."""

    def __init__(self, card: MilestonesCard) -> None:
        super().__init__(card)
        self._card = card
        self._milestone: Milestone | None = None
        self.tick = QCheckBox()
        self.tick.setMinimumSize(28, 28)
        self.words = label()
        self.note = label("", "small")
        self.when = label("", "small", wrap=False)
        self.celebrate = QPushButton("Celebrate")
        self.celebrate.setProperty("kind", "soft")
        self.more = MoreButton("More about this milestone")
        menu = self.more.menu_shown
        menu.addAction("Edit…").triggered.connect(self._edit)
        self._celebration = menu.addAction("Celebration…")
        self._celebration.triggered.connect(self._celebrate)
        menu.addAction("Delete").triggered.connect(self._delete)
        self._lay_out()
        self.tick.clicked.connect(self._tick)
        self.celebrate.clicked.connect(self._celebrate)

    @property
    def holds_focus(self) -> bool:
        """Tell whether the keyboard is in this row."""
        return any(one.hasFocus() for one in (self.tick, self.celebrate, self.more))

    def show_milestone(self, goal: Goal, milestone: Milestone, today: date) -> None:
        """Show ``milestone``."""
        self._milestone = milestone
        value, reached = value_words(goal, milestone.value), milestone.reached_on
        told, note = milestone.label.strip(), milestone.celebrated.strip()
        words = " · ".join(part for part in (value, told or note) if part)
        self.words.setText(breakable(words))
        # Beside many words the date would leave them a column of one word a line.
        flow = _ACROSS if len(words) <= _FEW else QBoxLayout.Direction.TopToBottom
        self._told.setDirection(flow)
        self.note.setText(breakable(note) if told else "")
        self.note.setVisible(bool(told and note))
        self.tick.setChecked(reached is not None)
        name = f"{value} {told}".strip()
        self.tick.setAccessibleName(f"Reached: {name}")
        self.more.setAccessibleName(f"More about {name}")
        self.celebrate.setAccessibleName(f"Celebrate {name}")
        to_celebrate = reached is not None and not note
        self.celebrate.setVisible(to_celebrate)
        self._celebration.setVisible(reached is not None)
        day = reached or milestone.due_on
        by = "by " if reached is None else ""
        self.when.setText("" if day is None else f"{by}{near_day(day, today)}")
        self.when.setVisible(day is not None and not to_celebrate)

    def follow(self, before: QWidget | None) -> QWidget:
        """Take the place behind ``before`` in the tab order; return the row's last widget."""
        for one in (self.tick, self.celebrate, self.more):
            if before is not None:
                QWidget.setTabOrder(before, one)
            before = one
        return self.more

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words)
        words.addWidget(self.note)
        self._told = QBoxLayout(_ACROSS)
        self._told.setSpacing(0)
        self._told.addLayout(words, 1)
        self._told.addWidget(self.when)
        row.addWidget(self.tick)
        row.addLayout(self._told, 1)
        row.addWidget(self.celebrate)
        row.addWidget(self.more)

    def _tick(self) -> None:
        self._card.ticked.emit(self._milestone, self.tick.isChecked())

    def _celebrate(self) -> None:
        self._card.celebrate_requested.emit(self._milestone)

    def _edit(self) -> None:
        self._card.edit_requested.emit(self._milestone)

    def _delete(self) -> None:
        self._card.delete_requested.emit(self._milestone)
