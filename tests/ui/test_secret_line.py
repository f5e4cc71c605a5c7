"""A line for a secret: what it hides, forgets and notices."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journal.ui.widgets.secret_line import SecretLine
from tests.ui.showing import name_of, shown, told_of

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def line(qtbot: QtBot) -> SecretLine:
    return shown(qtbot, SecretLine("Passphrase"))


def told(line: SecretLine) -> list[bool]:
    heard: list[bool] = []
    line.caps_lock_told.connect(heard.append)
    return heard


def test_it_is_hidden_from_eyes_keyboards_and_screen_readers(line: SecretLine) -> None:
    QTest.keyClicks(line, "secret")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.inputMethodHints() & SENSITIVE == SENSITIVE
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
    assert line.completer() is None
    assert told_of(line).state().passwordEdit
    assert "secret" not in told_of(line).textInterface().text(0, 6)
    assert name_of(line) == "Passphrase"


def test_shown_it_can_be_read_and_still_no_keyboard_may_learn_it(line: SecretLine) -> None:
    QTest.keyClicks(line, "secret")
    line.show_text(shown=True)
    assert line.displayText() == "secret"
    assert line.inputMethodHints() & SENSITIVE == SENSITIVE
    line.show_text(shown=False)
    assert "secret" not in line.displayText()


def test_showing_keeps_the_cursor_where_it_was(line: SecretLine) -> None:
    QTest.keyClicks(line, "secret")
    line.setCursorPosition(2)
    line.show_text(shown=True)
    assert line.cursorPosition() == 2


def test_hidden_text_cannot_be_copied(line: SecretLine) -> None:
    QGuiApplication.clipboard().setText("before")
    QTest.keyClicks(line, "secret")
    line.selectAll()
    line.copy()
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize("text_is_shown", [True, False])
def test_what_is_forgotten_cannot_be_undone(line: SecretLine, text_is_shown: bool) -> None:
    line.show_text(shown=text_is_shown)
    QTest.keyClicks(line, "secret")
    line.forget()
    line.undo()
    line.redo()
    assert line.text() == ""


def test_showing_does_not_bring_back_what_was_typed_hidden(line: SecretLine) -> None:
    QTest.keyClicks(line, "old")
    line.setText("new")
    line.show_text(shown=True)
    line.undo()
    assert line.text() == "new"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("four words of mine\r\n", "four words of mine"),
        ("\nfour words\nof mine", "four words of mine"),
        ("  spaces stay ", "  spaces stay "),
        ("пароль 密码 🗝️", "пароль 密码 🗝️"),
    ],
)
def test_a_paste_brings_the_secret_without_its_line_breaks(
    line: SecretLine, pasted: str, kept: str
) -> None:
    QGuiApplication.clipboard().setText(pasted)
    line.paste()
    assert line.secret == kept


def test_capitals_without_shift_tell_of_caps_lock_once(line: SecretLine, qtbot: QtBot) -> None:
    heard = told(line)
    qtbot.keyClick(line, "A")
    qtbot.keyClick(line, "B")
    assert heard == [True]
    qtbot.keyClick(line, "c")
    assert heard == [True, False]


def test_small_letters_with_shift_tell_of_it_too(line: SecretLine, qtbot: QtBot) -> None:
    heard = told(line)
    qtbot.keyClick(line, "a", SHIFT)
    assert heard == [True]


def test_its_own_key_turns_what_is_known(line: SecretLine, qtbot: QtBot) -> None:
    heard = told(line)
    qtbot.keyClick(line, Qt.Key.Key_CapsLock)
    assert heard == []
    qtbot.keyClick(line, "A")
    qtbot.keyClick(line, Qt.Key.Key_CapsLock)
    assert heard == [True, False]


@pytest.mark.parametrize("key", ["7", "?", " "])
def test_what_has_no_capitals_tells_nothing(line: SecretLine, qtbot: QtBot, key: str) -> None:
    heard = told(line)
    qtbot.keyClick(line, key)
    assert heard == []


@pytest.mark.skipif(sys.platform == "darwin", reason="Shift stays capital there")
def test_a_capital_with_shift_means_it_is_off(line: SecretLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, "A")
    heard = told(line)
    qtbot.keyClick(line, "B", SHIFT)
    assert heard == [False]


def test_elsewhere_it_may_be_switched_so_nothing_is_known(line: SecretLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, "A")
    with qtbot.waitSignal(line.caps_lock_told) as heard:
        line.clearFocus()
    assert heard.args == [False]
