"""What the page shows beside the check-in, and to which day an entry belongs."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.models.achievement import Achievement, achievements_on
from journal.models.base import Record
from journal.models.check_in import CheckIn, ShowedUp, check_ins_between
from journal.models.counter import DayCount, counts_on
from journal.models.entry_days import days_with_entries
from journal.models.goal import Progress
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.models.reframe import BeliefStep, Reframe, ReframeStatus, belief_cards
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.today.day_words import late_words, year_before
from journal.ui.pages.today.page import TodayPage
from journal.ui.pages.today.steps_card import StepRow
from journal.ui.widgets.day_popup import DayPopup
from tests.ui.goal_entries import goal
from tests.ui.pressing import hold, press_again_and_again
from tests.ui.showing import LEFT
from tests.ui.today_page import (
    DAY,
    FRIDAY,
    MONDAY,
    check_in,
    counts,
    opened,
    press,
    refuse,
    settle,
    type_,
)

Key = Qt.Key


def words(page: TodayPage) -> str:
    settle()
    lines = (line for line in page.findChildren(QLabel) if line.isVisible())
    return "\n".join(line.text().replace("\u200b", "") for line in lines)


def moved(notebook: Notebook, zone: str, *moment: int) -> None:
    instant = datetime(*moment, tzinfo=UTC)  # type: ignore[misc,arg-type]  # year, month, day, hour
    notebook.clock = Clock(now=lambda: instant, zone_name=lambda: zone)


# --- open steps ---------------------------------------------------------------------------------


def card_with(*steps: tuple[str, date | None], archived: bool = False) -> list[Record]:
    status = ReframeStatus.ARCHIVED if archived else ReframeStatus.ACTIVE
    card = Reframe(day=FRIDAY, negative_thought="They hang up", status=status)
    return [
        card,
        *(BeliefStep(day=FRIDAY, reframe_id=card.id, text=text, due_on=due) for text, due in steps),
    ]


def rows(page: TodayPage) -> list[StepRow]:
    assert page.below.steps is not None
    return list(page.below.steps.rows.values())


def test_steps_due_today_or_late_are_ticked_and_unticked_by_key(desk: Desk, qtbot: QtBot) -> None:
    records = card_with(("Later", MONDAY + DAY), ("Some day", None), ("Today", MONDAY))
    late = card_with(("Late <b>one</b>", FRIDAY))
    page = opened(qtbot, desk, *records, *late, *card_with(("Resting", FRIDAY), archived=True))
    assert [row.tick.accessibleName() for row in rows(page)] == ["Late <b>one</b>", "Today"]
    assert "late, due 20 Nov" in words(page)
    rows(page)[0].tick.setFocus()
    press(qtbot, Key.Key_Space)
    settle()
    assert rows(page)[0].tick.isChecked()
    assert rows(page)[0].tick.hasFocus()
    press(qtbot, Key.Key_Space)
    settle()
    assert not rows(page)[0].tick.isChecked()
    with qtbot.waitSignal(page.page_requested) as asked:
        rows(page)[0].open_button.click()
    assert asked.args == ["beliefs", late[0].id]
    page.turn_day(-1)
    assert rows(page) == []


def test_a_tick_that_cannot_be_saved_is_taken_back(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk, *card_with(("Today", MONDAY)))
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            rows(page)[0].tick.click()
    assert not rows(page)[0].tick.isChecked()


# --- a year ago, the calendar -------------------------------------------------------------------


def test_a_year_ago_is_shown_where_there_is_something(desk: Desk, qtbot: QtBot) -> None:
    then = date(2025, 11, 23)
    page = opened(
        qtbot,
        desk,
        CheckIn(day=then, resistance=8, one_thing="Call them", showed_up=ShowedUp.YES, note="Hm"),
        Achievement(day=then, title="Signed <i>it</i>"),
    )
    told = words(page)
    assert "A year ago today" in told
    assert "Resistance 8 of 10\nCall them (done)\nHm\nResult: Signed <i>it</i>" in told
    assert page.below.year_ago is not None
    qtbot.mouseClick(page.below.year_ago.open_button, LEFT)
    assert page.day == then
    assert not page.below.year_ago.isVisible()


def test_a_leap_day_looks_back_to_the_twenty_eighth() -> None:
    assert year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert year_before(date(2028, 3, 1)) == date(2027, 3, 1)
    assert year_before(date.min) is None


def test_the_calendar_marks_days_with_any_entry(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    aim = goal("Close rate")
    marked = [date(2026, 11, day) for day in (1, 2, 3, 4, 5, 9, 10, 11)]
    course = Achievement(day=date(2026, 10, 30), last_day=marked[0], title="A course taken")
    prospect = Prospect(day=date(2025, 1, 1), alias="Prospect 12")
    notebook.save(
        aim,
        course,
        Achievement(day=marked[5], last_day=marked[6], title="A course given"),
        prospect,
        Attempt(
            day=marked[7],
            prospect_id=prospect.id,
            channel=Channel.CALL,
            outcome=Outcome.NO_ANSWER,
        ),
        CheckIn(day=marked[1], note="x"),
        Achievement(day=marked[2], title="Won"),
        DayCount(day=marked[3], counter="nos", number=1),
        Progress(day=marked[4], goal_id=aim.id, value=3.0),
    )
    assert notebook.read(days_with_entries(date(2026, 11, 1), date(2026, 11, 30))) == marked
    page = opened(qtbot, desk)
    page.picker._calendar.click()
    popup = page.picker.findChild(DayPopup)
    assert isinstance(popup, DayPopup)
    bold = [
        day
        for day in range(1, 31)
        if popup.calendar.dateTextFormat(QDate(2026, 11, day)).fontWeight() == QFont.Weight.Bold
    ]
    assert bold == [day.day for day in marked]
    popup.close()


# --- a double click, by keyboard alone ----------------------------------------------------------


def test_a_double_click_says_one_card(desk: Desk, qtbot: QtBot) -> None:
    cards = [
        Reframe(
            day=FRIDAY,
            negative_thought=turn,
            balanced_thought=turn,
            status=ReframeStatus.ACTIVE,
            next_on=MONDAY,
        )
        for turn in ("First", "Second")
    ]
    page = opened(qtbot, desk, *cards)
    press_again_and_again(qtbot, page.aloud._said)
    assert "“Second”" in words(page)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_a_key_held_down_says_one_card(
    desk: Desk, notebook: Notebook, qtbot: QtBot, key: Qt.Key
) -> None:
    cards = [
        Reframe(
            day=FRIDAY,
            negative_thought=turn,
            balanced_thought=turn,
            status=ReframeStatus.ACTIVE,
            next_on=MONDAY,
        )
        for turn in ("First", "Second")
    ]
    page = opened(qtbot, desk, *cards)
    page.aloud._said.setFocus()
    hold(page.aloud._said, key)
    for _ in range(9):  # the repeats of a key as a display tells them that does not mark them
        qtbot.keyClick(page.aloud._said, key)
    assert sum(card.times_said for card in notebook.read(belief_cards())) == 1
    page.aloud.pause.end()
    qtbot.keyClick(page.aloud._said, key)
    assert sum(card.times_said for card in notebook.read(belief_cards())) == 2


def test_a_whole_morning_goes_by_keyboard_as_help_tells_it(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    card = Reframe(
        day=FRIDAY,
        negative_thought="a",
        balanced_thought="b",
        status=ReframeStatus.ACTIVE,
        next_on=MONDAY,
    )
    page = opened(qtbot, desk, card)

    def tab_to(reached: object) -> None:
        for _ in range(60):
            if QApplication.focusWidget() is reached:
                return
            press(qtbot, Key.Key_Tab)
        pytest.fail("never reached")

    type_(qtbot, "10")
    press(qtbot, Key.Key_Tab, Key.Key_Space)
    tab_to(page.check_in.one_thing)
    type_(qtbot, "Call the CFO")
    tab_to(page.control.note)
    type_(qtbot, "Slept well.")
    tab_to(counts(page).card.steppers["attempts"].number)
    type_(qtbot, "3")
    press(qtbot, Key.Key_Tab, Key.Key_Up)
    tab_to(page.aloud._said)
    press(qtbot, Key.Key_Space)
    assert page.flush()
    saved = check_in(notebook)
    assert (saved.resistance, saved.one_thing) == (10, "Call the CFO")
    assert (saved.shapes, saved.note) == (("fear_of_rejection",), "Slept well.")
    numbers = {one.counter: one.number for one in notebook.read(counts_on(MONDAY))}
    assert numbers == {"attempts": 3, "conversations": 1}
    assert not page.aloud.isVisible()


# --- to which day an entry belongs --------------------------------------------------------------


def test_a_late_entry_is_marked_and_one_in_time_is_not(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    page.show_day(FRIDAY)  # it ended on Saturday at three
    page.check_in.resistance.rate(4)
    assert page.flush()
    assert page.subtitle.text() == "Late entry, written on 23 Nov"
    page.show_day(MONDAY - DAY)
    page.check_in.resistance.rate(4)
    assert page.flush()
    assert "Late" not in page.subtitle.text()


@pytest.mark.parametrize(("hours", "late"), [(47.9, False), (48.1, True)])
def test_late_begins_forty_eight_hours_after_the_end_of_the_day(hours: float, late: bool) -> None:
    ended = datetime(2026, 11, 21, 3, tzinfo=UTC)
    record = CheckIn(day=FRIDAY)
    record.created_at, record.zone = ended + timedelta(hours=hours), "Europe/Lisbon"
    assert bool(late_words(record, 3)) == late
    record.zone = "Asia/Tokyo"  # there the day ended nine hours earlier
    assert bool(late_words(record, 3))


TRAVELS = [
    ("Europe/Berlin", (2026, 10, 24, 22), "Europe/Berlin", (2026, 10, 25, 8)),  # clocks go back
    ("America/New_York", (2026, 3, 8, 6), "America/New_York", (2026, 3, 8, 20)),  # and forward
    ("Asia/Tokyo", (2026, 11, 23, 1), "America/Los_Angeles", (2026, 11, 23, 9)),
    ("America/Los_Angeles", (2026, 11, 23, 18), "Pacific/Kiritimati", (2026, 11, 23, 19)),
]


@pytest.mark.parametrize(("home", "before", "abroad", "after"), TRAVELS)
def test_no_journey_and_no_clock_change_moves_what_was_typed(
    desk: Desk,
    notebook: Notebook,
    qtbot: QtBot,
    home: str,
    before: tuple[int, ...],
    abroad: str,
    after: tuple[int, ...],
) -> None:
    moved(notebook, home, *before)
    day = desk.today
    page = opened(qtbot, desk)
    page.control.note.setFocus()
    type_(qtbot, "Begun here, ")
    qtbot.mouseClick(counts(page).card.steppers["nos"].more, LEFT)
    page.control.note.setFocus()
    moved(notebook, abroad, *after)
    page.look_at_the_day()
    type_(qtbot, "ended there.")
    assert page.flush()
    saved = notebook.read(check_ins_between(day - 5 * DAY, day + 5 * DAY))
    assert [(one.day, one.note) for one in saved] == [(day, "Begun here, ended there.")]
    assert [one.number for one in notebook.read(counts_on(day))] == [1]
    if desk.today < day:
        return  # it is not that day yet over there: it waits until it is
    again = opened(qtbot, desk)
    again.show_day(day)
    assert again.control.note.text == "Begun here, ended there."


@pytest.mark.parametrize(("ends_at", "hour", "day"), [(3, 2, FRIDAY), (3, 4, FRIDAY + DAY)])
def test_the_night_belongs_to_the_day_before_until_it_ends(
    desk: Desk, notebook: Notebook, qtbot: QtBot, ends_at: int, hour: int, day: date
) -> None:
    instant = datetime(2026, 11, 21, hour, tzinfo=UTC)
    notebook.clock = Clock(lambda: instant, lambda: "Europe/Lisbon", ends_at)
    page = opened(qtbot, desk)
    page.new_entry()
    type_(qtbot, "Late win")
    press(qtbot, Key.Key_Return)
    assert [one.title for one in notebook.read(achievements_on(day))] == ["Late win"]
