"""Every command of the window in one table."""

from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from journal.ui.actions import COMMANDS, bindings, build_actions, keys_of_commands
from journal.ui.page_list import PAGES


def test_no_two_commands_share_a_key_on_this_platform() -> None:
    owned = [(command.key, keys) for command in COMMANDS for keys in all_keys(command.keys)]
    clashes = [
        (one, other, keys.toString())
        for (one, keys), (other, others) in combinations(owned, 2)
        if keys.matches(others) is not QKeySequence.SequenceMatch.NoMatch
        or others.matches(keys) is not QKeySequence.SequenceMatch.NoMatch
    ]
    assert clashes == []


def all_keys(keys: str | QKeySequence.StandardKey | None) -> list[QKeySequence]:
    return [] if keys is None else [one for one in bindings(keys) if not one.isEmpty()]


def test_every_command_with_keys_has_one_on_this_platform() -> None:
    named = {command.key for command in COMMANDS if command.keys is not None}
    assert {command.key for command in COMMANDS if all_keys(command.keys)} == named


def test_no_key_is_what_alt_gr_types_somewhere() -> None:
    """Windows reports AltGr as Ctrl+Alt: in Poland Ctrl+Alt+Z is a letter."""
    pressed = [keys.toString() for command in COMMANDS for keys in all_keys(command.keys)]
    assert [keys for keys in pressed if "Ctrl" in keys and "Alt" in keys] == []


def test_the_pages_have_ctrl_and_their_number() -> None:
    keys = {command.key: command.keys for command in COMMANDS}
    pages = [page for page in PAGES if page.in_sidebar and not page.at_foot]
    assert [keys[f"page:{page.key}"] for page in pages] == [
        f"Ctrl+{number}" for number in range(1, len(pages) + 1)
    ]
    assert keys["page:settings"] == "Ctrl+,"
    assert [keys[f"page:{page.key}"] for page in PAGES] == [page.shortcut or None for page in PAGES]


def test_the_keys_the_product_promises() -> None:
    keys = {command.key: command.keys for command in COMMANDS}
    assert keys["new"] is QKeySequence.StandardKey.New
    assert keys["quick_achievement"] == "Ctrl+Shift+A"
    assert keys["help"] == "F1"


def test_every_command_stands_in_a_menu_once(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = build_actions(window)
    assert list(actions) == [command.key for command in COMMANDS]
    in_menus = [
        action
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]  # a QMenu
        if not action.isSeparator()
    ]
    assert sorted(map(id, in_menus)) == sorted(map(id, actions.values()))


def test_no_menu_uses_a_letter_twice() -> None:
    for menu in {command.menu for command in COMMANDS}:
        letters = [
            command.text[command.text.index("&") + 1].lower()
            for command in COMMANDS
            if command.menu == menu and "&" in command.text
        ]
        assert sorted(set(letters)) == sorted(letters), menu


@pytest.mark.parametrize("words", ["Undo typing", "Quick achievement", "Help and keys"])
def test_help_is_told_words_without_marks(words: str) -> None:
    told = dict(keys_of_commands())
    assert words in told
    assert told[words]
    assert not any("&" in each or "…" in each for each in told)
