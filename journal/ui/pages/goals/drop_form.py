"""Drop a goal, with the reason, or close it, with or without one."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from journal.models.goal import GoalFile, GoalStatus, goal_file
from journal.ui.desk import Desk
from journal.ui.pages.goals.pausing import become
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText


class DropForm(EntryDialog):
    """Asks why a goal is dropped."""

    status: ClassVar[GoalStatus] = GoalStatus.DROPPED
    act: ClassVar[str] = "Drop the goal"
    hint: ClassVar[str] = (
        "Letting go of a goal on purpose is a decision, too. It stays under Closed."
    )
    asked: ClassVar[str] = "Why I let it go"
    missing: ClassVar[str] = "A few words will do: what has changed?"
    told: ClassVar[str] = "Dropped. It stands under Closed now."

    def __init__(self, desk: Desk, file: GoalFile, parent: QWidget) -> None:
        super().__init__(
            desk.look, parent, title=self.act, heading=file.goal.title, save=self.act, width=440
        )
        self._desk = desk
        self._file = file
        may = "" if self.missing else "May stay empty"
        self.reason = GrowingText(self.asked, placeholder=may, most_lines=6)
        self.form.addWidget(label(self.hint, ""))
        self._reason = Field(self.asked, self.reason)
        self.form.addWidget(self._reason)
        self.reason.edited.connect(self._edited)
        self.reason.setFocus()
        self.keep_draft(desk.notebook, f"{self.act.split()[0].lower()}-goal:{file.goal.id}")

    def store(self) -> str | None:
        """Save the goal as ended."""
        if self.missing and not self.reason.text.strip():
            self._reason.complain(self.missing)
            self.reason.setFocus()
            return None
        notebook = self._desk.notebook
        # A pause may have begun or ended since the form was opened.
        now = notebook.read(goal_file(self._file.goal.id)) or self._file
        change = become(now, self.status, self._desk.today, self.reason.text)
        if change.gone:
            notebook.delete(*change.gone, along=(change.goal, *change.pauses), origin=self)
        else:
            notebook.save(change.goal, *change.pauses, origin=self)
        return self.told

    def _edited(self) -> None:
        self._reason.complain("")
        self.touch()


class CloseForm(DropForm):
    """Asks why a goal is closed, which may stay unsaid."""

    status = GoalStatus.CLOSED
    act = "Close the goal"
    hint = "It is over, reached or not. It stays under Closed, with all that was logged."
    asked = "What I take with me"
    missing = ""
    told = "Closed. It stands under Closed now."
