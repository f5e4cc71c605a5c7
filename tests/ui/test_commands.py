"""What the commands of the window do, from the key to the deed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journal.settings import TEXT_SIZES
from journal.ui.actions import COMMANDS
from journal.ui.commands import Commands
from journal.ui.desk import Desk
from journal.ui.main_window import MainWindow
from journal.ui.page import Page
from journal.ui.preferences import Preferences
from journal.ui.theme import Look

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class SomePage(Page):
    """Notes what it is told to do; holds a field with the keyboard."""

    def __init__(self, desk: Desk, key: str) -> None:
        super().__init__(desk, key)
        self.told: list[object] = []
        self.field = QLineEdit("some words")
        self.body.addWidget(self.field)

    def take_focus(self) -> None:
        self.field.setFocus()

    def new_entry(self) -> None:
        self.told.append("new")

    def turn_day(self, step: int) -> None:
        self.told.append(step)

    def export(self) -> None:
        self.told.append("export")


@pytest.fixture
def window(look: Look, preferences: Preferences, desk: Desk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(look, preferences)
    qtbot.addWidget(made)
    made.open_pages(lambda key: SomePage(desk, key))
    with qtbot.waitActive(made):
        made.show()
    made.show_page("today")
    return made


@pytest.fixture
def commands(window: MainWindow, preferences: Preferences) -> Commands:
    return Commands(window, preferences)


def page(window: MainWindow) -> SomePage:
    shown = window.page
    assert isinstance(shown, SomePage)
    return shown


def press(qtbot: QtBot, window: MainWindow, key: Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, held)


def test_every_command_has_a_deed(
    window: MainWindow, commands: Commands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "close", lambda: True)
    for command in COMMANDS:
        window.actions_by_key[command.key].trigger()  # raises where there is none
    assert commands.parent() is window
    assert qtbot is not None


@pytest.mark.parametrize(
    ("key", "page_key"),
    [
        (Key.Key_1, "today"),
        (Key.Key_2, "beliefs"),
        (Key.Key_3, "achievements"),
        (Key.Key_4, "goals"),
        (Key.Key_5, "trends"),
        (Key.Key_Comma, "settings"),
    ],
)
@pytest.mark.usefixtures("commands")
def test_ctrl_and_a_number_go_to_a_page(
    window: MainWindow, qtbot: QtBot, key: Key, page_key: str
) -> None:
    press(qtbot, window, key, CTRL)
    assert window.page_key == page_key


@pytest.mark.usefixtures("commands")
def test_ctrl_n_begins_an_entry_on_this_page(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("goals")
    press(qtbot, window, Key.Key_N, CTRL)
    assert page(window).told == ["new"]


@pytest.mark.parametrize(
    ("key", "held", "signal"),
    [
        (Key.Key_A, CTRL | SHIFT, "quick_achievement_requested"),
        (Key.Key_Delete, CTRL | SHIFT, "undo_delete_requested"),
        (Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
    ],
)
def test_keys_that_work_from_anywhere(
    window: MainWindow,
    commands: Commands,
    qtbot: QtBot,
    key: Key,
    held: Qt.KeyboardModifier,
    signal: str,
) -> None:
    with qtbot.waitSignal(getattr(commands, signal)):
        press(qtbot, window, key, held)
    assert page(window).field.text() == "some words"


@pytest.mark.parametrize(
    ("key", "held", "step"),
    [(Key.Key_Left, ALT, -1), (Key.Key_Right, ALT, 1), (Key.Key_T, CTRL, 0)],
)
@pytest.mark.usefixtures("commands")
def test_days_turn_from_any_page(
    window: MainWindow, qtbot: QtBot, key: Key, held: Qt.KeyboardModifier, step: int
) -> None:
    window.show_page("goals")
    press(qtbot, window, key, held)
    assert window.page_key == "today"
    assert page(window).told == [step]


@pytest.mark.usefixtures("commands")
def test_export_goes_where_the_achievements_are(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_E, CTRL | SHIFT)
    assert window.page_key == "achievements"
    assert page(window).told == ["export"]


@pytest.mark.usefixtures("commands")
def test_the_text_commands_reach_the_field_in_focus(window: MainWindow) -> None:
    field, act = page(window).field, window.actions_by_key
    act["selectAll"].trigger()
    act["cut"].trigger()
    assert field.text() == ""
    act["paste"].trigger()
    act["paste"].trigger()
    assert field.text() == "some wordssome words"
    act["undo"].trigger()
    assert field.text() == "some words"
    act["redo"].trigger()
    assert field.text() == "some wordssome words"
    assert QGuiApplication.clipboard().text() == "some words"


@pytest.mark.usefixtures("commands")
def test_the_text_commands_leave_other_widgets_alone(window: MainWindow) -> None:
    window.sidebar.setFocus()
    window.setFocus()
    for key in ("undo", "cut", "paste"):
        window.actions_by_key[key].trigger()
    assert page(window).field.text() == "some words"


@pytest.mark.usefixtures("commands")
def test_the_text_grows_and_shrinks_step_by_step(
    window: MainWindow, preferences: Preferences
) -> None:
    sizes = []
    for _ in range(len(TEXT_SIZES)):
        window.actions_by_key["text_larger"].trigger()
        sizes.append(preferences.settings.text_size)
    assert sizes == [115, 130, 150, 150, 150]
    for _ in range(len(TEXT_SIZES) + 1):
        window.actions_by_key["text_smaller"].trigger()
    assert preferences.settings.text_size == 90


@pytest.mark.usefixtures("commands")
def test_the_menu_shows_the_colours_chosen(window: MainWindow, preferences: Preferences) -> None:
    def checked() -> list[str]:
        return [key for key, action in window.actions_by_key.items() if action.isChecked()]

    assert checked() == ["theme:system"]
    window.actions_by_key["theme:dark"].trigger()
    window.actions_by_key["theme:dark"].trigger()
    assert preferences.settings.theme == "dark"
    assert checked() == ["theme:dark"]
    preferences.change(theme="light")
    assert checked() == ["theme:light"]


def test_only_the_way_to_the_other_journal_is_offered(
    window: MainWindow, commands: Commands
) -> None:
    act = window.actions_by_key
    for sample in (True, False):
        commands.say_which_journal(sample=sample)
        assert act["sample"].isEnabled() is not sample
        assert act["own_journal"].isEnabled() is sample


@pytest.mark.usefixtures("commands")
def test_without_a_journal_the_commands_do_no_harm(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "close", lambda: True)
    window.show_alone(QLineEdit())
    for command in COMMANDS:
        window.actions_by_key[command.key].trigger()
    assert window.page is None


def test_a_key_is_never_answered_by_two_commands(window: MainWindow) -> None:
    keys = [
        shortcut.toString(QKeySequence.SequenceFormat.PortableText)
        for action in window.actions_by_key.values()
        for shortcut in action.shortcuts()
    ]
    assert sorted(set(keys)) == sorted(keys)
