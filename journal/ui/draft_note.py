"""One quiet line: these words were begun another time and are not entered yet."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.drafts import Drafts
from journal.ui.widgets.card import label
from journal.ui.words import near_day


class DraftNote(QWidget):
    """Says since when the draft it follows waits; clears it, and brings back what was cleared.

    Signals:
        cleared(): the form is as it was given; the words are gone unless they are taken back.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts: Drafts | None = None
        self._can_take_back = False
        self._words = label("", "small")
        self.button = QPushButton()
        self.button.setProperty("kind", "bare")
        self.button.setProperty("slim", "true")
        self.button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self.button.clicked.connect(self._act)

    @property
    def words(self) -> str:
        """What the line says, "" where it is not there."""
        return "" if self.isHidden() else self._words.text()

    def follow(self, drafts: Drafts) -> None:
        """Tell of what ``drafts`` keeps from now on."""
        self._drafts = drafts
        drafts.told.connect(self._tell)

    def _tell(self, begun: object) -> None:
        self._can_take_back = begun == ""
        if isinstance(begun, date) and self._drafts is not None:
            when = _when(begun, self._drafts.today)
            self._words.setText(f"You began this {when}; it is not entered yet.")
            self._name("Clear", "Clear what is begun")
        elif self._can_take_back:
            self._words.setText("Cleared.")
            self._name("Undo", "Undo: bring back what was begun")
        self.setVisible(begun is not None)

    def _name(self, words: str, told: str) -> None:
        self.button.setText(words)
        self.button.setAccessibleName(told)

    def _act(self) -> None:
        if self._drafts is None:
            return
        if self._can_take_back:
            self._drafts.take_back()
        else:
            self._drafts.clear()
            self.cleared.emit()


def _when(begun: date, today: date) -> str:
    return "today" if begun == today else f"on {near_day(begun, today)}"
