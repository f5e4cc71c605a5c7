"""The first start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.ui.pages.welcome import WelcomePage
from journal.ui.theme import Look
from journal.ui.widgets.secret_line import SecretLine
from tests.ui.showing import LEFT, button, name_of, shown

FOLDER = Path("/home/someone/Documents/A folder/with a rather long name/and another one/journal.db")

GOOD = "meadow kettle 41 harbour"
WAYS = ("Look around with a sample journal", "Skip, no passphrase", "Create my journal")


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> WelcomePage:
    return shown(qtbot, WelcomePage(look, FOLDER), 900, 600)


def lines(page: WelcomePage) -> list[SecretLine]:
    return page.findChildren(SecretLine)


def words(page: WelcomePage) -> list[str]:
    return [
        line.text().replace("\u200b", "") for line in page.findChildren(QLabel) if line.isVisible()
    ]


def choose(page: WelcomePage, passphrase: str) -> None:
    for line in lines(page):
        line.setFocus()
        QTest.keyClicks(line, passphrase)


def bar_of(page: WelcomePage) -> QProgressBar:
    bar = page.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    return bar


def test_it_says_where_the_journal_will_lie(page: WelcomePage) -> None:
    assert any(str(FOLDER) in line for line in words(page))


def test_a_protected_journal_is_made_when_asked(page: WelcomePage, qtbot: QtBot) -> None:
    choose(page, GOOD)
    with qtbot.waitSignal(page.create_requested) as told:
        qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    assert told.args == [GOOD, 5]


def test_it_need_not_lock_by_itself(page: WelcomePage, qtbot: QtBot) -> None:
    choose(page, GOOD)
    box = page.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.create_requested) as told:
        qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    assert told.args == [GOOD, 0]


def test_without_a_passphrase_it_says_so_and_makes_nothing(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.create_requested):
        qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    assert "Please choose a passphrase." in words(page)
    assert QApplication.focusWidget() is lines(page)[0]


def test_whoever_skips_it_gets_a_plain_one(page: WelcomePage, qtbot: QtBot) -> None:
    choose(page, "half a thought")
    with qtbot.waitSignal(page.create_requested) as told:
        qtbot.mouseClick(button(page, "Skip, no passphrase"), LEFT)
    assert told.args[0] == ""


def test_while_a_journal_is_made_it_shows_that_it_works(page: WelcomePage, qtbot: QtBot) -> None:
    choose(page, GOOD)
    assert not bar_of(page).isVisible()
    qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    assert bar_of(page).isVisible()


def test_what_went_wrong_is_told_and_nothing_typed_is_lost(page: WelcomePage, qtbot: QtBot) -> None:
    choose(page, GOOD)
    qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    page.could_not(JournalError("The disk is full."))
    assert "The disk is full." in words(page)
    assert not bar_of(page).isVisible()
    with qtbot.waitSignal(page.create_requested) as told:
        qtbot.mouseClick(button(page, "Create my journal"), LEFT)
    assert told.args[0] == GOOD


def test_a_sample_is_made_when_asked_and_its_progress_shown(
    page: WelcomePage, qtbot: QtBot
) -> None:
    bar = bar_of(page)
    with qtbot.waitSignal(page.sample_requested), qtbot.assertNotEmitted(page.create_requested):
        qtbot.mouseClick(button(page, "Look around with a sample journal"), LEFT)
    assert bar.isVisible()
    page.show_progress(250, 1000)
    assert (bar.value(), bar.maximum()) == (250, 1000)


@pytest.mark.parametrize("first", WAYS)
def test_while_it_is_made_nothing_can_be_asked_twice(
    page: WelcomePage, qtbot: QtBot, first: str
) -> None:
    asked: list[str] = []
    page.create_requested.connect(lambda: asked.append("create"))
    page.sample_requested.connect(lambda: asked.append("sample"))
    choose(page, GOOD)
    qtbot.mouseClick(button(page, first), LEFT)
    for way in WAYS:
        qtbot.mouseClick(button(page, way), LEFT)
    assert len(asked) == 1


def test_the_keyboard_alone_makes_a_journal(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.create_requested) as told:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Return):
            QTest.keyClicks(QApplication.focusWidget(), GOOD)
            qtbot.keyClick(QApplication.focusWidget(), key)
    assert told.args[0] == GOOD


def test_tab_follows_the_reading_order(page: WelcomePage, qtbot: QtBot) -> None:
    seen = []
    assert lines(page)[0].hasFocus()
    for _ in range(7):
        seen.append(name_of(QApplication.focusWidget()))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        "Passphrase",
        "Passphrase again",
        "Lock after 5 minutes away",
        *WAYS,
        "Show passphrase",
    ]


def test_in_a_narrow_window_with_large_text_the_buttons_stack(look: Look, qtbot: QtBot) -> None:
    look.choose("light", 150)
    page = shown(qtbot, WelcomePage(look, FOLDER), 720, 480)
    tops = [button(page, way).mapTo(page, QPoint()).y() for way in WAYS]
    assert tops == sorted(set(tops))


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [720, 900, 1400])
def test_no_line_is_cut(look: Look, qtbot: QtBot, width: int, size: int) -> None:
    look.choose("light", size)
    page = shown(qtbot, WelcomePage(look, FOLDER), width, 600)
    QApplication.processEvents()
    for line in page.findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())
            left = line.mapTo(page, line.rect().topLeft()).x()
            assert left >= 0
            assert left + line.width() <= width
