"""A line that says the filter hides what was just added."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from journal.ui.widgets.card import label
from journal.ui.words import number


class HiddenNotice(QWidget):
    """Says that the filter hides what was just added.

    Signals:
        show_requested(): the person wants to see it.
    """

    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden: frozenset[UUID] = frozenset()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.words = label("", "muted", wrap=False)
        self.button = QPushButton("Show it")
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.show_requested)
        row.addWidget(self.words, 0, 0)
        row.addWidget(self.button, 0, 1)
        row.setColumnStretch(2, 1)
        self.hide()

    def tell(self, hidden: Collection[UUID]) -> None:
        """Say how many are hidden; none hides the notice."""
        self.hidden = frozenset(hidden)
        if hidden:
            self.words.setText(f"{number(len(hidden))} added, hidden by the filter.")
            self.button.setText("Show it" if len(hidden) == 1 else "Show them")
        self.setVisible(bool(hidden))
