"""Milestones of goals that a counter feeds: marked when the counter moves, not at a check-in."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from journal.errors import JournalError
from journal.goal_standing import goal_path
from journal.models.counter import DayCount
from journal.models.fed_goals import fed_goal_files
from journal.models.goal import Goal, GoalFile, Milestone
from journal.models.prospect import Attempt
from journal.notebook import Change, copy_of
from journal.ui.desk import Desk
from journal.ui.goal_figures import value_words
from journal.ui.milestone_marks import reached_on, remarked


class FedMilestones(QObject):
    """Marks a milestone on the day the numbers reach it, and takes the mark back with them.

    What the numbers said before a change tells a mark of theirs from one made by hand.

    Signals:
        reached(str, UUID): words for a milestone just reached, and its goal.
        failed(JournalError): a mark could not be saved.
    """

    reached = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[UUID, GoalFile] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.mark)
        desk.notebook.changed.connect(self._hear)

    def look(self) -> None:
        """Note what the numbers say now; nothing is written."""
        try:
            self._known = self._files()
        except JournalError:
            self._known = {}  # what cannot be read is told by the page that shows it

    def mark(self) -> None:
        """Mark what the numbers reach since they were last looked at."""
        before = self._known
        try:
            self._known = self._files()
            changed = {key: _marks(before.get(key), file) for key, file in self._known.items()}
            records = [one for marks in changed.values() for one in marks]
            if records:
                self._desk.notebook.save(*records, origin=self)
                self._known = self._files()
        except JournalError as error:
            self._known = before  # so that the next change makes these marks, too
            self.failed.emit(error)
            return
        for key, marks in changed.items():
            new = [one for one in marks if one.reached_on is not None]
            if new:
                goal = self._known[key].goal
                values = ", ".join(value_words(goal, one.value) for one in new)
                words = f"Milestone reached: {values}. That is worth a celebration."
                self.reached.emit(words, key)

    def stop(self) -> None:
        """Mark what waits to be, and listen no more: the journal is about to close."""
        self._desk.notebook.changed.disconnect(self._hear)
        if self._soon.isActive():
            self._soon.stop()
            self.mark()

    def _files(self) -> dict[UUID, GoalFile]:
        """Return the goals under way that a counter feeds and that have milestones."""
        return {file.goal.id: file for file in self._desk.notebook.read(fed_goal_files())}

    def _hear(self, change: Change) -> None:
        if change.origin is self:
            return
        if change.touches(DayCount, Attempt):
            self._soon.start()
        elif change.touches(Goal, Milestone) and not self._soon.isActive():
            self.look()


def _marks(before: GoalFile | None, after: GoalFile) -> list[Milestone]:
    """Return copies of the milestones whose mark changes with the numbers."""
    same = before is None or before.counted == after.counted
    marks = [] if before is None or same else remarked(before, after)
    marked = {one.id for one in marks}
    if all(one.reached_on is not None or not _is_untouched(one) for one in after.milestones):
        return marks
    path = goal_path(after)
    for milestone in after.milestones:
        if milestone.reached_on is None and _is_untouched(milestone) and milestone.id not in marked:
            day = reached_on(after.goal, path, milestone.value)
            if day is not None:
                copy = copy_of(milestone)
                copy.reached_on = day
                marks.append(copy)
    return marks


def _is_untouched(milestone: Milestone) -> bool:
    """Tell whether it is as it was first written: nobody took a mark back by hand."""
    created, updated = milestone.created_at, milestone.updated_at
    # Records saved together are created some microseconds apart, and updated at one instant.
    return created is not None and updated is not None and updated <= created
