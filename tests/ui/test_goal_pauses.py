"""The pauses of a goal on its page: shown, added afterwards, changed, deleted and brought back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.goal_standing import standing
from journal.models.goal import Goal, GoalFile, GoalPause, GoalStatus, goal_file
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.pages.goals.pause_form import PauseForm
from journal.ui.pages.goals.pauses_card import PauseRow
from tests.ui.goal_entries import TODAY, file_of, goal, save_file

DAY = timedelta(days=1)
OpenPage = Callable[..., GoalsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(one: Goal, *pauses: tuple[date, date | None, str]) -> GoalsPage:
        save_file(desk.notebook, file_of(one, 21.0, 21.5))
        for first, last, why in pauses:
            desk.notebook.save(GoalPause(goal_id=one.id, day=first, last_day=last, reason=why))
        page = GoalsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 900)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


@pytest.fixture
def mine() -> Goal:
    return goal("Mine")


def rows(page: GoalsPage) -> list[PauseRow]:
    return page.detail.pauses.rows


def told(page: GoalsPage) -> list[str]:
    return [row.when.text() for row in rows(page)]


def act(page: GoalsPage, words: str, row: PauseRow | None = None) -> None:
    menu = (row or page.detail.goal).more.menu_shown
    found: list[QAction] = [one for one in menu.actions() if one.text() == words]
    found[0].trigger()


def form(page: GoalsPage) -> PauseForm:
    return page.findChildren(PauseForm)[-1]


def stored(notebook: Notebook, one: Goal) -> GoalFile:
    found = notebook.read(goal_file(one.id))
    assert found is not None
    return found


def test_a_goal_that_never_waited_has_no_such_card(open_page: OpenPage, mine: Goal) -> None:
    assert not open_page(mine).detail.pauses.isVisible()


def test_pauses_are_told_the_latest_first_with_their_reason(
    open_page: OpenPage, mine: Goal
) -> None:
    page = open_page(
        mine,
        (date(2026, 10, 19), date(2026, 11, 1), "The fair"),
        (date(2026, 11, 9), date(2026, 11, 9), ""),
    )
    assert told(page) == ["9 Nov, 1 day", "19 Oct to 1 Nov, 14 days"]
    assert rows(page)[1].why.text() == "The fair"
    assert not rows(page)[0].why.isVisible()


def test_one_that_was_forgotten_is_added_and_the_plan_waits_for_it(
    open_page: OpenPage, mine: Goal, notebook: Notebook, desk: Desk
) -> None:
    page = open_page(mine)
    before = standing(stored(notebook, mine), TODAY, desk.work_days).expected
    act(page, "Add a pause…")
    asking = form(page)
    asking.first.set_day(date(2026, 10, 19))
    asking.last.set_day(date(2026, 11, 1))
    asking.reason.set_text("The fair")
    asking.save()
    assert told(page) == ["19 Oct to 1 Nov, 14 days"]
    assert standing(stored(notebook, mine), TODAY, desk.work_days).expected < before


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 5), date(2026, 11, 4), "The last day lies before the first."),
        (date(2026, 11, 5), TODAY + DAY, "The last day lies ahead"),
        (TODAY + DAY, TODAY + 2 * DAY, "it cannot begin after today"),
        (date(2026, 10, 25), date(2026, 11, 4), "It meets another pause: 19 Oct to 1 Nov"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(
    open_page: OpenPage, mine: Goal, notebook: Notebook, first: date, last: date, words: str
) -> None:
    page = open_page(mine, (date(2026, 10, 19), date(2026, 11, 1), ""))
    act(page, "Add a pause…")
    asking = form(page)
    asking.first.set_day(first)
    asking.last.set_day(last)
    asking.save()
    assert asking.isVisible()
    assert words in asking.complaint
    assert len(stored(notebook, mine).pauses) == 1


def test_one_can_be_changed_in_place(open_page: OpenPage, mine: Goal, notebook: Notebook) -> None:
    page = open_page(mine, (date(2026, 10, 19), date(2026, 11, 1), "The fair"))
    act(page, "Edit…", rows(page)[0])
    form(page).last.set_day(date(2026, 10, 23))
    form(page).save()
    (pause,) = stored(notebook, mine).pauses
    assert (pause.day, pause.last_day) == (date(2026, 10, 19), date(2026, 10, 23))
    assert told(page) == ["19 Oct to 23 Oct, 5 days"]


def test_one_that_goes_on_can_tell_why_and_ends_by_resuming(
    open_page: OpenPage, mine: Goal, notebook: Notebook
) -> None:
    mine.status = GoalStatus.PAUSED
    page = open_page(mine, (date(2026, 11, 9), None, ""))
    page.listing.filter.choose("paused")
    page.refresh()
    assert told(page) == ["Since 9 Nov"]
    assert [one.text() for one in rows(page)[0].more.menu_shown.actions()] == ["Edit…"]
    act(page, "Edit…", rows(page)[0])
    assert not form(page).last.isVisible()
    form(page).reason.set_text("Waiting for the new price list")
    form(page).save()
    (pause,) = stored(notebook, mine).pauses
    assert (pause.last_day, pause.reason) == (None, "Waiting for the new price list")
    assert not page.detail.goal.log_button.isVisible()
    page.detail.goal.resume_button.click()
    assert stored(notebook, mine).pauses[0].last_day == TODAY - DAY
    assert page.detail.goal.log_button.isVisible()


def test_pausing_asks_for_no_reason_but_offers_to_say_it(
    open_page: OpenPage, mine: Goal, notebook: Notebook
) -> None:
    page = open_page(mine)
    act(page, "Pause")
    [row] = rows(page)
    assert row.why_button.isVisible()
    row.why_button.click()
    form(page).reason.set_text("Parental leave")
    form(page).save()
    [pause] = stored(notebook, mine).pauses
    assert (pause.day, pause.last_day, pause.reason) == (TODAY, None, "Parental leave")
    assert rows(page)[0].why.text() == "Parental leave"
    assert not rows(page)[0].why_button.isVisible()


def test_a_deleted_one_can_be_brought_back(
    open_page: OpenPage, mine: Goal, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(mine, (date(2026, 10, 19), date(2026, 11, 1), ""))
    with qtbot.waitSignal(page.deleted):
        act(page, "Delete", rows(page)[0])
    assert not page.detail.pauses.isVisible()
    notebook.undo_delete()
    assert told(page) == ["19 Oct to 1 Nov, 14 days"]


def test_a_journal_that_refuses_keeps_what_was_typed(
    open_page: OpenPage, mine: Goal, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(mine)
    act(page, "Add a pause…")
    form(page).reason.set_text("The fair")

    def refuse(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(notebook, "save", refuse)
    form(page).save()
    assert "disk is full" in form(page).complaint
    assert form(page).reason.text == "The fair"


def test_a_draft_offers_to_be_set_and_no_progress_is_logged_on_it(
    open_page: OpenPage, mine: Goal
) -> None:
    mine.status = GoalStatus.DRAFT
    page = open_page(mine)
    page.listing.filter.choose("drafts")
    page.refresh()
    card = page.detail.goal
    assert card.resume_button.text() == "Set it…"
    assert not card.log_button.isVisible()
    shown = [one.text() for one in card.more.menu_shown.actions() if one.isVisible()]
    assert "Set it…" in shown
    assert "Resume" not in shown
