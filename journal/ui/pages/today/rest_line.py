"""What a day off says instead of asking."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.models.check_in import DayType
from journal.ui.widgets.card import label

_WORDS = {
    DayType.LEAVE: "On leave: nothing more is asked.",
    DayType.SICK: "A sick day: nothing more is asked. Get well.",
}
_OFF = "A day off: nothing more is asked."


class RestLine(QWidget):
    """Says that nothing more is asked, and lets the person work all the same.

    Signals:
        work_chosen(): the day is one to work on.
    """

    work_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "muted")
        self.work_button = QPushButton("It is a work day")
        self.work_button.setProperty("kind", "quiet")
        self.work_button.setProperty("slim", "true")
        self.work_button.clicked.connect(self.work_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.work_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, "" where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def rest(self, day_type: DayType | None, *, resting: bool) -> None:
        """Say what suits the kind of day, or nothing where there is work."""
        self._words.setText(_WORDS.get(day_type, _OFF) if day_type else _OFF)
        self.setVisible(resting)


def is_rest(day_type: DayType | None, weekday: int, work_days: frozenset[int]) -> bool:
    """Tell whether a day asks for nothing: what the person said of it counts, else the week."""
    return weekday not in work_days if day_type is None else day_type is not DayType.WORK
