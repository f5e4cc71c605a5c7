"""Each page knows which record is in view, and its editor offers that record's history."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_between
from journal.models.check_in import CheckIn
from journal.models.goal import Goal
from journal.models.reframe import Reframe
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.pages.today.page import TodayPage
from journal.ui.pages.trash.page import TrashPage
from tests.entries import MONDAY, one_of_each_kind

LEFT = Qt.MouseButton.LeftButton
P = TypeVar("P", bound=Page)
OpenPage = Callable[[type[P]], P]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage[Page]:
    def open_(kind: type[P]) -> P:
        page = kind(desk)  # type: ignore[call-arg]  # every page is made from a desk alone
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return open_


@pytest.fixture
def filled(notebook: Notebook) -> None:
    notebook.save(*one_of_each_kind())


def choose(menu: QMenu, words: str) -> None:
    (action,) = (action for action in menu.actions() if action.text() == words)
    action.trigger()


def way_in(page: Page) -> Callable[[], object]:
    """Return what the person does to see the history."""
    if isinstance(page, BeliefsPage):
        return lambda: choose(page.detail.said.more.menu_shown, "History…")
    if isinstance(page, GoalsPage):
        return lambda: choose(page.detail.goal.more.menu_shown, "History…")
    found: QPushButton
    if isinstance(page, AchievementsPage):
        found = page.editor.history_button
    else:
        assert isinstance(page, TodayPage)
        found = page.control.history_button
    assert found.isVisible()
    return found.click


PAGES = [
    (TodayPage, CheckIn),
    (BeliefsPage, Reframe),
    (AchievementsPage, Achievement),
    (GoalsPage, Goal),
]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(("kind", "record"), PAGES)
def test_the_editor_offers_the_history_of_what_it_shows(
    open_page: OpenPage[Page], qtbot: QtBot, kind: type[Page], record: type
) -> None:
    page = open_page(kind)
    shown = page.shown_record
    assert isinstance(shown, record)
    assert shown.created_at is not None  # type: ignore[attr-defined]  # it is a record
    with qtbot.waitSignal(page.history_requested) as asked:
        way_in(page)()
    assert asked.args[0].id == shown.id  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [*(kind for kind, _ in PAGES), TrashPage])
def test_an_empty_journal_has_nothing_in_view(
    open_page: OpenPage[Page], kind: type[Page], qtbot: QtBot
) -> None:
    page = open_page(kind)
    assert page.shown_record is None
    with qtbot.assertNotEmitted(page.history_requested):
        page.ask_for_history()


@pytest.mark.parametrize("kind", [BeliefsPage, AchievementsPage])
def test_what_was_never_saved_has_no_history(open_page: OpenPage[Page], kind: type[Page]) -> None:
    page = open_page(kind)
    page.new_entry()
    assert page.shown_record is None


def test_a_new_achievement_offers_its_history_once_it_is_saved(
    open_page: OpenPage[AchievementsPage], qtbot: QtBot
) -> None:
    page = open_page(AchievementsPage)
    page.new_entry()
    assert not page.editor.history_button.isVisible()
    qtbot.keyClicks(page.editor.headline.field, "Renewed")
    assert page.flush()
    assert page.editor.history_button.isVisible()


def test_a_day_offers_its_history_once_something_is_written(
    open_page: OpenPage[TodayPage], qtbot: QtBot
) -> None:
    page = open_page(TodayPage)
    assert not page.control.history_button.isVisible()
    qtbot.keyClicks(page.check_in.one_thing, "Call")
    assert page.flush()
    assert page.control.history_button.isVisible()
    assert page.shown_record is not None
    page.turn_day(-1)
    assert page.shown_record is None
    assert not page.control.history_button.isVisible()


def test_what_is_typed_is_saved_before_its_history_is_asked_for(
    open_page: OpenPage[AchievementsPage], notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(Achievement(day=MONDAY, title="Renewed"))
    page = open_page(AchievementsPage)
    qtbot.keyClicks(page.editor.prose["result"], "Signed")
    with qtbot.waitSignal(page.history_requested) as asked:
        page.editor.history_button.click()
    assert asked.args[0].result == "Signed"
    assert notebook.read(achievements_between(None, None))[0].result == "Signed"


def test_what_cannot_be_saved_stays_on_screen_and_no_history_opens(
    open_page: OpenPage[AchievementsPage],
    notebook: Notebook,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    notebook.save(Achievement(day=MONDAY, title="Renewed"))
    page = open_page(AchievementsPage)
    monkeypatch.setattr(notebook, "save", full)
    qtbot.keyClicks(page.editor.prose["result"], "Signed")
    with qtbot.assertNotEmitted(page.history_requested):
        page.editor.history_button.click()
    assert page.editor.prose["result"].text == "Signed"


def test_what_is_restored_shows_on_its_page_at_once(
    open_page: OpenPage[AchievementsPage], notebook: Notebook
) -> None:
    one = Achievement(day=MONDAY, title="Renewed", result="Signed")
    notebook.save(one)
    page = open_page(AchievementsPage)
    past = Achievement(
        id=one.id, day=MONDAY, title="Before", created_at=one.created_at, zone=one.zone
    )
    notebook.restore(past)
    assert page.editor.headline.title == "Before"
    assert page.editor.prose["result"].text == ""
