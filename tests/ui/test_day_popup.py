"""The calendar that pops up, and the small dialog that asks for one line."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal.notebook import Notebook
from journal.ui.line_dialog import LineDialog
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.day_popup import DayPopup

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def ink(calendar: QCalendarWidget, day: int) -> QColor:
    return calendar.dateTextFormat(QDate(2026, 11, day)).foreground().color()


def test_days_to_come_look_as_if_they_could_not_be_chosen(window: QWidget) -> None:
    calendar = DayPopup(TUESDAY, window, latest=TUESDAY).calendar
    faint = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
    assert [ink(calendar, day) == faint for day in (23, 24, 25, 30)] == [False, False, True, True]


def test_without_a_last_day_no_day_looks_closed(window: QWidget) -> None:
    calendar = DayPopup(TUESDAY, window).calendar
    assert calendar.dateTextFormat() == {}


def test_no_calendar_has_red_days(window: QWidget, qtbot: QtBot) -> None:
    edit = DayEdit("Day", parent=window)
    window.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    for calendar in (edit.calendarWidget(), DayPopup(TUESDAY, window).calendar):
        plain = calendar.palette().color(QPalette.ColorRole.Text)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            assert calendar.weekdayTextFormat(day).foreground().color() == plain


def test_a_dialog_for_one_line_has_room_for_it(
    window: QWidget, notebook: Notebook, qtbot: QtBot
) -> None:
    asking: QDialog = LineDialog(notebook, window, title="A counter", asks="What?", key="counter")
    with qtbot.waitExposed(asking):
        asking.show()
    assert asking.width() >= 40 * asking.fontMetrics().averageCharWidth()
    assert asking.layout().contentsMargins().left() > 16


def test_a_day_is_stepped_into_the_month_before_by_key(window: QWidget, qtbot: QtBot) -> None:
    edit = DayEdit("Day", parent=window)
    window.show()
    edit.set_day(date(2026, 12, 1))
    edit.setFocus()
    edit.setSelectedSection(DayEdit.Section.DaySection)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day == date(2026, 11, 30)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day == date(2026, 12, 2)
    edit.setSelectedSection(DayEdit.Section.MonthSection)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day == date(2026, 11, 2)


def test_the_last_day_allowed_is_not_stepped_over(window: QWidget, qtbot: QtBot) -> None:
    edit = DayEdit("Day", parent=window)
    edit.setMaximumDate(QDate(2026, 11, 24))
    window.show()
    edit.set_day(TUESDAY)
    edit.setFocus()
    edit.setSelectedSection(DayEdit.Section.DaySection)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day == TUESDAY
