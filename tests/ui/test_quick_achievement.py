"""An achievement from anywhere: one line, and nothing of it is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import TITLE_LIMIT, achievements_on
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.quick_achievement import QuickAchievement
from journal.ui.widgets.entry_dialog import SURE
from tests.ui.goal_entries import TODAY

Ask = Callable[[], QuickAchievement]


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def ask(desk: Desk, home: QWidget, qtbot: QtBot) -> Ask:
    def ask_() -> QuickAchievement:
        dialog = QuickAchievement(desk.notebook, desk.look, home)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return ask_


def titles(notebook: Notebook) -> list[str]:
    return [one.title for one in notebook.read(achievements_on(TODAY))]


def test_one_line_and_enter_is_enough(ask: Ask, notebook: Notebook, qtbot: QtBot) -> None:
    dialog = ask()
    qtbot.keyClicks(dialog.title, "First meeting")
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert told.args == ["Added to today's achievements."]
    assert titles(notebook) == ["First meeting"]


def test_escape_throws_away_only_when_asked_twice(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    qtbot.keyClicks(dialog.title, "First meeting")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.complaint == SURE.format("Cancel")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_nothing_typed_closes_at_once(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_blank_line_is_asked_for(ask: Ask, notebook: Notebook, qtbot: QtBot) -> None:
    dialog = ask()
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.complaint
    assert titles(notebook) == []


def test_a_long_paste_is_kept_whole_and_not_saved(
    ask: Ask, notebook: Notebook, qtbot: QtBot
) -> None:
    dialog = ask()
    dialog.title.insert("x" * 300)
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.complaint.startswith(f"300 of {TITLE_LIMIT} characters")
    assert dialog.title.text() == "x" * 300
    assert titles(notebook) == []


def test_what_could_not_be_saved_stays_in_the_dialog(
    ask: Ask, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    dialog = ask()
    monkeypatch.setattr(notebook, "save", broken)
    qtbot.keyClicks(dialog.title, "First meeting")
    with qtbot.waitSignal(dialog.failed):
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.complaint
    assert dialog.title.text() == "First meeting"


def test_a_complaint_does_not_blow_the_dialog_up(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask()
    before = dialog.height()
    dialog.title.insert("x" * 300)
    dialog.touch()
    dialog.save()
    qtbot.waitUntil(lambda: dialog._complaint.height() > 0 and dialog._complaint.isVisible())
    assert dialog.height() - before < 100
