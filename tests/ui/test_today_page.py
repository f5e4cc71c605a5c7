"""The page for a day, as its user finds it."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_on
from journal.models.base import Record
from journal.models.check_in import (
    CheckIn,
    Shape,
    ShowedUp,
    check_in_on,
    check_ins_between,
    own_shapes,
)
from journal.models.reframe import (
    BeliefCard,
    BeliefRating,
    Recall,
    Reframe,
    ReframeStatus,
    belief_cards,
)
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.log_progress import LogProgress
from journal.ui.pages.today.page import TodayPage
from journal.ui.rehearsing import Rehearsal
from tests.entries import one_of_each_kind
from tests.ui.goal_entries import file_of, goal, save_file
from tests.ui.showing import LEFT, button, name_of, shown

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
YESTERDAY = TODAY - DAY
Key = Qt.Key
Open = Callable[..., TodayPage]
LONG = "Donaudampfschifffahrtsgesellschaftskapitän " * 12


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Open:
    def open_(*records: Record, width: int = 1076, height: int = 800) -> TodayPage:
        desk.notebook.save(*records)
        page = shown(qtbot, TodayPage(desk), width, height)
        qtbot.waitUntil(lambda: page.below.counts is not None)
        QApplication.processEvents()  # what is new in a layout is shown when they are through
        page.take_focus()
        return page

    return open_


def stored(notebook: Notebook, day: date = TODAY) -> CheckIn | None:
    return notebook.read(check_in_on(day))


def press(qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def type_(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook) -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="What you typed is still on screen.")

    monkeypatch.setattr(notebook, "save", broken)


def card(thought: str, turn: str, next_on: date | None = TODAY) -> Reframe:
    return Reframe(
        day=TODAY - 30 * DAY,
        negative_thought=thought,
        balanced_thought=turn,
        status=ReframeStatus.ACTIVE,
        next_on=next_on,
    )


def cards(notebook: Notebook) -> dict[str, BeliefCard]:
    return {one.reframe.balanced_thought: one for one in notebook.read(belief_cards())}


def words(page: TodayPage) -> list[str]:
    QApplication.processEvents()  # a layout shows what is new when the events are through
    lines = (line for line in page.findChildren(QLabel) if line.isVisible())
    return [line.text().replace("\u200b", "") for line in lines]


def chip(page: TodayPage, text: str) -> QPushButton:
    return button(page.check_in.shapes, text)


# --- looking ----------------------------------------------------------------------------------


def test_looking_writes_nothing(
    open_page: Open, desk: Desk, journal_path: Path, qtbot: QtBot
) -> None:
    desk.notebook.save(*one_of_each_kind(TODAY))
    before = journal_path.read_bytes()
    with qtbot.assertNotEmitted(desk.notebook.changed):
        page = open_page()
        page.turn_day(-1)
        page.turn_day(-1)
        page.turn_day(0)
        press(qtbot, *[Key.Key_Tab] * 30)
        assert page.flush()
    assert journal_path.read_bytes() == before


def test_an_empty_day_shows_nothing_rated(open_page: Open) -> None:
    page = open_page()
    assert page.check_in.resistance.rating is None
    assert [dots.rating for dots in page.control.dots.values()] == [None] * 4
    assert page.check_in.showed_up.choice == ""
    assert page.check_in.shapes.choice == ()
    assert "–" in words(page)
    assert page.status.text() == ""


def test_the_title_names_the_day(open_page: Open) -> None:
    page = open_page()
    assert page.title.text().startswith("Monday, 23 November")
    assert name_of(page) == page.title.text()


def test_the_last_rating_is_a_mark_on_the_slider(open_page: Open) -> None:
    page = open_page(CheckIn(day=TODAY - 9 * DAY, resistance=6), CheckIn(day=YESTERDAY))
    assert page.check_in.resistance.toolTip() == "Last time: 6"
    assert page.check_in.resistance.rating is None


def test_a_filled_day_comes_back_as_it_was(open_page: Open) -> None:
    shape = Shape(day=TODAY, label="Sharpening pencils")
    page = open_page(
        shape,
        CheckIn(
            day=TODAY,
            resistance=8,
            shapes=("self_doubt", str(shape.id)),
            one_thing="Call the CFO\u00a0before 11 👩🏽‍💻",
            showed_up=ShowedUp.PARTLY,
            attitude=4,
            note="first\n\nשלום\u2028last",
        ),
    )
    assert page.check_in.resistance.rating == 8
    assert "hard to start at all" in words(page)
    assert chip(page, "Sharpening pencils").isChecked()
    assert chip(page, "Self-doubt").isChecked()
    assert page.check_in.one_thing.text() == "Call the CFO\u00a0before 11 👩🏽‍💻"
    assert page.check_in.showed_up.choice == "partly"
    assert page.control.dots["attitude"].rating == 4
    assert page.control.note.text == "first\n\nשלום\u2028last"


def test_how_often_one_showed_up_is_said(open_page: Open) -> None:
    days = [TODAY - n * DAY for n in (3, 4, 5, 6)]  # Friday back to Tuesday
    records = [CheckIn(day=day, showed_up=ShowedUp.YES) for day in days[:3]]
    page = open_page(*records, CheckIn(day=days[3], showed_up=ShowedUp.NOT))
    assert page.subtitle.text() == "You showed up on 3 of the last 4 work days."


# --- the check-in -----------------------------------------------------------------------------


def test_a_morning_by_keyboard_alone_is_saved_and_comes_back(
    open_page: Open, notebook: Notebook, desk: Desk, qtbot: QtBot
) -> None:
    page = open_page()
    type_(qtbot, "7")
    press(qtbot, Key.Key_Tab, Key.Key_Space, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    while QApplication.focusWidget() is not page.check_in.one_thing:
        press(qtbot, Key.Key_Tab)
    type_(qtbot, "Call the CFO before 11")
    press(qtbot, Key.Key_Tab, Key.Key_Tab, Key.Key_Right)
    while QApplication.focusWidget() is not page.control.note:
        press(qtbot, Key.Key_Tab)
    type_(qtbot, "Slept well.")
    assert page.flush()
    saved = stored(notebook)
    assert saved is not None
    assert (saved.resistance, saved.showed_up) == (7, ShowedUp.PARTLY)
    assert saved.shapes == ("fear_of_rejection", "self_doubt")
    assert (saved.one_thing, saved.note) == ("Call the CFO before 11", "Slept well.")
    again = shown(qtbot, TodayPage(desk), 1000, 800)
    assert again.check_in.one_thing.text() == "Call the CFO before 11"
    assert again.check_in.resistance.rating == 7


def test_tab_follows_reading_order(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    seen = []
    for _ in range(28):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(name_of(focused))
        press(qtbot, Key.Key_Tab)
    assert seen[0] == "Resistance, 0 to 10"
    assert seen[1:3] == ["Fear of rejection", "Procrastination"]
    assert seen[10:15] == [
        "Fatigue",
        "+ Add your own",
        "The one thing I will do anyway",
        "If–then plan, time, kind of day",
        "Did you do it?: Not yet",
    ]
    assert seen[15:28] == [
        "Beliefs, 1 to 5",
        "Attitude, 1 to 5",
        "Emotions, 1 to 5",
        "Performance, 1 to 5",
        "Note of the day",
        "Log attempts",
        "Change the counters",
        "Attempts",
        "Conversations",
        "Meetings booked",
        "Meetings held",
        "Referrals asked",
        "Nos heard",
    ]
    assert name_of(page.achievements.quick_add) == "What went well? Enter to add"


def test_saved_is_said_only_after_the_commit(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    type_(qtbot, "7")
    assert page.status.text() == ""
    assert stored(notebook) is None
    with qtbot.waitSignal(page.autosave.saved):
        pass  # the pause after the last key
    assert re.fullmatch(r"Saved \d\d:\d\d", page.status.text())
    saved = stored(notebook)
    assert saved is not None
    assert saved.resistance == 7


def test_an_untouched_rating_stays_missing(open_page: Open, notebook: Notebook) -> None:
    page = open_page()
    page.control.dots["emotions"].rate(3)
    assert page.flush()
    saved = stored(notebook)
    assert saved is not None
    assert (saved.resistance, saved.beliefs, saved.emotions) == (None, None, 3)


def test_a_rating_can_be_taken_back(open_page: Open, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(CheckIn(day=TODAY, resistance=7, showed_up=ShowedUp.YES))
    press(qtbot, Key.Key_Delete)
    qtbot.mouseClick(button(page.check_in, "Done"), LEFT)
    assert page.flush()
    saved = stored(notebook)
    assert saved is not None
    assert (saved.resistance, saved.showed_up) == (None, None)


def test_saving_twice_keeps_one_record_a_day(open_page: Open, notebook: Notebook) -> None:
    page = open_page()
    for rating in (3, 8):
        page.check_in.resistance.rate(rating)
        assert page.flush()
    (saved,) = notebook.read(check_ins_between(TODAY, TODAY))
    assert saved.resistance == 8


def test_fields_this_page_does_not_show_survive_a_save(open_page: Open, notebook: Notebook) -> None:
    page = open_page(CheckIn(day=TODAY, plan_cue="coffee", minutes=12, situation="cold call"))
    page.check_in.resistance.rate(5)
    assert page.flush()
    saved = stored(notebook)
    assert saved is not None
    assert (saved.plan_cue, saved.minutes, saved.situation) == ("coffee", 12, "cold call")


def test_a_save_that_fails_keeps_the_text_and_says_so(
    open_page: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    page.check_in.one_thing.setFocus()
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        type_(qtbot, "Call the CFO")
        with qtbot.waitSignal(page.went_wrong) as told:
            assert not page.flush()
        assert str(told.args[0]) == "The disk is full."
        assert page.status.text() == "Not saved yet"
        assert page.check_in.one_thing.text() == "Call the CFO"
    assert page.flush()
    assert page.status.text().startswith("Saved")
    saved = stored(notebook)
    assert saved is not None
    assert saved.one_thing == "Call the CFO"


def test_a_text_that_cannot_be_stored_is_told_and_kept(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.control.note.setFocus()
    page.control.note.insertPlainText("x" * 20_001)
    with qtbot.waitSignal(page.went_wrong) as told:
        assert not page.flush()
    assert "20,001" in str(told.args[0])
    assert len(page.control.note.text) == 20_001
    page.autosave.forget()


def test_a_change_elsewhere_leaves_unsaved_typing_and_the_focus_alone(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    page.check_in.one_thing.setFocus()
    type_(qtbot, "Call the")
    notebook.save(Achievement(day=TODAY, title="Signed"))
    type_(qtbot, " CFO")
    assert page.check_in.one_thing.text() == "Call the CFO"
    assert QApplication.focusWidget() is page.check_in.one_thing
    assert "Signed" in words(page)
    assert page.flush()


def test_saving_moves_neither_focus_nor_caret(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.check_in.one_thing.setFocus()
    type_(qtbot, "Call the CFO")
    press(qtbot, Key.Key_Left, Key.Key_Left)
    assert page.flush()
    assert page.check_in.one_thing.cursorPosition() == len("Call the CFO") - 2
    assert QApplication.focusWidget() is page.check_in.one_thing


# --- own shapes -------------------------------------------------------------------------------


def name_a_shape(page: TodayPage, qtbot: QtBot, name: str, *, agreed: bool = True) -> None:
    qtbot.mouseClick(button(page.check_in.shapes, "+ Add your own"), LEFT)
    (asking,) = page.findChildren(LineDialog)
    qtbot.keyClicks(asking.line, name)
    qtbot.keyClick(asking, Key.Key_Return if agreed else Key.Key_Escape)


def test_a_shape_of_ones_own_is_kept_and_chosen(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    type_(qtbot, "7")
    name_a_shape(page, qtbot, "  Sharpening <b>pencils</b> & more ")
    QApplication.processEvents()
    assert page.flush()
    (shape,) = notebook.read(own_shapes())
    assert shape.label == "Sharpening <b>pencils</b> & more"
    saved = stored(notebook)
    assert saved is not None
    assert (saved.shapes, saved.resistance) == ((str(shape.id),), 7)
    page.turn_day(-1)
    QApplication.processEvents()
    assert not chip(page, "Sharpening <b>pencils</b>  more").isChecked()


@pytest.mark.parametrize(("name", "agreed"), [("", True), ("  ", True), ("Pencils", False)])
def test_a_shape_not_named_is_not_made(
    open_page: Open, notebook: Notebook, qtbot: QtBot, name: str, agreed: bool
) -> None:
    page = open_page()
    name_a_shape(page, qtbot, name, agreed=agreed)
    assert notebook.read(own_shapes()) == []


def test_an_archived_shape_is_offered_only_where_it_was_chosen(open_page: Open) -> None:
    old = Shape(day=TODAY, label="Old habit", archived=True)
    page = open_page(old, CheckIn(day=YESTERDAY, shapes=(str(old.id),)))
    assert "Old habit" not in [one.text() for one in page.findChildren(QPushButton)]
    page.turn_day(-1)
    QApplication.processEvents()
    assert chip(page, "Old habit").isChecked()


# --- days -------------------------------------------------------------------------------------


def test_turning_the_day_saves_first_and_shows_the_right_record(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(CheckIn(day=YESTERDAY, resistance=2, one_thing="Old thing"))
    type_(qtbot, "9")
    qtbot.mouseClick(named(page, "Day before"), LEFT)
    assert page.day == YESTERDAY
    assert page.check_in.resistance.rating == 2
    assert page.check_in.one_thing.text() == "Old thing"
    saved = stored(notebook)
    assert saved is not None
    assert saved.resistance == 9
    qtbot.mouseClick(button(page.picker, "Today"), LEFT)
    assert page.day == TODAY
    assert page.check_in.resistance.rating == 9
    assert page.check_in.one_thing.text() == ""
    before = stored(notebook, YESTERDAY)
    assert before is not None
    assert before.resistance == 2


def named(page: TodayPage, name: str) -> QPushButton:
    (found,) = (one for one in page.findChildren(QPushButton) if one.accessibleName() == name)
    return found


def test_a_late_entry_goes_to_its_day(open_page: Open, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page()
    page.turn_day(-1)
    page.take_focus()
    type_(qtbot, "4")
    assert page.flush()
    late = stored(notebook, YESTERDAY)
    assert late is not None
    assert late.resistance == 4
    assert stored(notebook) is None


def test_a_day_to_come_stays_closed(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    assert not named(page, "Day after").isEnabled()
    page.turn_day(1)
    page.show_day(TODAY + 5 * DAY)
    assert page.day == TODAY
    page.turn_day(-1)
    assert named(page, "Day after").isEnabled()
    qtbot.mouseClick(named(page, "Day after"), LEFT)
    assert page.day == TODAY


def test_a_day_that_cannot_be_saved_is_not_left(
    open_page: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    type_(qtbot, "7")
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        page.turn_day(-1)
        assert page.day == TODAY
        assert page.check_in.resistance.rating == 7
    page.turn_day(-1)
    assert page.day == YESTERDAY


def test_what_belongs_to_today_alone_is_not_shown_on_other_days(open_page: Open) -> None:
    page = open_page(card("They hang up", "Some listen"))
    save_file(page.desk.notebook, file_of(goal(), 21.0))
    assert page.aloud.isVisible()
    assert page.goals.isVisible()
    page.turn_day(-1)
    assert not page.aloud.isVisible()
    assert not page.goals.isVisible()


def clock_at(*moment: int) -> Clock:
    return Clock(now=lambda: datetime(*moment, tzinfo=UTC), zone_name=lambda: "Europe/Lisbon")  # type: ignore[arg-type]  # year, month, day, hour


def test_the_page_goes_on_to_the_new_day_by_itself(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(CheckIn(day=TODAY, resistance=7))
    notebook.clock = clock_at(2026, 11, 24, 2)
    page.look_at_the_day()
    assert page.day == TODAY  # it ends at three
    notebook.clock = clock_at(2026, 11, 24, 8)
    page.look_at_the_day()
    assert page.day == TODAY + DAY
    assert page.check_in.resistance.rating is None
    type_(qtbot, "2")
    assert page.flush()
    new = stored(notebook, TODAY + DAY)
    assert new is not None
    assert new.resistance == 2


def test_an_older_day_in_view_stays_in_view_when_a_day_ends(
    open_page: Open, notebook: Notebook
) -> None:
    page = open_page()
    page.turn_day(-1)
    notebook.clock = clock_at(2026, 11, 24, 8)
    page.look_at_the_day()
    assert page.day == YESTERDAY
    page.turn_day(1)
    page.turn_day(1)
    assert page.day == TODAY + DAY


def test_a_sentence_begun_before_midnight_ends_where_it_began(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    page.control.note.setFocus()
    type_(qtbot, "A long ")
    notebook.clock = clock_at(2026, 11, 24, 8)
    page.look_at_the_day()
    type_(qtbot, "day")
    assert page.flush()
    saved = stored(notebook)
    assert saved is not None
    assert saved.note == "A long day"
    assert stored(notebook, TODAY + DAY) is None


# --- saying a belief aloud --------------------------------------------------------------------


def test_saying_it_aloud_appends_a_rating_and_moves_the_next_date(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one)
    assert "“Some listen”" in words(page)
    with qtbot.waitSignal(notebook.changed):
        qtbot.mouseClick(button(page.aloud, "I said it"), LEFT)
    said = cards(notebook)["Some listen"]
    (rating,) = said.ratings
    assert (rating.said_aloud, rating.day, rating.recall) == (True, TODAY, Recall.RECALLED)
    assert (rating.in_thought, rating.in_turn) == (None, None)
    assert said.reframe.next_on == TODAY + 3 * DAY
    assert not page.aloud.isVisible()


def test_a_failed_rehearsal_can_be_said_again_and_counts_once(
    open_page: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(card("They hang up", "Some listen"))
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        for _ in range(2):
            with qtbot.waitSignal(page.went_wrong):
                qtbot.mouseClick(button(page.aloud, "I said it"), LEFT)
            page.aloud.pause.end()
    qtbot.mouseClick(button(page.aloud, "I said it"), LEFT)
    said = cards(notebook)["Some listen"]
    assert len(said.ratings) == 1
    assert said.reframe.rehearsal_step == 1


def test_cards_come_one_at_a_time_and_one_can_wait(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card("a", "First", YESTERDAY), card("b", "Second"), card("c", "Not yet", None))
    assert "“First”" in words(page)
    assert "Say it aloud · 1 of 2" in words(page)
    qtbot.mouseClick(button(page.aloud, "Later"), LEFT)
    assert "“Second”" in words(page)
    qtbot.mouseClick(button(page.aloud, "I said it"), LEFT)
    assert "“First”" in words(page)
    assert cards(notebook)["Second"].times_said == 1
    assert cards(notebook)["First"].times_said == 0
    assert "Later" not in [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def test_turning_the_card_begins_a_rehearsal_with_the_one_in_view(
    open_page: Open, qtbot: QtBot
) -> None:
    one, two = card("a", "First", YESTERDAY), card("b", "Second")
    page = open_page(one, two)
    qtbot.mouseClick(button(page.aloud, "Later"), LEFT)
    with qtbot.waitSignal(page.page_requested) as asked:
        qtbot.mouseClick(button(page.aloud, "Turn the card"), LEFT)
    assert asked.args == ["beliefs", Rehearsal(left=(two.id,))]


def test_how_the_belief_has_grown_is_told(open_page: Open) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(
        one,
        BeliefRating(reframe_id=one.id, day=YESTERDAY - DAY, in_thought=90, in_turn=45),
        BeliefRating(reframe_id=one.id, day=YESTERDAY, in_turn=70),
    )
    assert "belief 45% → 70%" in words(page)


def test_saying_it_by_key_keeps_the_focus_on_the_next_card(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card("a", "First", YESTERDAY), card("b", "Second"))
    button(page.aloud, "I said it").setFocus()
    press(qtbot, Key.Key_Space)
    assert QApplication.focusWidget() is button(page.aloud, "I said it")
    page.aloud.pause.end()
    press(qtbot, Key.Key_Space)
    assert [one.times_said for one in cards(notebook).values()] == [1, 1]


# --- goals and achievements -------------------------------------------------------------------


def test_goals_that_ask_for_a_check_in_are_shown_with_their_pace(open_page: Open) -> None:
    page = open_page()
    save_file(page.desk.notebook, file_of(goal("Close rate"), 21.0))
    assert "Close rate" in words(page)
    assert "1 due" in words(page)
    assert any("pace" in each for each in words(page))


def test_logging_progress_takes_the_goal_off_the_list(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    save_file(page.desk.notebook, file_of(goal("Close rate"), 21.0))
    log = button(page.goals, "Log progress")
    assert name_of(log) == "Log progress: Close rate"
    qtbot.mouseClick(log, LEFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LogProgress)
    dialog.value.setText("22.5")
    with qtbot.waitSignal(page.said):
        dialog.save()
    assert not page.goals.isVisible()


def test_what_went_well_is_added_with_enter(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    page.new_entry()
    type_(qtbot, "  Renewal signed ")
    press(qtbot, Key.Key_Return)
    (added,) = notebook.read(achievements_on(TODAY))
    assert added.title == "Renewal signed"
    assert page.achievements.quick_add.text() == ""
    assert "Renewal signed" in words(page)
    assert QApplication.focusWidget() is page.achievements.quick_add


def test_a_win_of_another_day_is_filed_under_that_day(
    open_page: Open, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    page.turn_day(-1)
    page.new_entry()
    type_(qtbot, "Late")
    press(qtbot, Key.Key_Return)
    assert [one.title for one in notebook.read(achievements_on(YESTERDAY))] == ["Late"]
    assert notebook.read(achievements_on(TODAY)) == []


def test_a_win_that_cannot_be_saved_stays_in_the_line(
    open_page: Open, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    page.new_entry()
    type_(qtbot, "Signed")
    refuse(monkeypatch, notebook)
    with qtbot.waitSignal(page.went_wrong):
        press(qtbot, Key.Key_Return)
    assert page.achievements.quick_add.text() == "Signed"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_an_achievement_opens_by_key_and_by_click(open_page: Open, qtbot: QtBot, key: Key) -> None:
    win = Achievement(day=TODAY, title="<b>Signed</b> & sealed")
    page = open_page(win)
    row = named(page, "Result: <b>Signed</b> & sealed")
    assert name_of(row) == "Result: <b>Signed</b> & sealed"
    assert row.height() >= 28
    row.setFocus()
    for act in (lambda: press(qtbot, key), lambda: qtbot.mouseClick(row, LEFT)):
        with qtbot.waitSignal(page.page_requested) as asked:
            act()
        assert asked.args == ["achievements", win.id]


def test_a_row_in_focus_can_be_seen(open_page: Open) -> None:
    page = open_page(Achievement(day=TODAY, title="Signed"))
    row = named(page, "Result: Signed")
    before = row.grab().toImage()
    row.setFocus()
    assert row.grab().toImage() != before


# --- what is seen -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [594, 696, 1076])
def test_nothing_is_cut_however_small_the_window_and_long_the_words(
    open_page: Open, desk: Desk, qtbot: QtBot, width: int, size: int
) -> None:
    desk.look.choose("light", size)
    save_file(desk.notebook, file_of(goal(LONG[:140]), 21.0))
    page = open_page(
        card(LONG, LONG),
        card(LONG, "Second"),
        Achievement(day=TODAY, title=LONG[:140]),
        width=width,
    )
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    def cut() -> list[str]:
        lines = (line for line in page.findChildren(QLabel) if line.isVisible())
        return [
            line.text()
            for line in lines
            if line.height() < line.heightForWidth(line.width()) or line.width() < widest_word(line)
        ]

    qtbot.waitUntil(lambda: cut() == [])
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    for one in page.findChildren(QPushButton):
        if one.isVisible():
            at = one.mapTo(area.widget(), one.rect().topRight())
            assert at.x() <= area.viewport().width(), one.text()
            assert one.width() >= one.minimumSizeHint().width(), one.text()


def widest_word(line: QLabel) -> int:
    return max(map(line.fontMetrics().horizontalAdvance, re.split("[ \u200b]", line.text())))


def test_a_long_one_thing_is_read_from_its_beginning(open_page: Open) -> None:
    page = open_page(CheckIn(day=TODAY, one_thing=LONG))
    assert page.check_in.one_thing.cursorPosition() == 0
    assert page.check_in.one_thing.text() == LONG


def test_icons_follow_theme_and_text_size(open_page: Open, desk: Desk) -> None:
    page = open_page()
    before = named(page, "Choose a day").icon().cacheKey()
    desk.look.choose("dark", 150)
    chosen = named(page, "Choose a day")
    assert chosen.icon().cacheKey() != before
    assert chosen.iconSize().width() == 24
