"""The range of days to look at, and whether it is compared with the one before."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.trends.span import RANGES, Span, span_back
from journal.ui.pages.trends.span_words import before_words
from journal.ui.widgets.card import label
from journal.ui.widgets.chips import chip
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.segmented import Segmented

CUSTOM = "custom"
RANGE_WORDS = {
    "30": "30 days",
    "90": "90 days",
    "365": "1 year",
    "all": "All",
    CUSTOM: "Custom…",
}
"""What the ranges read."""

USUAL_RANGE = "90"


class RangeBar(QWidget):
    """The row below the title; `choice` stands in it only where the title leaves it no room.

    Signals:
        changed(): the person chose other days, or another comparison.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._known = span_back(today, RANGES[USUAL_RANGE])
        self.choice = Segmented(RANGE_WORDS, "Range")
        self.choice.choose(USUAL_RANGE)
        self.compare = chip("", "accent")
        self.compare.setCheckable(True)
        self.first = DayEdit("First day of the range", lead="from")
        self.last = DayEdit("Last day of the range", lead="to")
        self.custom = QWidget()
        row = QHBoxLayout(self.custom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first)
        row.addWidget(self.last)
        self.words = label("", "small", wrap=False)
        self._flow = FlowLayout(self, spacing=12)
        for widget in (self.custom, self.compare, self.words):
            self._flow.addWidget(widget)
        self.custom.hide()
        self.choice.chosen.connect(self._choose)
        self.compare.clicked.connect(self.changed)
        self.first.edited.connect(self.changed)
        self.last.edited.connect(self.changed)
        self.set_today(today)

    @property
    def span(self) -> Span:
        """The days chosen, as far back as they go."""
        if self.choice.choice != CUSTOM:
            return span_back(self._today, RANGES[self.choice.choice])
        days = sorted((self.first.day, self.last.day))
        return Span(days[0], min(days[1], self._today))

    @property
    def comparing(self) -> bool:
        """Tell whether the days before are wanted too."""
        return self.compare.isChecked() and not self.compare.isHidden()

    def set_today(self, today: date) -> None:
        """Let ranges end on ``today``."""
        self._today = today
        for field in (self.first, self.last):
            field.setMaximumDate(QDate(today.year, today.month, today.day))

    def say(self, shown: Span, *, comparable: bool, begin: date, day_words: str) -> None:
        """Word the comparison for the days ``shown``; ``begin`` is where the journal begins."""
        self._known = shown
        everything = self.span.first <= begin
        self.compare.setText(f"Compare with {before_words(self.span)}")
        self.compare.setAccessibleName(self.compare.text())
        self.compare.setHidden(everything)
        lacks = self.comparing and not comparable
        self.words.setText(
            f"The journal begins on {day_words}: too late to compare." if lacks else ""
        )
        self.words.setVisible(lacks)
        self._shrink()

    def take_choice(self) -> None:
        """Let the choice stand in this row, first of all."""
        self._flow.removeWidget(self.custom)
        self._flow.removeWidget(self.compare)
        self._flow.removeWidget(self.words)
        for widget in (self.choice, self.custom, self.compare, self.words):
            self._flow.addWidget(widget)
        self._shrink()

    def give_choice(self) -> None:
        """Let go of the choice; the caller puts it elsewhere."""
        self._flow.removeWidget(self.choice)
        self._shrink()

    @property
    def has_choice(self) -> bool:
        """Tell whether the choice stands in this row."""
        return self._flow.indexOf(self.choice) >= 0

    def _shrink(self) -> None:
        """Take no room where there is nothing to show."""
        parts = (self.custom, self.compare, self.words)
        self.setHidden(not self.has_choice and all(part.isHidden() for part in parts))

    def _choose(self, key: str) -> None:
        self.custom.setVisible(key == CUSTOM)
        if key == CUSTOM:
            self.first.set_day(self._known.first)
            self.last.set_day(self._known.last)
        self.changed.emit()
