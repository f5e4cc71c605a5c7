"""What stands below an achievement: a tip, and what one does with the whole of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label


class EditorFoot(QWidget):
    """A tip of what is missing, the history and the way out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.tip = label("", "small")
        self.history_button = QPushButton("History…")
        self.delete_button = QPushButton("Delete")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.tip, 1)
        for button in (self.history_button, self.delete_button):
            button.setProperty("kind", "quiet")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        look.changed.connect(self._tint)
        self._tint()

    def show_for(self, *, is_new: bool, tip: str) -> None:
        """Offer what can be done with a new achievement, or with a stored one."""
        self.history_button.setHidden(is_new)
        self.delete_button.setText("Discard" if is_new else "Delete")
        self.tip.setText("" if is_new else tip)

    def _tint(self) -> None:
        self.delete_button.setIcon(self._look.icon("trash-2"))
        self.delete_button.setIconSize(QSize(self._look.px(15), self._look.px(15)))
