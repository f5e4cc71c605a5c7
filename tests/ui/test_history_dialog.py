"""The history dialog: choose a state, see what differs, bring it back."""

from collections.abc import Callable
from datetime import timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, Shape
from journal.models.goal import Goal
from journal.models.revision import revisions_of
from journal.notebook import Notebook, copy_of
from journal.ui.desk import Desk
from journal.ui.history.dialog import ONLY_NOW, HistoryDialog
from tests.conftest import NOW
from tests.entries import MONDAY

LEFT = Qt.MouseButton.LeftButton
OpenHistory = Callable[..., HistoryDialog]


@pytest.fixture
def open_history(desk: Desk, qtbot: QtBot) -> OpenHistory:
    """Save a record, change it once an hour, and open its history."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    now = [NOW]
    desk.notebook.clock = Clock(now=lambda: now[0], zone_name=lambda: "Europe/Lisbon")

    def open_(record: Record, *later: dict[str, object]) -> HistoryDialog:
        desk.notebook.save(record)
        for fields in later:
            now[0] += timedelta(hours=1)
            for name, value in fields.items():
                setattr(record, name, value)
            desk.notebook.save(record)
        shown = copy_of(record)
        dialog = HistoryDialog(desk, shown, desk.notebook.read(revisions_of(shown)), window)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return open_


def renewed() -> Achievement:
    return Achievement(day=MONDAY, title="Renewed", result="Signed early.")


def stored(notebook: Notebook, record: Record) -> Achievement:
    found = notebook.read(achievement(record.id))
    assert found is not None
    return found


def words(dialog: HistoryDialog) -> str:
    return dialog.difference.toPlainText()


def marked(dialog: HistoryDialog, has: Callable[[QTextCharFormat], bool]) -> str:
    """Return the text with a mark of its own."""
    document = dialog.difference.document()
    found, block = "", document.begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            if has(it.fragment().charFormat()):
                found += it.fragment().text()
            it += 1
        block = block.next()
    return found


def test_it_opens_at_the_last_state_before_and_shows_what_differs(
    open_history: OpenHistory,
) -> None:
    dialog = open_history(renewed(), {"result": "Signed a month early."})
    assert dialog.states.hasFocus()
    assert dialog.states.currentIndex().row() == 1
    assert "Result\nSigned a month early." in words(dialog)
    assert marked(dialog, QTextCharFormat.fontUnderline) == "a month "
    assert "Title\n" not in words(dialog)
    assert "Unchanged: Title, Day, Kind, Confidential." in words(dialog)


def test_what_is_gone_is_struck_through(open_history: OpenHistory) -> None:
    dialog = open_history(renewed(), {"result": "Signed.", "category": Category.PROPOSAL})
    assert marked(dialog, QTextCharFormat.fontStrikeOut) == "Result early"
    assert marked(dialog, QTextCharFormat.fontUnderline) == "Proposal"


def test_marks_are_more_than_a_colour(open_history: OpenHistory) -> None:
    dialog = open_history(renewed(), {"result": "Signed late."})
    for run in ("early", "late"):
        cursor = dialog.difference.document().find(run)
        made = cursor.charFormat()
        assert made.fontUnderline() or made.fontStrikeOut()


def test_everything_can_be_shown(open_history: OpenHistory, qtbot: QtBot) -> None:
    dialog = open_history(renewed(), {"result": "Signed."})
    qtbot.mouseClick(dialog.whole_button, LEFT)
    assert "Title\nRenewed" in words(dialog)
    assert "Unchanged" not in words(dialog)
    qtbot.mouseClick(dialog.whole_button, LEFT)
    assert "Title\nRenewed" not in words(dialog)


def test_now_shows_all_it_says_and_cannot_be_restored(
    open_history: OpenHistory, qtbot: QtBot
) -> None:
    dialog = open_history(renewed(), {"result": "Signed."})
    qtbot.keyClick(dialog.states, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "This is how it is now." in words(dialog))
    assert "Title\nRenewed" in words(dialog)
    assert not dialog.restore_button.isEnabled()
    qtbot.keyClick(dialog.states, Qt.Key.Key_Down)
    assert dialog.restore_button.isEnabled()


def test_without_a_past_it_says_when_there_will_be_one(open_history: OpenHistory) -> None:
    dialog = open_history(renewed())
    assert ONLY_NOW in words(dialog)
    assert not dialog.restore_button.isEnabled()


def test_enter_in_the_list_goes_on_to_the_text_and_restores_nothing(
    open_history: OpenHistory, notebook: Notebook, qtbot: QtBot
) -> None:
    record = renewed()
    dialog = open_history(record, {"result": "Signed."})
    qtbot.keyClick(dialog.states, Qt.Key.Key_Return)
    assert dialog.difference.hasFocus()
    assert stored(notebook, record).result == "Signed."


def test_restoring_says_that_nothing_is_lost_and_loses_nothing(
    open_history: OpenHistory, notebook: Notebook, qtbot: QtBot
) -> None:
    record = renewed()
    dialog = open_history(record, {"result": "Signed."}, {"result": "", "title": "Oops"})
    qtbot.keyClick(dialog.states, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.restored) as restored:
        qtbot.mouseClick(dialog.restore_button, LEFT)
    assert restored.args[0].startswith("Restored the version of ")
    assert "Nothing is lost" in restored.args[0]
    now = stored(notebook, record)
    assert (now.title, now.result) == ("Renewed", "Signed early.")
    kept = [one.record.title for one in notebook.read(revisions_of(now))]  # type: ignore[attr-defined]  # they are achievements
    assert "Oops" in kept


def test_where_it_cannot_be_restored_the_dialog_says_why_and_stays(
    open_history: OpenHistory,
    notebook: Notebook,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    dialog = open_history(renewed(), {"result": "Signed."})
    monkeypatch.setattr(notebook, "restore", full)
    with qtbot.waitSignal(dialog.failed):
        qtbot.mouseClick(dialog.restore_button, LEFT)
    assert dialog.isVisible()
    assert "The disk is full." in dialog.complaint


def test_the_whole_text_of_a_state_can_be_copied(open_history: OpenHistory, qtbot: QtBot) -> None:
    dialog = open_history(renewed(), {"result": "Signed."})
    qtbot.mouseClick(dialog.copy_button, LEFT)
    text = QApplication.clipboard().text()
    assert text.startswith("Achievement: Renewed\n")
    assert "Result: Signed early." in text
    assert dialog.copy_button.text() == "Copied"
    qtbot.keyClick(dialog.states, Qt.Key.Key_Up)
    assert dialog.copy_button.text() == "Copy text"


def test_shapes_and_goals_are_called_by_their_names(
    open_history: OpenHistory, notebook: Notebook
) -> None:
    shape = Shape(day=MONDAY, label="Sharpening pencils")
    notebook.save(shape)
    dialog = open_history(CheckIn(day=MONDAY), {"shapes": ("self_doubt", str(shape.id))})
    assert "Self-doubt, Sharpening pencils" in words(dialog)
    goal = Goal(day=MONDAY, title="Close rate", due_on=MONDAY, target=1)
    notebook.save(goal)
    assert "Goal\nClose rate" in words(open_history(renewed(), {"goal_id": goal.id}))


def test_words_that_look_like_markup_stay_words(open_history: OpenHistory) -> None:
    dialog = open_history(renewed(), {"result": "<b>Signed</b> &amp; <img src=x>"})
    assert marked(dialog, QTextCharFormat.fontUnderline) == "<b></b> &amp; <img src=x>"
    assert "<b>Signed" in words(dialog)


def test_a_change_of_blank_lines_alone_can_be_seen(open_history: OpenHistory) -> None:
    dialog = open_history(renewed(), {"result": "Signed early.\n"})
    assert "↵" in marked(dialog, QTextCharFormat.fontUnderline)


def test_long_texts_show_what_changed_and_leave_the_rest_out(
    open_history: OpenHistory, qtbot: QtBot
) -> None:
    long = "word " * 1900
    dialog = open_history(
        renewed(), {"result": f"{long}old {long}"}, {"result": f"{long}new {long}"}
    )
    assert "signs as before" in words(dialog)
    assert len(words(dialog)) < 2000
    qtbot.mouseClick(dialog.whole_button, LEFT)
    assert len(words(dialog)) > 19_000


def test_many_long_texts_do_not_freeze_it(open_history: OpenHistory, qtbot: QtBot) -> None:
    fields = ("situation", "task", "action", "result", "evidence", "priority")
    old = {name: f"{name} was. " * 1300 for name in fields}
    new = {name: f"now {name} is! " * 1000 for name in fields}
    dialog = open_history(renewed(), old, new, old)
    start = perf_counter()
    dialog.states.choose(2)
    qtbot.waitUntil(lambda: "Unchanged: Title" in words(dialog))
    dialog.whole_button.click()
    # A quarter of a second where nothing else runs, most of it to lay out 200,000 signs.
    assert perf_counter() - start < 3


def test_another_look_is_taken_on_and_the_place_kept(open_history: OpenHistory, desk: Desk) -> None:
    dialog = open_history(renewed(), {"result": "Signed."})
    before = words(dialog)
    desk.look.choose("dark", 150)
    assert words(dialog) == before
    assert dialog.difference.document().find("Signed").charFormat().font().pixelSize() == 21


def test_the_text_can_be_selected_with_the_keyboard(
    open_history: OpenHistory, qtbot: QtBot
) -> None:
    dialog = open_history(renewed(), {"result": "Signed."})
    dialog.difference.setFocus()
    qtbot.keyClick(dialog.difference, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    cursor: QTextCursor = dialog.difference.textCursor()
    assert "Signed" in cursor.selectedText()


def test_closed_it_is_gone(open_history: OpenHistory, qapp: QApplication) -> None:
    from PySide6.QtCore import QEvent

    dialog = open_history(renewed(), {"result": "Signed."})
    dialog.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
