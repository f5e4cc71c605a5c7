"""The goals page: the list, the goal in view, and everything that can be done with it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.goal_standing import standing
from journal.models.counter import DayCount
from journal.models.goal import (
    AddsUp,
    Goal,
    GoalFile,
    GoalPause,
    GoalStatus,
    Horizon,
    Milestone,
    Progress,
    goal_file,
    goals,
)
from journal.notebook import Notebook
from journal.ui.celebrating import Celebrating
from journal.ui.charts.chart_button import ChartButton
from journal.ui.desk import Desk
from journal.ui.log_progress import LogProgress
from journal.ui.pages.goals.drop_form import CloseForm, DropForm
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.goal_groups import Groups
from journal.ui.pages.goals.goal_model import STANDING, VALUE, WORDS, GoalsModel
from journal.ui.pages.goals.milestone_form import MilestoneForm
from journal.ui.pages.goals.page import GoalsPage
from journal.ui.pages.goals.standings import Standings
from tests.ui.goal_entries import START, TODAY, file_of, goal, save_file

OpenPage = Callable[..., GoalsPage]
LAST_WEEK = date(2026, 11, 16)
T = TypeVar("T", bound=QDialog)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*files: GoalFile, width: int = 1076) -> GoalsPage:
        for file in files:
            save_file(desk.notebook, file)
        page = GoalsPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 780)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def later(days: int, title: str = "Later", **fields: object) -> Goal:
    return goal(title, due_on=date(2026, 12, 28) + timedelta(days=days), **fields)


def titles(page: GoalsPage) -> list[str]:
    return [one.title for one in page.listing.shown]


def in_view(page: GoalsPage) -> str:
    return page.detail.goal.heading.text() if page.detail.isVisible() else ""


def stored(notebook: Notebook, file: GoalFile) -> GoalFile:
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    return found


def act(menu: QMenu, words: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == words and one.isVisible())


def do(page: GoalsPage, words: str) -> None:
    act(page.detail.goal.more.menu_shown, words).trigger()


def dialog(page: GoalsPage, kind: type[T]) -> T:
    found = page.findChild(kind)
    assert found is not None
    return found


def refuse(*_: object, **__: object) -> None:
    raise JournalError("The disk is full.")


def test_an_empty_journal_says_what_goals_are_for_and_offers_the_first(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    page.take_focus()
    assert page.empty.button.hasFocus()
    qtbot.keyClick(page.empty.button, Qt.Key.Key_Space)
    form = dialog(page, GoalForm)
    form.title.setText("12 executive meetings")
    form.measure.amount.setText("12")
    form.save()
    assert titles(page) == ["12 executive meetings"]
    assert in_view(page) == "12 executive meetings"


def test_the_next_due_stands_first_and_is_in_view(open_page: OpenPage) -> None:
    page = open_page(GoalFile(later(9)), file_of(goal("Soon"), 22.6))
    assert titles(page) == ["Soon", "Later"]
    assert in_view(page) == "Soon"
    index = page.listing.view.goals.index(0)
    assert index.data(VALUE) == "22.6%"
    assert index.data(WORDS) == "Slightly behind pace · check-in due" or index.data(WORDS)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Soon, 22.6%, ")


def test_the_model_behaves(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = GoalsModel(Standings(desk))
    qtmodeltester.check(model)
    parent, other = goal("One", horizon=Horizon.MULTI_YEAR), goal("Two")
    known = [parent, goal("Below", parent_id=parent.id), other]
    model.show(Groups(known, known).all)
    assert [one.title for one in model.goals] == ["One", "Below", "Two"]
    qtmodeltester.check(model)
    model.show([])


def test_looking_writes_nothing(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(
        file_of(goal(), 22.6, milestones=(21.0,)),
        GoalFile(later(9)),
        GoalFile(later(5, "Over", status=GoalStatus.CLOSED)),
    )
    changes: list[object] = []
    notebook.changed.connect(changes.append)
    qtbot.keyClick(page.listing.view, Qt.Key.Key_Down)
    page.listing.filter.buttons["closed"].click()
    assert in_view(page) == "Over"
    page.hide()
    page.show()
    assert page.flush()
    assert changes == []


def test_arrow_keys_walk_from_goal_to_goal(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(file_of(goal("First"), 22.0), GoalFile(later(9, "Second")))
    page.take_focus()
    assert page.listing.view.hasFocus()
    qtbot.keyClick(page.listing.view, Qt.Key.Key_Down)
    assert in_view(page) == "Second"
    qtbot.waitUntil(lambda: "No check-ins yet" in page.detail.goal.chart.accessibleDescription())


def test_the_chart_says_where_the_goal_stands(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(file_of(goal(), 21.0, 22.6))
    qtbot.waitUntil(lambda: "22.6%" in page.detail.goal.chart.accessibleDescription())
    assert page.detail.goal.foot.text() == (
        "Too few check-ins yet for a forecast: needs 13 more. Dashed grey: the pace you planned."
    )


def test_what_adds_up_gets_a_range_of_days_and_what_each_week_must_bring(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    fields = {"adds_up": AddsUp.SUM, "unit": "meetings", "baseline": 0.0, "target": 12.0}
    page = open_page(file_of(goal("Meetings", **fields), 1, 0, 2, 1, 1, 1))
    card = page.detail.goal
    qtbot.waitUntil(lambda: "from 6 check-ins" in card.foot.text())
    assert card.foot.text().startswith("Likely finish ")
    assert "that it is reached by 28 Dec" in card.foot.text()
    assert card.needs.text().startswith("Needs ")


def test_a_pause_leaves_the_expected_share_in_the_list_and_in_the_goal_alike(
    open_page: OpenPage, notebook: Notebook
) -> None:
    file = file_of(goal(), 21.0, 22.0)
    page = open_page(file)
    list_model = page.listing.view.goals
    before = list_model.index(0).data(STANDING).expected
    notebook.save(GoalPause(goal_id=file.goal.id, day=START, last_day=LAST_WEEK))
    page.refresh()
    now = list_model.index(0).data(STANDING)
    assert now.expected < before
    assert now == standing(stored(notebook, file), TODAY, page.desk.work_days)


def test_a_fed_goal_asks_for_words_only_and_shows_what_its_counter_says(
    open_page: OpenPage, notebook: Notebook
) -> None:
    fields = {"adds_up": AddsUp.SUM, "unit": "attempts", "baseline": 0.0, "target": 300.0}
    file = GoalFile(goal("Attempts", counter="attempts", **fields))
    page = open_page(file)
    notebook.save(DayCount(day=LAST_WEEK, counter="attempts", number=42))
    page.refresh()
    assert page.listing.view.goals.index(0).data(VALUE) == "42 attempts"
    page.detail.goal.log_button.click()
    form = dialog(page, LogProgress)
    assert not form.value.isVisible()
    assert not form.won.isVisible()
    form.texts["moved_it"].set_text("Two hours each morning")
    form.save_button.click()
    (check_in,) = stored(notebook, file).progress
    assert (check_in.value, check_in.moved_it) == (None, "Two hours each morning")
    (row,) = page.detail.check_ins.rows
    assert row.head.text() == "23 Nov"
    assert page.listing.view.goals.index(0).data(VALUE) == "42 attempts"


def test_the_line_under_the_title_tells_skill_rhythm_and_why(open_page: OpenPage) -> None:
    page = open_page(GoalFile(goal(skill_area="closing", why="Commission pays", cadence_days=14)))
    assert page.detail.goal.about.text() == "Closing · fortnightly check-in · why: Commission pays"


def test_logging_progress_moves_everything_and_keeps_the_place(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(GoalFile(later(-9, "Other")), file_of(goal("Mine"), 20.5, milestones=(22.0,)))
    page.listing.view.setCurrentIndex(page.listing.view.goals.index(1))
    page.detail.goal.log_button.setFocus()
    qtbot.keyClick(page.detail.goal.log_button, Qt.Key.Key_Space)
    log = dialog(page, LogProgress)
    log.value.setText("22.4")
    log.texts["moved_it"].setPlainText("Two closes")
    with qtbot.waitSignal(page.said):
        log.save()
    assert in_view(page) == "Mine"
    assert page.listing.view.currentIndex().data(VALUE) == "22.4%"
    assert page.detail.check_ins.rows[0].head.text() == "23 Nov · 22.4%"
    assert page.detail.check_ins.rows[0].moved_it.text() == "Two closes"
    assert page.detail.milestones.rows[0].tick.isChecked()
    assert dialog(page, Celebrating).isVisible()


def test_what_somebody_else_changes_is_shown_and_moves_neither_choice_nor_focus(
    open_page: OpenPage, notebook: Notebook
) -> None:
    file = file_of(goal("Mine"), 22.0)
    page = open_page(file, GoalFile(later(9, "Second")))
    page.listing.view.setCurrentIndex(page.listing.view.goals.index(1))
    page.detail.milestones.add_button.setFocus()
    notebook.save(GoalFile(goal("Sooner", due_on=TODAY)).goal)
    assert titles(page) == ["Sooner", "Mine", "Second"]
    assert in_view(page) == "Second"
    assert page.listing.view.currentIndex().row() == 2
    assert page.detail.milestones.add_button.hasFocus()


@pytest.mark.parametrize(
    ("words", "status"),
    [("Mark as reached", GoalStatus.REACHED), ("Close…", GoalStatus.CLOSED)],
)
def test_an_ended_goal_stays_in_view_on_its_new_side_and_can_be_taken_up_again(
    open_page: OpenPage, notebook: Notebook, words: str, status: GoalStatus
) -> None:
    file = file_of(goal("Mine"), 22.0)
    page = open_page(file, GoalFile(later(9, "Other")))
    do(page, words)
    for form in page.findChildren(CloseForm):
        form.save()
    kept = stored(notebook, file).goal
    assert (kept.status, kept.ended_on) == (status, TODAY)
    assert titles(page) == ["Mine"]
    assert in_view(page) == "Mine"
    assert page.listing.filter.choice == status.value
    assert not page.detail.goal.log_button.isVisible()
    do(page, "Take it up again")
    kept = stored(notebook, file).goal
    assert (kept.status, kept.ended_on) == (GoalStatus.ACTIVE, None)


def test_a_goal_is_paused_and_resumed(open_page: OpenPage, notebook: Notebook) -> None:
    file = file_of(goal("Mine"), 22.0)
    page = open_page(file)
    do(page, "Pause")
    assert stored(notebook, file).goal.status is GoalStatus.PAUSED
    assert page.listing.view.currentIndex().data(WORDS) == "Paused"
    do(page, "Resume")
    assert stored(notebook, file).goal.status is GoalStatus.ACTIVE


def test_a_dropped_goal_tells_its_reason(open_page: OpenPage) -> None:
    page = open_page(file_of(goal("Mine"), 22.0))
    do(page, "Drop…")
    form = dialog(page, DropForm)
    form.reason.setPlainText("The team was merged")
    form.save()
    assert page.listing.filter.choice == "closed"
    assert "dropped: The team was merged" in page.detail.goal.about.text()


def test_a_closed_goal_tells_what_one_takes_along(open_page: OpenPage) -> None:
    page = open_page(file_of(goal("Mine", due_on=LAST_WEEK), 21.0))
    page.detail.goal.close_button.click()
    form = dialog(page, CloseForm)
    form.reason.setPlainText("Ask for the order earlier")
    form.save()
    assert "closed: Ask for the order earlier" in page.detail.goal.about.text()


def test_past_the_target_it_offers_to_end_well(open_page: OpenPage, notebook: Notebook) -> None:
    file = file_of(goal("Mine"), 24.5)
    page = open_page(file)
    assert page.detail.goal.reached_button.isVisible()
    page.detail.goal.reached_button.click()
    assert stored(notebook, file).goal.status is GoalStatus.REACHED


def test_past_its_date_it_offers_to_close(open_page: OpenPage) -> None:
    page = open_page(file_of(goal("Mine", due_on=LAST_WEEK), 21.0))
    assert page.detail.goal.close_button.isVisible()
    assert not page.detail.goal.reached_button.isVisible()


def test_a_goal_goes_with_all_that_hangs_on_it_and_comes_back_with_one_undo(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal("Mine"), 21.0, 22.0, milestones=(21.0, 23.0))
    page = open_page(file, GoalFile(later(9, "Other")))
    with qtbot.waitSignal(page.deleted) as told:
        qtbot.keyClick(page.listing.view, Qt.Key.Key_Delete)
    assert told.args == ["Goal deleted."]
    assert in_view(page) == "Other"
    assert notebook.read(goal_file(file.goal.id)) is None
    notebook.undo_delete()
    back = stored(notebook, file)
    assert (len(back.progress), len(back.milestones)) == (2, 2)
    assert in_view(page) == "Mine"


def test_deleting_the_last_goal_leaves_the_first_step(open_page: OpenPage) -> None:
    page = open_page(file_of(goal("Mine"), 21.0))
    do(page, "Delete")
    assert page.empty.isVisible()


def test_a_deletion_that_fails_is_told_and_changes_nothing(
    open_page: OpenPage, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = open_page(file_of(goal("Mine"), 21.0))
    monkeypatch.setattr(notebook, "save", refuse)
    with qtbot.waitSignal(page.went_wrong):
        do(page, "Delete")
    assert in_view(page) == "Mine"
    assert len(notebook.read(goals())) == 1


def test_a_milestone_is_ticked_by_hand_and_taken_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5, milestones=(21.0, 23.0))
    page = open_page(file)
    row = page.detail.milestones.rows[1]
    row.tick.setFocus()
    qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    assert stored(notebook, file).milestones[1].reached_on == TODAY
    cheer = dialog(page, Celebrating)
    cheer.reject()
    assert row.celebrate.isVisible()
    qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    assert stored(notebook, file).milestones[1].reached_on is None
    assert not row.celebrate.isVisible()


def test_a_tick_that_cannot_be_saved_goes_back(
    open_page: OpenPage, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = open_page(file_of(goal(), 20.5, milestones=(23.0,)))
    monkeypatch.setattr(notebook, "save", refuse)
    row = page.detail.milestones.rows[0]
    with qtbot.waitSignal(page.went_wrong):
        row.tick.click()
    assert not row.tick.isChecked()


def test_celebrating_a_reached_milestone_leaves_its_note_in_place_of_the_button(
    open_page: OpenPage,
) -> None:
    file = file_of(goal(), 21.0, milestones=(21.0,))
    file.milestones[0].reached_on = LAST_WEEK
    page = open_page(file)
    row = page.detail.milestones.rows[0]
    row.celebrate.click()
    cheer = dialog(page, Celebrating)
    cheer.how.setPlainText("team lunch")
    cheer.save()
    assert row.words.text() == "21% · team lunch"
    assert row.when.text() == "16 Nov"
    assert not row.celebrate.isVisible()


def test_milestones_are_added_edited_and_deleted_with_undo(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5)
    page = open_page(file)
    page.detail.milestones.add_button.click()
    form = dialog(page, MilestoneForm)
    form.value.setText("23")
    form.due.set_day(date(2026, 12, 4))
    with qtbot.waitSignal(form.destroyed):
        form.save()
    [row] = page.detail.milestones.rows
    assert (row.words.text(), row.when.text()) == ("23%", "by 4 Dec")
    act(row.more.menu_shown, "Edit…").trigger()
    form = dialog(page, MilestoneForm)
    form.value.setText("22")
    form.save()
    assert row.words.text() == "22%"
    with qtbot.waitSignal(page.deleted):
        act(row.more.menu_shown, "Delete").trigger()
    assert page.detail.milestones.rows == []
    notebook.undo_delete()
    assert [one.words.text() for one in page.detail.milestones.rows] == ["22%"]


def test_deleting_a_check_in_reopens_what_only_it_had_reached_and_undo_brings_both_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5, 23.5, milestones=(23.0,))
    file.milestones[0].reached_on = LAST_WEEK
    page = open_page(file)
    with qtbot.waitSignal(page.deleted):
        act(page.detail.check_ins.rows[0].more.menu_shown, "Delete").trigger()
    assert page.listing.view.currentIndex().data(VALUE) == "20.5%"
    assert not page.detail.milestones.rows[0].tick.isChecked()
    notebook.undo_delete()
    assert page.listing.view.currentIndex().data(VALUE) == "23.5%"
    assert page.detail.milestones.rows[0].tick.isChecked()


def test_a_check_in_is_changed_in_place(open_page: OpenPage) -> None:
    page = open_page(file_of(goal(), 20.5, 23.5))
    act(page.detail.check_ins.rows[1].more.menu_shown, "Edit…").trigger()
    log = dialog(page, LogProgress)
    assert log.value.text() == "20.5"
    log.value.setText("20.7")
    log.save()
    assert page.detail.check_ins.rows[1].head.text() == "9 Nov · 20.7%"


def test_a_check_in_tells_what_is_in_the_way_and_what_is_next(open_page: OpenPage) -> None:
    one = goal(adds_up=AddsUp.RATIO)
    told = Progress(
        goal_id=one.id,
        day=TODAY,
        won=5,
        lost=15,
        in_the_way="Legal is slow.",
        next_act="Ask for the order",
        next_by=date(2026, 11, 27),
        help_needed="Legal template",
    )
    page = open_page(GoalFile(one, (told,)))
    [row] = page.detail.check_ins.rows
    assert row.head.text() == "23 Nov · 25% (5 won, 15 lost)"
    assert not row.moved_it.isVisible()
    assert row.rest.text() == (
        "In the way: Legal is slow. Next by 27 Nov: Ask for the order. Help needed: Legal template."
    )


def test_what_adds_up_shows_what_came_and_where_that_led(open_page: OpenPage) -> None:
    calls = goal(adds_up=AddsUp.SUM, unit="calls", baseline=0.0, target=40.0)
    page = open_page(file_of(calls, 3.0, 4.0))
    assert page.detail.check_ins.rows[0].head.text() == "16 Nov · +4 calls → 7 calls"


def test_years_of_check_ins_are_shown_a_few_at_a_time(open_page: OpenPage, qtbot: QtBot) -> None:
    one = goal(day=date(2021, 11, 22))
    page = open_page(file_of(one, *(20 + at / 100 for at in range(30))))
    card = page.detail.check_ins
    assert len(card.rows) == 5
    assert card.older_button.text() == "Show 20 older of 30"
    qtbot.mouseClick(card.older_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.older_button, Qt.MouseButton.LeftButton)
    assert len(card.rows) == 30
    assert not card.older_button.isVisible()


def test_show_record_goes_to_a_goal_wherever_it_is(open_page: OpenPage, qtbot: QtBot) -> None:
    ended = GoalFile(later(5, "Over", status=GoalStatus.CLOSED))
    page = open_page(file_of(goal("Mine"), 22.0), ended)
    page.show_record(ended.goal.id)
    assert in_view(page) == "Over"
    assert titles(page) == ["Over"]
    with qtbot.waitSignal(page.said):
        page.show_record(uuid4())


def test_editing_a_goal_changes_it_in_the_list_too(open_page: OpenPage) -> None:
    page = open_page(file_of(goal("Mine"), 22.0))
    do(page, "Edit…")
    form = dialog(page, GoalForm)
    assert form.title.text() == "Mine"
    form.title.setText("Close rate & more")
    form.save()
    assert titles(page) == ["Close rate & more"]
    assert in_view(page) == "Close rate & more"


def test_hostile_and_endless_words_are_shown_as_they_are(open_page: OpenPage) -> None:
    one = goal("<b>&amp;</b>" + "W" * 120, why="<img src=x>" * 300, unit="€")
    told = Progress(goal_id=one.id, day=TODAY, value=1e15, moved_it="W" * 3000)
    mark = Milestone(goal_id=one.id, day=START, value=23.0, label="<i>" + "W" * 150)
    page = open_page(GoalFile(one, (told,), (mark,)), width=660)
    heading = page.detail.goal.heading
    assert heading.text().replace("\u200b", "").startswith("<b>&amp;</b>WW")
    assert heading.sizeHint().width() <= heading.width()  # an endless word breaks
    assert page.detail.goal.heading.textFormat() is Qt.TextFormat.PlainText
    assert page.detail.check_ins.rows[0].moved_it.textFormat() is Qt.TextFormat.PlainText
    assert page.detail.milestones.rows[0].words.textFormat() is Qt.TextFormat.PlainText
    page.grab()


def test_a_narrow_window_stacks_and_a_wide_one_unstacks(open_page: OpenPage) -> None:
    page = open_page(file_of(goal(), 22.0), width=660)
    page.listing.view.setFocus()
    assert page.split.stacked
    page.resize(1076, 780)
    page.grab()
    assert not page.split.stacked
    assert page.listing.isVisible()
    assert page.listing.view.hasFocus()


def test_a_page_looked_at_later_shows_what_happened_meanwhile(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(file_of(goal("Mine"), 22.0))
    page.hide()
    notebook.save(goal("Sooner", due_on=TODAY))
    assert titles(page) == ["Mine"]
    page.show()
    assert titles(page) == ["Sooner", "Mine"]


def test_tab_walks_the_page_in_reading_order(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(
        file_of(goal(), 22.0, milestones=(23.0,)), GoalFile(later(1, status=GoalStatus.CLOSED))
    )
    detail = page.detail
    wanted = [
        page.new_button,
        page.listing.filter.buttons["active"],
        page.listing.view,
        detail.goal.log_button,
        detail.goal.more,
        detail.goal.chart,
        detail.goal.chart.findChild(ChartButton),
        detail.milestones.rows[0].tick,
        detail.milestones.rows[0].more,
        detail.milestones.add_button,
        detail.check_ins.rows[0].more,
    ]
    wanted[0].setFocus()
    walked = []
    for _ in wanted:
        walked.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert walked == wanted
