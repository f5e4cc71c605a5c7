"""The one thing: its plan, its way back when unfinished, its way on when done."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from journal.models.achievement import TITLE_LIMIT, Achievement, achievements_on
from journal.models.check_in import CheckIn, DayType, Shape, ShowedUp, check_in_on, own_shapes
from journal.models.one_thing import Ending, OneThingEnd, ends_between
from journal.models.reframe import BeliefStep, Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.pages.today.page import TodayPage
from journal.ui.pages.today.plan_sheet import PlanSheet, clock_words
from journal.ui.widgets.card import Card
from tests.ui.showing import LEFT
from tests.ui.today_page import (
    DAY,
    FRIDAY,
    MONDAY,
    check_in,
    opened,
    press,
    refuse,
    settle,
    type_,
)

Key = Qt.Key
THING = "Call the CFO before 11"


def endings(notebook: Notebook) -> dict[date, Ending]:
    ends = notebook.read(ends_between(MONDAY - 60 * DAY, MONDAY + 60 * DAY))
    return {day: end.ending for day, end in ends.items()}


def sheet(page: TodayPage) -> PlanSheet:
    found = page.check_in.plan.sheet
    assert found is not None
    return found


# --- the plan -----------------------------------------------------------------------------------


def test_the_plan_is_folded_until_it_is_wanted_and_kept(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    assert page.check_in.plan.sheet is None
    page.check_in.one_thing.setFocus()
    press(qtbot, Key.Key_Tab, Key.Key_Space)
    settle()
    press(qtbot, Key.Key_Tab)
    type_(qtbot, "the coffee is poured")
    press(qtbot, Key.Key_Tab)
    type_(qtbot, "dial & breathe")
    press(qtbot, Key.Key_Tab)
    type_(qtbot, "850")
    press(qtbot, Key.Key_Tab)
    type_(qtbot, "12")
    press(qtbot, Key.Key_Tab, Key.Key_Down)
    assert page.flush()
    saved = check_in(notebook)
    assert (saved.plan_cue, saved.plan_act) == ("the coffee is poured", "dial & breathe")
    assert (saved.started_at, saved.minutes, saved.situation) == ("08:50", 12, "cold call")
    page.check_in.plan.fold.click()
    assert not sheet(page).isVisible()
    assert page.check_in.plan.fold.text().startswith("If the coffee is poured")


def test_a_plan_not_opened_survives_a_save(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    known = CheckIn(day=MONDAY, plan_cue="coffee", minutes=12, day_type=DayType.WORK)
    page = opened(qtbot, desk, known)
    page.check_in.resistance.rate(5)
    assert page.flush()
    saved = check_in(notebook)
    assert (saved.plan_cue, saved.minutes, saved.day_type) == ("coffee", 12, DayType.WORK)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("8", "08:00"), ("8:05", "08:05"), ("0850", "08:50"), ("25:00", "25:00"), ("noon", "noon")],
)
def test_a_time_is_tidied_and_never_dropped(typed: str, kept: str) -> None:
    assert clock_words(typed) == kept


def test_another_day_has_another_plan(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, CheckIn(day=FRIDAY, plan_cue="lunch", minutes=3))
    page.check_in.plan.fold.click()
    sheet(page).cue.setFocus()
    type_(qtbot, "coffee")
    page.show_day(FRIDAY)
    assert (sheet(page).cue.text, sheet(page).minutes.count) == ("lunch", 3)
    page.show_day(MONDAY)
    assert (sheet(page).cue.text, sheet(page).minutes.count) == ("coffee", None)
    assert check_in(notebook).minutes is None


# --- days off -----------------------------------------------------------------------------------


def test_a_day_off_asks_less_and_can_be_worked_on(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    page.show_day(MONDAY - DAY)  # a Sunday
    assert page.check_in.rest.words == "A day off: nothing more is asked."
    assert not page.check_in.one_thing.isVisible()
    assert not page.check_in.showed_up.isVisible()
    assert page.check_in.resistance.isVisible()
    assert page.control.note.isVisible()
    qtbot.mouseClick(page.check_in.rest.work_button, LEFT)
    assert page.check_in.one_thing.hasFocus()
    assert page.flush()
    assert check_in(notebook, MONDAY - DAY).day_type is DayType.WORK


def test_a_sick_day_asks_less_but_hides_nothing_that_was_written(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, CheckIn(day=MONDAY, one_thing=THING))
    page.check_in.plan.fold.click()
    qtbot.mouseClick(sheet(page)._days._buttons["sick"], LEFT)
    assert page.check_in.rest.words.startswith("A sick day")
    assert page.check_in.one_thing.isVisible()
    assert page.flush()
    assert check_in(notebook).day_type is DayType.SICK


# --- an unfinished one thing comes back ---------------------------------------------------------


@pytest.mark.parametrize("answer", [None, ShowedUp.NOT, ShowedUp.PARTLY])
def test_an_unfinished_one_thing_comes_back_and_is_taken_on(
    desk: Desk, notebook: Notebook, qtbot: QtBot, answer: ShowedUp | None
) -> None:
    page = opened(qtbot, desk, CheckIn(day=FRIDAY, one_thing=THING, showed_up=answer))
    row = page.check_in.unfinished
    assert row.words == f"Friday: {THING}"
    qtbot.mouseClick(row.take_button, LEFT)
    assert page.check_in.one_thing.text() == THING
    assert check_in(notebook).one_thing == THING
    assert endings(notebook) == {FRIDAY: Ending.TAKEN_ON}
    assert row.words == ""
    assert check_in(notebook, FRIDAY).one_thing == THING


@pytest.mark.parametrize("unfolded", [False, True])
def test_its_plan_comes_along_unless_there_is_one_already(
    desk: Desk, notebook: Notebook, qtbot: QtBot, unfolded: bool
) -> None:
    friday = CheckIn(day=FRIDAY, one_thing=THING, plan_cue="lunch is over", plan_act="dial")
    page = opened(qtbot, desk, friday)
    if unfolded:
        page.check_in.plan.fold.click()
    qtbot.mouseClick(page.check_in.unfinished.take_button, LEFT)
    assert (check_in(notebook).plan_cue, check_in(notebook).plan_act) == ("lunch is over", "dial")
    assert page.check_in.plan.plan == ("lunch is over", "dial")


def test_a_plan_made_for_today_stays(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    friday = CheckIn(day=FRIDAY, one_thing=THING, plan_cue="lunch is over", plan_act="dial")
    page = opened(qtbot, desk, friday, CheckIn(day=MONDAY, plan_cue="it is nine"))
    qtbot.mouseClick(page.check_in.unfinished.take_button, LEFT)
    assert (check_in(notebook).plan_cue, check_in(notebook).plan_act) == ("it is nine", "")


def test_a_done_one_does_not_come_back_nor_one_with_an_end(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, CheckIn(day=FRIDAY, one_thing=THING, showed_up=ShowedUp.YES))
    assert page.check_in.unfinished.words == ""
    page.close()
    other = CheckIn(day=MONDAY - DAY, one_thing="Other")
    end = OneThingEnd(day=MONDAY - DAY, ending=Ending.LET_GO)
    assert opened(qtbot, desk, other, end).check_in.unfinished.words == ""


def test_it_waits_for_a_work_day(desk: Desk, qtbot: QtBot) -> None:
    friday = CheckIn(day=FRIDAY, one_thing=THING)
    page = opened(qtbot, desk, friday, CheckIn(day=MONDAY, day_type=DayType.LEAVE))
    assert page.check_in.unfinished.words == ""
    page.show_day(FRIDAY)
    assert page.check_in.unfinished.words == ""


def test_letting_go_can_be_taken_back(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, CheckIn(day=MONDAY - DAY, one_thing=THING))
    row = page.check_in.unfinished
    assert row.words == f"Yesterday: {THING}"
    row.let_go_button.setFocus()
    press(qtbot, Key.Key_Space)
    assert row.words == f"Let go: {THING}"
    assert endings(notebook) == {MONDAY - DAY: Ending.LET_GO}
    assert row.back_button.hasFocus()
    press(qtbot, Key.Key_Space)
    assert endings(notebook) == {}
    assert row.words == f"Yesterday: {THING}"
    row.let_go_button.click()
    page.turn_day(-1)
    page.turn_day(0)
    assert row.words == ""


def test_one_that_cannot_be_taken_on_leaves_the_line_as_it_was(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk, CheckIn(day=FRIDAY, one_thing=THING, plan_cue="nine"))
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        for button in (
            page.check_in.unfinished.take_button,
            page.check_in.unfinished.let_go_button,
        ):
            with qtbot.waitSignal(page.went_wrong):
                button.click()
    assert page.check_in.one_thing.text() == ""
    assert page.check_in.plan.plan == ("", "")
    assert page.check_in.unfinished.words == f"Friday: {THING}"
    assert notebook.read(check_in_on(MONDAY)) is None
    page.check_in.unfinished.take_button.click()
    assert check_in(notebook).one_thing == THING


def test_a_day_with_a_one_thing_of_its_own_takes_on_no_other(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, CheckIn(day=FRIDAY, one_thing=THING))
    page.check_in.one_thing.setFocus()
    type_(qtbot, "Own")
    assert not page.check_in.unfinished.take_button.isVisible()
    assert page.check_in.unfinished.let_go_button.isVisible()


# --- a done one thing becomes an achievement ----------------------------------------------------


def test_a_done_one_thing_becomes_an_achievement_once_and_can_be_undone(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, CheckIn(day=MONDAY, one_thing=THING))
    row = page.check_in.achieved
    assert not row.isVisible()
    page.check_in.showed_up._buttons["yes"].click()
    qtbot.mouseClick(row.make_button, LEFT)
    qtbot.mouseDClick(row.make_button, LEFT)
    row.wanted.emit()
    (win,) = notebook.read(achievements_on(MONDAY))
    assert win.title == THING
    assert endings(notebook) == {MONDAY: Ending.ACHIEVED}
    assert check_in(notebook).showed_up is ShowedUp.YES
    assert not row.make_button.isVisible()
    with qtbot.waitSignal(page.deleted):
        row.undo_button.click()
    assert notebook.read(achievements_on(MONDAY)) == []
    assert row.make_button.isVisible()
    notebook.undo_delete()
    settle()
    assert row.undo_button.isVisible()


def test_one_deleted_elsewhere_can_be_made_again(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, CheckIn(day=MONDAY, one_thing=THING, showed_up=ShowedUp.YES))
    page.check_in.achieved.make_button.click()
    (win,) = notebook.read(achievements_on(MONDAY))
    with qtbot.waitSignal(page.page_requested) as asked:
        page.check_in.achieved.open_button.click()
    assert asked.args == ["achievements", win.id]
    notebook.delete(win)
    assert page.check_in.achieved.make_button.isVisible()
    page.check_in.achieved.make_button.click()
    assert len(notebook.read(achievements_on(MONDAY))) == 1


def test_an_achievement_filled_in_meanwhile_is_not_undone_here(desk: Desk, qtbot: QtBot) -> None:
    win = Achievement(day=MONDAY, title=THING)
    end = OneThingEnd(day=MONDAY, ending=Ending.ACHIEVED, achievement_id=win.id)
    done = CheckIn(day=MONDAY, one_thing=THING, showed_up=ShowedUp.YES)
    page = opened(qtbot, desk, done, win, end)
    win.result = "Signed"
    desk.notebook.clock = type(desk.notebook.clock)(
        now=lambda: win.created_at + DAY,  # type: ignore[operator]  # it is saved
        zone_name=desk.notebook.clock.zone_name,
    )
    desk.notebook.save(win)
    page.show_day(MONDAY)
    assert not page.check_in.achieved.undo_button.isVisible()
    assert page.check_in.achieved.open_button.isVisible()


def test_a_long_one_thing_is_kept_whole(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    long = "Call the CFO and then the next one " * 20
    page = opened(qtbot, desk, CheckIn(day=MONDAY, one_thing=long, showed_up=ShowedUp.YES))
    page.check_in.achieved.make_button.click()
    (win,) = notebook.read(achievements_on(MONDAY))
    assert len(win.title) <= TITLE_LIMIT
    assert win.action == long.strip()


def test_an_achievement_that_cannot_be_saved_is_offered_again(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk, CheckIn(day=MONDAY, one_thing=THING, showed_up=ShowedUp.YES))
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            page.check_in.achieved.make_button.click()
    assert page.check_in.achieved.make_button.isVisible()


# --- own shapes ---------------------------------------------------------------------------------


def menu_of(page: TodayPage, shape: Shape) -> QMenu:
    chip = page.check_in.shapes.buttons[str(shape.id)]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(chip, event)
    return [one for one in page.findChildren(QMenu) if one.isVisible()][-1]


def act(menu: QMenu, words: str) -> None:
    (action,) = (one for one in menu.actions() if one.text() == words)
    action.trigger()
    menu.close()
    settle()


def test_a_shape_of_ones_own_is_renamed_by_key(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    shape = Shape(day=MONDAY, label="Pencils")
    page = opened(qtbot, desk, shape, CheckIn(day=MONDAY, shapes=(str(shape.id),)))
    chip = page.check_in.shapes.buttons[str(shape.id)]
    qtbot.keyClick(chip, Key.Key_F2)
    (asking,) = page.findChildren(LineDialog)
    assert asking.line.text() == "Pencils"
    asking.line.setText("Inbox & <i>mail</i>")
    qtbot.keyClick(asking, Key.Key_Return)
    settle()
    assert chip.text() == "Inbox && <i>mail</i>"
    assert chip.isChecked()
    assert [one.label for one in notebook.read(own_shapes())] == ["Inbox & <i>mail</i>"]


def test_a_shape_of_ones_own_is_archived_and_brought_back(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    shape, other = Shape(day=MONDAY, label="Pencils"), Shape(day=MONDAY, label="Inbox")
    page = opened(qtbot, desk, shape, other)
    with qtbot.waitSignal(page.said):
        act(menu_of(page, shape), "Archive")
    assert str(shape.id) not in page.check_in.shapes.buttons
    act(menu_of(page, other), "Bring back “Pencils”")
    assert str(shape.id) in page.check_in.shapes.buttons
    act(menu_of(page, shape), "Archive")
    page.check_in.shape_requested.emit()
    asking = page.findChildren(LineDialog)[-1]
    qtbot.keyClicks(asking.line, "Pencils")
    qtbot.keyClick(asking, Key.Key_Return)
    settle()
    assert len(notebook.read(own_shapes())) == 2
    assert page.check_in.shapes.choice == (str(shape.id),)


def test_a_shape_that_cannot_be_saved_is_asked_for_again_with_its_words(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk)
    page.check_in.shape_requested.emit()
    (asking,) = page.findChildren(LineDialog)
    qtbot.keyClicks(asking.line, "Pencils")
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            qtbot.keyClick(asking, Key.Key_Return)
    again = page.findChildren(LineDialog)[-1]
    assert again.line.text() == "Pencils"
    qtbot.keyClick(again, Key.Key_Return)
    assert [one.label for one in notebook.read(own_shapes())] == ["Pencils"]


# --- what is seen -------------------------------------------------------------------------------

LONG = "Donaudampfschifffahrtsgesellschaftskapitän " * 5


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [594, 1076])
def test_nothing_new_is_cut_however_long_the_words(
    desk: Desk, qtbot: QtBot, width: int, size: int
) -> None:
    desk.look.choose("light", size)
    year_ago = MONDAY.replace(year=MONDAY.year - 1)
    card = Reframe(day=FRIDAY, negative_thought=LONG, status=ReframeStatus.ACTIVE)
    page = opened(
        qtbot,
        desk,
        CheckIn(day=FRIDAY, one_thing=LONG),
        CheckIn(day=year_ago, one_thing=LONG, note=LONG),
        Shape(day=FRIDAY, label=LONG[:80]),
        card,
        BeliefStep(day=FRIDAY, reframe_id=card.id, text=LONG, due_on=FRIDAY),
        width=width,
    )

    def cut() -> list[str]:
        lines = (line for line in page.findChildren(QLabel) if line.isVisible())
        return [line.text() for line in lines if line.height() < line.heightForWidth(line.width())]

    def small() -> list[str]:
        cards = page.findChildren(Card)
        return [
            one.accessibleName()
            for one in cards
            if one.isVisible() and abs(one.height() - one.heightForWidth(one.width())) > 2
        ]

    qtbot.waitUntil(lambda: cut() == [])
    qtbot.waitUntil(lambda: small() == [])
    page.check_in.plan.fold.click()
    qtbot.waitUntil(lambda: cut() == [])
    page.check_in.unfinished.let_go_button.click()
    qtbot.waitUntil(lambda: cut() == [])
    qtbot.waitUntil(lambda: small() == [])
