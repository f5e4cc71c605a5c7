"""A calendar that pops up to choose a day."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QVBoxLayout, QWidget

from journal.ui.widgets.placing import place_below
from journal.ui.widgets.plain_calendar import dress_plainly

_ROOM = 1.15
"""Days closer than Qt sets them are hard to hit."""
_SHOWN = 42
"""How many days a calendar shows at once."""


class DayPopup(QFrame):
    """Chooses one day, none after ``latest``; Escape leaves without.

    Signals:
        day_chosen(date): the person chose a day.
    """

    day_chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget, *, latest: date | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "plain")
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName("Choose a day")
        dress_plainly(self.calendar)
        if latest is not None:
            self._end_at(QDate(latest.year, latest.month, latest.day))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        self.calendar.setMinimumSize(self.calendar.sizeHint() * _ROOM)

    def open_below(self, widget: QWidget) -> None:
        """Show the calendar under ``widget``, inside the screen."""
        place_below(self, widget)
        self.show()
        self.calendar.setFocus()

    def _end_at(self, latest: QDate) -> None:
        """Offer no day after ``latest``, and let them look like it."""
        self.calendar.setMaximumDate(latest)
        faint = QTextCharFormat()
        faint.setForeground(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        for later in range(1, _SHOWN):
            self.calendar.setDateTextFormat(latest.addDays(later), faint)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))
