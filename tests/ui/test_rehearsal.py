"""A rehearsal: the thought first, its turn, how far both are believed, and what moved."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.reframe import (
    BeliefCard,
    BeliefRating,
    Recall,
    Reframe,
    ReframeStatus,
    belief_card,
    belief_cards,
)
from journal.models.writing import fields_of
from journal.notebook import Notebook
from journal.numbers.rehearsal import INTERVALS
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.rehearsal import turning_card
from journal.ui.pages.beliefs.rehearsal.answers import CHOOSE
from journal.ui.pages.beliefs.rehearsal.outcome import Outcome
from journal.ui.pages.beliefs.rehearsal.round import Answer, Round
from journal.ui.pages.beliefs.rehearsal.view import RehearsalView
from journal.ui.rehearsing import Rehearsal
from tests.ui.showing import LEFT, button, name_of

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
Key = Qt.Key
OpenPage = Callable[..., BeliefsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*records: Reframe | BeliefRating) -> BeliefsPage:
        if records:
            desk.notebook.save(*records)
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
        return page

    return open_


@pytest.fixture(autouse=True)
def nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turning_card, "wants_motion", lambda _: False)


def card(thought: str, turn: str, ago: int = 0, step: int = 0) -> Reframe:
    return Reframe(
        day=TODAY - 30 * DAY,
        negative_thought=thought,
        balanced_thought=turn,
        status=ReframeStatus.ACTIVE,
        rehearsal_step=step,
        next_on=TODAY - ago * DAY,
    )


def rated(one: Reframe, ago: int, in_thought: int, in_turn: int) -> BeliefRating:
    return BeliefRating(
        reframe_id=one.id, day=TODAY - ago * DAY, in_thought=in_thought, in_turn=in_turn
    )


def view_of(page: BeliefsPage) -> RehearsalView:
    assert page.rehearsal is not None
    assert page.rehearsal.isVisible()
    return page.rehearsal


def begin(page: BeliefsPage, qtbot: QtBot) -> RehearsalView:
    qtbot.mouseClick(page.rehearse_button, LEFT)
    return view_of(page)


def press(qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def answer_by_key(qtbot: QtBot, recall: Key = Key.Key_1) -> None:
    """Turn the card, say it, choose ``recall``, rate 30 and 80, and save."""
    press(qtbot, Key.Key_Space, Key.Key_Space, recall)
    press(qtbot, Key.Key_3, Key.Key_Return, Key.Key_8, Key.Key_Return, Key.Key_Return)


def words(view: RehearsalView) -> list[str]:
    QApplication.processEvents()
    lines = (line for line in view.findChildren(QLabel) if line.isVisible())
    return [line.text().replace("\u200b", "") for line in lines]


def stored(notebook: Notebook, card_id: UUID) -> BeliefCard:
    found = notebook.read(belief_card(card_id))
    assert found is not None
    return found


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook, what: str = "save") -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="What you typed is still on screen.")

    monkeypatch.setattr(notebook, what, broken)


# --- where it begins --------------------------------------------------------------------------


def test_nothing_is_offered_where_nothing_is_due(open_page: OpenPage) -> None:
    page = open_page(card("They hang up", "Some listen", ago=-1))
    assert not page.rehearse_button.isVisible()


def test_the_button_counts_what_is_due(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card("c", "C", ago=-2), card("a", "A"), card("b", "B", ago=3))
    assert page.rehearse_button.text() == "Rehearse 2 due"
    qtbot.mouseClick(page.detail.said.aloud, LEFT)
    assert page.rehearse_button.text() == "Rehearse 1 due"


def test_the_longest_waiting_card_comes_first(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card("a", "A", ago=1), card("b", "B", ago=9), card("c", "C", ago=3))
    view = begin(page, qtbot)
    thoughts = []
    for _ in range(3):
        thoughts.append(view.asking.card.thought.words.text())
        answer_by_key(qtbot)
    assert thoughts == ["b", "c", "a"]


def test_a_card_chosen_on_the_day_page_comes_before_the_others(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    one, chosen = card("a", "A", ago=9), card("b", "B")
    page = open_page(one, chosen)
    page.go_to(Rehearsal(left=(chosen.id,)))
    view = view_of(page)
    assert "b" in words(view)
    answer_by_key(qtbot)
    assert "a" in words(view)


def test_what_is_typed_is_saved_before_a_rehearsal_begins(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one)
    page.detail.halves.turn.text.insertPlainText("Surely: ")
    view = begin(page, qtbot)
    assert stored(notebook, one.id).reframe.balanced_thought == "Surely: Some listen"
    press(qtbot, Key.Key_Space)
    assert "Surely: Some listen" in words(view)


def test_a_page_that_is_shown_for_a_card_no_longer_due_shows_the_list(open_page: OpenPage) -> None:
    page = open_page(card("They hang up", "Some listen", ago=-1))
    page.go_to(Rehearsal(left=(uuid4(),)))
    assert not page.rehearsing
    assert page.panes.isVisible()


# --- one card ---------------------------------------------------------------------------------


def test_the_thought_is_shown_without_its_turn(open_page: OpenPage, qtbot: QtBot) -> None:
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    shown = words(view)
    assert "They hang up" in shown
    assert not any("Some listen" in line for line in shown)
    press(qtbot, Key.Key_Return)
    assert "Some listen" in words(view)


def test_nothing_tells_what_was_rated_before(open_page: OpenPage, qtbot: QtBot) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one, rated(one, 9, 83, 47), rated(one, 2, 71, 62))
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space)
    answers = view.asking.answers
    for row in (answers.thought, answers.turn):
        assert row.slider.rating is None
        assert row.slider._mark is None
        assert row.slider.toolTip() == ""
    shown = " ".join(words(view))
    assert not [figure for figure in ("83", "47", "71", "62") if figure in shown]


def test_one_card_goes_by_keys_alone_and_nothing_else_is_written(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen", step=1)
    page = open_page(one, rated(one, 9, 83, 47))
    before = [fields_of(rating) for rating in stored(notebook, one.id).ratings]
    begin(page, qtbot)
    answer_by_key(qtbot, Key.Key_2)
    after = stored(notebook, one.id)
    assert [fields_of(rating) for rating in after.ratings[:-1]] == before
    last = after.ratings[-1]
    assert (last.in_thought, last.in_turn, last.day) == (30, 80, TODAY)
    assert (last.said_aloud, last.recall) == (True, Recall.PARTLY)
    assert (after.reframe.rehearsal_step, after.reframe.next_on) == (1, TODAY + 3 * DAY)


def test_arrows_choose_and_rate_as_well(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    begin(open_page(one), qtbot)
    press(qtbot, Key.Key_Return, Key.Key_Return)  # turn it, said it
    press(qtbot, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    press(qtbot, Key.Key_Right, Key.Key_Right, Key.Key_Space)
    press(qtbot, Key.Key_Left, Key.Key_Return, Key.Key_Space)
    last = stored(notebook, one.id).ratings[-1]
    assert last.recall is Recall.NOT
    assert last.in_thought is not None
    assert last.in_turn is not None


def test_what_is_not_rated_and_not_said_stays_missing(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    view = begin(open_page(one), qtbot)
    press(qtbot, Key.Key_Space)
    qtbot.mouseClick(button(view, "Recalled"), LEFT)
    qtbot.mouseClick(view.asking.save_button, LEFT)
    (rating,) = stored(notebook, one.id).ratings
    assert (rating.in_thought, rating.in_turn, rating.said_aloud) == (None, None, False)


def test_without_an_answer_on_recall_nothing_is_saved(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    view = begin(open_page(one), qtbot)
    press(qtbot, Key.Key_Space)
    with qtbot.assertNotEmitted(notebook.changed):
        qtbot.mouseClick(view.asking.save_button, LEFT)
    assert CHOOSE in words(view)
    press(qtbot, Key.Key_1)
    assert CHOOSE not in words(view)


def test_a_failing_save_keeps_the_card_and_every_answer(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = card("They hang up", "Some listen", ago=1), card("b", "B")
    page = open_page(one, other)
    view = begin(page, qtbot)
    with monkeypatch.context() as broken:
        refuse(broken, notebook)
        with qtbot.waitSignal(page.went_wrong):
            answer_by_key(qtbot)
        assert view.header.status.text() == "Not saved yet"
        assert "Some listen" in words(view)
        assert view.asking.answers.answer == Answer(Recall.RECALLED, True, 30, 80)
    qtbot.mouseClick(view.asking.save_button, LEFT)
    assert len(stored(notebook, one.id).ratings) == 1
    assert "b" in words(view)
    assert view.header.status.text() == ""


def test_a_journal_that_cannot_be_read_after_the_save_appends_nothing_twice(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = card("They hang up", "Some listen", ago=1), card("b", "B")
    page = open_page(one, other)
    view = begin(page, qtbot)
    with monkeypatch.context() as broken:
        refuse(broken, notebook, "read")
        with qtbot.waitSignal(page.went_wrong):
            answer_by_key(qtbot)
    qtbot.mouseClick(view.asking.save_button, LEFT)
    assert len(stored(notebook, one.id).ratings) == 1
    assert "b" in words(view)


def test_a_rating_of_the_same_day_on_the_card_leaves_the_rehearsal_alone(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one)
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space)
    view.asking.answers.thought.slider.rate(40)
    qtbot.mouseClick(button(view, "Not"), LEFT)
    qtbot.mouseClick(view.asking.save_button, LEFT)
    qtbot.mouseClick(view.end.close_button, LEFT)
    page.detail.halves.thought.slider.rate(90)
    page.flush()
    assert [one.in_thought for one in stored(notebook, one.id).ratings] == [40, 90]


def test_the_card_turns_with_a_movement_where_things_may_move(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turning_card, "wants_motion", lambda _: True)
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    assert turning_card.TURN_MS <= 200
    press(qtbot, Key.Key_Space)
    assert view.asking.card.is_turning
    qtbot.waitUntil(lambda: not view.asking.card.is_turning)
    assert "Some listen" in words(view)


def test_the_card_turns_at_once_where_nothing_may_move(open_page: OpenPage, qtbot: QtBot) -> None:
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    press(qtbot, Key.Key_Space)
    assert not view.asking.card.is_turning


def test_a_double_click_turns_the_card_and_answers_nothing(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    qtbot.mouseClick(view.asking.turn_button, LEFT)
    second_press = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(4, 4),
        view.asking.answers.aloud.mapToGlobal(QPointF(4, 4)),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.asking.answers.aloud, second_press)
    assert not view.asking.answers.aloud.isDown()
    assert not view.asking.answers.aloud.isChecked()


def test_a_hostile_sentence_is_shown_as_it_is(open_page: OpenPage, qtbot: QtBot) -> None:
    thought, turn = "<b>no</b>" * 2_000, "w" * 20_000
    view = begin(open_page(card(thought, turn)), qtbot)
    assert view.asking.card.thought.words.text().replace("\u200b", "") == thought
    press(qtbot, Key.Key_Space)
    assert view.width() <= 1076
    assert turn in words(view)
    answer_by_key_after_turning(qtbot)
    assert view.ended


def answer_by_key_after_turning(qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Space, Key.Key_1, Key.Key_3, Key.Key_Return, Key.Key_8)
    press(qtbot, Key.Key_Return, Key.Key_Return)


def test_every_control_says_what_it_is(open_page: OpenPage, qtbot: QtBot) -> None:
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    press(qtbot, Key.Key_Space)
    answers = view.asking.answers
    assert name_of(answers.aloud) == "I said it aloud"
    assert name_of(answers.recall) == "How the turn came back"
    assert name_of(answers.thought.slider).startswith("The thought: I believe this now")
    assert name_of(answers.turn.slider).startswith("Turned around: I believe this now")


# --- leaving and coming back ------------------------------------------------------------------


def test_leaving_in_the_middle_keeps_what_was_done(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one, other = card("a", "A", ago=1), card("b", "B")
    page = open_page(one, other)
    view = begin(page, qtbot)
    answer_by_key(qtbot)
    press(qtbot, Key.Key_Escape)
    assert view.ended
    assert "What is done is kept. 1 other card is still due." in words(view)
    press(qtbot, Key.Key_Escape)
    assert page.panes.isVisible()
    assert page.rehearse_button.text() == "Rehearse 1 due"
    assert stored(notebook, one.id).times_said == 1
    assert stored(notebook, other.id).times_said == 0


def test_one_can_go_on_with_the_others_after_all(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card("a", "A", ago=1), card("b", "B"))
    view = begin(page, qtbot)
    answer_by_key(qtbot)
    press(qtbot, Key.Key_Escape)
    qtbot.mouseClick(view.end.more_button, LEFT)
    assert "b" in words(view)
    answer_by_key(qtbot)
    assert "2 cards rehearsed" in words(view)


def test_leaving_before_anything_is_done_leads_straight_back(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(card("a", "A"))
    view = begin(page, qtbot)
    qtbot.mouseClick(view.leave_button, LEFT)
    assert page.panes.isVisible()
    assert page.cards.view.hasFocus()
    assert page.new_button.isVisible()


def test_half_an_answer_is_there_again_the_same_day(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card("a", "A"))
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space, Key.Key_Space, Key.Key_2, Key.Key_4, Key.Key_Escape)
    begin(page, qtbot)
    press(qtbot, Key.Key_Space)
    assert view.asking.answers.answer == Answer(Recall.PARTLY, True, 40, None)


def test_half_an_answer_of_another_day_is_let_go(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card("a", "A"))
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space, Key.Key_Space, Key.Key_2, Key.Key_4, Key.Key_Escape)
    notebook.clock = on(TODAY + DAY)
    begin(page, qtbot)
    press(qtbot, Key.Key_Space)
    assert view.asking.answers.answer is None
    assert view.asking.answers.thought.slider.rating is None


def test_where_one_was_is_found_again_without_a_word_of_the_card(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    one, other = card("a", "A", ago=1), card("b", "B")
    page = open_page(one, other)
    begin(page, qtbot)
    answer_by_key(qtbot)
    press(qtbot, Key.Key_Space, Key.Key_Space, Key.Key_2)
    place = page.place
    assert place == Rehearsal(left=(other.id,), done=(one.id,), revealed=True)
    assert page.flush()
    view_of(page).drafts.flush()
    again = BeliefsPage(desk)
    qtbot.addWidget(again)
    with qtbot.waitActive(again):
        again.show()
    again.go_to(place)
    view = view_of(again)
    assert view.asking.is_turned
    assert view.header.subtitle.text() == "Card 2 of 2"
    press(qtbot, Key.Key_Return)  # what is said is said: this goes on
    assert view.asking.answers.answer == Answer(Recall.PARTLY, True, None, None)


def test_the_last_screen_is_found_again(open_page: OpenPage, desk: Desk, qtbot: QtBot) -> None:
    page = open_page(card("a", "A"))
    begin(page, qtbot)
    answer_by_key(qtbot)
    again = BeliefsPage(desk)
    qtbot.addWidget(again)
    again.show()
    again.go_to(page.place)
    assert "1 card rehearsed" in words(view_of(again))


def test_a_new_card_or_another_record_ends_it(open_page: OpenPage, qtbot: QtBot) -> None:
    one = card("a", "A")
    page = open_page(one)
    begin(page, qtbot)
    page.new_entry()
    assert page.detail.halves.thought.text.hasFocus()
    begin(page, qtbot)
    page.show_record(one.id)
    assert page.panes.isVisible()
    assert page.cards.selected == one.id


def test_the_keys_of_the_page_do_nothing_to_a_card_out_of_sight(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card("a", "A"), card("b", "B"))
    begin(page, qtbot)
    with qtbot.assertNotEmitted(notebook.changed):
        qtbot.keyClick(
            view_of(page).asking.turn_button, Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert page.shown_record is None


def test_a_card_that_goes_meanwhile_is_passed_over(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one, other = card("a", "A", ago=1), card("b", "B")
    page = open_page(one, other)
    view = begin(page, qtbot)
    notebook.delete(stored(notebook, one.id).reframe)
    assert "b" in words(view)
    notebook.delete(stored(notebook, other.id).reframe)
    assert not page.rehearsing


# --- what moved -------------------------------------------------------------------------------


def test_the_last_screen_tells_first_and_latest_rating_and_when_it_comes_back(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one, rated(one, 9, 83, 75))
    view = begin(page, qtbot)
    answer_by_key(qtbot)
    shown = words(view)
    weaker = (
        "first rating 83\u00a0%, latest rating 30\u00a0%. Clearly weaker, a week or more apart."
    )
    assert f"The thought: {weaker}" in shown
    assert (
        "The turn: first rating 75\u00a0%, latest rating 80\u00a0%. No clear change yet." in shown
    )
    assert "Comes back on 26 Nov." in shown
    assert view.end.close_button.hasFocus()


def test_a_first_rating_claims_no_change(open_page: OpenPage, qtbot: QtBot) -> None:
    view = begin(open_page(card("They hang up", "Some listen")), qtbot)
    answer_by_key(qtbot, Key.Key_3)
    shown = words(view)
    assert "The thought: first rating 30\u00a0%, the only one so far." in shown
    assert "Comes back tomorrow." in shown


def test_a_strong_card_may_be_held_but_never_is_by_itself(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one, rated(one, 9, 15, 85))
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space, Key.Key_Space, Key.Key_1)
    press(qtbot, Key.Key_1, Key.Key_5, Key.Key_Return, Key.Key_9, Key.Key_Return, Key.Key_Return)
    assert stored(notebook, one.id).reframe.status is ReframeStatus.ACTIVE
    qtbot.mouseClick(button(view, "Keep as held"), LEFT)
    assert stored(notebook, one.id).reframe.status is ReframeStatus.HELD
    assert "Kept for strength, under Held." in words(view)
    assert "Keep as held" not in [b.text() for b in view.findChildren(QPushButton) if b.isVisible()]


def test_holding_that_fails_leaves_the_offer(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = card("They hang up", "Some listen")
    page = open_page(one, rated(one, 9, 15, 85), rated(one, 1, 10, 90))
    view = begin(page, qtbot)
    press(qtbot, Key.Key_Space)
    qtbot.mouseClick(button(view, "Recalled"), LEFT)
    qtbot.mouseClick(view.asking.save_button, LEFT)
    refuse(monkeypatch, notebook)
    with qtbot.waitSignal(page.went_wrong):
        qtbot.mouseClick(button(view, "Keep as held"), LEFT)
    assert button(view, "Keep as held").isVisible()


def test_an_outcome_of_a_very_long_turn_stays_short(qtbot: QtBot) -> None:
    one = card("a", "long " * 4_000)
    outcome = Outcome(BeliefCard(one), TODAY)
    qtbot.addWidget(outcome)
    assert max(len(line.text()) for line in outcome.findChildren(QLabel)) < 400


# --- a week of it -----------------------------------------------------------------------------


def on(day: date) -> Clock:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Clock(now=lambda: noon, zone_name=lambda: "Europe/Lisbon")


def test_a_week_of_rehearsals_keeps_to_the_intervals(desk: Desk) -> None:
    ways = {"eager": Recall.RECALLED, "slow": Recall.PARTLY, "lost": Recall.NOT}
    desk.notebook.save(*(card(name, name.upper()) for name in ways))
    said: dict[str, list[int]] = {name: [] for name in ways}
    kept: dict[UUID, dict[str, object]] = {}
    for after in range(8):
        desk.notebook.clock = on(TODAY + after * DAY)
        turns = Round(desk)
        turns.begin(Rehearsal())
        while turns.card is not None:
            name = turns.card.reframe.negative_thought
            said[name].append(after)
            turns.write(Answer(ways[name], aloud=True, in_thought=50, in_turn=60), None)
            turns.look_again()
        for one in desk.notebook.read(belief_cards()):
            for rating in one.ratings:
                assert kept.setdefault(rating.id, fields_of(rating)) == fields_of(rating)
    assert INTERVALS[:3] == (1, 3, 7)
    assert said == {"eager": [0, 3], "slow": list(range(8)), "lost": list(range(8))}
    assert len(kept) == 18
    after_week = {
        one.reframe.negative_thought: (one.reframe.rehearsal_step, one.reframe.next_on)
        for one in desk.notebook.read(belief_cards())
    }
    assert after_week == {
        "eager": (2, TODAY + 10 * DAY),
        "slow": (0, TODAY + 8 * DAY),
        "lost": (0, TODAY + 8 * DAY),
    }
