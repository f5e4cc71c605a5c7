"""Which breakthrough is the focus, since when, and what it was before."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.focus import Focus, focus_history
from journal.models.reframe import Reframe
from journal.notebook import Notebook
from journal.numbers.focus_times import FocusTime
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.focus_dialog import SHOWN, FocusDialog, time_words
from journal.ui.pages.beliefs.page import BeliefsPage
from tests.ui.showing import shown

TODAY = date(2026, 11, 23)
LEFT = Qt.MouseButton.LeftButton


def focused(notebook: Notebook, *chosen: tuple[date, str]) -> None:
    for day, words in chosen:
        notebook.save(Focus(day=day, breakthrough=words))


def made(day: date, breakthrough: str) -> Reframe:
    return Reframe(day=day, negative_thought="They will mind", breakthrough=breakthrough)


def opened(desk: Desk, qtbot: QtBot) -> BeliefsPage:
    return shown(qtbot, BeliefsPage(desk), 1076, 780)


def history_of(page: BeliefsPage, qtbot: QtBot) -> FocusDialog:
    qtbot.mouseClick(page.focus_line.history_button, LEFT)
    return page.window().findChild(FocusDialog)


def words_in(dialog: FocusDialog) -> list[str]:
    return [line.text() for row in dialog.rows for line in row.findChildren(QLabel)]


def test_where_none_was_chosen_nothing_is_said(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(made(TODAY, ""))
    assert not opened(desk, qtbot).focus_line.isVisible()


def test_the_page_names_the_focus_and_leads_to_the_earlier_ones(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    focused(notebook, (date(2025, 6, 1), "New clients"), (date(2026, 11, 3), "Existing clients"))
    notebook.save(
        made(date(2025, 6, 2), "New clients"),
        made(date(2026, 11, 3), "Existing clients"),
        made(TODAY, "Existing clients"),
        made(TODAY, "New clients"),
    )
    page = opened(desk, qtbot)
    assert page.focus_line.words.text() == "Existing clients"
    assert words_in(history_of(page, qtbot)) == [
        "Existing clients",
        "My focus since 3 Nov · 2 cards made for it",
        "New clients",
        "1 Jun 2025 to 3 Nov · 1 card made for it",
    ]


def test_looking_at_the_history_writes_nothing_and_escape_leads_back(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    focused(notebook, (TODAY, "New clients"))
    notebook.save(made(TODAY, "New clients"))
    page = opened(desk, qtbot)
    with qtbot.assertNotEmitted(notebook.changed):
        dialog = history_of(page, qtbot)
        with qtbot.waitSignal(dialog.finished):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(notebook.read(focus_history())) == 1


def test_another_focus_is_named_at_once(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    focused(notebook, (date(2026, 11, 3), "New clients"))
    notebook.save(made(TODAY, "New clients"))
    page = opened(desk, qtbot)
    focused(notebook, (TODAY, "Existing clients"))
    assert page.focus_line.words.text() == "Existing clients"


def test_the_exercise_leads_to_the_history_too(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    focused(notebook, (TODAY, "New clients"))
    page = opened(desk, qtbot)
    page.begin_exercise()
    assert page.exercise is not None
    line = page.exercise.choosing.now
    assert line.isVisible()
    qtbot.mouseClick(line.history_button, LEFT)
    assert page.window().findChild(FocusDialog).isVisible()


def test_a_journal_that_cannot_be_read_is_said(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    focused(notebook, (TODAY, "New clients"))
    notebook.save(made(TODAY, "New clients"))
    page = opened(desk, qtbot)

    def broken(*_: object) -> None:
        raise JournalError("The disk is gone.")

    monkeypatch.setattr(notebook, "read", broken)
    with qtbot.waitSignal(page.went_wrong):
        qtbot.mouseClick(page.focus_line.history_button, LEFT)
    assert page.window().findChild(FocusDialog) is None


def test_endless_hostile_words_stay_inside(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    hostile = "<b>" + "W" * 300 + "\n\u05e9\u05dc\u05d5\u05dd"
    focused(notebook, (TODAY, hostile))
    notebook.save(made(TODAY, hostile))
    page = opened(desk, qtbot)
    assert page.cards.width() == page.focus_line.width()
    dialog = history_of(page, qtbot)
    dialog.resize(dialog.minimumSizeHint())
    assert dialog.minimumSizeHint().width() < 600
    assert "<b>WWW" in words_in(dialog)[0].replace("\u200b", "")


def test_a_long_history_shows_the_latest_and_scrolls_by_keys(desk: Desk, qtbot: QtBot) -> None:
    times = [FocusTime(f"No {at}", TODAY, TODAY, 0) for at in range(SHOWN + 7)]
    dialog = FocusDialog(desk.look, times, TODAY, shown(qtbot, BeliefsPage(desk), 900, 600))
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert len(dialog.rows) == SHOWN
    assert "and 7 earlier" in [line.text() for line in dialog.area.findChildren(QLabel)]
    dialog.area.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert dialog.area.verticalScrollBar().value() > 0


def test_a_focus_of_one_day_names_that_day() -> None:
    time = FocusTime("New clients", TODAY, TODAY, 0)
    assert time_words(time, TODAY) == "On 23 Nov · no card made for it"
