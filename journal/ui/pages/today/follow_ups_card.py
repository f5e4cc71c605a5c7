"""Achievements whose results were not in yet and are to be looked at today."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.models.achievement import Achievement
from journal.models.follow_ups import follow_ups_due
from journal.ui.page import Page
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.words import breakable, near_day, one_line

MOST = 5
"""So many are shown; the rest come up as these are followed up."""


class FollowUpsCard(Card):
    """One row an achievement: its title, since when it waits, and the way to it."""

    def __init__(self, page: Page) -> None:
        super().__init__("Results in yet?")
        self._page = page
        self.rows: dict[UUID, FollowUpRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.more = label("", "small")
        self.body.addWidget(self.more)
        self.hide()

    @property
    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in the order shown."""
        return [row.open_button for row in self.rows.values()]

    def show_day(self, day: date) -> None:
        """Show what is to be followed up; it belongs to today alone."""
        desk = self._page.desk
        due = desk.notebook.read(follow_ups_due(day)) if day == desk.today else []
        self.setVisible(bool(due))
        at = next((key for key, row in self.rows.items() if row.open_button.hasFocus()), None)
        clear(self._column)
        self.rows = {}
        for achievement in due[:MOST]:
            row = self.rows[achievement.id] = FollowUpRow(achievement, desk.today)
            row.open_requested.connect(self._open)
            self._column.addWidget(row)
        rest = len(due) - len(self.rows)
        self.more.setText(f"and {rest} more" if rest > 0 else "")
        self.more.setVisible(rest > 0)
        if at in self.rows:
            self.rows[at].open_button.setFocus()

    def _open(self, achievement_id: UUID) -> None:
        self._page.page_requested.emit("achievements", achievement_id)


class FollowUpRow(QWidget):
    """One achievement.

    Signals:
        open_requested(UUID): the person wants to see it.
    """

    open_requested = Signal(object)

    def __init__(self, achievement: Achievement, today: date) -> None:
        super().__init__()
        self._achievement_id = achievement.id
        self.open_button = QPushButton("Open")
        self.open_button.setProperty("kind", "quiet")
        self.open_button.setProperty("slim", "true")
        self.open_button.setAccessibleName(f"Open: {one_line(achievement.title)}")
        self.open_button.clicked.connect(self._open)
        column = QVBoxLayout()
        column.setSpacing(0)
        words = label(breakable(achievement.title))
        words.setContentsMargins(0, 4, 0, 0)  # level with the button beside it
        column.addWidget(words)
        if achievement.follow_up_on is not None and achievement.follow_up_on < today:
            since = f"to follow up since {near_day(achievement.follow_up_on, today)}"
            column.addWidget(label(since, "small"))
            self.open_button.setAccessibleDescription(since)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addLayout(column, 1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)

    def _open(self) -> None:
        self.open_requested.emit(self._achievement_id)
