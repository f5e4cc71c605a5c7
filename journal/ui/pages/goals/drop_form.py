"""Drop a goal, with the reason."""

from PySide6.QtWidgets import QWidget

from journal.models.goal import Goal, GoalStatus
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText


class DropForm(EntryDialog):
    """Asks why a goal is dropped."""

    def __init__(self, desk: Desk, goal: Goal, parent: QWidget) -> None:
        super().__init__(
            desk.look,
            parent,
            title="Drop the goal",
            heading=goal.title,
            save="Drop the goal",
            width=440,
        )
        self._desk = desk
        self._goal = copy_of(goal)
        self.reason = GrowingText("Why I let it go", most_lines=6)
        self.form.addWidget(
            label("Letting go of a goal on purpose is a decision, too. It stays under Ended.", "")
        )
        self._reason = Field("Why I let it go", self.reason)
        self.form.addWidget(self._reason)
        self.reason.edited.connect(self._edited)
        self.reason.setFocus()
        self.keep_draft(desk.notebook, f"drop-goal:{goal.id}")

    def store(self) -> str | None:
        """Save the goal as dropped."""
        if not self.reason.text.strip():
            self._reason.complain("A few words will do: what has changed?")
            self.reason.setFocus()
            return None
        goal = self._goal
        goal.status, goal.status_reason = GoalStatus.DROPPED, self.reason.text
        goal.ended_on = self._desk.today
        self._desk.notebook.save(goal, origin=self)
        return "Dropped. It stays under Ended."

    def _edited(self) -> None:
        self._reason.complain("")
        self.touch()
