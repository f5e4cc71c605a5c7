"""The list, or what to say where the filter leaves nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal.ui.desk import Desk
from journal.ui.pages.achievements.list_view import AchievementsList
from journal.ui.pages.achievements.shelf import Filter
from journal.ui.widgets.empty_state import EmptyState


class ListColumn(QStackedWidget):
    """Shows rows; where there are none it says why and offers all.

    Signals:
        all_requested(): the person wants to see everything.
    """

    all_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = AchievementsList(desk)
        self.none = EmptyState("", "Show all")
        self.addWidget(self.view)
        self.addWidget(self.none)
        self.setMinimumWidth(160)
        self.none.begin_requested.connect(self.all_requested)

    def show_parts(self, total: int, chosen: Filter) -> None:
        """Change between the rows and the words; ``total`` are in the journal."""
        if self.view.rows.rows:
            self.setCurrentWidget(self.view)
            return
        empty = "Nothing here in this time yet."
        words = "Nothing matches this filter." if chosen.narrows else empty
        self.none.say(words if total else "What you write down is listed here.")
        self.none.button.setVisible(total > 0)
        self.setCurrentWidget(self.none)
