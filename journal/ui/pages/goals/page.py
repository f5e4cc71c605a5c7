"""The goals: a list beside the one in view."""

from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget

from journal.models.counter import Counter, DayCount
from journal.models.goal import (
    Goal,
    GoalPause,
    GoalStatus,
    Milestone,
    Progress,
    goal_file,
    goals,
)
from journal.models.prospect import Attempt
from journal.ui.chart_deeds import connect_charts
from journal.ui.desk import Desk
from journal.ui.list_and_detail import LIST_WIDTH, ListAndDetail
from journal.ui.page import WIDEST, Page
from journal.ui.pages.goals.detail import Detail
from journal.ui.pages.goals.goal_deeds import GoalDeeds
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.goal_list import GoalList
from journal.ui.widgets.empty_state import EmptyState

PURPOSE = (
    "A goal is something you can measure, with a date: log a figure each week, "
    "see whether you are on pace, and celebrate on the way."
)
WIDE = 1280
"""From this width on the short view stands beside the long one."""


class GoalsPage(Page):
    """Lists the goals and shows one of them."""

    kinds = frozenset({Goal, GoalPause, Milestone, Progress, DayCount, Attempt, Counter})
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Goals", "Measurable, with a date. Check in weekly, and celebrate each milestone."
        )
        self._goal_id: UUID | None = None
        self._gone_id: UUID | None = None
        self._status: GoalStatus | None = None
        self._row = 0
        self.attempts_button = QPushButton("Attempts")
        self.header_buttons.addWidget(self.attempts_button)
        self.new_button = QPushButton("New goal")
        self.new_button.setProperty("kind", "primary")
        self.header_buttons.addWidget(self.new_button)
        self.listing = GoalList(desk)
        self.detail = Detail(desk)
        self.split = ListAndDetail(desk.look, self.listing, self.detail, list_height=None)
        self.deeds = GoalDeeds(desk, self)
        self.empty = EmptyState(PURPOSE, "Set your first goal")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.split)
        self.body.addWidget(self._stack, 1)
        self.body.setContentsMargins(32, 26, 32, 0)  # list and goal scroll to the very edge
        self._connect()

    def refresh(self) -> None:
        """Show what the journal has; the choice, the place and the focus stay."""
        self._stale = False
        known = self.desk.notebook.read(goals())
        self._stack.setCurrentWidget(self.split if known else self.empty)
        self.listing.show_goals(known)
        back = next((one for one in known if one.id == self._gone_id), None)
        if back is not None:
            self._gone_id, self._goal_id = None, back.id
            self.listing.show_side_of(back)
        else:
            self._follow(known)
        self._show_chosen()

    def take_focus(self) -> None:
        """Begin in the list, or in the first step where there is none."""
        if self._stack.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.listing.take_focus()

    @property
    def shown_record(self) -> Goal | None:
        """The goal in view."""
        return None if self.deeds.file is None else self.deeds.file.goal

    def new_entry(self) -> None:
        """Ask for a new goal."""
        form = GoalForm(self.desk, self)
        form.saved.connect(self._set)
        form.open()

    def show_record(self, record_id: UUID) -> None:
        """Show one goal, wherever it is listed."""
        if self._stale:
            self.refresh()
        file = self.desk.notebook.read(goal_file(record_id))
        if file is None:
            self.said.emit("This goal is not in the journal any more.")
            return
        self._goal_id = record_id
        self.listing.show_side_of(file.goal)
        self._show_chosen()
        self.split.show_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the short view beside the long one, or below it."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.attempts_button.clicked.connect(self._show_attempts)
        self.new_button.clicked.connect(self.new_entry)
        self.empty.begin_requested.connect(self.new_entry)
        listing, detail, deeds = self.listing, self.detail, self.deeds
        listing.filtered.connect(self._show_chosen)
        listing.chosen.connect(self._choose)
        listing.folded.connect(self._folded)
        listing.delete_requested.connect(deeds.delete)
        listing.menu_requested.connect(self._open_menu)
        listing.two_columns_changed.connect(self._share)
        self.split.stacking.connect(self._fit)
        self.desk.look.changed.connect(self._fit)
        detail.goal.log_requested.connect(deeds.log_progress)
        detail.goal.act_requested.connect(deeds.act)
        detail.milestones.add_requested.connect(deeds.add_milestone)
        detail.milestones.edit_requested.connect(deeds.edit_milestone)
        detail.milestones.ticked.connect(deeds.tick_milestone)
        detail.milestones.celebrate_requested.connect(deeds.celebrate)
        detail.milestones.delete_requested.connect(deeds.delete_milestone)
        detail.check_ins.edit_requested.connect(deeds.edit_check_in)
        detail.check_ins.delete_requested.connect(deeds.delete_check_in)
        detail.pauses.edit_requested.connect(deeds.edit_pause)
        detail.pauses.delete_requested.connect(deeds.delete_pause)
        deeds.done.connect(self.refresh)
        deeds.gone.connect(self._remember)
        deeds.history_requested.connect(self.ask_for_history)
        deeds.said.connect(self.said)
        deeds.deleted.connect(self.deleted)
        deeds.went_wrong.connect(self.went_wrong)
        connect_charts(self)

    def _show_chosen(self) -> None:
        """Show the chosen goal; where it is not listed any more, the one in its place."""
        shown = self.listing.shown
        row = next((at for at, one in enumerate(shown) if one.id == self._goal_id), None)
        if row is None and shown:
            row = min(self._row, len(shown) - 1)
        self._row = row or 0
        self._goal_id = None if row is None else shown[row].id
        self._status = None if row is None else shown[row].status
        self.listing.select(self._goal_id)
        file = None if self._goal_id is None else self.desk.notebook.read(goal_file(self._goal_id))
        self.deeds.file = file
        self.detail.show_goal(file)

    def _choose(self, goal: Goal) -> None:
        self._goal_id = goal.id
        self._show_chosen()
        self.split.show_top()

    def _follow(self, known: list[Goal]) -> None:
        """Go along where the goal in view has come to another state."""
        one = next((one for one in known if one.id == self._goal_id), None)
        if one is not None and self._status not in (None, one.status):
            self.listing.show_side_of(one)

    def _folded(self, goal_id: UUID) -> None:
        """Go out to the goal that was folded where the one in view was below it."""
        if all(one.id != self._goal_id for one in self.listing.shown):
            self._goal_id = goal_id
        self._show_chosen()

    def _fit(self) -> None:
        wide = self.width() >= self.desk.look.px(WIDE)
        self.listing.fit(stacked=self.split.stacked, wide=wide)
        self._share()

    def _share(self) -> None:
        """Give a list of two columns room; the goal in view keeps its own."""
        more = LIST_WIDTH if self.listing.two_columns else 0
        self._sheet.setMaximumWidth(self.desk.look.px(WIDEST + more))
        self.split.widen_list(LIST_WIDTH + more)

    def _remember(self, goal_id: UUID) -> None:
        """Note what to go back to if the person undoes its deletion."""
        self._gone_id = goal_id

    def _set(self, words: str) -> None:
        form = self.sender()
        if isinstance(form, GoalForm):
            self.show_record(form.record.id)
        self.said.emit(words)

    def _show_attempts(self) -> None:
        self.page_requested.emit("attempts", None)

    def _open_menu(self, place: QPoint) -> None:
        self.detail.goal.more.menu_shown.popup(place)
