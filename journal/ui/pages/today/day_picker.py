"""The way to any other day: arrows, Today, a calendar that marks days with entries."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.models.check_in import check_ins_between
from journal.ui.desk import Desk


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
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("card", "plain")
        box = QVBoxLayout(popup)
        box.setContentsMargins(8, 8, 8, 8)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        today = self._desk.today
        calendar.setMaximumDate(QDate(today.year, today.month, today.day))
        calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        self._mark_days(calendar)
        calendar.currentPageChanged.connect(lambda _year, _month: self._mark_days(calendar))
        calendar.clicked.connect(self._calendar_day)
        calendar.activated.connect(self._calendar_day)
        calendar.clicked.connect(popup.close)
        calendar.activated.connect(popup.close)
        box.addWidget(calendar)
        corner = self._calendar.mapToGlobal(QPoint(0, self._calendar.height() + 4))
        popup.adjustSize()
        screen = self.screen().availableGeometry()
        popup.move(min(corner.x(), screen.right() - popup.width()), corner.y())
        popup.show()
        calendar.setFocus()

    def _mark_days(self, calendar: QCalendarWidget) -> None:
        """Mark the days of the shown month that have a check-in."""
        year, month = calendar.yearShown(), calendar.monthShown()
        first = date(year, month, 1)
        last = date(year + month // 12, month % 12 + 1, 1)
        mark = QTextCharFormat()
        mark.setFontWeight(QFont.Weight.Bold)
        mark.setBackground(self._desk.look.color("resistance_soft"))
        mark.setForeground(self._desk.look.color("resistance"))
        for check_in in self._desk.notebook.read(check_ins_between(first, last)):
            day = check_in.day
            calendar.setDateTextFormat(QDate(day.year, day.month, day.day), mark)

    def _calendar_day(self, day: QDate) -> None:
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))
