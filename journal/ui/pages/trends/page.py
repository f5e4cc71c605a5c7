"""The page of what the days add up to."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn, Shape
from journal.models.reframe import BeliefRating, Reframe
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.trends.achievements_card import AchievementsCard
from journal.ui.pages.trends.beliefs_card import BeliefsCard
from journal.ui.pages.trends.figures import RANGES, figures
from journal.ui.pages.trends.records import Records, read_records
from journal.ui.pages.trends.resistance_card import ResistanceCard
from journal.ui.pages.trends.shapes_card import ShapesCard
from journal.ui.pages.trends.showing_up_card import ShowingUpCard
from journal.ui.widgets.columns import Columns
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.segmented import Segmented

RANGE_WORDS = {"30": "30 days", "90": "90 days", "365": "1 year", "all": "All"}
"""What the ranges read."""

USUAL_RANGE = "90"


class TrendsPage(Page):
    """Shows one range of days on all its cards; it reads and never writes."""

    kinds = frozenset({CheckIn, Shape, Achievement, Reframe, BeliefRating})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Trends")
        self._records: Records | None = None
        self.range = Segmented(RANGE_WORDS, "Range")
        self.range.choose(USUAL_RANGE)
        self.range.chosen.connect(self._show_range)
        self._below = QHBoxLayout()
        self._below.addStretch(1)
        self.body.addLayout(self._below)
        self.header_buttons.addWidget(self.range)
        self.empty = EmptyState(
            "Trends shows how strong Resistance was, how often you showed up and what changed. "
            "It begins with the first check-in.",
            "Check in today",
        )
        self.empty.begin_requested.connect(self._open_today)
        self.columns = Columns()
        look = desk.look
        self.resistance = ResistanceCard(look)
        self.showing_up = ShowingUpCard(look)
        self.shapes = ShapesCard(look)
        self.beliefs = BeliefsCard(look)
        self.achievements = AchievementsCard(look)
        for card in (self.resistance, self.showing_up, self.shapes):
            self.columns.left.addWidget(card)
        for right in (self.beliefs, self.achievements):
            self.columns.right.addWidget(right)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        desk.preferences.changed.connect(self._settings_changed)

    def refresh(self) -> None:
        """Read the journal again and show the chosen range."""
        settings = self.desk.preferences.settings
        try:
            self._records = read_records(
                self.desk.notebook, self.desk.work_days, settings.day_ends_at
            )
        except JournalError as error:
            self._stale = True  # shown again, it tries again
            self.went_wrong.emit(error)
            return
        self._show_range()

    def take_focus(self) -> None:
        """Begin at the range."""
        for segment in self.range.findChildren(QPushButton):
            if segment.isChecked():
                segment.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again, too, when another day has begun since."""
        if self._records is not None and self._records.today != self.desk.today:
            self._stale = True
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the range below the title where both have no room side by side."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        needed = self.title.sizeHint().width() + self.range.sizeHint().width() + 40
        row, other = self.header_buttons, self._below
        if room < needed:
            row, other = other, row
        if other.indexOf(self.range) >= 0:
            other.removeWidget(self.range)
            row.insertWidget(0, self.range)

    def _show_range(self) -> None:
        records = self._records
        if records is None:
            return
        self.empty.setVisible(records.empty)
        self.columns.setVisible(not records.empty)
        self.range.setVisible(not records.empty)
        shown = figures(records, RANGES[self.range.choice])
        self.resistance.show_figures(shown.resistance)
        self.showing_up.show_figures(shown.showing_up)
        self.shapes.show_figures(shown.shapes)
        self.beliefs.show_figures(shown.beliefs)
        self.achievements.show_figures(shown.achievements)

    def _settings_changed(self) -> None:
        """Follow other work days or another end of the day; most settings do not matter here."""
        settings = self.desk.preferences.settings
        wanted = (self.desk.work_days, settings.day_ends_at)
        records = self._records
        if records is None or wanted == (records.work_days, records.day_ends_at):
            return
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.refresh()

    def _open_today(self) -> None:
        self.page_requested.emit("today", None)
