"""The way to any other day: arrows, Today, a calendar that marks days with entries."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QPushButton, QWidget

from journal.models.entry_days import days_with_entries
from journal.ui.desk import Desk
from journal.ui.widgets.day_popup import DayPopup


class DayPicker(QWidget):
    """Chooses a day, never one in the future.

    Signals:
        day_chosen(date): the person wants another day.
    """

    day_chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = desk.today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._calendar = self._button("calendar", "Choose a day")
        self._before = self._button("chevron-left", "Day before")
        self._today = QPushButton("Today")
        self._after = self._button("chevron-right", "Day after")
        for button in (self._calendar, self._before, self._today, self._after):
            row.addWidget(button)
        self._tint()
        self._calendar.clicked.connect(self._open_calendar)
        self._before.clicked.connect(self._go_before)
        self._today.clicked.connect(self._go_today)
        self._after.clicked.connect(self._go_after)
        desk.look.changed.connect(self._tint)

    def show_day(self, day: date) -> None:
        """Note which day is in view."""
        self._day = day
        self._after.setEnabled(day < self._desk.today)

    def _button(self, icon: str, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("icon_name", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _tint(self) -> None:
        side = self._desk.look.px(16)
        for button in (self._calendar, self._before, self._after):
            button.setIconSize(QSize(side, side))
            button.setIcon(self._desk.look.icon(button.property("icon_name"), "text"))

    def _go_before(self) -> None:
        self.day_chosen.emit(date.fromordinal(self._day.toordinal() - 1))

    def _go_today(self) -> None:
        self.day_chosen.emit(self._desk.today)

    def _go_after(self) -> None:
        if self._day < self._desk.today:
            self.day_chosen.emit(date.fromordinal(self._day.toordinal() + 1))

    def _open_calendar(self) -> None:
        popup = DayPopup(self._day, self, latest=self._desk.today)
        self._mark_days(popup.calendar)
        popup.calendar.currentPageChanged.connect(self._turned_page)
        popup.day_chosen.connect(self.day_chosen)
        popup.open_below(self._calendar)

    def _turned_page(self) -> None:
        calendar = self.sender()
        if isinstance(calendar, QCalendarWidget):
            self._mark_days(calendar)

    def _mark_days(self, calendar: QCalendarWidget) -> None:
        """Mark the days of the shown month that have an entry."""
        year, month = calendar.yearShown(), calendar.monthShown()
        first = date(year, month, 1)
        last = date(year + month // 12, month % 12 + 1, 1)
        mark = QTextCharFormat()
        mark.setFontWeight(QFont.Weight.Bold)
        mark.setBackground(self._desk.look.color("resistance_soft"))
        mark.setForeground(self._desk.look.color("resistance"))
        for day in self._desk.notebook.read(days_with_entries(first, last)):
            calendar.setDateTextFormat(QDate(day.year, day.month, day.day), mark)
