"""The journal is locked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.ui.pages.lock import LockPage
from journal.ui.theme import Look
from journal.ui.widgets.secret_line import SecretLine
from journal.vault.key_header import KeyHeader
from tests.ui.showing import LEFT, button, name_of, shown
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

KEY = RawKey.fresh()
NEW = "harbour lantern 52 orchard"


@pytest.fixture(scope="module")
def keys() -> tuple[KeyHeader, str]:
    return KeyHeader.fresh(KEY, PASSPHRASE, CHEAP)


@pytest.fixture
def page(look: Look, qtbot: QtBot, keys: tuple[KeyHeader, str]) -> LockPage:
    return shown(qtbot, LockPage(look, keys[0]), 900, 600)


@pytest.fixture
def recovered(page: LockPage, qtbot: QtBot, keys: tuple[KeyHeader, str]) -> LockPage:
    """The page once the recovery key has opened the journal."""
    qtbot.mouseClick(button(page, "Use the recovery key instead"), LEFT)
    QTest.keyClicks(lines(page)[0], keys[1])
    qtbot.keyClick(lines(page)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    return page


def lines(page: LockPage) -> list[SecretLine]:
    return [line for line in page.findChildren(SecretLine) if line.isVisible()]


def words(page: LockPage) -> list[str]:
    return [line.text() for line in page.findChildren(QLabel) if line.isVisible()]


def choose(page: LockPage, passphrase: str) -> None:
    for line in lines(page):
        QTest.keyClicks(line, passphrase)


def test_one_types_at_once_and_enter_unlocks(page: LockPage, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is lines(page)[0]
    QTest.keyClicks(focused, PASSPHRASE)
    with qtbot.waitSignal(page.unlocked) as told:
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert told.args == [KEY]


@pytest.mark.parametrize(
    ("words_", "signal"), [("Restore a backup…", "restore_requested"), ("Quit", "quit_requested")]
)
def test_there_are_other_ways_out(page: LockPage, qtbot: QtBot, words_: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button(page, words_), LEFT)


def test_after_the_recovery_key_a_new_passphrase_is_asked_for(
    recovered: LockPage, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is lines(recovered)[0]
    choose(recovered, NEW)
    with (
        qtbot.waitSignal(recovered.renewal_requested) as told,
        qtbot.assertNotEmitted(recovered.unlocked),
    ):
        qtbot.keyClick(lines(recovered)[1], Qt.Key.Key_Return)
    assert told.args == [KEY, NEW]


def test_a_weak_new_one_is_refused(recovered: LockPage, qtbot: QtBot) -> None:
    choose(recovered, "password")
    with qtbot.assertNotEmitted(recovered.renewal_requested):
        qtbot.mouseClick(button(recovered, "Save and open"), LEFT)
    assert any("easy to guess" in one for one in words(recovered))


def test_the_new_passphrase_may_wait(recovered: LockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(recovered.unlocked) as told:
        qtbot.mouseClick(button(recovered, "Not now"), LEFT)
    assert told.args == [KEY]


def test_a_passphrase_that_could_not_be_set_is_told_and_kept(
    recovered: LockPage, qtbot: QtBot
) -> None:
    choose(recovered, NEW)
    qtbot.mouseClick(button(recovered, "Save and open"), LEFT)
    recovered.could_not(JournalError("The disk is full."))
    assert "The disk is full." in words(recovered)
    with qtbot.waitSignal(recovered.renewal_requested):
        qtbot.mouseClick(button(recovered, "Save and open"), LEFT)


def test_a_journal_that_did_not_open_is_told_and_tried_again(page: LockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(lines(page)[0], PASSPHRASE)
    with qtbot.waitSignal(page.unlocked):
        qtbot.keyClick(lines(page)[0], Qt.Key.Key_Return)
    page.could_not(JournalError("Another program has it open."))
    assert "Another program has it open." in words(page)
    assert QApplication.focusWidget() is lines(page)[0]


def test_tab_follows_the_reading_order(page: LockPage, qtbot: QtBot) -> None:
    seen = []
    focused: QWidget = lines(page)[0]
    for _ in range(6):
        seen.append(name_of(focused))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    assert seen == [
        "Passphrase",
        "Use the recovery key instead",
        "Unlock",
        "Restore a backup…",
        "Quit",
        "Show passphrase",
    ]


def test_everything_has_a_name_and_room_for_a_finger(page: LockPage) -> None:
    for control in [*page.findChildren(QPushButton), *page.findChildren(SecretLine)]:
        if control.isVisible():
            assert name_of(control)
            assert control.height() >= 28


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [720, 900, 1400])
def test_no_line_is_cut(
    look: Look, qtbot: QtBot, keys: tuple[KeyHeader, str], width: int, size: int
) -> None:
    look.choose("light", size)
    page = shown(qtbot, LockPage(look, keys[0]), width, 600)
    page.could_not(JournalError("Wrong, and wrong at some length. " * 6))
    QApplication.processEvents()
    for line in page.findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= line.heightForWidth(line.width())
            right = line.mapTo(page, line.rect().topRight()).x()
            assert right <= width
