"""A row with a tick before its words and a button behind them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import breakable, near_day


def late_words(due: date, today: date) -> str:
    """Return since when something is late."""
    return f"late, due {near_day(due, today)}"


class TickRow(QWidget):
    """One thing to do: ``ticked`` strikes it through, ``rests`` lets it step back."""

    def __init__(
        self, look: Look, words: str, button: QPushButton, *, ticked: bool, rests: bool, told: str
    ) -> None:
        super().__init__()
        self.tick = QCheckBox()
        self.tick.setMinimumSize(look.px(28), look.px(28))
        self.tick.setChecked(ticked)
        self.tick.setAccessibleDescription(told)
        self.button = button
        self.told = label(breakable(told), "small")
        if not told:
            self.told.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(_line(look, words, ticked=ticked, rests=rests))
        column.addWidget(self.told)
        row.addLayout(column, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def tab_stops(self) -> tuple[QWidget, QWidget]:
        """What Tab goes through."""
        return self.tick, self.button

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in this row."""
        return self.tick.hasFocus() or self.button.hasFocus()


def _line(look: Look, words: str, *, ticked: bool, rests: bool) -> QWidget:
    line = label(breakable(words), "muted" if rests else "")
    if ticked:
        font = look.font(14)
        font.setStrikeOut(True)
        line.setFont(font)
    beside = max(0, look.px(28) - line.fontMetrics().height()) // 2
    line.setContentsMargins(0, beside, 0, 0)
    return line
