"""What could go into a pack, and how it is grouped."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from journal.models.achievement import Achievement, Category
from journal.models.review_pack import GroupBy
from journal.ui.desk import Desk
from journal.ui.pages.review.period_bar import PeriodBar
from journal.ui.widgets.choice_menu import ChoiceMenu
from journal.ui.widgets.flow_layout import FlowLayout


class GroupChip(QPushButton):
    """Chooses what the entries are grouped by.

    Signals:
        chosen(): the person chose another grouping.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", "accent")
        self.menu_shown = QMenu(self)
        group = QActionGroup(self.menu_shown)
        for one in GroupBy:
            action = self.menu_shown.addAction(one.words)
            action.setData(one.value)
            action.setCheckable(True)
            action.triggered.connect(self._chosen)
            group.addAction(action)
        self.clicked.connect(self._open)
        self.choose(GroupBy.GOAL)

    def choose(self, group_by: GroupBy) -> None:
        """Show a grouping without telling it as the person's act."""
        self.choice = group_by
        for action in self.menu_shown.actions():
            action.setChecked(action.data() == group_by.value)
        words = group_by.words
        by = words if group_by is GroupBy.NONE else f"Group by {words[0].lower()}{words[1:]}"
        self.setText(f"{by} ▾")
        self.setAccessibleName(by)

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _chosen(self) -> None:
        action = next(one for one in self.menu_shown.actions() if one.isChecked())
        self.choose(GroupBy(action.data()))
        self.chosen.emit()


class ChoiceBar(QWidget):
    """Period, grouping, kinds and tags.

    Signals:
        changed(): other achievements could be told now.
        grouped(): the person grouped otherwise.
    """

    changed = Signal()
    grouped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = PeriodBar(desk)
        self.group = GroupChip()
        self.kinds = ChoiceMenu({one.value: one.words for one in Category}, "kinds", "achievement")
        self.tags = ChoiceMenu({}, "tags", "achievement", idle="Tags")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.period)
        row = FlowLayout(spacing=10)
        for part in (self.group, self.kinds, self.tags):
            row.addWidget(part)
        column.addLayout(row)
        self.period.changed.connect(self.changed)
        self.kinds.chosen.connect(self.changed)
        self.tags.chosen.connect(self.changed)
        self.group.chosen.connect(self.grouped)

    def offer_tags(self, achievements: Sequence[Achievement]) -> None:
        """Offer every tag there is."""
        tags = sorted({tag for one in achievements for tag in one.tags}, key=str.casefold)
        self.tags.offer({tag: tag for tag in tags})

    def matching(self, achievements: Sequence[Achievement]) -> list[Achievement]:
        """Return what is in the period and of the kinds and tags chosen."""
        period = self.period.period
        kinds, tags = self.kinds.choice, self.tags.choice
        return [
            one
            for one in achievements
            if (not kinds or one.category.value in kinds)
            and (not tags or not tags.isdisjoint(one.tags))
            and (period.first is None or (one.last_day or one.day) >= period.first)
            and (period.last is None or one.day <= period.last)
        ]
