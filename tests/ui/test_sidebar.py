"""A way to every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.page_list import PAGES
from journal.ui.sidebar import Sidebar
from journal.ui.theme import Look
from tests.ui.showing import LEFT, button, name_of, shown

LISTED = [page for page in PAGES if page.in_sidebar]


@pytest.fixture
def sidebar(look: Look, qtbot: QtBot) -> Sidebar:
    made = Sidebar(look)
    made.show_page("today")
    return shown(qtbot, made, made.width(), 600)


def test_every_page_has_a_line_with_its_key(sidebar: Sidebar) -> None:
    for page in LISTED:
        assert button(sidebar, page.label).toolTip() == page.shortcut


def test_a_click_asks_for_the_page(sidebar: Sidebar, qtbot: QtBot) -> None:
    for page in LISTED:
        with qtbot.waitSignal(sidebar.page_requested) as asked:
            qtbot.mouseClick(button(sidebar, page.label), LEFT)
        assert asked.args == [page.key]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_the_keyboard_asks_for_it_too(sidebar: Sidebar, qtbot: QtBot, key: Qt.Key) -> None:
    first = button(sidebar, "Today" if key == Qt.Key.Key_Down else "Beliefs")
    first.setFocus()
    with qtbot.waitSignal(sidebar.page_requested) as asked:
        qtbot.keyClick(first, key)
    assert asked.args == ["beliefs"]


def test_the_page_in_view_is_marked_alone(sidebar: Sidebar) -> None:
    sidebar.show_page("goals")
    marked = [one.text() for one in sidebar.findChildren(QPushButton) if one.isChecked()]
    assert marked == ["Goals"]


@pytest.mark.parametrize(("key", "line"), [("attempts", "Goals"), ("review", "Achievements")])
def test_a_page_without_a_line_marks_the_one_it_is_reached_from(
    sidebar: Sidebar, key: str, line: str
) -> None:
    sidebar.show_page(key)
    marked = [one.text() for one in sidebar.findChildren(QPushButton) if one.isChecked()]
    assert marked == [line]


def test_a_page_reached_from_nowhere_leaves_none_marked(sidebar: Sidebar) -> None:
    sidebar.show_page("trash")
    assert not any(one.isChecked() for one in sidebar.findChildren(QPushButton))
    sidebar.show_page("goals")
    assert button(sidebar, "Goals").isChecked()


def test_the_way_to_lock_is_there_when_there_is_something_to_lock_with(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    lock = next(one for one in sidebar.findChildren(QPushButton) if one.text() == "Lock")
    assert lock.isHidden()
    sidebar.offer_lock(is_offered=True)
    with qtbot.waitSignal(sidebar.lock_requested):
        qtbot.mouseClick(lock, LEFT)
    assert name_of(lock) == "Lock, Ctrl+L"
    sidebar.offer_lock(is_offered=False)
    assert lock.isHidden()


def test_what_is_due_stands_beside_the_page_and_is_told(sidebar: Sidebar) -> None:
    sidebar.show_badges({"beliefs": "3 due"})
    beliefs = button(sidebar, "Beliefs")
    badge = beliefs.findChild(QLabel)
    assert isinstance(badge, QLabel)
    assert badge.text() == "3 due"
    assert name_of(beliefs) == "Beliefs, 3 due"
    assert name_of(button(sidebar, "Goals")) == "Goals"
    sidebar.show_badges({})
    assert name_of(beliefs) == "Beliefs"


@pytest.mark.parametrize("size", [90, 100, 115, 130, 150])
def test_no_line_is_cut_and_a_badge_stands_clear_of_it(
    sidebar: Sidebar, look: Look, size: int
) -> None:
    look.choose("light", size)
    sidebar.show_badges({page.key: "12 due" for page in LISTED})
    QApplication.processEvents()
    for page in LISTED:
        entry = button(sidebar, page.label)
        badge = entry.findChild(QLabel)
        assert isinstance(badge, QLabel)
        words = entry.fontMetrics().horizontalAdvance(page.label)
        assert entry.rect().contains(badge.geometry())
        assert words + look.px(10) <= badge.x()
        assert entry.height() >= 28
