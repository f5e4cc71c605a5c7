"""The numbers of the day, as their user counts them."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.models.base import Record
from journal.models.counter import Counter, DayCount, counts_on, own_counters
from journal.models.day_numbers import numbers_between
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.pages.today.page import TodayPage
from tests.ui.showing import LEFT, name_of
from tests.ui.today_page import DAY, MONDAY, counts, opened, press, refuse, settle, type_

Key = Qt.Key


def kept(notebook: Notebook, day: date = MONDAY) -> dict[str, int]:
    return {one.counter: one.number for one in notebook.read(counts_on(day))}


def names(page: TodayPage) -> list[str]:
    return [one.number.accessibleName() for one in counts(page).card.steppers.values()]


def choose(page: TodayPage, words: str, counter: str = "") -> None:
    menu = counts(page).card.more.menu_shown
    counts(page).card.more.pressed.emit()
    actions: list[QAction] = list(menu.actions())
    if counter:
        (own,) = (one.menu() for one in actions if one.text() == counter and one.menu())
        actions = own.actions()
    (action,) = (one for one in actions if one.text() == words)
    action.trigger()
    settle()


def answer(page: TodayPage, qtbot: QtBot, words: str) -> None:
    asking = page.findChildren(LineDialog)[-1]
    asking.line.selectAll()
    qtbot.keyClicks(asking.line, words)
    qtbot.keyClick(asking, Key.Key_Return)
    settle()


def test_looking_counts_nothing(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    press(qtbot, *[Key.Key_Tab] * 40)
    assert page.flush()
    assert set(counts(page).card.counts.values()) == {None}
    assert kept(notebook) == {}


def test_a_number_is_typed_stepped_and_clicked_and_saved_together(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    steppers = counts(page).card.steppers
    steppers["attempts"].number.setFocus()
    type_(qtbot, "12")
    press(qtbot, Key.Key_Tab)
    assert name_of(QApplication.focusWidget()) == "Conversations"  # type: ignore[arg-type]  # something has it
    press(qtbot, Key.Key_Up, Key.Key_Up, Key.Key_Down)
    for _ in range(2):
        qtbot.mouseClick(steppers["nos"].more, LEFT)
    assert page.flush()
    assert kept(notebook) == {"attempts": 12, "conversations": 1, "nos": 2}
    assert page.status.text().startswith("Saved")


def test_one_less_than_nothing_is_zero_and_an_emptied_number_is_missing_again(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, DayCount(day=MONDAY, counter="attempts", number=4))
    steppers = counts(page).card.steppers
    qtbot.mouseClick(steppers["nos"].less, LEFT)
    steppers["attempts"].number.setFocus()
    press(qtbot, Key.Key_Delete)
    assert page.flush()
    assert kept(notebook) == {"nos": 0}
    type_(qtbot, "5")
    assert page.flush()
    assert kept(notebook) == {"nos": 0, "attempts": 5}


def test_typing_again_replaces_what_was_there(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, DayCount(day=MONDAY, counter="attempts", number=4))
    counts(page).card.steppers["attempts"].number.setFocus()
    type_(qtbot, "7")
    type_(qtbot, "x-")
    assert page.flush()
    assert kept(notebook) == {"attempts": 7}


def test_a_no_is_counted_with_pride(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    card = counts(page).card
    assert card.pride == ""
    qtbot.mouseClick(card.steppers["nos"].more, LEFT)
    assert card.pride == "1 no heard: an attempt made."
    for _ in range(2):
        qtbot.mouseClick(card.steppers["nos"].more, LEFT)
    assert card.pride == "3 nos heard: each is an attempt made."


def test_every_day_has_its_own_numbers(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, DayCount(day=MONDAY - DAY, counter="attempts", number=9))
    qtbot.mouseClick(counts(page).card.steppers["attempts"].more, LEFT)
    page.turn_day(-1)
    assert counts(page).card.counts["attempts"] == 9
    assert counts(page).card.title.text() == "The day's numbers"
    assert kept(notebook) == {"attempts": 1}


def test_numbers_that_cannot_be_saved_stay_and_are_saved_later(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk)
    qtbot.mouseClick(counts(page).card.steppers["nos"].more, LEFT)
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            assert not page.flush()
        assert page.status.text() == "Not saved yet"
        page.turn_day(-1)
        assert page.day == MONDAY
        page.ask_again()
        assert counts(page).card.counts["nos"] == 1
    assert page.flush()
    assert kept(notebook) == {"nos": 1}


def test_a_click_after_the_day_has_ended_counts_on_the_new_day(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, DayCount(day=MONDAY, counter="nos", number=3))
    moment = datetime(2026, 11, 24, 8, tzinfo=UTC)
    notebook.clock = Clock(now=lambda: moment, zone_name=lambda: "Europe/Lisbon")
    qtbot.mouseClick(counts(page).card.steppers["nos"].more, LEFT)
    assert page.flush()
    assert page.day == MONDAY + DAY
    assert kept(notebook) == {"nos": 3}
    assert kept(notebook, MONDAY + DAY) == {"nos": 1}


def test_a_change_elsewhere_keeps_unsaved_numbers_and_the_focus(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    field = counts(page).card.steppers["attempts"].number
    field.setFocus()
    type_(qtbot, "1")
    notebook.save(DayCount(day=MONDAY, counter="nos", number=8))
    type_(qtbot, "2")
    assert QApplication.focusWidget() is field
    assert field.count == 12


# --- the person's own counters ------------------------------------------------------------------


def test_a_counter_is_added_renamed_hidden_and_shown_again(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    choose(page, "Add a counter…")
    answer(page, qtbot, " Coffee & <b>cake</b> ")
    assert names(page)[-1] == "Coffee & <b>cake</b>"
    choose(page, "Rename…", "Attempts")
    answer(page, qtbot, "Dials")
    assert names(page)[0] == "Dials"
    choose(page, "Hide", "Dials")
    assert "Dials" not in names(page)
    assert [one.hidden for one in notebook.read(own_counters()) if one.key == "attempts"] == [True]
    choose(page, "Show “Dials” again")
    assert names(page)[0] == "Dials"
    qtbot.keyClicks(counts(page).card.steppers["attempts"].number, "3")
    assert page.flush()
    assert kept(notebook) == {"attempts": 3}


def test_counters_change_places_past_hidden_ones(desk: Desk, qtbot: QtBot) -> None:
    hidden = Counter(day=MONDAY, key="conversations", label="Conversations", place=1, hidden=True)
    page = opened(qtbot, desk, hidden)
    choose(page, "Move up", "Meetings booked")
    assert names(page)[:2] == ["Meetings booked", "Attempts"]
    choose(page, "Move down", "Meetings booked")
    assert names(page)[:2] == ["Attempts", "Meetings booked"]
    again = opened(qtbot, desk)
    assert names(again) == names(page)


def test_a_name_that_cannot_be_saved_is_asked_for_again_with_its_words(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk)
    choose(page, "Add a counter…")
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            answer(page, qtbot, "Demos given")
    asking = page.findChildren(LineDialog)[-1]
    assert asking.isVisible()
    assert asking.line.text() == "Demos given"
    qtbot.keyClick(asking, Key.Key_Return)
    settle()
    assert names(page)[-1] == "Demos given"


def test_hiding_every_counter_says_how_to_bring_one_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    for name in names(page):
        choose(page, "Hide", name)
    assert counts(page).card._none.isVisible()
    choose(page, "Show “Nos heard” again")
    assert names(page) == ["Nos heard"]


@pytest.mark.parametrize("size", [100, 150])
def test_long_names_are_whole_and_move_no_button_off_the_card(
    desk: Desk, qtbot: QtBot, size: int
) -> None:
    desk.look.choose("light", size)
    name = "Donaudampfschifffahrtsgesellschaft " * 9
    page = opened(qtbot, desk, Counter(day=MONDAY, key="nos", label=name, place=5), width=594)
    card = counts(page).card
    stepper = card.steppers["nos"]
    assert stepper.number.accessibleName().endswith("…")
    qtbot.waitUntil(
        lambda: stepper._name.height() >= stepper._name.heightForWidth(stepper._name.width())
    )
    for one in card.steppers.values():
        assert one.geometry().right() <= card.width()
        assert one.more.height() >= 28


# --- attempts that are logged one by one ---------------------------------------------------------


def logged(*outcomes: Outcome, day: date = MONDAY) -> list[Record]:
    prospect = Prospect(day=day, alias="North mill")
    made = [
        Attempt(day=day, prospect_id=prospect.id, channel=Channel.CALL, outcome=outcome)
        for outcome in outcomes
    ]
    return [prospect, *made]


def test_what_is_logged_and_what_is_counted_by_hand_are_one_number(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    by_hand = DayCount(day=MONDAY, counter="attempts", number=4)
    page = opened(qtbot, desk, by_hand, *logged(Outcome.NO_ANSWER, Outcome.NO, Outcome.MEETING))
    card = counts(page).card
    assert card.counts["attempts"] == 7
    assert card.counts["conversations"] == 2
    assert card.steppers["attempts"].logged_words == "3 of them logged"
    assert card.steppers["meetings_held"].logged_words == ""
    assert card.pride == "1 no heard: an attempt made."
    assert page.flush()
    assert kept(notebook) == {"attempts": 4}


def test_a_typed_total_keeps_only_what_is_not_logged(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk, *logged(*[Outcome.NO_ANSWER] * 3))
    counts(page).card.steppers["attempts"].number.setFocus()
    type_(qtbot, "1")
    assert page.flush()  # as the autosave does in the middle of a figure
    type_(qtbot, "2")
    assert page.flush()
    assert kept(notebook) == {"attempts": 9}
    assert totals(notebook) == {"attempts": 12}
    qtbot.mouseClick(counts(page).card.steppers["attempts"].more, LEFT)
    assert page.flush()
    assert totals(notebook) == {"attempts": 13}


@pytest.mark.parametrize("typed", ["1", ""])
def test_a_total_below_what_is_logged_is_told_and_put_back(
    desk: Desk, notebook: Notebook, qtbot: QtBot, typed: str
) -> None:
    by_hand = DayCount(day=MONDAY, counter="attempts", number=2)
    page = opened(qtbot, desk, by_hand, *logged(*[Outcome.NO_ANSWER] * 3))
    counts(page).card.steppers["attempts"].number.setFocus()
    press(qtbot, Key.Key_Delete)
    type_(qtbot, typed)
    with qtbot.waitSignal(page.said) as told:
        press(qtbot, Key.Key_Tab)
    assert told.args == ["Put back to 3: so many are logged, one by one."]
    assert counts(page).card.counts["attempts"] == 3
    assert totals(notebook) == {"attempts": 3}


def test_one_less_stops_at_what_is_logged(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, *logged(Outcome.NO))
    stepper = counts(page).card.steppers["nos"]
    for deed in (stepper.more, stepper.less, stepper.less, stepper.less):
        qtbot.mouseClick(deed, LEFT)
    assert page.flush()
    assert stepper.number.count == 1
    assert totals(notebook)["nos"] == 1


def test_an_attempt_logged_meanwhile_adds_to_untouched_numbers_alone(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    by_hand = DayCount(day=MONDAY, counter="attempts", number=2)
    page = opened(qtbot, desk, by_hand, *logged(Outcome.NO))
    counts(page).card.steppers["referrals_asked"].number.setFocus()
    type_(qtbot, "5")
    notebook.save(*logged(Outcome.NO))
    assert counts(page).card.counts["attempts"] == 4
    assert page.flush()
    assert kept(notebook) == {"attempts": 2, "referrals_asked": 5}
    assert totals(notebook)["nos"] == 2


def test_from_the_numbers_one_goes_on_to_log_attempts_of_the_day(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    page.turn_day(-1)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(counts(page).card.log_button, LEFT)
    assert asked.args == ["attempts", MONDAY - DAY]


def totals(notebook: Notebook, day: date = MONDAY) -> dict[str, int]:
    return {key: number for _, key, number in notebook.read(numbers_between(day, day))}
