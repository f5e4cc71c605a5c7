"""The attempts: who is tried, logging in two keys, and taking back any mistake."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.day_numbers import logged_on
from journal.models.prospect import Attempt, Channel, Outcome, Prospect, ProspectFile
from journal.models.prospect import prospect_files as all_files
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.page_list import PAGES
from journal.ui.pages.attempts.attempt_form import AttemptForm
from journal.ui.pages.attempts.page import AttemptsPage
from journal.ui.pages.attempts.park_form import ParkForm
from journal.ui.pages.attempts.prospect_card import DELETE, EDIT, PARK
from journal.ui.pages.attempts.prospect_form import ProspectForm
from journal.ui.pages.attempts.prospect_model import ProspectsModel
from journal.ui.pages.goals.page import GoalsPage
from tests.ui.showing import LEFT, name_of, shown

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
T = TypeVar("T", bound=QDialog)
OpenPage = Callable[..., AttemptsPage]
MISS, TALK, MEETING, NO = Outcome.NO_ANSWER, Outcome.TALKED, Outcome.MEETING, Outcome.NO


def prospect(alias: str = "North mill", *outcomes: Outcome, **fields: object) -> ProspectFile:
    """Return a prospect tried once a day, the last time today."""
    record = Prospect(day=TODAY - 30 * DAY, alias=alias, **fields)
    first = TODAY - (len(outcomes) - 1) * DAY
    made = tuple(
        Attempt(day=first + at * DAY, prospect_id=record.id, channel=Channel.CALL, outcome=outcome)
        for at, outcome in enumerate(outcomes)
    )
    return ProspectFile(record, made)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*files: ProspectFile, width: int = 1076) -> AttemptsPage:
        if files:
            desk.notebook.save(*(one.prospect for one in files))
            desk.notebook.save(*(attempt for one in files for attempt in one.attempts))
        page = shown(qtbot, AttemptsPage(desk), width, 780)
        page.take_focus()
        return page

    return open_


def aliases(page: AttemptsPage) -> list[str]:
    return [one.prospect.alias for one in page.listing.shown]


def press(qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def undo(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, CONTROL)


def outcomes(notebook: Notebook, alias: str = "North mill") -> list[Outcome]:
    found = next(one for one in notebook.read(all_files()) if one.prospect.alias == alias)
    return [attempt.outcome for attempt in found.attempts]


def attempts(page: AttemptsPage) -> tuple[Attempt, ...]:
    assert page.deeds.file is not None
    return page.deeds.file.attempts


def dialog(page: AttemptsPage, kind: type[T]) -> T:
    found = page.findChild(kind)
    assert found is not None
    return found


def refuse(*_: object, **__: object) -> None:
    raise JournalError("The disk is full.")


def test_an_empty_journal_says_what_it_is_for_and_takes_the_first_prospect(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    assert page.empty.button.hasFocus()
    press(qtbot, Key.Key_Space)
    form = dialog(page, ProspectForm)
    form.save()
    assert form.isVisible()
    assert form._alias.complaint
    qtbot.keyClicks(form.alias, "North mill")
    form.segment.setText("Healthcare")
    form.senior.click()
    form.save()
    assert aliases(page) == ["North mill"]
    assert page.prospect.about.text() == "Healthcare · senior · on the list since 23 Nov"
    assert page.prospect.standing.text() == "Not tried yet"


def test_it_has_a_key_of_its_own() -> None:
    (entry,) = (one for one in PAGES if one.key == "attempts")
    assert entry.shortcut == "Ctrl+Shift+T"
    assert [one.shortcut for one in PAGES].count(entry.shortcut) == 1


def test_the_goals_lead_to_it(desk: Desk, qtbot: QtBot) -> None:
    goals = shown(qtbot, GoalsPage(desk), 900, 600)
    with qtbot.waitSignal(goals.page_requested) as asked:
        qtbot.mouseClick(goals.attempts_button, LEFT)
    assert asked.args == ["attempts", None]


# --- logging ------------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", [(Key.Key_C, Key.Key_T), (Key.Key_T, Key.Key_C)])
def test_two_keys_log_an_attempt_whichever_comes_first(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, keys: tuple[Key, Key]
) -> None:
    page = open_page(prospect("North mill", MISS), prospect("Quiet harbour"))
    press(qtbot, keys[0])
    assert outcomes(notebook) == [MISS]
    press(qtbot, keys[1])
    assert outcomes(notebook) == [MISS, TALK]
    assert page.strip.hint.text() == "Logged for North mill: Call, talked."
    assert page.prospect.standing.text() == "Reached by attempt 2"
    assert page.listing.view.hasFocus()
    assert notebook.read(logged_on(TODAY)) == {"attempts": 2, "conversations": 1}


def test_every_channel_and_outcome_has_a_key_of_its_own(open_page: OpenPage) -> None:
    page = open_page(prospect())
    chips = [*page.strip.channels.values(), *page.strip.outcomes.values()]
    assert len(page.strip.channels) == len(Channel)
    assert len(page.strip.outcomes) == len(Outcome)
    assert len({chip.key for chip in chips}) == len(chips)


def test_clicking_logs_as_well(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(prospect())
    qtbot.mouseClick(page.strip.channels[Channel.VISIT], LEFT)
    qtbot.mouseClick(page.strip.channels[Channel.EMAIL], LEFT)
    qtbot.mouseClick(page.strip.outcomes[NO], LEFT)
    (made,) = notebook.read(all_files())[0].attempts
    assert (made.channel, made.outcome, made.day) == (Channel.EMAIL, NO, TODAY)


def test_escape_and_another_prospect_begin_anew(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("A"), prospect("B"))
    press(qtbot, Key.Key_C, Key.Key_Escape, Key.Key_A, Key.Key_Down, Key.Key_E)
    assert page.strip.outcome is None
    assert outcomes(notebook, "A") == outcomes(notebook, "B") == []


def test_letters_typed_into_the_filter_log_nothing(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("Ca"), prospect("Other"))
    page.listing.line.setFocus()
    press(qtbot, Key.Key_C, Key.Key_A)
    assert aliases(page) == ["Ca"]
    assert outcomes(notebook, "Ca") == []


def test_another_day_is_logged_and_only_days_that_were(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect())
    page.go_to(TODAY - 3 * DAY)
    press(qtbot, Key.Key_L, Key.Key_W)
    assert "on 20 Nov" in page.strip.hint.text()
    assert notebook.read(logged_on(TODAY - 3 * DAY)) == {"attempts": 1}
    page.go_to(TODAY + DAY)
    assert page.strip.day.day == TODAY
    page.go_to(TODAY - DAY)
    page.hide()
    page.show()
    assert page.strip.day.day == TODAY


def test_an_attempt_that_cannot_be_saved_is_told_and_logged_by_trying_again(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(prospect())
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        with qtbot.waitSignal(page.went_wrong):
            press(qtbot, Key.Key_C, Key.Key_T)
    assert page.prospect.standing.text() == "Not tried yet"
    assert not page.deeds.can_undo
    press(qtbot, Key.Key_C, Key.Key_T)
    assert outcomes(notebook) == [TALK]


def test_a_note_is_added_to_what_was_just_logged(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(prospect())
    press(qtbot, Key.Key_C, Key.Key_G)
    qtbot.mouseClick(page.strip.note_button, LEFT)
    form = dialog(page, AttemptForm)
    assert form.focusWidget() is form.note
    form.note.set_text("Ask for the <b>assistant</b>")
    form.note.edited.emit()
    form.save()
    assert page.history.rows[0].note.text() == "Ask for the <b>assistant</b>"


def test_after_midnight_one_logs_on_the_new_day(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect())
    press(qtbot, Key.Key_C)
    moment = datetime(2026, 11, 24, 8, tzinfo=UTC)
    notebook.clock = Clock(now=lambda: moment, zone_name=lambda: "Europe/Lisbon")
    press(qtbot, Key.Key_T)
    assert attempts(page)[0].day == TODAY + DAY


def test_tab_walks_the_page_in_reading_order(open_page: OpenPage, qtbot: QtBot) -> None:
    others = [prospect(f"B{at}", MISS) for at in range(9)]
    page = open_page(prospect("A", MISS), *others)
    press(qtbot, Key.Key_C, Key.Key_T)
    QApplication.processEvents()  # the new row is laid out
    strip = page.strip
    wanted = [
        page.new_button,
        page.listing.line,
        page.listing.side._buttons["trying"],
        page.listing.view,
        page.prospect.park_button,
        page.prospect.more,
        *strip.channels.values(),
        *strip.outcomes.values(),
        strip.note_button,
        strip.undo_button,
        *[strip.day] * 3,  # the day, the month, the year
        page.history.rows[0].more,
        page.history.rows[1].more,
        page.curve.chart,
    ]
    wanted[0].setFocus()
    walked = []
    for _ in wanted:
        walked.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Key.Key_Tab)
    assert [name_of(one) for one in walked] == [name_of(one) for one in wanted]


# --- mistakes -----------------------------------------------------------------------------------


def test_every_deed_is_taken_back_the_last_first(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("North mill", MISS))
    press(qtbot, Key.Key_C, Key.Key_T)
    page.history.edit_requested.emit(attempts(page)[0])
    form = dialog(page, AttemptForm)
    form.outcome.choose(str(NO))
    form.save()
    page.history.delete_requested.emit(attempts(page)[1])
    assert outcomes(notebook) == [NO]
    undo(qtbot)
    assert outcomes(notebook) == [NO, TALK]
    undo(qtbot)
    assert outcomes(notebook) == [MISS, TALK]
    undo(qtbot)
    assert outcomes(notebook) == [MISS]
    assert not page.deeds.can_undo
    assert page.strip.undo_button.isHidden()


def test_what_the_window_has_undone_is_not_undone_twice(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("North mill", MISS))
    press(qtbot, Key.Key_C, Key.Key_T)
    page.history.delete_requested.emit(attempts(page)[0])
    notebook.undo_delete()
    assert outcomes(notebook) == [MISS, TALK]
    undo(qtbot)
    assert outcomes(notebook) == [MISS]


def test_taking_back_that_fails_can_be_tried_again(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(prospect())
    press(qtbot, Key.Key_C, Key.Key_T)
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        with qtbot.waitSignal(page.went_wrong):
            undo(qtbot)
    assert outcomes(notebook) == [TALK]
    undo(qtbot)
    assert outcomes(notebook) == []


def test_a_deleted_prospect_comes_back_with_its_attempts(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("North mill", MISS, NO), prospect("Quiet harbour"))
    with qtbot.waitSignal(page.deleted):
        page.prospect.act_requested.emit(DELETE)
    assert aliases(page) == ["Quiet harbour"]
    assert notebook.read(logged_on(TODAY)) == {}
    notebook.undo_delete()
    assert aliases(page) == ["North mill", "Quiet harbour"]
    assert page.prospect.heading.text() == "North mill"
    assert outcomes(notebook) == [MISS, NO]


def test_the_numbers_of_the_days_follow_an_attempt_that_moves(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(prospect("North mill", MEETING))
    page.history.edit_requested.emit(attempts(page)[0])
    form = dialog(page, AttemptForm)
    form.day.set_day(TODAY - DAY)
    form.touch()
    form.save()
    assert notebook.read(logged_on(TODAY)) == {}
    assert notebook.read(logged_on(TODAY - DAY)) == {
        "attempts": 1,
        "conversations": 1,
        "meetings_booked": 1,
    }


def test_a_form_that_cannot_be_saved_keeps_its_words(
    open_page: OpenPage, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(prospect())
    page.prospect.act_requested.emit(EDIT)
    form = dialog(page, ProspectForm)
    form.alias.setText("North mill & sons")
    monkeypatch.setattr(notebook, "save", refuse)
    form.save()
    assert form.isVisible()
    assert form.complaint == "The disk is full."
    assert form.alias.text() == "North mill & sons"


# --- parked -------------------------------------------------------------------------------------


def test_parking_early_is_made_visible_and_can_be_taken_back(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(prospect("North mill", MISS, MISS))
    assert page.prospect.standing.text() == "Not reached yet, 3 to go"
    page.prospect.act_requested.emit(PARK)
    form = dialog(page, ParkForm)
    assert form.warning.text().startswith("This is after 2 of 5 attempts.")
    form.reason.set_text("No budget")
    form.save()
    assert aliases(page) == []
    assert page.curve.parked.text() == "1 of 1 parked were given up before attempt 5."
    page.listing.side._buttons["parked"].click()
    assert aliases(page) == ["North mill"]
    assert page.prospect.standing.text() == "Parked after 2 of 5, 23 Nov"
    assert page.prospect.why_parked.text() == "No budget"
    qtbot.mouseClick(page.prospect.park_button, LEFT)
    assert aliases(page) == []
    page.listing.side._buttons["trying"].click()
    assert aliases(page) == ["North mill"]


def test_who_was_reached_is_not_parked_early(open_page: OpenPage) -> None:
    page = open_page(prospect("North mill", MISS, NO, parked_on=TODAY))
    page.listing.side._buttons["parked"].click()
    assert page.prospect.standing.text() == "Parked, reached by attempt 2, 23 Nov"
    assert page.curve.parked.text().startswith("None of the 1 parked")


def test_one_says_where_the_mark_stands(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(prospect("North mill", MISS, MISS))
    desk.preferences.change(attempts_mark=8)
    assert page.prospect.standing.text() == "Not reached yet, 6 to go"
    desk.preferences.change(attempts_mark=1)
    assert page.prospect.standing.text() == "Not reached yet"


# --- figures ------------------------------------------------------------------------------------


def test_below_ten_prospects_there_is_a_fraction_and_no_curve(open_page: OpenPage) -> None:
    page = open_page(prospect("A", MISS, TALK), prospect("B", MISS), prospect("C"))
    assert page.curve.chart.isHidden()
    assert page.curve.words.text().startswith("1 of 2 reached. From 10 prospects")
    assert page.curve.groups == []


def test_from_ten_prospects_on_the_curve_and_its_words_are_shown(open_page: OpenPage) -> None:
    reached = [prospect(f"R{at}", MISS, MEETING, senior=True) for at in range(6)]
    missed = [prospect(f"M{at}", MISS, MISS, senior=True) for at in range(4)]
    told_no = [prospect(f"N{at}", NO, segment="Clinics") for at in range(10)]
    page = open_page(*reached, *missed, *told_no)
    assert page.curve.chart.isVisible()
    assert page.curve.words.text() == (
        "By attempt 2, 80% are reached, by the first alone 50%: from 20 prospects. "
        "Fewer than 10 were tried further."
    )
    assert page.curve.nos.text() == (
        "1.7 nos heard for each meeting booked (10 nos heard, 6 meetings booked)."
    )
    assert page.curve.groups[:3] == ["Senior", "60%", "of 10 by attempt 2"]
    assert page.curve.groups[-3:] == ["Clinics", "100%", "of 10 by attempt 1"]
    header, rows = page.curve.chart.table()
    assert header[0] == "attempt"
    assert rows == [(1, 20, 10, 0.5), (2, 10, 6, 0.8)]
    assert "By attempt 2: 80% reached" in page.curve.chart.describe()


# --- the list -----------------------------------------------------------------------------------


def test_filtering_finds_names_segments_and_levels(open_page: OpenPage) -> None:
    page = open_page(
        prospect("Öl & Söhne", segment="Trade"),
        prospect("North mill", senior=True),
        prospect("Quiet harbour", segment="Health trade", senior=True),
    )
    page.listing.line.setText("TRADE senior")
    assert aliases(page) == ["Quiet harbour"]
    page.listing.line.setText("öl")
    assert aliases(page) == ["Öl & Söhne"]
    page.listing.line.setText("nobody")
    assert aliases(page) == []
    assert page.prospect.isHidden()
    page.listing.line.clear()
    assert len(aliases(page)) == 3


def test_an_attempt_is_shown_where_its_prospect_is_listed(open_page: OpenPage) -> None:
    parked = prospect("Parked one", MISS, parked_on=TODAY)
    page = open_page(prospect("North mill"), parked)
    page.listing.line.setText("north")
    page.go_to(parked.attempts[0].id)
    assert page.prospect.heading.text() == "Parked one"
    assert aliases(page) == ["Parked one"]


def test_looking_writes_nothing(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(prospect("A", MISS), prospect("B", parked_on=TODAY))
    changes: list[object] = []
    notebook.changed.connect(changes.append)
    press(qtbot, Key.Key_Down, Key.Key_Up, Key.Key_C, Key.Key_Escape)
    page.listing.side._buttons["all"].click()
    page.hide()
    page.show()
    assert page.flush()
    assert changes == []


def test_a_change_elsewhere_leaves_the_choice_and_the_half_logged_attempt(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(prospect("A"), prospect("B"))
    press(qtbot, Key.Key_Down, Key.Key_C)
    notebook.save(prospect("0 first").prospect)
    assert page.prospect.heading.text() == "B"
    assert page.strip.channel is Channel.CALL
    press(qtbot, Key.Key_T)
    assert outcomes(notebook, "B") == [TALK]


def test_the_model_behaves(qtmodeltester: ModelTester) -> None:
    model = ProspectsModel()
    qtmodeltester.check(model)
    model.show([prospect("One", MISS), prospect("Two", NO)], 5)
    qtmodeltester.check(model)
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == ("One, Not reached yet, 4 to go. Attempts: 1 no answer. The mark is at 5.")
    model.show([], 5)


@pytest.mark.parametrize("width", [594, 1076])
def test_hostile_words_stay_words_and_push_nothing_out(open_page: OpenPage, width: int) -> None:
    name = "<img src=x>&amp; " + "W" * 120
    page = open_page(prospect(name, *[MISS] * 40, segment="S" * 300, note="N" * 5000), width=width)
    assert page.prospect.heading.text().replace("\u200b", "") == name
    assert page.strip.undo_button.isHidden()
    assert page.minimumSizeHint().width() <= width
    page.grab()


def test_a_long_history_is_shown_in_steps(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(prospect("North mill", *[MISS] * 30))
    assert len(page.history.rows) == 8
    assert page.history.rows[0].head.text() == "30 · 23 Nov · Call, no answer"
    qtbot.mouseClick(page.history.older_button, LEFT)
    assert len(page.history.rows) == 28
