"""What can be done with the goal in view, written down at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.goal import GoalFile, GoalPause, GoalStatus, Milestone, Progress
from journal.notebook import copy_of
from journal.ui.celebrating import Celebrating
from journal.ui.desk import Desk
from journal.ui.log_progress import LogProgress
from journal.ui.milestone_marks import remarked, without_check_in
from journal.ui.pages.goals import goal_card
from journal.ui.pages.goals.drop_form import CloseForm, DropForm
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.milestone_form import MilestoneForm
from journal.ui.pages.goals.pause_form import PauseForm
from journal.ui.pages.goals.pausing import become
from journal.ui.widgets.entry_dialog import EntryDialog

_STATUS_OF = {
    goal_card.PAUSE: (GoalStatus.PAUSED, "Paused, under Paused. No check-ins until you resume it."),
    goal_card.RESUME: (GoalStatus.ACTIVE, "Under way again, under Active."),
    goal_card.REOPEN: (GoalStatus.ACTIVE, "Under way again, under Active."),
    goal_card.REACHED: (GoalStatus.REACHED, "Reached. It stands under Reached now."),
}


class GoalDeeds(QObject):
    """Saves, deletes and opens dialogs for one goal at a time.

    Signals:
        said(str), deleted(str), went_wrong(JournalError): as those of a page.
        done(): the journal has changed.
        gone(UUID): that goal is in the trash.
        history_requested(): the person wants to see what the goal said before.
    """

    said = Signal(str)
    deleted = Signal(str)
    went_wrong = Signal(object)
    done = Signal()
    gone = Signal(object)
    history_requested = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.file: GoalFile | None = None

    def act(self, key: str) -> None:
        """Do what the goal's menu offers under ``key``."""
        starts = key == goal_card.RESUME and self._is_draft
        if key == goal_card.EDIT or starts:  # what a draft still lacks its form asks for
            self.edit()
        elif key in (goal_card.DROP, goal_card.CLOSE):
            self._end(DropForm if key == goal_card.DROP else CloseForm)
        elif key == goal_card.ADD_PAUSE:
            self.edit_pause(None)
        elif key == goal_card.HISTORY:
            self.history_requested.emit()
        elif key == goal_card.DELETE:
            self.delete()
        else:
            self._become(*_STATUS_OF[key])

    def log_progress(self) -> None:
        """Ask for a check-in."""
        if self.file is not None:
            self._open(LogProgress(self._desk, self.file, self._page))

    def edit(self) -> None:
        """Change the goal in its form."""
        if self.file is not None:
            self._open(GoalForm(self._desk, self._page, self.file))

    def delete(self) -> None:
        """Move the goal to the trash with all that hangs on it."""
        file = self.file
        if file is not None and self._remove(
            "Goal deleted.", file.goal, *file.progress, *file.milestones, *file.pauses
        ):
            self.gone.emit(file.goal.id)

    def add_milestone(self) -> None:
        """Ask for another milestone."""
        if self.file is not None:
            self._open(MilestoneForm(self._desk, self.file, self._page))

    def edit_milestone(self, milestone: Milestone) -> None:
        """Change a milestone."""
        if self.file is not None:
            self._open(MilestoneForm(self._desk, self.file, self._page, milestone))

    def tick_milestone(self, milestone: Milestone, reached: bool) -> None:  # noqa: FBT001 - a slot
        """Note by hand that a milestone is reached, or is not."""
        ticked = copy_of(milestone)
        ticked.reached_on = self._desk.today if reached else None
        if self._save(ticked) and reached:
            self.celebrate(ticked)

    def celebrate(self, milestone: Milestone) -> None:
        """Note how a milestone is celebrated."""
        if self.file is not None:
            self._open(Celebrating(self._desk, self.file, milestone, self._page))

    def delete_milestone(self, milestone: Milestone) -> None:
        """Move a milestone to the trash."""
        self._remove("Milestone deleted.", milestone)

    def edit_check_in(self, progress: Progress) -> None:
        """Change a check-in."""
        if self.file is not None:
            self._open(LogProgress(self._desk, self.file, self._page, progress))

    def delete_check_in(self, progress: Progress) -> None:
        """Move a check-in to the trash; milestones only it had reached are open again."""
        if self.file is not None:
            marks = remarked(self.file, without_check_in(self.file, progress))
            self._remove("Check-in deleted.", progress, along=marks)

    def edit_pause(self, pause: GoalPause | None) -> None:
        """Change a pause, or with None add one that was forgotten."""
        if self.file is not None:
            self._open(PauseForm(self._desk, self.file, self._page, pause))

    def delete_pause(self, pause: GoalPause) -> None:
        """Move a pause to the trash."""
        self._remove("Pause deleted.", pause)

    @property
    def _is_draft(self) -> bool:
        return self.file is not None and self.file.goal.status is GoalStatus.DRAFT

    def _end(self, form: type[DropForm]) -> None:
        if self.file is not None:
            self._open(form(self._desk, self.file, self._page))

    def _become(self, status: GoalStatus, words: str) -> None:
        if self.file is None:
            return
        change = become(self.file, status, self._desk.today)
        if self._save(change.goal, *change.pauses, gone=change.gone):
            self.said.emit(words)

    def _open(self, dialog: EntryDialog) -> None:
        dialog.saved.connect(self.said)
        dialog.open()

    def _save(self, *records: Record, gone: Sequence[Record] = ()) -> bool:
        notebook = self._desk.notebook
        try:
            if gone:
                notebook.delete(*gone, along=records, origin=self._page)
            else:
                notebook.save(*records, origin=self._page)
        except JournalError as error:
            self.went_wrong.emit(error)
            self.done.emit()  # what is on screen goes back to what is stored
            return False
        self.done.emit()
        return True

    def _remove(self, words: str, *records: Record, along: Sequence[Record] = ()) -> bool:
        copies = [copy_of(record) for record in records]
        try:
            self._desk.notebook.delete(*copies, along=along, origin=self._page)
        except JournalError as error:
            self.went_wrong.emit(error)
            return False
        self.done.emit()
        self.deleted.emit(words)
        return True
