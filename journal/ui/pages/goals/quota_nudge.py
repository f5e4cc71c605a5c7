"""One thought, offered once: is there a goal beyond the quota?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.preferences import Preferences
from journal.ui.widgets.card import label

WORDS = (
    "Quota is set for me. Is this one mine: something I would be proud of whatever the quota says?"
)


class QuotaNudge(QWidget):
    """Asks, and is never seen again once skipped."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.skip_button = QPushButton("Skip this")
        self.skip_button.setProperty("kind", "quiet")
        self.skip_button.setAutoDefault(False)
        self.skip_button.setToolTip("Do not ask again")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(WORDS, "muted"), 1)
        row.addWidget(self.skip_button, 0, Qt.AlignmentFlag.AlignTop)
        self.skip_button.clicked.connect(self._skip)

    def _skip(self) -> None:
        self.hide()
        self._preferences.change(quota_nudge=False)
