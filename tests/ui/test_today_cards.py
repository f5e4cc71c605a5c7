"""The cards of the day, each by itself."""

from datetime import timedelta
from uuid import uuid4

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from journal.models.achievement import TITLE_LIMIT
from journal.models.check_in import GONE_SHAPE, CheckIn
from journal.ui.desk import Desk
from journal.ui.pages.today.achievements_card import AchievementsCard
from journal.ui.pages.today.check_in_card import CheckInCard
from journal.ui.pages.today.day_picker import DayPicker
from journal.ui.theme import Look
from journal.ui.widgets.day_popup import DayPopup
from tests.ui.goal_entries import TODAY


def test_a_shape_the_journal_does_not_know_any_more_stays_until_it_is_taken_back(
    qtbot: QtBot, look: Look
) -> None:
    card = CheckInCard(look)
    qtbot.addWidget(card)
    gone = str(uuid4())
    record = CheckIn(day=TODAY, shapes=("fatigue", gone))
    card.offer_shapes([], record.shapes)
    card.fill(record, None)
    card.resistance.rate(7)
    card.collect(record)
    assert record.shapes == ("fatigue", gone)
    chip = card.shapes._buttons[gone]
    assert chip.text() == GONE_SHAPE
    chip.click()
    card.collect(record)
    assert record.shapes == ("fatigue",)


def test_a_pasted_title_is_never_cut(qtbot: QtBot) -> None:
    card = AchievementsCard()
    qtbot.addWidget(card)
    title = "won " * 20_000
    card.quick_add.insert(title)
    assert card.quick_add.text() == title
    with qtbot.assertNotEmitted(card.add_requested):
        qtbot.keyClick(card.quick_add, Qt.Key.Key_Return)
    assert card.complaint.startswith(f"79,999 of {TITLE_LIMIT} characters")
    card.quick_add.setText("won")
    assert card.complaint == ""
    with qtbot.waitSignal(card.add_requested) as asked:
        qtbot.keyClick(card.quick_add, Qt.Key.Key_Return)
    assert asked.args == ["won"]


def test_the_calendar_marks_days_with_an_entry_and_chooses_none_to_come(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.notebook.save(CheckIn(day=TODAY - timedelta(days=2), resistance=5))
    picker = DayPicker(desk)
    qtbot.addWidget(picker)
    picker.show()
    qtbot.mouseClick(picker._calendar, Qt.MouseButton.LeftButton)
    popup = picker.findChild(DayPopup)
    assert isinstance(popup, DayPopup)
    assert popup.calendar.maximumDate().toPython() == TODAY
    marked = popup.calendar.dateTextFormat(QDate(2026, 11, 21))
    assert marked.fontWeight() == QFont.Weight.Bold
    with qtbot.waitSignal(picker.day_chosen) as asked:
        popup.calendar.clicked.emit(QDate(2026, 11, 20))
    assert asked.args == [TODAY - timedelta(days=3)]
    assert popup.isHidden()
