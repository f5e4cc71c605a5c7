"""The journal is closed for a while: something is done to its file."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.ui.sidebar import Mark
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.middle import Middle
from journal.ui.widgets.waiting_bar import WaitingBar


class WorkingPage(QWidget):
    """Says what is going on and how far it is; there is nothing to press."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(440))
        outer.addWidget(middle)
        middle.column.addWidget(Mark(look, 40))
        middle.column.addWidget(label(words, "heading"))
        middle.column.addWidget(
            label("Please leave the program running; it does not take long.", "muted")
        )
        self._progress = WaitingBar()
        self._progress.begin(words)
        middle.column.addWidget(self._progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._progress.show_progress(done, total)
