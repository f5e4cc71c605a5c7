"""A calendar that pops up to choose a day."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from journal.ui.widgets.placing import place_below


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
        weeks = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self.calendar.setVerticalHeaderFormat(weeks)
        if latest is not None:
            self.calendar.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)

    def open_below(self, widget: QWidget) -> None:
        """Show the calendar under ``widget``, inside the screen."""
        place_below(self, widget)
        self.show()
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.close()
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))
