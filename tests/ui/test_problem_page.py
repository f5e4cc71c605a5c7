"""The journal cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.ui.pages.problem import ProblemPage
from journal.ui.theme import Look
from tests.ui.showing import LEFT, button, shown

FOLDER = Path("/home/someone/journal")
ERROR = JournalError(
    f"{FOLDER}/journal.db is <b>damaged</b>.",
    safe="It was not touched.",
    next_step="Restore it from a backup; keep this file until that is done.",
)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> ProblemPage:
    return shown(qtbot, ProblemPage(look, ERROR, FOLDER), 900, 600)


def words(page: ProblemPage) -> list[str]:
    return [line.text().replace("\u200b", "") for line in page.findChildren(QLabel)]


def test_it_says_what_happened_what_is_safe_and_what_to_do(page: ProblemPage) -> None:
    for said in (str(ERROR), ERROR.safe, ERROR.next_step):
        assert said in words(page)


def test_what_is_not_known_is_not_said(look: Look, qtbot: QtBot) -> None:
    page = shown(qtbot, ProblemPage(look, JournalError("Gone."), FOLDER), 900, 600)
    shown_lines = [line for line in page.findChildren(QLabel) if line.isVisible()]
    assert [line.text() for line in shown_lines] == ["Your journal could not be opened", "Gone."]


@pytest.mark.parametrize(
    ("words_", "signal"), [("Try again", "retry_requested"), ("Quit", "quit_requested")]
)
def test_it_offers_to_try_again_and_to_quit(
    page: ProblemPage, qtbot: QtBot, words_: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button(page, words_), LEFT)


def test_enter_tries_again(page: ProblemPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.retry_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_its_folder_can_be_shown(
    page: ProblemPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(button(page, "Show its folder"), LEFT)
    assert opened == [QUrl.fromLocalFile(str(FOLDER))]


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [720, 900, 1400])
def test_no_line_is_cut(look: Look, qtbot: QtBot, width: int, size: int) -> None:
    look.choose("light", size)
    error = JournalError("/a/rather/long" * 12 + " is damaged.", safe="Safe. " * 20)
    page = shown(qtbot, ProblemPage(look, error, FOLDER), width, 600)
    QApplication.processEvents()
    for line in page.findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())
            right = line.mapTo(page, line.rect().topRight()).x()
            assert right <= width
