"""The small words beside the pages: what is due."""

from PySide6.QtCore import QObject, QTimer, Signal

from journal.errors import JournalError
from journal.models.goal import Goal, GoalPause, Progress
from journal.models.reframe import BeliefRating, Reframe, cards_due_count
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.goals_due import goals_due


class Badges(QObject):
    """Counts what is due after each change that matters.

    Signals:
        changed(object): page key -> words, such as {"goals": "1 due"}.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.count)
        desk.notebook.changed.connect(self._hear)

    def count_after(self, milliseconds: int) -> None:
        """Count a little later: a page just shown goes before."""
        self._soon.start(milliseconds)

    def stop(self) -> None:
        """Count no more: the journal is about to close."""
        self._soon.stop()
        self._desk.notebook.changed.disconnect(self._hear)

    def count(self) -> None:
        """Count now."""
        notebook, today = self._desk.notebook, self._desk.today
        try:
            cards = notebook.read(cards_due_count(today))
            goals = len(goals_due(self._desk))
        except JournalError:
            return  # the page in view meets the same and tells it
        badges = {"beliefs": cards, "goals": goals}
        self.changed.emit({key: f"{count} due" for key, count in badges.items() if count})

    def _hear(self, change: Change) -> None:
        if change.touches(Reframe, BeliefRating, Goal, GoalPause, Progress):
            self._soon.start(0)
