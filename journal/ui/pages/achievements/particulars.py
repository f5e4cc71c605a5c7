"""What an achievement is, when it happened and which goal it belongs to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal.models.achievement import Achievement, Category, ProposalStatus
from journal.ui.desk import Desk
from journal.ui.pages.achievements.goal_chip import GoalChip
from journal.ui.pages.achievements.pill_box import PillBox
from journal.ui.widgets.day_edit import DayEdit, OptionalDay
from journal.ui.widgets.flow_layout import FlowLayout

NO_STATUS = "No status"


class Particulars(QWidget):
    """A line of chips: kind, what became of a proposal, the days, the goal.

    Signals:
        edited(): the person changed something.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = PillBox("Kind", {one.value: one.words for one in Category})
        self.proposal = PillBox(
            "Proposal status",
            {"": NO_STATUS, **{one.value: one.value.capitalize() for one in ProposalStatus}},
        )
        self.day = DayEdit("Day")
        self.last_day = OptionalDay(desk.look, "Last day", "to …", lead="to")
        self.goal = GoalChip(desk)
        chips = FlowLayout(self)
        for one in (self.kind, self.proposal, self.day, self.last_day, self.goal):
            chips.addWidget(one)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.kind.currentIndexChanged.connect(self._show_status)
        self.kind.activated.connect(self.edited)
        self.proposal.activated.connect(self.edited)
        for field in (self.day, self.last_day, self.goal):
            field.edited.connect(self.edited)
        self._show_status()

    def fill(self, achievement: Achievement) -> None:
        """Show the particulars of ``achievement``."""
        self.kind.choose(achievement.category.value)
        status = achievement.proposal_status
        self.proposal.choose("" if status is None else status.value)
        self.day.set_day(achievement.day)
        self.last_day.set_day(achievement.last_day)
        self.last_day.suggest(achievement.day)
        self.goal.show_goal(achievement.goal_id)

    def collect(self, achievement: Achievement) -> None:
        """Write what is on screen into ``achievement``."""
        was_proposal = achievement.category is Category.PROPOSAL
        achievement.category = Category(self.kind.choice)
        if achievement.category is Category.PROPOSAL:
            status = self.proposal.choice
            achievement.proposal_status = ProposalStatus(status) if status else None
        elif was_proposal:
            achievement.proposal_status = None
        first, last = self.day.day, self.last_day.day
        if last is not None and last < first:
            first, last = last, first
        achievement.day, achievement.last_day = first, None if last == first else last
        achievement.goal_id = self.goal.goal_id

    def _show_status(self) -> None:
        self.proposal.setVisible(self.kind.choice == Category.PROPOSAL.value)
