"""Offers to change the check-in that a day has already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.widgets.card import label
from journal.ui.widgets.segmented import Segmented

_CHANGE, _ADD = "change", "add"


class SameDayOffer(QWidget):
    """Says what is there, and asks whether to change it or to add to it.

    Signals:
        chosen(): the person chose the other way.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted")
        self.way = Segmented(
            {_CHANGE: "Change that one", _ADD: "Add another"}, "A check-in of that day is there"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.way)
        self.way.chosen.connect(self.chosen)

    @property
    def changes(self) -> bool:
        """Tell whether the one that is there is to be changed."""
        return self.way.choice == _CHANGE

    def offer(self, words: str, *, change: bool) -> None:
        """Say what is there; ``change`` is the way suggested."""
        self.words.setText(words)
        self.way.choose(_CHANGE if change else _ADD)
        self.show()
