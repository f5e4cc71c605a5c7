"""A quiet line above the pages: this is a sample, this journal can only be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from journal.ui.widgets.card import label


class Banner(QFrame):
    """Says one thing about the whole journal and offers one act.

    Signals:
        act_requested(): the person wants the act.
    """

    act_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 8, 32, 8)
        self._words = label()
        self._button = QPushButton()
        self._button.clicked.connect(self.act_requested)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.hide()

    def say(self, words: str, act: str = "") -> None:
        """Show ``words`` and a button named ``act`` where there is one."""
        self._words.setText(words)
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self.setAccessibleName(words)
        self.show()
