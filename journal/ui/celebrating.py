"""Celebrate a milestone: a moment on screen, how, whom to thank, and an achievement of it."""

from uuid import UUID, uuid5

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.errors import JournalError
from journal.goal_standing import entries_of, in_force, unit_of
from journal.models.achievement import TITLE_LIMIT, Achievement, Category, achievement
from journal.models.base import Record
from journal.models.goal import Goal, GoalFile, Milestone
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.goal_figures import value_words
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.sparks import Sparks
from journal.ui.words import breakable, short_day

_OFFER, _UNDO = "Record it as an achievement", "Undo"


def achievement_id(milestone: Milestone) -> UUID:
    """Return the id of the one achievement that is made of a milestone."""
    return uuid5(milestone.id, "achievement")


def achievement_of(goal: Goal, milestone: Milestone, baseline: float) -> Achievement:
    """Return the achievement a reached milestone is worth, from ``baseline`` to its value."""
    what = milestone.label.strip() or f"{value_words(goal, milestone.value)} reached"
    title = f"{what}: {goal.title}"
    return Achievement(
        id=achievement_id(milestone),
        day=milestone.reached_on or milestone.day,
        title=title if len(title) <= TITLE_LIMIT else f"{title[: TITLE_LIMIT - 1]}…",
        category=Category.RESULT,
        measure_name=goal.title,
        measure_unit=unit_of(goal),
        measure_before=baseline,
        measure_after=milestone.value,
        goal_id=goal.id,
    )


class Celebrating(EntryDialog):
    """Notes how a reached milestone is celebrated; one click makes an achievement of it."""

    def __init__(self, desk: Desk, file: GoalFile, milestone: Milestone, parent: QWidget) -> None:
        goal = file.goal
        super().__init__(
            desk.look,
            parent,
            title="Milestone reached",
            heading=milestone.label.strip() or f"{value_words(goal, milestone.value)} reached",
            save="Save",
            width=460,
        )
        self._desk = desk
        self._goal = goal
        self._baseline, _ = in_force(goal, entries_of(file), desk.today)
        self._milestone = copy_of(milestone)
        self._record: Achievement | None = None
        self.cancel_button.setText("Later")
        self.sparks = Sparks(desk.look)
        self.how = GrowingText(
            "How do I celebrate it?", placeholder="A team lunch, an evening off …", most_lines=5
        )
        self.thanks = GrowingText("Whom do I want to thank?", most_lines=4)
        self._thanks = Field("Whom do I want to thank?", self.thanks)
        self._build()
        self.how.set_text(milestone.celebrated)
        self.thanks.set_text(milestone.thanks_to)
        linked = milestone.achievement_id or achievement_id(milestone)
        self._show_record(desk.notebook.read(achievement(linked)))
        self.how.edited.connect(self.touch)
        self.thanks.edited.connect(self.touch)
        self.how.setFocus()
        self._to_celebrate = not milestone.celebrated
        self.keep_draft(desk.notebook, f"celebrating:{milestone.id}")

    def store(self) -> str | None:
        """Save how it is celebrated and whom to thank, with the achievement of it."""
        self._milestone.celebrated = self.how.text
        self._milestone.thanks_to = self.thanks.text
        self._milestone.achievement_id = None if self._record is None else self._record.id
        records: list[Record] = [self._milestone]
        if self._record is not None:
            self._record.credit_to = self.thanks.text
            records.append(self._record)
        self._desk.notebook.save(*records, origin=self)
        return "Celebration noted."

    def showEvent(self, event: QShowEvent) -> None:
        """Celebrate once, when it comes into view."""
        super().showEvent(event)
        if self._to_celebrate:
            self._to_celebrate = False
            self.sparks.play()

    def _build(self) -> None:
        self.form.addWidget(self.sparks)
        day = self._milestone.reached_on
        told = [self._goal.title, f"reached {short_day(day, year=True)}" if day else ""]
        self.form.addWidget(label(breakable(" · ".join(part for part in told if part)), "muted"))
        self.form.addWidget(Field("How do I celebrate it?", self.how))
        row = QHBoxLayout()
        row.setSpacing(12)
        self._recorded = label("Recorded as an achievement.", "muted")
        self.record_button = QPushButton(_OFFER)
        self.record_button.setAutoDefault(False)
        self.record_button.clicked.connect(self._record_or_undo)
        row.addWidget(self._recorded, 1)
        row.addWidget(self.record_button)
        row.addStretch()  # takes room only while the words do not show
        self.form.addLayout(row)
        self.form.addWidget(self._thanks)

    def _record_or_undo(self) -> None:
        notebook = self._desk.notebook
        try:
            if self._record is not None:
                notebook.delete(self._record, along=[self._linked_to(None)], origin=self)
                self._show_record(None)
            else:
                record = achievement_of(self._goal, self._milestone, self._baseline)
                record.credit_to = self.thanks.text
                # Together and at once: "Later" leaves what is typed here, not the link.
                notebook.save(record, self._linked_to(record.id), origin=self)
                self._show_record(record)
        except JournalError as error:
            self.complain(error.one_line)
            self.failed.emit(error)

    def _linked_to(self, record_id: UUID | None) -> Milestone:
        """Return the milestone as it is stored, with another link."""
        linked = copy_of(self._milestone)
        linked.achievement_id = record_id
        return linked

    def _show_record(self, record: Achievement | None) -> None:
        self._record = record
        self._recorded.setVisible(record is not None)
        self.record_button.setText(_OFFER if record is None else _UNDO)
        self.record_button.setAccessibleName(
            _OFFER if record is None else "Undo: take it out of the achievements"
        )
        if record is not None and record.credit_to:
            self.thanks.set_text(record.credit_to)
