"""The first start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from journal.ui.pages.welcome import WelcomePage
from journal.ui.theme import Look
from tests.ui.showing import LEFT, button, shown

FOLDER = Path("/home/someone/Documents/A folder/with a rather long name/and another one/journal.db")


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> WelcomePage:
    return shown(qtbot, WelcomePage(look, FOLDER), 900, 600)


def test_it_says_where_the_journal_will_lie(page: WelcomePage) -> None:
    told = [line.text().replace("\u200b", "") for line in page.findChildren(QLabel)]
    assert str(FOLDER) in told


def test_a_journal_is_made_when_asked(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.create_requested), qtbot.assertNotEmitted(page.sample_requested):
        qtbot.mouseClick(button(page, "Create my journal"), LEFT)


def test_a_sample_is_made_when_asked_and_its_progress_shown(
    page: WelcomePage, qtbot: QtBot
) -> None:
    bar = page.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert not bar.isVisible()
    with qtbot.waitSignal(page.sample_requested), qtbot.assertNotEmitted(page.create_requested):
        qtbot.mouseClick(button(page, "Look around with a sample journal"), LEFT)
    assert bar.isVisible()
    page.show_progress(250, 1000)
    assert (bar.value(), bar.maximum()) == (250, 1000)


@pytest.mark.parametrize("first", ["Create my journal", "Look around with a sample journal"])
def test_while_it_is_made_nothing_can_be_asked_twice(
    page: WelcomePage, qtbot: QtBot, first: str
) -> None:
    asked: list[str] = []
    page.create_requested.connect(lambda: asked.append("create"))
    page.sample_requested.connect(lambda: asked.append("sample"))
    qtbot.mouseClick(button(page, first), LEFT)
    for words in ("Create my journal", "Look around with a sample journal"):
        qtbot.mouseClick(button(page, words), LEFT)
    assert len(asked) == 1


def test_enter_takes_the_first_step(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.create_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_tab_leads_to_the_sample(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.sample_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


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
