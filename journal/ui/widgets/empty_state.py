"""What an empty list says: what it is for, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.ui.widgets.card import label
from journal.ui.widgets.one_click_button import OneClickButton


class EmptyState(QWidget):
    """One line and one button.

    Signals:
        begin_requested(): the person wants to take the first step.
    """

    begin_requested = Signal()

    def __init__(self, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 28, 12, 28)
        column.setSpacing(14)
        self._words = label(words, "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        if button:
            self.button = OneClickButton(button)
            self.button.clicked.connect(self.begin_requested)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, words: str) -> None:
        """Change the line."""
        self._words.setText(words)
