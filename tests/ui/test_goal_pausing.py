"""A goal that waits: its pauses open, end, and go where they were none."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.goal import GoalFile, GoalPause, GoalStatus, goal_file
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.goals import goal_card
from journal.ui.pages.goals.drop_form import CloseForm, DropForm
from journal.ui.pages.goals.goal_deeds import GoalDeeds
from journal.ui.pages.goals.goal_form import GoalForm
from tests.ui.goal_entries import TODAY, goal

YESTERDAY = TODAY - timedelta(days=1)
LONG_AGO = date(2026, 11, 2)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def deeds(desk: Desk, page: QWidget, notebook: Notebook) -> GoalDeeds:
    """The deeds on a goal that always has in view what is stored."""
    one = goal()
    notebook.save(one)
    deeds = GoalDeeds(desk, page)

    def show() -> None:
        deeds.file = notebook.read(goal_file(one.id))

    deeds.done.connect(show)
    show()
    return deeds


def state(deeds: GoalDeeds) -> tuple[GoalStatus, list[tuple[date, date | None]]]:
    assert deeds.file is not None
    return deeds.file.goal.status, [(one.day, one.last_day) for one in deeds.file.pauses]


def pause_since(deeds: GoalDeeds, notebook: Notebook, day: date) -> None:
    file = deeds.file
    assert file is not None
    file.goal.status = GoalStatus.PAUSED
    notebook.save(file.goal, GoalPause(goal_id=file.goal.id, day=day))
    deeds.done.emit()


def test_pausing_opens_a_pause(deeds: GoalDeeds) -> None:
    deeds.act(goal_card.PAUSE)
    assert state(deeds) == (GoalStatus.PAUSED, [(TODAY, None)])


def test_resuming_ends_it_with_yesterday(deeds: GoalDeeds, notebook: Notebook) -> None:
    pause_since(deeds, notebook, LONG_AGO)
    deeds.act(goal_card.RESUME)
    assert state(deeds) == (GoalStatus.ACTIVE, [(LONG_AGO, YESTERDAY)])


def test_a_pause_taken_back_on_its_first_day_has_never_been(deeds: GoalDeeds) -> None:
    deeds.act(goal_card.PAUSE)
    deeds.act(goal_card.RESUME)
    assert state(deeds) == (GoalStatus.ACTIVE, [])


@pytest.mark.parametrize("act", [goal_card.REACHED, goal_card.CLOSE])
def test_a_goal_that_ends_waits_no_longer(
    deeds: GoalDeeds, page: QWidget, notebook: Notebook, act: str
) -> None:
    pause_since(deeds, notebook, LONG_AGO)
    deeds.act(act)
    for form in page.findChildren(CloseForm):
        form.save()
        deeds.done.emit()
    status, pauses = state(deeds)
    assert status in (GoalStatus.REACHED, GoalStatus.CLOSED)
    assert pauses == [(LONG_AGO, YESTERDAY)]
    deeds.act(goal_card.REOPEN)
    assert state(deeds) == (GoalStatus.ACTIVE, [(LONG_AGO, YESTERDAY)])
    assert deeds.file is not None
    assert deeds.file.goal.ended_on is None


@pytest.mark.parametrize(("since", "left"), [(LONG_AGO, [(LONG_AGO, YESTERDAY)]), (TODAY, [])])
def test_a_paused_goal_is_dropped(
    deeds: GoalDeeds,
    desk: Desk,
    page: QWidget,
    notebook: Notebook,
    since: date,
    left: list[tuple[date, date]],
) -> None:
    pause_since(deeds, notebook, since)
    assert deeds.file is not None
    form = DropForm(desk, deeds.file, page)
    form.reason.setPlainText("The niche is gone")
    form.save()
    deeds.done.emit()
    assert state(deeds) == (GoalStatus.DROPPED, left)


def test_a_goal_that_cannot_be_closed_keeps_the_words(
    deeds: GoalDeeds,
    desk: Desk,
    page: QWidget,
    notebook: Notebook,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    assert deeds.file is not None
    form = CloseForm(desk, deeds.file, page)
    form.reason.setPlainText("Ask earlier")
    monkeypatch.setattr(notebook, "save", refuse)
    with qtbot.waitSignal(form.failed):
        form.save()
    assert form.reason.text == "Ask earlier"
    assert "The disk is full." in form.complaint
    assert state(deeds)[0] is GoalStatus.ACTIVE


def test_a_goal_goes_with_its_pauses_and_comes_back_with_them(
    deeds: GoalDeeds, notebook: Notebook
) -> None:
    pause_since(deeds, notebook, LONG_AGO)
    file = deeds.file
    assert file is not None
    deeds.delete()
    assert deeds.file is None
    notebook.undo_delete()
    back = notebook.read(goal_file(file.goal.id))
    assert isinstance(back, GoalFile)
    assert [one.id for one in back.pauses] == [one.id for one in file.pauses]


def test_a_draft_is_started_in_its_form(
    deeds: GoalDeeds, notebook: Notebook, page: QWidget
) -> None:
    assert deeds.file is not None
    deeds.file.goal.status = GoalStatus.DRAFT
    notebook.save(deeds.file.goal)
    deeds.done.emit()
    deeds.act(goal_card.RESUME)
    form = page.findChild(GoalForm)
    assert form is not None
    assert state(deeds)[0] is GoalStatus.DRAFT
    form.save()
    deeds.done.emit()
    assert state(deeds) == (GoalStatus.ACTIVE, [])


def test_a_pause_that_cannot_be_saved_is_told_and_changes_nothing(
    deeds: GoalDeeds, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(notebook, "save", refuse)
    with qtbot.waitSignal(deeds.went_wrong):
        deeds.act(goal_card.PAUSE)
    assert state(deeds) == (GoalStatus.ACTIVE, [])
