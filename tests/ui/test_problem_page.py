"""The journal cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.refusal import (
    CannotOpenError,
    JournalBusyError,
    MissingError,
    damaged,
    foreign,
    newer,
)
from journal.notebook import Notebook
from journal.ui.pages import problem
from journal.ui.pages.problem import ProblemPage
from journal.ui.theme import Look
from journal.vault.backup_file import Backup
from journal.vault.key_files import KeysLostError
from journal.vault.key_header import NewerKeysError
from journal.vault.seal import SealBrokenError
from tests.ui.kept_backups import backed_up, shelf_beside
from tests.ui.showing import LEFT, button, shown

FOLDER = Path("/home/someone/journal")
ERROR = JournalError(
    f"{FOLDER}/journal.db is <b>damaged</b>.",
    safe="It was not touched.",
    next_step="Restore it from a backup; keep this file until that is done.",
)


FILE = FOLDER / "journal.db"
MENDED_BY_A_BACKUP = [
    damaged(FILE),
    damaged(FILE, "is empty"),
    foreign(FILE),
    MissingError("There is no journal."),
    KeysLostError("The keys are gone."),
    SealBrokenError("It has changed."),
]
NOT_MENDED_BY_ONE = [
    newer(FILE),
    NewerKeysError("The keys were written by a newer Rep Journal."),
    JournalBusyError("It is open in another window."),
    JournalError("The program made a mistake."),
]


def unreadable() -> CannotOpenError:
    error = CannotOpenError("It cannot be read: permission denied.")
    error.__cause__ = PermissionError(13, "Permission denied")
    return error


@pytest.fixture
def backup(notebook: Notebook, journal_path: Path) -> Backup:
    return backed_up(notebook, shelf_beside(journal_path), days_ago=1)


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


def offered(page: ProblemPage) -> list[str]:
    return [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


@pytest.mark.parametrize("error", MENDED_BY_A_BACKUP, ids=lambda error: type(error).__name__)
def test_the_newest_good_backup_is_named_and_first(
    look: Look, tmp_path: Path, backup: Backup, qtbot: QtBot, error: JournalError
) -> None:
    page = shown(qtbot, ProblemPage(look, error, tmp_path, backup), 900, 600)
    told = " ".join(words(page))
    assert "The newest backup that is whole: yesterday at 00:05 (after a session · 0 " in told
    assert button(page, "Restore a backup…").hasFocus()
    with qtbot.waitSignal(page.restore_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "error", [*NOT_MENDED_BY_ONE, unreadable()], ids=lambda error: type(error).__name__
)
def test_where_a_backup_mends_nothing_none_is_offered(
    look: Look, tmp_path: Path, backup: Backup, qtbot: QtBot, error: JournalError
) -> None:
    page = shown(qtbot, ProblemPage(look, error, tmp_path, backup), 900, 600)
    assert offered(page) == ["Show its folder", "Quit", "Try again"]
    assert not any("backup" in line for line in words(page))
    assert button(page, "Try again").hasFocus()


def test_without_one_a_backup_from_elsewhere_can_still_be_chosen(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    page = shown(qtbot, ProblemPage(look, damaged(FILE), tmp_path), 900, 600)
    assert any("No backup lies beside it." in line for line in words(page))
    assert button(page, "Try again").hasFocus()
    with qtbot.waitSignal(page.restore_requested):
        qtbot.mouseClick(button(page, "Restore a backup…"), LEFT)


def test_where_nothing_can_be_written_that_comes_first(
    look: Look, tmp_path: Path, backup: Backup, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problem.os, "access", lambda *_: False)
    page = shown(qtbot, ProblemPage(look, damaged(FILE), tmp_path, backup), 900, 600)
    assert any("Make it writable, then try again." in line for line in words(page))
    assert offered(page) == ["Show its folder", "Quit", "Try again"]


def test_only_a_broken_seal_may_be_passed(look: Look, tmp_path: Path, qtbot: QtBot) -> None:
    words_ = "Open it all the same"
    page = shown(qtbot, ProblemPage(look, SealBrokenError("Changed."), tmp_path), 900, 600)
    with qtbot.waitSignal(page.open_anyway_requested):
        qtbot.mouseClick(button(page, words_), LEFT)
    other = shown(qtbot, ProblemPage(look, damaged(FILE), tmp_path), 900, 600)
    assert words_ not in offered(other)


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [720, 900, 1400])
def test_no_line_is_cut(look: Look, qtbot: QtBot, width: int, size: int) -> None:
    look.choose("light", size)
    error = JournalError("/a/rather/long" * 12 + " is damaged.", safe="Safe. " * 20)
    seal = SealBrokenError(str(error), safe=error.safe)
    page = shown(qtbot, ProblemPage(look, seal, FOLDER.parents[1]), width, 600)
    QApplication.processEvents()
    for line in page.findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())
            right = line.mapTo(page, line.rect().topRight()).x()
            assert right <= width
