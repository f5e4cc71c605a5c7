"""Save while the person types."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.ui.widgets.autosave import LONGEST_MS, PAUSE_MS, RETRY_MS, Autosave
from tests.ui.showing import shown


class Form(QWidget):
    """Two fields, a journal that can refuse, and a field beside the form."""

    def __init__(self) -> None:
        super().__init__()
        form = QWidget()
        self.first, self.second, self.outside = QLineEdit(), QLineEdit(), QLineEdit()
        inside = QVBoxLayout(form)
        inside.addWidget(self.first)
        inside.addWidget(self.second)
        column = QVBoxLayout(self)
        column.addWidget(form)
        column.addWidget(self.outside)
        self.stored: list[str] = []
        self.refuses = False
        self.autosave = Autosave(form, self.store)
        for field in (self.first, self.second):
            field.textEdited.connect(self.autosave.touch)

    def store(self) -> None:
        if self.refuses:
            raise JournalError("The disk is full.")
        self.stored.append(self.first.text())

    @property
    def timers(self) -> dict[int, QTimer]:
        """The running timers by what they were set to, in milliseconds."""
        running = [timer for timer in self.autosave.findChildren(QTimer) if timer.isActive()]
        return {timer.interval(): timer for timer in running}

    def ring(self, milliseconds: int) -> None:
        """Let the timer of that length go off now."""
        timer = self.timers[milliseconds]
        timer.stop()
        timer.timeout.emit()


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    made = shown(qtbot, Form(), 300, 200)
    made.first.setFocus()
    yield made
    made.autosave.forget()


def test_nothing_is_saved_before_the_pause(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "Call")
    assert form.autosave.dirty
    assert form.stored == []


def test_a_pause_saves_once(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "Call")
    with qtbot.waitSignal(form.autosave.saved) as told:
        form.ring(PAUSE_MS)
    assert form.stored == ["Call"]
    assert not form.autosave.dirty
    assert form.timers == {}
    assert isinstance(told.args[0], datetime)


def test_the_pause_is_short_and_real(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.autosave.saved, timeout=5 * PAUSE_MS):
        qtbot.keyClicks(form.first, "x")
    assert form.stored == ["x"]


def test_each_key_starts_the_pause_again_but_not_the_longest_wait(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "a")
    pause, longest = form.timers[PAUSE_MS], form.timers[LONGEST_MS]
    before = longest.timerId()
    qtbot.keyClicks(form.first, "b")
    assert form.timers[PAUSE_MS] is pause
    assert longest.timerId() == before  # it runs on


def test_steady_typing_is_saved_now_and_then(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "abc")
    form.ring(LONGEST_MS)
    qtbot.keyClicks(form.first, "d")
    assert form.stored == ["abc"]
    assert set(form.timers) == {PAUSE_MS, LONGEST_MS}
    form.ring(LONGEST_MS)
    assert form.stored == ["abc", "abcd"]


@pytest.mark.parametrize("field", ["second", "outside"])
def test_leaving_a_field_saves_at_once(form: Form, qtbot: QtBot, field: str) -> None:
    qtbot.keyClicks(form.first, "Call")
    getattr(form, field).setFocus()
    assert form.stored == ["Call"]


def test_leaving_with_nothing_typed_saves_nothing(form: Form) -> None:
    form.outside.setFocus()
    assert form.stored == []


def test_what_others_type_does_not_save_this_form(form: Form) -> None:
    form.autosave.touch()
    form.outside.setFocus()
    form.stored.clear()
    form.autosave.touch()
    form.outside.clearFocus()
    assert form.stored == []
    assert form.autosave.dirty


def test_a_flush_saves_now_and_tells_that_nothing_is_left(form: Form, qtbot: QtBot) -> None:
    assert form.autosave.flush()
    assert form.stored == []
    qtbot.keyClicks(form.first, "Call")
    assert form.autosave.flush()
    assert form.stored == ["Call"]


def test_a_failure_keeps_the_text_is_told_and_tried_again(form: Form, qtbot: QtBot) -> None:
    form.refuses = True
    qtbot.keyClicks(form.first, "Call")
    with (
        qtbot.waitSignal(form.autosave.failed) as told,
        qtbot.assertNotEmitted(form.autosave.saved),
    ):
        form.ring(PAUSE_MS)
    assert str(told.args[0]) == "The disk is full."
    assert form.autosave.dirty
    assert form.first.text() == "Call"
    form.refuses = False
    form.ring(RETRY_MS)
    assert form.stored == ["Call"]
    assert not form.autosave.dirty


def test_a_failed_flush_says_that_something_is_left(form: Form, qtbot: QtBot) -> None:
    form.refuses = True
    qtbot.keyClicks(form.first, "Call")
    assert not form.autosave.flush()
    assert form.autosave.dirty


def test_after_a_failure_the_next_key_does_not_wait_for_the_retry(form: Form, qtbot: QtBot) -> None:
    form.refuses = True
    qtbot.keyClicks(form.first, "Call")
    form.ring(PAUSE_MS)
    form.refuses = False
    qtbot.keyClicks(form.first, "!")
    form.ring(PAUSE_MS)
    assert form.stored == ["Call!"]


def test_words_still_being_composed_are_committed_first(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    class InputMethod:
        def commit(self) -> None:
            event = QInputMethodEvent("", [])
            event.setCommitString("日本")
            QApplication.sendEvent(form.first, event)

    monkeypatch.setattr(
        "journal.ui.widgets.autosave.QGuiApplication.inputMethod", lambda: InputMethod()
    )
    assert form.autosave.flush()
    assert form.stored == ["日本"]


def test_a_save_that_asks_for_a_save_is_not_run_twice(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(), 300, 200)
    answers: list[bool] = []
    nested: Callable[[], None] = lambda: answers.append(autosave.flush())  # noqa: E731
    autosave = Autosave(form, nested)
    autosave.touch()
    assert autosave.flush()
    assert answers == [False]


def test_what_is_forgotten_is_not_saved(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "Call")
    form.autosave.forget()
    assert form.timers == {}
    assert form.autosave.flush()
    assert form.stored == []
