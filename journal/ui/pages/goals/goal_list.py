"""The goals to choose from: one side of them, the long view and the short view."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.goal import Goal
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_groups import Groups, ways_up
from journal.ui.pages.goals.goal_sides import (
    ACTIVE,
    ALL,
    NOTHING,
    counts,
    on_side,
    side_of,
    with_words,
)
from journal.ui.pages.goals.goal_view import FEW, GoalsView
from journal.ui.pages.goals.side_chips import SideChips
from journal.ui.pages.goals.standings import Standings
from journal.ui.widgets.card import label
from journal.ui.widgets.filter_field import FilterField
from journal.ui.words import number

MANY = 8
"""From so many goals on, one can search for words in their titles."""


class GoalList(QWidget):
    """Chips for the sides, and the goals; the short view stands beside the long one if told so.

    Signals:
        filtered(): other goals are shown.
        chosen(Goal): the person went to another goal.
        folded(UUID): what stands below that goal was folded or unfolded.
        delete_requested(), menu_requested(QPoint): as those of the views.
        two_columns_changed(): the list takes one column now, or two.
    """

    filtered = Signal()
    chosen = Signal(object)
    folded = Signal(object)
    delete_requested = Signal()
    menu_requested = Signal(object)
    two_columns_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Goal] = []
        self._folded: set[UUID] = set()
        self._stacked = self._wide = False
        self._selected: UUID | None = None
        self._standings = Standings(desk)
        self.filter = SideChips()
        self.field = FilterField("Find a goal")
        self.view = GoalsView(desk, self._standings, "Goals")
        self.short_view = GoalsView(desk, self._standings, "Goals of the short view")
        self.all_button = QPushButton()
        self.all_button.setProperty("kind", "quiet")
        self.all_button.setCheckable(True)
        self._nothing = label("", "muted")
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> list[Goal]:
        """The goals in the list, in reading order."""
        return self.view.goals.goals + self.short_view.goals.goals

    @property
    def two_columns(self) -> bool:
        """Tell whether the short view stands beside the long one."""
        return bool(self.short_view.goals.rows)

    def show_goals(self, goals: list[Goal]) -> None:
        """Take all goals there are and show those of the chosen side."""
        self._all = goals
        self._standings.forget()
        self._show()

    def show_side_of(self, goal: Goal) -> None:
        """Let ``goal`` be listed: on its side, and unfolded."""
        if self.filter.choice not in (ALL, side_of(goal)):
            self.filter.choose(side_of(goal))
        if not with_words([goal], self.field.text()):
            self.field.clear()
        self._folded -= ways_up(goal, self._all)
        self._show()

    def select(self, goal_id: UUID | None) -> None:
        """Choose a goal without telling it as the person's act."""
        self._selected = goal_id
        for view in (self.view, self.short_view):
            view.select(goal_id)

    def take_focus(self) -> None:
        """Begin at the goal in view."""
        second = self.short_view.currentIndex().isValid()
        (self.short_view if second else self.view).setFocus()

    def fit(self, *, stacked: bool, wide: bool) -> None:
        """Stand above the goal in view where ``stacked``; take two columns where ``wide``."""
        if (stacked, wide) != (self._stacked, self._wide):
            self._stacked, self._wide = stacked, wide
            self._show()
            self.select(self._selected)

    def _lay_out(self) -> None:
        views = QHBoxLayout()
        views.setSpacing(14)
        views.addWidget(self.view, 1)
        views.addWidget(self.short_view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for one in (self.filter, self.field, self._nothing):
            column.addWidget(one)
        column.addLayout(views, 1)
        column.addWidget(self.all_button)
        for part in (self.short_view, self.field, self.all_button):
            part.hide()

    def _connect(self) -> None:
        self.filter.chosen.connect(self._switched)
        self.field.textChanged.connect(self._switched)
        self.field.list_requested.connect(self._enter_list)
        self.all_button.toggled.connect(self._switched)
        self.view.beyond.connect(self._cross)
        self.short_view.beyond.connect(self._cross)
        for view in (self.view, self.short_view):
            view.chosen.connect(self.chosen)
            view.fold_requested.connect(self._fold)
            view.delete_requested.connect(self.delete_requested)
            view.menu_requested.connect(self.menu_requested)

    def _enter_list(self) -> None:
        self.view.enter(1)

    def _cross(self, way: int) -> None:
        """Go on in the other column, past the end of one."""
        down = way > 0 and self.sender() is self.view
        up = way < 0 and self.sender() is self.short_view
        if self.two_columns and (down or up):
            (self.short_view if down else self.view).enter(way)

    def _fold(self, goal_id: UUID) -> None:
        self._folded ^= {goal_id}
        self._show()
        self.folded.emit(goal_id)

    def _switched(self) -> None:
        self._show()
        self.filtered.emit()

    def _show(self) -> None:
        known = with_words(self._all, self.field.text())
        shown = on_side(known, self.filter.choice)
        self._show_filter(known, found=bool(shown))
        groups = Groups(shown, self._all, self._folded)
        before = self.two_columns
        two = self._wide and bool(groups.long) and bool(groups.short)
        self.view.goals.show(groups.long if two else groups.all)
        self.short_view.goals.show(groups.short if two else ())
        self.short_view.setVisible(two)
        self._shorten(len(shown))
        if two != before:
            self.two_columns_changed.emit()

    def _show_filter(self, known: Sequence[Goal], *, found: bool) -> None:
        self.filter.show_counts(counts(known))
        others = any(side_of(one) != ACTIVE for one in self._all)
        self.filter.setVisible(others or self.filter.choice != ACTIVE)
        searched = bool(self.field.text().strip())
        self.field.setVisible(len(self._all) >= MANY or searched)
        self._nothing.setText(NOTHING[ALL if searched else self.filter.choice])
        self._nothing.setVisible(not found)

    def _shorten(self, many: int) -> None:
        """Above the goal in view show a few goals, and a button for all."""
        more = self._stacked and many > FEW
        few = more and not self.all_button.isChecked()
        self.all_button.setText(f"Show all {number(many)} goals" if few else "Show fewer")
        self.all_button.setVisible(more)
        self.view.run_along(along=self._stacked, short=few)
        self.view.setVisible(many > 0 or not self._stacked)
