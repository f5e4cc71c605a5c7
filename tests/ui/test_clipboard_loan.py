"""A secret on the clipboard, for a while."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from journal.ui.vault import clipboard_loan
from journal.ui.vault.clipboard_loan import ClipboardLoan

KEY = "ABCD-EFGH"


def on_clipboard() -> str:
    text: str = QGuiApplication.clipboard().text()
    return text


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the minute be over at once."""
    monkeypatch.setattr(clipboard_loan, "SHOWN_S", 0)


def test_it_is_there_and_then_it_is_not(qtbot: QtBot, soon: None) -> None:  # noqa: ARG001
    loan = ClipboardLoan(KEY)
    assert on_clipboard() == KEY
    with qtbot.waitSignal(loan.ended):
        pass
    assert on_clipboard() == ""


def test_what_was_copied_since_stays(qtbot: QtBot, soon: None) -> None:  # noqa: ARG001
    loan = ClipboardLoan(KEY)
    QGuiApplication.clipboard().setText("something else")
    with qtbot.waitSignal(loan.ended):
        pass
    assert on_clipboard() == "something else"


def test_a_minute_it_stays(qtbot: QtBot) -> None:
    loan = ClipboardLoan(KEY)
    assert [timer.interval() for timer in loan.findChildren(QTimer)] == [60_000]
    with qtbot.waitSignal(loan.ended):
        loan.take_back()


def test_it_is_taken_back_before_the_program_ends(qtbot: QtBot) -> None:
    loan = ClipboardLoan(KEY)
    program = QCoreApplication.instance()
    assert loan.parent() is program
    with qtbot.waitSignal(loan.ended):
        program.aboutToQuit.emit()  # type: ignore[union-attr]  # there is one
    assert on_clipboard() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="every system has its own way to ask")
def test_clipboard_histories_are_asked_not_to_keep_it(qtbot: QtBot) -> None:
    loan = ClipboardLoan(KEY)
    hint = QGuiApplication.clipboard().mimeData().data("x-kde-passwordManagerHint")
    assert hint.data() == b"secret"
    with qtbot.waitSignal(loan.ended):
        loan.take_back()
