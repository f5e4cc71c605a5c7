"""The guided exercise: from the first thought to a shared card and one step today."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.focus import Focus, current_focus, focus_history
from journal.models.reframe import (
    BREAKTHROUGHS,
    BeliefCard,
    PersonalReason,
    Reframe,
    ReframeStatus,
    belief_cards,
)
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_writing import EASIER, SAME_WORDS
from journal.ui.pages.beliefs.exercise.choosing import OWN
from journal.ui.pages.beliefs.exercise.place import ACT, CHOOSE, END, SAY, TURN, WRITE
from journal.ui.pages.beliefs.exercise.view import ExerciseView
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.share_dialog import ShareDialog
from journal.ui.rehearsing import Rehearsal

TODAY = date(2026, 11, 23)
NEW, EXISTING, BIGGER = BREAKTHROUGHS
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
Begin = Callable[[], ExerciseView]


@pytest.fixture
def pages(desk: Desk, qtbot: QtBot) -> Callable[[], BeliefsPage]:
    def made() -> BeliefsPage:
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
        return page

    return made


@pytest.fixture
def begin(pages: Callable[[], BeliefsPage]) -> Begin:
    """Open the page anew, as after a start of the program, and begin the exercise."""

    def begun() -> ExerciseView:
        page = pages()
        page.exercise_button.click()
        assert page.exercise is not None
        return page.exercise

    return begun


def in_focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(in_focus(), key, held or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(in_focus(), words)


def reached_from(widget: QWidget) -> list[QWidget]:
    """Return where Tab leads, one after another."""
    found, after = [], widget.nextInFocusChain()
    while after is not widget:
        if after.isVisible() and after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(after)
        after = after.nextInFocusChain()
    return found


def go_on(qtbot: QtBot) -> None:
    press(qtbot, ENTER, CTRL)


def choose_first(qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, ENTER)


def write_thoughts(qtbot: QtBot, *thoughts: str) -> None:
    for thought in thoughts:
        write(qtbot, thought)
        press(qtbot, ENTER)


def cards(notebook: Notebook) -> dict[str, BeliefCard]:
    return {card.reframe.negative_thought: card for card in notebook.read(belief_cards())}


def drafts(notebook: Notebook, *thoughts: str) -> None:
    for thought in thoughts:
        notebook.save(Reframe(day=TODAY, negative_thought=thought, breakthrough=NEW))


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook, what: str = "save") -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    monkeypatch.setattr(notebook, what, broken)


def test_keys_alone_lead_from_the_first_thought_to_a_shared_card_and_one_step_today(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    exercise = begin()
    choose_first(qtbot)
    write_thoughts(qtbot, "They will hang up", "I am a nuisance")
    assert exercise.writing.count.text() == "You have 2 thoughts to turn"
    go_on(qtbot)
    write(qtbot, "Some will listen")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_8)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_5)
    go_on(qtbot)
    write(qtbot, "I bring something of use")
    go_on(qtbot)
    assert exercise.at == ACT
    write_thoughts(qtbot, "Call three of them", "Write an opening line")
    go_on(qtbot)
    assert exercise.at == SAY
    press(qtbot, ENTER)  # on "I said it aloud"
    assert exercise.at == END
    press(qtbot, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, ENTER)  # on "Share the card…"
    dialog = next(one for one in exercise.course.page.findChildren(ShareDialog))
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.with_whom, "my coach")
    qtbot.keyClick(dialog.with_whom, ENTER)

    made = cards(notebook)
    first, second = made["They will hang up"], made["I am a nuisance"]
    assert (first.reframe.balanced_thought, first.reframe.status) == (
        "Some will listen",
        ReframeStatus.ACTIVE,
    )
    assert first.reframe.personal_reason is PersonalReason.FREQUENCY
    assert [(one.in_thought, one.in_turn, one.said_aloud) for one in first.ratings] == [
        (80, 50, False),
        (None, None, True),
    ]
    assert [(one.text, one.due_on) for one in first.steps] == [
        ("Call three of them", TODAY),
        ("Write an opening line", None),
    ]
    assert [one.with_whom for one in first.shares] == ["my coach"]
    assert second.reframe.next_on == date(2026, 11, 24)
    assert second.ratings == ()
    told = exercise.parts[END].told_words.text()  # type: ignore[attr-defined]
    assert "One step today: Call three of them" in told
    assert "Shared with my coach." in told
    exercise.take_focus()
    qtbot.keyClick(exercise.ways.go_on, ENTER)
    assert not exercise.isVisible()


# --- the breakthrough -------------------------------------------------------------------------


def test_the_focus_is_kept_with_its_history_only_when_it_is_another_one(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    notebook.save(Focus(day=date(2026, 10, 1), breakthrough=EXISTING))
    exercise = begin()
    assert exercise.choosing.where.choice == EXISTING
    assert exercise.choosing.now.words.text() == EXISTING
    press(qtbot, ENTER)
    assert len(notebook.read(focus_history())) == 1
    exercise.ways.back.click()
    press(qtbot, Qt.Key.Key_Down)
    assert len(notebook.read(focus_history())) == 1  # walking over the answers writes nothing
    assert exercise.choosing.why.choice == PersonalReason.PERCEIVED_IMPORTANCE
    press(qtbot, ENTER)
    assert [one.breakthrough for one in notebook.read(focus_history())] == [BIGGER, EXISTING]


def test_own_words_and_another_reason_go_into_the_cards(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    exercise = begin()
    exercise.choosing.own.setFocus()
    write(qtbot, "Referrals")
    exercise.choosing.why.buttons[PersonalReason.EMOTIONAL_INVOLVEMENT].click()
    go_on(qtbot)
    write_thoughts(qtbot, "They will mind")
    assert notebook.read(current_focus()) == "Referrals"
    made = cards(notebook)["They will mind"].reframe
    assert (made.breakthrough, made.personal_reason) == (
        "Referrals",
        PersonalReason.EMOTIONAL_INVOLVEMENT,
    )


def test_enter_takes_the_answer_that_has_the_keyboard(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    exercise = begin()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, ENTER)
    assert exercise.at == WRITE
    assert notebook.read(current_focus()) == EXISTING


def test_own_words_are_typed_on_their_answer_or_in_their_line(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    exercise = begin()
    exercise.choosing.where.buttons[OWN].setFocus()
    press(qtbot, ENTER)
    assert (exercise.at, exercise.choosing.own.hasFocus()) == (CHOOSE, True)
    exercise.choosing.where.buttons[OWN].setFocus()
    write(qtbot, "M")
    write(qtbot, "y way")  # the first letter has moved the keyboard there
    press(qtbot, ENTER)
    assert notebook.read(current_focus()) == "My way"


def test_the_exercise_begins_with_its_question_in_view(
    pages: Callable[[], BeliefsPage], qtbot: QtBot
) -> None:
    page = pages()
    page.resize(560, 500)
    press(qtbot, ENTER)  # on the only button of an empty page
    assert page.exercise is not None
    bar = page.exercise._areas[CHOOSE]._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 0)


def test_going_on_without_a_breakthrough_says_what_is_missing(begin: Begin, qtbot: QtBot) -> None:
    exercise = begin()
    go_on(qtbot)
    assert exercise.at == CHOOSE
    assert exercise.choosing.complaint.isVisible()


def test_opening_the_exercise_and_leaving_it_writes_nothing(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    exercise = begin()
    press(qtbot, Qt.Key.Key_Escape)
    assert not exercise.isVisible()
    assert notebook.read(focus_history()) == []
    assert cards(notebook) == {}


# --- thoughts and turns -----------------------------------------------------------------------


def test_there_is_a_thought_before_the_first_is_turned(begin: Begin, qtbot: QtBot) -> None:
    exercise = begin()
    choose_first(qtbot)
    go_on(qtbot)
    assert exercise.at == WRITE
    assert exercise.writing.complaint.isVisible()


def test_a_turn_is_another_sentence_than_the_thought(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    assert exercise.at == TURN
    write(qtbot, "they will  hang up.")
    go_on(qtbot)
    assert exercise.turning.complaint.text() == SAME_WORDS
    assert cards(notebook)["They will hang up"].reframe.status is ReframeStatus.DRAFT


def test_a_turn_hard_to_believe_brings_a_quiet_hint(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    turn = begin().turning.halves.turn
    write(qtbot, "Everybody loves me")
    assert turn.slider.rating is None
    turn.slider.rate(39)
    assert turn.note.text() == EASIER
    turn.slider.rate(40)
    assert not turn.note.isVisible()


def test_a_skipped_thought_stays_a_draft_with_what_was_written_of_its_turn(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "one", "two")
    exercise = begin()
    write(qtbot, "half a t")
    exercise.ways.skip.click()
    assert exercise.turning.halves.thought.text.text == "two"
    write(qtbot, "turned")
    go_on(qtbot)
    assert exercise.at == ACT
    assert cards(notebook)["one"].reframe.status is ReframeStatus.DRAFT
    again = begin()
    again.ways.back.click()
    assert again.turning.halves.thought.text.text == "one"
    assert again.turning.halves.turn.text.text == "half a t"


def test_all_thoughts_skipped_end_with_how_many_wait(begin: Begin, notebook: Notebook) -> None:
    drafts(notebook, "one", "two")
    exercise = begin()
    exercise.ways.skip.click()
    exercise.ways.skip.click()
    assert exercise.at == END
    assert "You have 2 thoughts to turn" in exercise.parts[END].told_words.text()  # type: ignore[attr-defined]


def test_tab_goes_through_each_part_in_reading_order(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    halves, ways = exercise.turning.halves, exercise.ways
    for after in (halves.thought.slider, halves.turn.slider, ways.go_on, ways.skip, ways.back):
        press(qtbot, Qt.Key.Key_Tab)
        assert in_focus() is after
    exercise.take_focus()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    write_thoughts(qtbot, "first", "second")
    press(qtbot, Qt.Key.Key_Tab)
    assert in_focus() is ways.go_on
    qtbot.waitUntil(exercise.acting.steps.rows[-1].tick.isVisible)
    steps = exercise.acting.steps
    rows = [part for row in steps.rows for part in (row.tick, row.due)]
    assert reached_from(exercise.leave_button)[:6] == [*rows, steps.add_line, ways.go_on]


# --- nothing is lost --------------------------------------------------------------------------


def test_half_a_breakthrough_is_there_again(begin: Begin, qtbot: QtBot) -> None:
    exercise = begin()
    exercise.choosing.own.setFocus()
    write(qtbot, "Refer")
    press(qtbot, Qt.Key.Key_Escape)
    again = begin()
    assert (again.at, again.choosing.where.choice) == (CHOOSE, OWN)
    assert again.choosing.own.text() == "Refer"


def test_half_a_thought_is_there_again_beside_those_kept(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    begin()
    choose_first(qtbot)
    write_thoughts(qtbot, "They will hang up")
    write(qtbot, "I am a nui")
    press(qtbot, Qt.Key.Key_Escape)
    assert list(cards(notebook)) == ["They will hang up"]
    again = begin()
    assert (again.at, again.writing.line.text()) == (WRITE, "I am a nui")


def test_half_a_turn_and_its_ratings_are_there_again(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some wi")
    exercise.turning.halves.thought.slider.rate(70)
    press(qtbot, Qt.Key.Key_Escape)
    assert cards(notebook)["They will hang up"].ratings == ()
    again = begin()
    assert again.turning.halves.turn.text.text == "Some wi"
    write(qtbot, "")
    assert again.turning.halves.thought.slider.rating == 70
    go_on(qtbot)
    assert [one.in_thought for one in cards(notebook)["They will hang up"].ratings] == [70]


@pytest.mark.parametrize("leave_at", [ACT, SAY])
def test_leaving_behind_the_turns_leads_back_there(
    begin: Begin, notebook: Notebook, qtbot: QtBot, leave_at: int
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    if leave_at == SAY:
        go_on(qtbot)
    else:
        write(qtbot, "Call th")
    press(qtbot, Qt.Key.Key_Escape)
    page = exercise.course.page
    assert isinstance(page, BeliefsPage)
    page.exercise_button.click()
    assert exercise.at == leave_at
    if leave_at == ACT:
        assert exercise.acting.steps.add_line.text() == "Call th"


@pytest.mark.parametrize("leave_at", [TURN, ACT, SAY])
def test_another_start_of_the_program_leads_back_there(
    begin: Begin, notebook: Notebook, qtbot: QtBot, leave_at: int
) -> None:
    drafts(notebook, "They will hang up", "They know it all")
    exercise = begin()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    if leave_at != TURN:
        write(qtbot, "They may know half of it")
        go_on(qtbot)
    if leave_at == SAY:
        go_on(qtbot)
    anew = begin()
    assert anew.at == leave_at
    assert len(anew.course.turned()) == len(exercise.course.turned())
    assert anew.course.chosen() is not None


def test_an_exercise_that_has_ended_begins_anew(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    begin()
    write(qtbot, "Some will listen")
    for _ in range(3):
        go_on(qtbot)
    assert begin().at == CHOOSE


def test_a_lock_leads_back_to_where_one_was(
    pages: Callable[[], BeliefsPage], notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    page = pages()
    page.begin_exercise()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    write(qtbot, "Call th")
    page.flush()
    place = page.place
    page.close()
    anew = pages()
    anew.go_to(place)
    assert anew.exercise is not None
    assert anew.exercise.at == ACT
    assert anew.exercise.acting.steps.add_line.text() == "Call th"


def test_a_thought_that_cannot_be_saved_stays_in_the_line(
    begin: Begin, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = begin()
    choose_first(qtbot)
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(exercise.failed):
            write_thoughts(qtbot, "They will hang up")
        assert exercise.writing.line.text() == "They will hang up"
        assert exercise.header.status.text() == "Not saved yet"
    press(qtbot, ENTER)
    assert list(cards(notebook)) == ["They will hang up"]


def test_a_turn_that_cannot_be_saved_stays_on_screen(
    begin: Begin, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some will listen")
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(exercise.failed):
            go_on(qtbot)
    assert exercise.at == TURN
    assert exercise.turning.halves.turn.text.text == "Some will listen"
    go_on(qtbot)
    assert exercise.at == ACT


def test_a_step_and_a_word_said_that_cannot_be_saved_stay_where_they_are(
    begin: Begin, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    write(qtbot, "Call three")
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        go_on(qtbot)
        assert (exercise.at, exercise.acting.steps.add_line.text()) == (ACT, "Call three")
    go_on(qtbot)
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        go_on(qtbot)
        assert exercise.at == SAY


def test_one_open_step_at_a_time_is_for_today(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    write_thoughts(qtbot, "first", "second")
    exercise.acting.steps.rows[1]._due_today()
    steps = cards(notebook)["They will hang up"].steps
    assert {one.text: one.due_on for one in steps} == {"first": None, "second": TODAY}


def test_very_long_words_do_not_widen_the_page(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "x" * 5_000)
    exercise = begin()
    write(qtbot, "y")
    go_on(qtbot)
    exercise.window().resize(700, 600)
    assert exercise.window().minimumSizeHint().width() <= 700


def test_words_no_draft_can_hold_now_are_in_the_line_when_one_comes_back(
    begin: Begin, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = begin()
    page = exercise.course.page
    assert isinstance(page, BeliefsPage)
    choose_first(qtbot)
    with monkeypatch.context() as broken:
        refuse(broken, notebook, "write")
        with qtbot.waitSignal(page.went_wrong):
            write(qtbot, "They will ha")
            press(qtbot, Qt.Key.Key_Escape)
        assert not page.flush()
        page.exercise_button.click()
        assert exercise.writing.line.text() == "They will ha"
    assert page.flush()
    assert begin().writing.line.text() == "They will ha"


def test_a_new_card_and_a_rehearsal_take_the_place_of_the_exercise(
    pages: Callable[[], BeliefsPage], notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    notebook.save(
        Reframe(
            day=TODAY,
            negative_thought="old",
            balanced_thought="new",
            status=ReframeStatus.ACTIVE,
            next_on=TODAY,
        )
    )
    page = pages()
    page.exercise_button.click()
    write(qtbot, "Some wi")
    page.new_entry()
    assert not page.exercising
    assert page.detail.halves.thought.text.hasFocus()
    page.exercise_button.click()
    assert page.exercise is not None
    assert page.exercise.turning.halves.turn.text.text == "Some wi"
    page.begin_rehearsal(Rehearsal())
    assert (page.exercising, page.rehearsing) == (False, True)
    page.end_rehearsal()
    assert page.panes.isVisible()


def test_what_is_in_view_has_no_history_while_the_cards_are_out_of_sight(
    pages: Callable[[], BeliefsPage], notebook: Notebook
) -> None:
    drafts(notebook, "They will hang up")
    page = pages()
    assert page.shown_record is not None
    page.begin_exercise()
    assert page.shown_record is None


def test_a_deleted_step_comes_back_while_one_is_still_there(
    begin: Begin, notebook: Notebook, qtbot: QtBot
) -> None:
    drafts(notebook, "They will hang up")
    exercise = begin()
    write(qtbot, "Some will listen")
    go_on(qtbot)
    write_thoughts(qtbot, "first")
    with qtbot.waitSignal(exercise.deleted):
        exercise.acting.steps.rows[0]._delete()
    assert exercise.acting.steps.rows == []
    notebook.undo_delete()
    assert len(exercise.acting.steps.rows) == 1


def test_a_thought_turned_elsewhere_gives_way_to_the_next_one(
    begin: Begin, notebook: Notebook
) -> None:
    drafts(notebook, "one", "two")
    exercise = begin()
    notebook.delete(cards(notebook)["one"].reframe)
    assert exercise.turning.halves.thought.text.text == "two"
    notebook.delete(cards(notebook)["two"].reframe)
    assert exercise.at != TURN
