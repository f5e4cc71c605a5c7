"""One goal in full: its way, its milestones, its check-ins, its pauses."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.models.goal import GoalFile
from journal.ui.desk import Desk
from journal.ui.pages.goals.check_ins_card import CheckInsCard
from journal.ui.pages.goals.goal_card import GoalCard
from journal.ui.pages.goals.milestones_card import MilestonesCard
from journal.ui.pages.goals.pauses_card import PausesCard
from journal.ui.widgets.side_by_side import SideBySide

_STACK_BELOW = 560


class Detail(QWidget):
    """The cards of one goal."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = GoalCard(desk)
        self.milestones = MilestonesCard(desk)
        self.check_ins = CheckInsCard(desk)
        self.pauses = PausesCard(desk)
        below = SideBySide(narrow=_STACK_BELOW, spacing=14)
        below.add(self.milestones, 5)
        below.add(self.check_ins, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.goal)
        column.addWidget(below)
        column.addWidget(self.pauses)

    def show_goal(self, file: GoalFile | None) -> None:
        """Show ``file``, or nothing."""
        self.setVisible(file is not None)
        if file is not None:
            self.goal.show_goal(file)
            self.milestones.show_goal(file)
            self.check_ins.show_goal(file)
            self.pauses.show_goal(file)
