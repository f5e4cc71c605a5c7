"""Drafts: what is begun in a form and not entered is there again the next time."""

from collections.abc import Callable
from datetime import UTC, datetime
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.database import open_journal
from journal.models.draft import draft_of, keep_draft
from journal.notebook import Notebook
from journal.ui.draft_note import DraftNote
from journal.ui.drafts import Drafts
from journal.ui.theme import Look
from journal.ui.widgets.autosave import LONGEST_MS, PAUSE_MS
from journal.ui.widgets.day_edit import DayEdit, OptionalDay
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.widgets.rating import RatingSlider
from journal.ui.widgets.secret_line import SecretLine
from journal.ui.widgets.segmented import Segmented
from tests.ui.goal_entries import TODAY
from tests.ui.showing import LEFT, name_of, shown

KEY = "form:new"


class Form(QWidget):
    """One field of every kind, two of them secret, and what keeps them."""

    def __init__(self, notebook: Notebook, look: Look) -> None:
        super().__init__()
        self.title, self.why = QLineEdit(), GrowingText("Why")
        self.title.setAccessibleName("Title")
        self.plain, self.choice = QPlainTextEdit(), QComboBox()
        self.plain.setAccessibleName("Plain")
        self.choice.setAccessibleName("Choice")
        for key in ("first", "second"):
            self.choice.addItem(key.capitalize(), key)
        self.way = Segmented({"up": "Up", "down": "Down"}, "Way")
        self.day, self.due = DayEdit("Day"), OptionalDay(look, "Due", "+ due")
        self.day.set_day(TODAY)
        self.rating = RatingSlider(look, 0, 10, "Rating")
        self.secret, self.hidden = SecretLine("Passphrase"), QLineEdit()
        self.hidden.setEchoMode(QLineEdit.EchoMode.Password)
        self.hidden.setAccessibleName("Hidden")
        self.secret.show_text(shown=True)
        self.outside = QLineEdit()
        form = QWidget()
        inside, column = QVBoxLayout(form), QVBoxLayout(self)
        fields = (self.title, self.why, self.plain, self.choice, self.way, self.day, self.due)
        for field in (*fields, self.rating, self.secret, self.hidden):
            inside.addWidget(field)
        self.drafts = Drafts(notebook, form)
        self.note = DraftNote()
        self.note.follow(self.drafts)
        for one in (self.note, form, self.outside):
            column.addWidget(one)
        self.told: list[str] = []
        self.title.textEdited.connect(self.told.append)

    def ring(self, milliseconds: int) -> None:
        """Let the timer of that length go off now."""
        running = [one for one in self.drafts.findChildren(QTimer) if one.isActive()]
        running += [one for one in self.drafts.parent().findChildren(QTimer) if one.isActive()]
        timer = next(one for one in running if one.interval() == milliseconds)
        timer.stop()
        timer.timeout.emit()


Open = Callable[..., Form]


@pytest.fixture
def open_form(notebook: Notebook, look: Look, qtbot: QtBot) -> Open:
    def open_(key: str | None = KEY, book: Notebook = notebook) -> Form:
        form = shown(qtbot, Form(book, look), 500, 700)
        form.drafts.turn_to(key)
        return form

    return open_


@pytest.fixture
def form(open_form: Open) -> Form:
    return open_form()


def kept(notebook: Notebook, key: str = KEY) -> dict[str, str]:
    words = notebook.read(draft_of(key))
    words.pop("begun", None)
    return words


def full(*_: object) -> None:
    raise JournalError("The disk is full.")


# --- keeping ----------------------------------------------------------------------------------


def test_nothing_typed_is_no_draft(form: Form, notebook: Notebook) -> None:
    assert form.drafts.flush()
    assert kept(notebook) == {}


@pytest.mark.parametrize("timer", [PAUSE_MS, LONGEST_MS])
def test_a_pause_keeps_what_is_typed_and_so_do_some_seconds(
    form: Form, notebook: Notebook, qtbot: QtBot, timer: int
) -> None:
    qtbot.keyClicks(form.title, "Close r")
    assert kept(notebook) == {}
    form.ring(timer)
    assert kept(notebook)["Title"] == "Close r"


def test_leaving_the_form_keeps_it_at_once(form: Form, notebook: Notebook, qtbot: QtBot) -> None:
    form.title.setFocus()
    qtbot.keyClicks(form.title, "Close r")
    form.outside.setFocus()
    assert kept(notebook)["Title"] == "Close r"


def test_keeping_is_announced_to_nobody(form: Form, notebook: Notebook, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(notebook.changed):
        qtbot.keyClicks(form.title, "Close r")
        assert form.drafts.flush()


def test_only_what_the_person_changed_is_kept_and_the_days(
    form: Form, notebook: Notebook, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.why, "Because")
    assert form.drafts.flush()
    assert kept(notebook) == {"Why": "Because", "Day": TODAY.isoformat(), "Due": ""}


def test_a_form_emptied_again_leaves_no_draft(form: Form, notebook: Notebook, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.title, "C")
    assert form.drafts.flush()
    form.title.clear()
    form.title.textEdited.emit("")
    assert form.drafts.flush()
    assert notebook.read(draft_of(KEY)) == {}


def test_a_secret_is_never_kept(form: Form, notebook: Notebook, qtbot: QtBot) -> None:
    for field in (form.secret, form.hidden, form.title):
        qtbot.keyClicks(field, "horse battery")
    assert form.drafts.flush()
    assert set(kept(notebook)) == {"Title", "Day", "Due"}


# --- coming back ------------------------------------------------------------------------------


def test_every_field_is_there_again(open_form: Open, qtbot: QtBot) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close <b>rate</b> & more")
    form.why.insertPlainText("Two\nlines\u2028and\u00a0more \U0001f600 e\u0301")
    form.plain.insertPlainText("Plain")
    form.choice.setCurrentIndex(1)
    form.way.choose("down")
    form.due.set_day(TODAY)
    form.rating.rate(7)
    form.drafts.let_be()
    again = open_form()
    assert again.title.text() == "Close <b>rate</b> & more"
    assert again.why.text == "Two\nlines\u2028and\u00a0more \U0001f600 e\u0301"
    assert again.plain.toPlainText() == "Plain"
    assert again.choice.currentData() == "second"
    assert again.way.choice == "down"
    assert again.due.day == TODAY
    assert again.rating.rating == 7


def test_it_comes_back_as_the_persons_own_typing_and_writes_nothing(
    open_form: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close r")
    form.drafts.let_be()
    monkeypatch.setattr(notebook, "write", full)
    again = open_form()
    assert again.told == ["Close r"]
    assert again.drafts.flush()
    assert not again.drafts.typed


def test_the_day_it_was_begun_on_comes_back_with_it(
    open_form: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    assert form.note.words == ""
    qtbot.keyClicks(form.title, "Close r")
    form.drafts.let_be()
    assert open_form().note.words == "You began this today; it is not entered yet."
    later = datetime(2027, 1, 4, 9, tzinfo=UTC)
    notebook.clock = Clock(now=lambda: later, zone_name=lambda: "Europe/Lisbon")
    again = open_form()
    assert again.note.words == "You began this on 23 Nov 2026; it is not entered yet."
    qtbot.keyClicks(again.title, "ate")
    again.drafts.let_be()
    assert "23 Nov 2026" in open_form().note.words


def test_each_key_has_its_own_words(open_form: Open, notebook: Notebook, qtbot: QtBot) -> None:
    form = open_form("step:one")
    qtbot.keyClicks(form.title, "One")
    form.drafts.turn_to(None)
    form.title.clear()
    form.drafts.turn_to("step:two")
    assert form.title.text() == ""
    qtbot.keyClicks(form.title, "Two")
    form.drafts.turn_to(None)
    form.title.clear()
    form.drafts.turn_to("step:one")
    assert form.title.text() == "One"
    assert kept(notebook, "step:two")["Title"] == "Two"


def test_what_a_field_does_not_know_any_more_leaves_the_rest_alone(
    open_form: Open, notebook: Notebook
) -> None:
    words = {"Title": "Close r", "Choice": "gone", "Day": "soon", "Rating": "9 of 10", "Old": "?"}
    notebook.write(lambda connection: keep_draft(connection, KEY, words))
    form = open_form()
    assert form.title.text() == "Close r"
    assert form.choice.currentData() == "first"
    assert (form.day.day, form.rating.rating) == (TODAY, None)


# --- going ------------------------------------------------------------------------------------


def test_what_is_entered_does_not_come_back(
    open_form: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close rate")
    assert form.drafts.flush()
    form.drafts.end()
    assert form.drafts.flush()
    assert notebook.read(draft_of(KEY)) == {}
    qtbot.keyClicks(form.title, "!")
    assert form.drafts.flush()
    assert notebook.read(draft_of(KEY)) == {}


def test_after_it_was_dropped_the_line_keeps_what_comes_next(
    open_form: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Entered")
    form.title.clear()
    form.drafts.drop()
    qtbot.keyClicks(form.title, "Next")
    assert form.drafts.flush()
    assert kept(notebook)["Title"] == "Next"


def test_what_comes_back_can_be_cleared_and_that_undone(
    open_form: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close r")
    form.drafts.let_be()
    again = open_form()
    assert name_of(again.note.button) == "Clear what is begun"
    with qtbot.waitSignal(again.note.cleared):
        qtbot.mouseClick(again.note.button, LEFT)
    assert again.title.text() == ""
    assert notebook.read(draft_of(KEY)) == {}
    assert again.note.words == "Cleared."
    qtbot.mouseClick(again.note.button, LEFT)
    assert again.title.text() == "Close r"
    assert again.note.words == "You began this today; it is not entered yet."
    assert again.drafts.flush()
    assert kept(notebook)["Title"] == "Close r"


def test_typing_after_clearing_begins_anew(open_form: Open, qtbot: QtBot) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close r")
    form.drafts.let_be()
    again = open_form()
    qtbot.mouseClick(again.note.button, LEFT)
    qtbot.keyClicks(again.title, "New")
    assert again.note.words == ""
    again.drafts.let_be()


def test_a_form_the_program_closes_keeps_its_words_and_heeds_nothing_after(
    open_form: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    qtbot.keyClicks(form.title, "Close r")
    form.drafts.let_be()
    form.drafts.drop()
    form.drafts.end()
    qtbot.keyClicks(form.title, "ate")
    assert form.drafts.flush()
    assert kept(notebook)["Title"] == "Close r"


# --- what goes wrong --------------------------------------------------------------------------


def test_words_that_cannot_be_kept_are_told_once_and_tried_again(
    form: Form, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Mock()
    form.drafts.failed.connect(told)
    qtbot.keyClicks(form.title, "Close r")
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "write", full)
        assert not form.drafts.flush()
        assert not form.drafts.flush()
    assert told.call_count == 1
    assert form.title.text() == "Close r"
    assert form.drafts.flush()
    assert kept(notebook)["Title"] == "Close r"


def test_words_left_behind_on_a_full_disk_come_back_all_the_same(
    form: Form, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClicks(form.title, "Close r")
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "write", full)
        form.drafts.turn_to(None)
        form.title.clear()
        assert not form.drafts.flush()
        form.drafts.turn_to(KEY)
        assert form.title.text() == "Close r"
        form.drafts.turn_to(None)
        form.title.clear()
    assert form.drafts.flush()
    assert kept(notebook)["Title"] == "Close r"


def test_a_draft_that_cannot_be_removed_does_not_hold_up_what_was_entered(
    form: Form, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClicks(form.title, "Close rate")
    monkeypatch.setattr(notebook, "write", full)
    form.drafts.end()
    assert form.drafts.flush()


def test_drafts_that_cannot_be_read_are_told(
    open_form: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = open_form(None)
    monkeypatch.setattr(notebook, "read", full)
    with qtbot.waitSignal(form.drafts.failed):
        form.drafts.turn_to(KEY)
    assert form.title.text() == ""


def test_a_journal_that_is_only_read_keeps_nothing_and_complains_of_nothing(
    notebook: Notebook, open_form: Open, qtbot: QtBot
) -> None:
    first = open_form()
    qtbot.keyClicks(first.title, "Begun before")
    first.drafts.let_be()
    path = notebook.database.path
    notebook.close()
    reading = Notebook(open_journal(path, read_only=True))
    form = open_form(KEY, reading)
    assert form.title.text() == "Begun before"
    assert form.drafts.flush()
    with qtbot.assertNotEmitted(form.drafts.failed):
        qtbot.keyClicks(form.title, "!")
        assert not form.drafts.flush()  # closing would lose it: the window asks
        form.drafts.turn_to(None)
        assert not form.drafts.flush()
        form.drafts.let_be()
    assert form.drafts.flush()
    assert kept(reading)["Title"] == "Begun before"
    reading.close()
