"""What every page has: a header, a scrolling body, and a way to hear of changes."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.ui.desk import Desk
from journal.ui.page import WIDEST, Page
from journal.ui.widgets.card import label
from tests.ui.showing import name_of, shown

DAY = date(2026, 11, 23)


class CountingPage(Page):
    """Counts how often it asks the journal."""

    kinds = frozenset({Achievement})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Wins", "what went well")
        self.asked = 0
        self.fails = False

    def refresh(self) -> None:
        self.asked += 1
        if self.fails:
            raise JournalError("The journal could not be read.")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> CountingPage:
    return shown(qtbot, CountingPage(desk), 900, 600)


def win() -> Achievement:
    return Achievement(day=DAY, title="Signed")


def test_it_asks_the_journal_when_it_is_shown_and_not_before(desk: Desk, qtbot: QtBot) -> None:
    page = CountingPage(desk)
    assert page.asked == 0
    shown(qtbot, page, 900, 600)
    assert page.asked == 1


def test_a_change_of_its_kind_makes_it_ask_again(page: CountingPage, desk: Desk) -> None:
    desk.notebook.save(win())
    assert page.asked == 2


def test_what_does_not_concern_it_does_not(page: CountingPage, desk: Desk) -> None:
    desk.notebook.save(CheckIn(day=DAY))
    assert page.asked == 1


def test_it_ignores_the_echo_of_its_own_saves(page: CountingPage, desk: Desk) -> None:
    desk.notebook.save(win(), origin=page)
    assert page.asked == 1


def test_hidden_it_waits_until_it_is_seen_and_asks_once(page: CountingPage, desk: Desk) -> None:
    page.hide()
    desk.notebook.save(win())
    desk.notebook.save(win())
    assert page.asked == 1
    page.show()
    assert page.asked == 2
    page.hide()
    page.show()
    assert page.asked == 2


def test_a_journal_that_cannot_be_read_is_told_and_asked_again_at_the_next_visit(
    page: CountingPage, desk: Desk, qtbot: QtBot
) -> None:
    page.fails = True
    with qtbot.waitSignal(page.went_wrong) as told:
        desk.notebook.save(win())
    assert str(told.args[0]) == "The journal could not be read."
    page.fails = False
    page.hide()
    page.show()
    assert page.asked == 3


def test_a_setting_that_changes_makes_it_ask_again(page: CountingPage, desk: Desk) -> None:
    desk.preferences.change(work_days=(0, 1))
    assert page.asked == 2


def test_a_new_day_makes_it_ask_again(page: CountingPage, desk: Desk) -> None:
    desk.notebook.clock = Clock(now=lambda: datetime(2026, 11, 24, 8, tzinfo=UTC))
    page.look_at_the_day()
    page.look_at_the_day()
    assert page.asked == 2


def test_it_says_its_name(page: CountingPage) -> None:
    assert name_of(page) == "Wins"
    assert (page.title.text(), page.subtitle.text()) == ("Wins", "what went well")
    assert page.subtitle.isVisible()


def test_a_wide_window_does_not_stretch_it_and_large_text_widens_it(
    page: CountingPage, desk: Desk
) -> None:
    page.resize(3000, 600)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.widget().width() == WIDEST
    desk.look.choose("light", 150)
    assert area.widget().maximumWidth() == 1.5 * WIDEST


@pytest.mark.parametrize("width", [690, 900, 1300])
def test_it_scrolls_down_and_never_sideways(page: CountingPage, width: int, qtbot: QtBot) -> None:
    for _ in range(30):
        page.body.addWidget(label("a long sentence that has to break somewhere " * 5))
    page.resize(width, 500)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.widget().width() <= area.viewport().width()
