"""A text field that keeps every sign and grows with what is written."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.growing_text import GrowingText
from tests.ui.showing import name_of, shown

SIGNS = {
    "a no-break space": "10\u00a0%",
    "a line separator": "one\u2028two",
    "an emoji of several": "👩🏽‍💻 and 🏳️‍🌈",
    "right to left": "שלום עולם، مرحبا",
    "marks of direction": "a\u200fb\u202ec\u2069",
    "a combining accent": "Zoe\u0308",
    "tabs and blanks": "\ta  b ",
    "empty lines": "\n\na\n\n",
    "markup": "<b>& &amp;</b>",
    "a zero-width space": "a\u200bb\ufeff",
}


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> GrowingText:  # noqa: ARG001 - the look sets the font
    made = shown(qtbot, GrowingText("Note", least_lines=2, most_lines=6), 300, 60)
    made.setFocus()
    return made


@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS.keys())
def test_what_is_shown_comes_back_to_the_sign(field: GrowingText, text: str) -> None:
    field.set_text(text)
    assert field.text == text


@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS.keys())
def test_what_is_pasted_comes_back_to_the_sign(field: GrowingText, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    field.insertFromMimeData(mime)
    assert field.text == text


def test_lines_of_other_systems_become_lines(field: GrowingText) -> None:
    mime = QMimeData()
    mime.setText("a\r\nb\rc\nd")
    field.insertFromMimeData(mime)
    assert field.text == "a\nb\nc\nd"


def test_the_dress_of_what_is_pasted_is_left(field: GrowingText) -> None:
    mime = QMimeData()
    mime.setHtml("<h1>Big</h1>")
    mime.setText("Big")
    field.insertFromMimeData(mime)
    assert field.text == "Big"
    assert field.textCursor().charFormat().fontPointSize() == 0


def test_typing_is_told_and_showing_is_not(field: GrowingText, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.edited):
        field.set_text("shown")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "t")


def test_what_an_input_method_commits_is_told(field: GrowingText, qtbot: QtBot) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString("日本")
    with qtbot.waitSignal(field.edited):
        QApplication.sendEvent(field, event)
    assert field.text == "日本"


def test_an_equal_text_keeps_the_caret_and_the_way_back(field: GrowingText, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "abc")
    field.moveCursor(QTextCursor.MoveOperation.Left)
    field.set_text("abc")
    assert field.textCursor().position() == 2
    field.undo()
    assert field.text == ""


def test_it_grows_line_by_line_up_to_its_most(field: GrowingText) -> None:
    heights = []
    for lines in range(1, 9):
        field.set_text("\n".join("x" * lines))
        heights.append(field.sizeHint().height())
    assert heights[0] == heights[1]  # the least
    assert heights[1] < heights[2] < heights[3] < heights[4] < heights[5]
    assert heights[5] == heights[6] == heights[7]  # the most; from here on it scrolls


def test_it_grows_where_a_line_breaks_and_shrinks_again(field: GrowingText) -> None:
    least = field.sizeHint().height()
    field.set_text("a long sentence " * 8)
    grown = field.sizeHint().height()
    assert grown > least
    field.resize(900, 60)
    assert field.sizeHint().height() < grown


@pytest.mark.parametrize("size", [90, 100, 150])
def test_no_line_is_cut(look: Look, qtbot: QtBot, size: int) -> None:
    look.choose("light", size)
    window = QWidget()
    column = QVBoxLayout(window)
    field = GrowingText("Note", most_lines=20)
    field.set_text("\n".join("Åg" for _ in range(8)))
    column.addWidget(field)
    column.addStretch(1)
    shown(qtbot, window, 300, 600)
    assert field.verticalScrollBar().maximum() == 0


def test_tab_moves_on_and_enter_stays(look: Look, qtbot: QtBot) -> None:
    _ = look
    window = QWidget()
    column = QVBoxLayout(window)
    field, after = GrowingText("Note"), QLineEdit()
    column.addWidget(field)
    column.addWidget(after)
    shown(qtbot, window, 300, 200)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text == "\n"
    assert QApplication.focusWidget() is after


def test_ctrl_enter_is_left_to_the_page(field: GrowingText, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.text == ""


def test_a_screen_reader_hears_its_name(field: GrowingText) -> None:
    assert name_of(field) == "Note"


def test_a_very_long_text_is_kept_whole(field: GrowingText) -> None:
    text = "word " * 8_000
    field.set_text(text)
    assert field.text == text
    assert field.sizeHint().height() < 400
