"""The range of days on the Trends page, and the days before."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn, DayType, ShowedUp
from journal.ui.desk import Desk
from journal.ui.pages.trends.page import TrendsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrendsPage:
    """The page over half a year of check-ins, shown."""
    days = [desk.today - timedelta(days=days) for days in range(200)]
    desk.notebook.save(
        *(
            CheckIn(
                day=day,
                day_type=DayType.WORK,
                resistance=4 if (desk.today - day).days < 30 else 7,
                showed_up=ShowedUp.YES if day.day % 2 else ShowedUp.NOT,
            )
            for day in days
            if day.weekday() < 5
        ),
        Achievement(day=desk.today, title="Renewal signed"),
    )
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    made.show()
    return made


def choose(page: TrendsPage, qtbot: QtBot, words: str) -> None:
    segments = {button.text(): button for button in page.range.findChildren(QPushButton)}
    qtbot.mouseClick(segments[words], LEFT)


def test_the_days_before_are_told_beside_these(page: TrendsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "30 days")
    assert page.cards.resistance.before.isHidden()
    qtbot.mouseClick(page.bar.compare, LEFT)
    assert page.cards.resistance.before.text() == (
        "Median 4 of 21 ratings; in the 30 days before 7 of 21 ratings."
    )
    assert page.cards.showing_up.before.text().startswith("In the 30 days before: ")
    assert page.cards.achievements.before.text() == "1 in these days, 0 in the 30 days before."
    qtbot.mouseClick(page.bar.compare, LEFT)
    assert page.cards.resistance.before.isHidden()


def test_a_journal_too_young_to_compare_says_since_when(page: TrendsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.bar.compare, LEFT)
    assert page.bar.words.isHidden()
    choose(page, qtbot, "30 days")
    choose(page, qtbot, "Custom…")
    page.bar.first.set_day(date(2026, 6, 15))
    page.bar.last.set_day(date(2026, 11, 23))
    page.bar.first.edited.emit()
    assert page.bar.words.isVisible()
    assert "too late to compare" in page.bar.words.text()
    assert page.cards.resistance.before.isHidden()


def test_everything_has_nothing_before_it(page: TrendsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "All")
    assert page.bar.compare.isHidden()
    assert page.bar.isHidden()


def test_days_of_ones_own_begin_with_those_in_view(page: TrendsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "30 days")
    choose(page, qtbot, "Custom…")
    assert page.bar.custom.isVisible()
    assert (page.bar.first.day, page.bar.last.day) == (date(2026, 10, 25), date(2026, 11, 23))
    page.bar.last.setDate(page.bar.last.date().addDays(-20))
    assert page.cards.resistance.chart.accessibleDescription().startswith("7 rated days")
    choose(page, qtbot, "90 days")
    assert page.bar.custom.isHidden()


def test_days_the_wrong_way_round_are_taken_the_right_way(page: TrendsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "Custom…")
    page.bar.last.set_day(date(2026, 9, 1))
    page.bar.first.set_day(date(2026, 10, 1))
    assert (page.bar.span.first, page.bar.span.last) == (date(2026, 9, 1), date(2026, 10, 1))


def test_a_range_without_an_entry_says_so_on_every_card(page: TrendsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "Custom…")
    page.bar.first.set_day(date(2026, 2, 2))
    page.bar.last.set_day(date(2026, 3, 2))
    page.bar.first.edited.emit()
    assert page.cards.resistance.lacking.isVisible()
    assert page.cards.shapes.lacking.isVisible()
    assert page.columns.isVisible()
