"""A line at the foot of the window."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.toast import SHOWN_MS, Toast
from tests.ui.showing import LEFT, button, name_of, shown

LONG = "The journal could not be written, because " + "a very long reason " * 12


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QWidget:  # noqa: ARG001 - the look sets the font
    return shown(qtbot, QWidget(), 900, 600)


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


def timer(toast: Toast) -> QTimer:
    (found,) = toast.findChildren(QTimer)
    return found


def test_it_is_out_of_sight_until_there_is_something_to_say(toast: Toast) -> None:
    assert not toast.isVisible()


def test_it_says_it_and_goes_by_itself(toast: Toast) -> None:
    toast.say("Added to today's achievements.")
    assert toast.isVisible()
    assert toast.words == "Added to today's achievements."
    assert timer(toast).isActive()
    assert timer(toast).interval() == SHOWN_MS
    timer(toast).timeout.emit()
    assert not toast.isVisible()


def test_an_error_stays_until_it_is_closed(toast: Toast, qtbot: QtBot) -> None:
    toast.say("soon gone")
    toast.say("The disk is full.", stays=True)
    assert not timer(toast).isActive()
    qtbot.mouseClick(button(toast, "Close"), LEFT)
    assert not toast.isVisible()


def test_its_button_takes_back_once(toast: Toast, qtbot: QtBot) -> None:
    taken: list[str] = []
    toast.say("Card deleted", act_label="Undo", act=lambda: taken.append("back"))
    undo = button(toast, "Undo")
    qtbot.mouseClick(undo, LEFT)
    undo.click()
    assert taken == ["back"]
    assert not toast.isVisible()


def test_the_next_line_does_not_offer_the_last_act(toast: Toast) -> None:
    toast.say("Card deleted", act_label="Undo", act=lambda: None)
    toast.say("Saved")
    assert not any(one.isVisible() for one in toast.findChildren(QPushButton))


def test_the_keyboard_reaches_its_button(toast: Toast, window: QWidget, qtbot: QtBot) -> None:
    taken: list[str] = []
    toast.say("Card deleted", act_label="Undo", act=lambda: taken.append("back"))
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert taken == ["back"]


@pytest.mark.parametrize("words", ["Saved", LONG, "w" * 200])
@pytest.mark.parametrize("width", [500, 900, 1600])
def test_it_stands_at_the_foot_with_all_its_words(
    toast: Toast, window: QWidget, words: str, width: int
) -> None:
    window.resize(width, 600)
    toast.say(words, stays=True)
    assert window.rect().contains(toast.geometry())
    line = toast.findChild(QLabel)
    assert isinstance(line, QLabel)
    toast.layout().activate()  # type: ignore[union-attr]  # it has one
    assert line.height() >= line.heightForWidth(line.width())
    assert abs(toast.geometry().center().x() - width / 2) <= 1


def test_it_follows_the_foot_of_a_resized_window(toast: Toast, window: QWidget) -> None:
    toast.say("Saved")
    window.resize(700, 400)
    assert toast.geometry().bottom() == 400 - 20 - 1
    assert window.rect().contains(toast.geometry())


def test_words_are_plain_and_told_to_a_screen_reader(toast: Toast) -> None:
    toast.say("<b>bold</b>")
    line = toast.findChild(QLabel)
    assert isinstance(line, QLabel)
    assert line.textFormat() is Qt.TextFormat.PlainText
    assert name_of(toast) == "<b>bold</b>"
