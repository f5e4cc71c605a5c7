"""Every command of the window in one table: its words, its keys and its menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from journal.ui.page_list import PAGES

Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``role`` lets macOS put it where it belongs there."""

    key: str
    menu: str
    text: str
    keys: str | QKeySequence.StandardKey | None = None
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    divides: bool = False  # a line above it


COMMANDS = (
    Command("new", "&File", "&New on this page", Keys.New),
    Command("quick_achievement", "&File", "Quick &achievement…", "Ctrl+Shift+A"),
    Command("export", "&File", "&Export achievements…", "Ctrl+Shift+E", divides=True),
    Command("page:review", "&File", "&Prepare a review", "Ctrl+Shift+R"),
    Command("sample", "&File", "Look around in a &sample journal", divides=True),
    Command("own_journal", "&File", "Back to &my journal"),
    Command("lock", "&File", "&Lock", "Ctrl+L", divides=True),
    Command("quit", "&File", "&Quit", "Ctrl+Q", QAction.MenuRole.QuitRole, divides=True),
    Command("undo", "&Edit", "&Undo typing", Keys.Undo),
    Command("redo", "&Edit", "&Redo typing", Keys.Redo),
    Command("cut", "&Edit", "Cu&t", Keys.Cut, divides=True),
    Command("copy", "&Edit", "&Copy", Keys.Copy),
    Command("paste", "&Edit", "&Paste", Keys.Paste),
    Command("selectAll", "&Edit", "Select &all", Keys.SelectAll),
    Command("undo_delete", "&Edit", "Bring back what was &deleted", "Ctrl+Shift+Del", divides=True),
    Command("history", "&Edit", "&History of this entry…", "Ctrl+Shift+H"),
    Command("page:trash", "&Edit", "Tra&sh…"),
    *(
        Command(f"page:{page.key}", "&Go", page.label, page.shortcut)
        for page in PAGES
        if page.in_sidebar and not page.at_foot
    ),
    Command("page:attempts", "&Go", "A&ttempts", "Ctrl+Shift+T"),
    Command("this_day", "&Go", "To&day's date", "Ctrl+T", divides=True),
    Command("day_before", "&Go", "Day &before", "Alt+Left"),
    Command("day_after", "&Go", "Day &after", "Alt+Right"),
    Command("theme:system", "&View", "Follow the &system"),
    Command("theme:light", "&View", "&Light"),
    Command("theme:dark", "&View", "&Dark"),
    Command("text_larger", "&View", "Larger &text", Keys.ZoomIn, divides=True),
    Command("text_smaller", "&View", "S&maller text", Keys.ZoomOut),
    Command(
        "page:settings",
        "&View",
        "S&ettings",
        "Ctrl+,",
        QAction.MenuRole.PreferencesRole,
        divides=True,
    ),
    Command("help", "&Help", "&Help and keys", "F1"),
    Command("about", "&Help", "&About Rep Journal", None, QAction.MenuRole.AboutRole),
)

TEXT_COMMANDS = ("undo", "redo", "cut", "copy", "paste", "selectAll")
"""Commands that belong to the text field in focus, named as Qt names its slots."""


WITHOUT_JOURNAL = frozenset(
    command.key
    for command in COMMANDS
    if command.menu in ("&View", "&Help") and not command.key.startswith("page:")
) | {"sample", "own_journal", "quit", *TEXT_COMMANDS}
"""Commands that have a meaning where no journal is open."""


def build_actions(window: QMainWindow) -> dict[str, QAction]:
    """Make every action, put it in its menu and return them by key."""
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        menu = menus.get(command.menu)
        if menu is None:
            menu = menus[command.menu] = window.menuBar().addMenu(command.menu)
        if command.divides:
            menu.addSeparator()
        action = QAction(command.text, window)
        action.setMenuRole(command.role)
        if command.keys is not None:
            action.setShortcuts(bindings(command.keys))
        if command.key.startswith("theme:"):
            action.setCheckable(True)
        menu.addAction(action)
        actions[command.key] = action
    return actions


def offer_actions(actions: Mapping[str, QAction], *, journal: bool) -> None:
    """Switch off what has no meaning while no journal is open."""
    for key, action in actions.items():
        action.setEnabled(journal or key in WITHOUT_JOURNAL)


def bindings(keys: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    """Return every key sequence this platform has for ``keys``, the usual one first."""
    return [QKeySequence(keys)] if isinstance(keys, str) else QKeySequence.keyBindings(keys)


def keys_of_commands() -> list[tuple[str, str]]:
    """Return (what it does, its keys) for every command that has keys."""
    shown = []
    for command in COMMANDS:
        if command.keys is not None:
            keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
            shown.append((command.text.replace("&", "").rstrip("…"), keys))
    return shown
