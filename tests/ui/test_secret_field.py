"""A secret with its name and a way to read it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.secret_field import SecretField
from tests.ui.showing import LEFT, button, name_of, shown


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> SecretField:  # noqa: ARG001 - the style sheet
    made = shown(qtbot, SecretField("Passphrase"), 400)
    made.setFocus()
    return made


def test_a_click_shows_it_and_leaves_the_cursor_in_the_line(
    field: SecretField, qtbot: QtBot
) -> None:
    QTest.keyClicks(field.line, "secret")
    qtbot.mouseClick(button(field, "Show"), LEFT)
    assert field.line.displayText() == "secret"
    assert QApplication.focusWidget() is field.line
    qtbot.mouseClick(button(field, "Hide"), LEFT)
    assert not field.line.is_shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_shows_it_too(field: SecretField, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_Backtab)
    with qtbot.waitSignal(field.text_shown) as told:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert told.args == [True]


def test_its_button_says_what_it_shows(field: SecretField) -> None:
    assert name_of(button(field, "Show")) == "Show passphrase"
    assert button(field, "Show").height() >= 28


def test_whoever_comes_back_finds_it_hidden(field: SecretField) -> None:
    field.show_text(shown=True)
    field.hide()
    field.show()
    assert not field.line.is_shown


def test_caps_lock_is_said_beside_the_name(field: SecretField, qtbot: QtBot) -> None:
    def words() -> list[str]:
        return [one.text() for one in field.findChildren(QLabel)]

    qtbot.keyClick(field.line, "A")
    assert "Caps Lock is on" in words()
    qtbot.keyClick(field.line, "a")
    assert "Caps Lock is on" not in words()


def test_what_is_forgotten_is_hidden_again(field: SecretField) -> None:
    QTest.keyClicks(field.line, "secret")
    field.show_text(shown=True)
    field.forget()
    assert (field.secret, field.line.is_shown) == ("", False)
