"""Drop a goal, with the reason."""

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

    def __init__(self, desk: Desk, file: GoalFile, parent: QWidget) -> None:
        super().__init__(
            desk.look,
            parent,
            title="Drop the goal",
            heading=file.goal.title,
            save="Drop the goal",
            width=440,
        )
        self._desk = desk
        self._file = file
        self.reason = GrowingText("Why I let it go", most_lines=6)
        self.form.addWidget(
            label("Letting go of a goal on purpose is a decision, too. It stays under Closed.", "")
        )
        self._reason = Field("Why I let it go", self.reason)
        self.form.addWidget(self._reason)
        self.reason.edited.connect(self._edited)
        self.reason.setFocus()
        self.keep_draft(desk.notebook, f"drop-goal:{file.goal.id}")

    def store(self) -> str | None:
        """Save the goal as dropped."""
        if not self.reason.text.strip():
            self._reason.complain("A few words will do: what has changed?")
            self.reason.setFocus()
            return None
        notebook = self._desk.notebook
        # A pause may have begun or ended since the form was opened.
        now = notebook.read(goal_file(self._file.goal.id)) or self._file
        change = become(now, GoalStatus.DROPPED, self._desk.today, self.reason.text)
        if change.gone:
            notebook.delete(*change.gone, along=(change.goal, *change.pauses), origin=self)
        else:
            notebook.save(change.goal, *change.pauses, origin=self)
        return "Dropped. It stands under Closed now."

    def _edited(self) -> None:
        self._reason.complain("")
        self.touch()
