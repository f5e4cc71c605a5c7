"""The goal an achievement belongs to."""

from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from journal.errors import JournalError
from journal.models.goal import Goal, GoalStatus, goals
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.widgets.chips import chip
from journal.ui.widgets.finder import Finder
from journal.ui.widgets.options import Option
from journal.ui.widgets.plain_tip import set_plain_tip
from journal.ui.words import one_line

OFFER = "Goal…"
ASKS = "Find a goal"
NONE = "There is no goal yet. Write one under Goals first."
GONE = "a deleted one"
WIDEST = 230


class GoalChip(QWidget):
    """Shows the goal and finds another by typing.

    Signals:
        edited(): the person chose a goal, or none.
        failed(JournalError): the goals cannot be read.
    """

    edited = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.goal_id: UUID | None = None
        self.setObjectName("goal")
        self.button = chip(OFFER, "goal")
        self.clear_button = QPushButton()
        self.clear_button.setProperty("kind", "quiet")
        self.clear_button.setProperty("slim", "true")
        self.clear_button.setAccessibleName("Leave out: Goal")
        self.clear_button.setToolTip("Leave out")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.clear_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._find)
        self.clear_button.clicked.connect(self._leave_out)
        desk.notebook.changed.connect(self._hear)
        desk.look.changed.connect(self._tint)
        self._tint()
        self._describe()

    def show_goal(self, goal_id: UUID | None) -> None:
        """Show a goal without telling it as the person's act."""
        self.goal_id = goal_id
        self._describe()

    def as_words(self) -> str:
        """Say the goal's id, "" where there is none."""
        return "" if self.goal_id is None else self.goal_id.hex

    def take_words(self, words: str) -> None:
        """Show the goal ``words`` say, as the person's own act."""
        self.show_goal(UUID(words) if words else None)
        self.edited.emit()

    def _goals(self) -> list[Goal]:
        try:
            return self._desk.notebook.read(goals())
        except JournalError as error:
            self.failed.emit(error)
            return []

    def _describe(self) -> None:
        title = ""
        if self.goal_id is not None:
            found = (one.title for one in self._goals() if one.id == self.goal_id)
            title = one_line(next(found, GONE))
        wide = self._desk.look.px(WIDEST)
        words = f"Goal: {title}" if title else OFFER
        short = self.button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide)
        self.button.setText(short.replace("&", "&&"))
        self.button.setAccessibleName(f"Goal: {title or 'none'}")
        set_plain_tip(self.button, title if short != words else "")
        self.clear_button.setVisible(bool(title))
        self.updateGeometry()

    def _find(self) -> None:
        status = {GoalStatus.ACTIVE: ""}
        found = sorted(self._goals(), key=lambda one: one.status is not GoalStatus.ACTIVE)
        options = [
            Option(one.id, one.title, status.get(one.status, one.status.value)) for one in found
        ]
        finder = Finder(self._desk.look, options, ASKS, NONE, self)
        finder.chosen.connect(self._choose)
        finder.closed.connect(self.button.setFocus)
        finder.open_below(self.button)

    def _choose(self, goal_id: UUID) -> None:
        self.show_goal(goal_id)
        self.edited.emit()

    def _leave_out(self) -> None:
        self.button.setFocus()
        self.show_goal(None)
        self.edited.emit()

    def _hear(self, change: Change) -> None:
        if self.goal_id is not None and change.touches(Goal):
            self._describe()

    def _tint(self) -> None:
        look = self._desk.look
        self.clear_button.setIcon(look.icon("x"))
        self.clear_button.setIconSize(QSize(look.px(14), look.px(14)))
        self._describe()
