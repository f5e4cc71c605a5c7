"""What an empty list says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.widgets.empty_state import EmptyState
from tests.ui.showing import LEFT, shown


def words(state: EmptyState) -> str:
    line = state.findChild(QLabel)
    assert isinstance(line, QLabel)
    return line.text()


def test_it_says_what_it_is_for_and_offers_the_first_step(qtbot: QtBot) -> None:
    state = shown(qtbot, EmptyState("Goals: measurable and dated.", "Set a goal"), 400, 300)
    assert words(state) == "Goals: measurable and dated."
    with qtbot.waitSignal(state.begin_requested):
        qtbot.mouseClick(state.button, LEFT)


def test_the_step_can_be_taken_by_key(qtbot: QtBot) -> None:
    state = shown(qtbot, EmptyState("Goals", "Set a goal"), 400, 300)
    state.button.setFocus()
    with qtbot.waitSignal(state.begin_requested):
        qtbot.keyClick(state.button, Qt.Key.Key_Space)


def test_without_a_step_there_is_no_button(qtbot: QtBot) -> None:
    state = shown(qtbot, EmptyState("Nothing matches."), 400, 300)
    assert state.findChildren(QPushButton) == []
    state.say("Nothing in this period.")
    assert words(state) == "Nothing in this period."
