"""Buttons in a row, and in a column where there is no room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from tests.ui.showing import shown

NAMES = ("Look around", "Skip", "Create my journal")


@pytest.fixture
def buttons() -> list[QPushButton]:
    return [QPushButton(name) for name in NAMES]


@pytest.fixture
def row(
    look: Look,  # noqa: ARG001 - the style sheet
    qtbot: QtBot,
    buttons: list[QPushButton],
) -> Iterator[ButtonRow]:
    page = QWidget()  # held until the test is over
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    made = ButtonRow(buttons[:1], buttons[1:])
    column.addWidget(made)
    column.addStretch(1)
    page.setMinimumWidth(1)
    shown(qtbot, page, 700, 300)
    yield made  # noqa: PT022 - returning would let the page go


def narrow(row: ButtonRow, width: int, qtbot: QtBot) -> None:
    row.window().resize(width, 300)
    qtbot.waitUntil(lambda: row.width() == width)


def test_with_room_they_keep_to_both_ends(row: ButtonRow, buttons: list[QPushButton]) -> None:
    assert not row.stacked
    assert buttons[0].x() == 0
    assert buttons[-1].geometry().right() == row.width() - 1


def test_without_room_they_stack_in_reading_order(
    row: ButtonRow, buttons: list[QPushButton], qtbot: QtBot
) -> None:
    narrow(row, 200, qtbot)
    qtbot.waitUntil(lambda: buttons[1].y() > buttons[0].y())
    assert row.stacked
    assert [button.x() for button in buttons] == [0, 0, 0]
    tops = [button.y() for button in buttons]
    assert tops == sorted(set(tops))


def test_they_make_way_when_a_word_grows(
    row: ButtonRow, buttons: list[QPushButton], qtbot: QtBot
) -> None:
    narrow(row, sum(button.sizeHint().width() for button in buttons) + 2 * 10, qtbot)
    assert not row.stacked
    buttons[1].setText("Skip it all")
    qtbot.waitUntil(lambda: row.stacked)
    buttons[1].setText("Skip")
    qtbot.waitUntil(lambda: not row.stacked)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_presses_the_one_in_focus(
    row: ButtonRow, buttons: list[QPushButton], qtbot: QtBot, key: Qt.Key
) -> None:
    assert row.isVisible()
    buttons[1].setFocus()
    with qtbot.waitSignal(buttons[1].clicked):
        qtbot.keyClick(buttons[1], key)
