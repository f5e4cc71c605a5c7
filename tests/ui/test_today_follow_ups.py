"""What waited for its results comes back on Today."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.models.achievement import Achievement
from journal.ui.desk import Desk
from journal.ui.pages.today.follow_ups_card import MOST, FollowUpsCard
from journal.ui.pages.today.page import TodayPage

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def waiting(title: str, ago: int) -> Achievement:
    return Achievement(day=date(2026, 9, 1), title=title, follow_up_on=TODAY - ago * DAY)


def card_of(desk: Desk, qtbot: QtBot, *achievements: Achievement) -> FollowUpsCard:
    desk.notebook.save(*achievements)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitSignal(page.below.made):
        page.show()
    card = page.below.follow_ups
    assert card is not None
    return card


def test_what_is_due_stands_there_the_longest_waiting_first(desk: Desk, qtbot: QtBot) -> None:
    one, late, next_week = waiting("Now", 0), waiting("Late", 9), waiting("Next week", -7)
    card = card_of(desk, qtbot, one, late, next_week)
    assert list(card.rows) == [late.id, one.id]
    assert card.isVisible()


def test_one_click_goes_to_the_achievement(desk: Desk, qtbot: QtBot) -> None:
    one = waiting("Now & <b>then</b>", 0)
    card = card_of(desk, qtbot, one)
    button = card.rows[one.id].open_button
    page = card.window()
    assert isinstance(page, TodayPage)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["achievements", one.id]


def test_another_day_shows_none_and_a_date_taken_back_takes_the_row(
    desk: Desk, qtbot: QtBot
) -> None:
    one = waiting("Now", 0)
    card = card_of(desk, qtbot, one)
    page = card.window()
    assert isinstance(page, TodayPage)
    page.show_day(TODAY - DAY)
    assert not card.isVisible()
    page.show_day(TODAY)
    assert card.isVisible()
    one.follow_up_on = None
    desk.notebook.save(one)
    assert not card.isVisible()


def test_many_are_counted(desk: Desk, qtbot: QtBot) -> None:
    card = card_of(desk, qtbot, *(waiting(f"No {at}", at) for at in range(MOST + 3)))
    assert len(card.rows) == MOST
    assert card.more.text() == "and 3 more"
