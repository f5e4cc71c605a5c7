"""The journal cannot be opened: what happened, what is safe, what to do next."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle


class ProblemPage(QWidget):
    """Stands where the pages would be.

    Signals:
        retry_requested(): try to open it again.
        quit_requested(): close the program.
    """

    retry_requested = Signal()
    quit_requested = Signal()

    def __init__(self, look: Look, error: JournalError, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setAccessibleName("The journal could not be opened")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(600))
        outer.addWidget(middle)
        card = Card()
        middle.column.addWidget(card)
        card.body.addWidget(label("Your journal could not be opened", "heading"))
        card.body.addWidget(label(str(error).replace("/", "/\u200b")))
        for words in (error.safe, error.next_step):
            if words:
                card.body.addWidget(label(words, "muted"))
        row = QHBoxLayout()
        row.setSpacing(10)
        show = QPushButton("Show its folder")
        show.setProperty("kind", "quiet")
        show.clicked.connect(self._show_folder)
        leave = QPushButton("Quit")
        leave.clicked.connect(self.quit_requested)
        self._retry = QPushButton("Try again")
        self._retry.setProperty("kind", "primary")
        self._retry.setDefault(True)
        self._retry.clicked.connect(self.retry_requested)
        row.addWidget(show)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self._retry)
        card.body.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first step: Enter takes it."""
        super().showEvent(event)
        self._retry.setFocus()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
