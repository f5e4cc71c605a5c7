"""The beliefs page: write a card, turn it, rate it, say it aloud, share it, act on it."""

from collections.abc import Callable
from datetime import date, timedelta
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.card_lines import line_of
from journal.models.reframe import (
    BeliefCard,
    BeliefRating,
    BeliefStep,
    PersonalReason,
    Reframe,
    ReframeStatus,
    Share,
    belief_cards,
)
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.card_editor import PUT_ASIDE
from journal.ui.pages.beliefs.card_list import CardList
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.share_dialog import ShareDialog, mail_link
from journal.ui.pages.beliefs.step_row import StepRow
from journal.ui.pages.beliefs.traps_popup import TrapsPopup
from journal.ui.widgets import autosave
from journal.ui.widgets.entry_dialog import SURE
from tests.ui.pressing import hold, press_again_and_again

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return
OpenPage = Callable[..., BeliefsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*reframes: Reframe, width: int = 1076) -> BeliefsPage:
        for ago, reframe in enumerate(reversed(reframes), 1):  # the last is the newest
            reframe.created_at = desk.notebook.clock.now() - timedelta(hours=ago)
        desk.notebook.save(*reframes)
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 780)
        with qtbot.waitActive(page):
            page.show()
        return page

    return open_


def card(thought: str, turn: str = "", **fields: object) -> Reframe:
    made = Reframe(day=TODAY - 30 * DAY, negative_thought=thought, balanced_thought=turn)
    if turn:
        made.status, made.next_on = ReframeStatus.ACTIVE, TODAY
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def turned(thought: str = "They will hang up") -> Reframe:
    return card(thought, "Some will listen")


def stored(notebook: Notebook) -> list[BeliefCard]:
    return notebook.read(belief_cards())


def only(notebook: Notebook) -> BeliefCard:
    (found,) = stored(notebook)
    return found


def rows(page: BeliefsPage) -> list[str]:
    model = page.cards.model
    shown = (model.row_at(model.index(at)) for at in range(model.rowCount()))
    return [row.thought for row in shown if row is not None]


def thought_of(page: BeliefsPage) -> str:
    return page.detail.halves.thought.text.text


def write_thought(page: BeliefsPage, words: str) -> None:
    field = page.detail.halves.thought.text
    field.selectAll()
    field.insertPlainText(words)


def write_turn(page: BeliefsPage, words: str) -> None:
    field = page.detail.halves.turn.text
    field.selectAll()
    field.insertPlainText(words)


def choose(page: BeliefsPage, qtbot: QtBot, row: int) -> None:
    with qtbot.waitSignal(page.cards.card_chosen):
        page.cards.view.setCurrentIndex(page.cards.model.index(row))


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook, what: str = "save") -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    monkeypatch.setattr(notebook, what, broken)


# --- the list ---------------------------------------------------------------------------------


def test_an_empty_journal_says_what_this_is_for_and_offers_the_first_step(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty.button, LEFT)
    assert page.exercising


def test_the_newest_active_card_is_open(open_page: OpenPage) -> None:
    page = open_page(turned("older"), turned("newer"), card("a draft"))
    assert rows(page) == ["newer", "older"]
    assert thought_of(page) == "newer"


def offered(page: BeliefsPage) -> list[str]:
    chips = page.cards.chips._buttons.values()
    return [chip.text() + "*" * chip.isChecked() for chip in chips if chip.isVisible()]


def test_only_statuses_with_cards_are_offered(open_page: OpenPage) -> None:
    page = open_page(card("a draft"), turned("kept"))
    assert offered(page) == ["Active 1*", "Draft 1"]


def test_a_first_card_is_among_the_drafts_and_no_empty_status_is_lit(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    qtbot.mouseClick(page.new_button, LEFT)
    assert offered(page) == []
    write_thought(page, "They will hang up")
    assert page.flush()
    assert offered(page) == ["Draft 1*"]
    write_turn(page, "Some will listen")
    assert page.flush()
    assert offered(page) == ["Active 1*"]


def test_deleting_the_last_card_of_a_status_shows_the_next_one(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(card("a draft"), turned("doomed"))
    qtbot.keyClick(page.cards.view, Qt.Key.Key_Delete)
    assert offered(page) == ["Draft 1*"]
    assert thought_of(page) == "a draft"


def test_a_journal_of_drafts_opens_on_the_drafts(open_page: OpenPage) -> None:
    page = open_page(card("one"), card("two"))
    assert page.cards.chips.choice is ReframeStatus.DRAFT
    assert rows(page) == ["two", "one"]


def test_the_chip_that_is_lit_is_the_one_of_the_first_card(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page()
    qtbot.mouseClick(page.new_button, LEFT)
    write_thought(page, "They will hang up")
    assert page.flush()
    assert page.cards.chips.choice is ReframeStatus.DRAFT
    write_turn(page, "Some will listen")
    assert page.flush()
    assert page.cards.chips.choice is ReframeStatus.ACTIVE
    assert rows(page) == ["They will hang up"]


def test_another_status_shows_its_cards_and_opens_the_first(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(turned("active"), card("a draft"))
    qtbot.mouseClick(page.cards.chips._buttons[ReframeStatus.DRAFT], LEFT)
    assert rows(page) == ["a draft"]
    assert thought_of(page) == "a draft"


def test_the_keys_walk_the_list_and_enter_opens_the_card(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(turned("older"), turned("newer"))
    page.take_focus()
    with qtbot.waitSignal(page.cards.card_chosen):
        qtbot.keyClick(page.cards.view, Qt.Key.Key_Down)
    assert thought_of(page) == "older"
    qtbot.keyClick(page.cards.view, Qt.Key.Key_Return)
    assert page.detail.halves.thought.text.hasFocus()


def test_many_cards_can_be_filtered(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(*(turned(f"card {at}") for at in range(9)), turned("Cafe\u0301 owners"))
    assert page.cards.filter.isVisible()
    qtbot.keyClicks(page.cards.filter, "CAFÉ")
    assert rows(page) == ["Café owners"]
    qtbot.keyClick(page.cards.filter, Qt.Key.Key_Escape)
    assert len(rows(page)) == 10


def test_few_cards_need_no_filter(open_page: OpenPage) -> None:
    assert not open_page(turned(), turned()).cards.filter.isVisible()


def test_looking_writes_nothing(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(turned("one"), turned("two"), card("a draft"))
    changes: list[object] = []
    notebook.changed.connect(changes.append)
    choose(page, qtbot, 1)
    qtbot.mouseClick(page.cards.chips._buttons[ReframeStatus.DRAFT], LEFT)
    page.new_entry()
    assert page.flush()
    assert changes == []


def test_the_rows_are_a_sound_model(qtmodeltester: ModelTester, open_page: OpenPage) -> None:
    page = open_page(turned(), turned())
    qtmodeltester.check(page.cards.model)


def test_a_row_reads_as_one_sentence(open_page: OpenPage, notebook: Notebook) -> None:
    reframe = turned()
    notebook.save(reframe)
    notebook.save(
        BeliefRating(reframe_id=reframe.id, day=TODAY - 9 * DAY, in_turn=45),
        BeliefRating(reframe_id=reframe.id, day=TODAY - DAY, in_turn=70),
    )
    page = open_page()
    spoken = page.cards.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Turned: Some will listen. Thought: They will hang up. "
        "Belief in the turn: first 45%, latest 70%"
    )


# --- a new card -------------------------------------------------------------------------------


def test_a_thought_alone_is_kept_as_a_draft(open_page: OpenPage, notebook: Notebook) -> None:
    page = open_page()
    page.new_entry()
    write_thought(page, "I am too young")
    assert page.flush()
    reframe = only(notebook).reframe
    assert (reframe.negative_thought, reframe.status, reframe.next_on, reframe.day) == (
        "I am too young",
        ReframeStatus.DRAFT,
        None,
        TODAY,
    )


def test_its_turn_puts_a_card_to_work_from_tomorrow(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned("old"))
    page.new_entry()
    write_thought(page, "I am too young")
    page.flush()
    write_turn(page, "I ask fresh questions")
    page.flush()
    newest = stored(notebook)[0].reframe
    assert (newest.status, newest.next_on) == (ReframeStatus.ACTIVE, TODAY + DAY)
    assert rows(page) == ["I am too young", "old"]
    assert page.detail.said.words.text() == "Not said aloud yet · next 24 Nov"


def test_a_new_card_is_unrated_until_a_slider_is_touched(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page()
    page.new_entry()
    write_thought(page, "I am too young")
    page.flush()
    assert only(notebook).ratings == ()
    qtbot.keyClicks(page.detail.halves.thought.slider, "75")
    page.flush()
    (rating,) = only(notebook).ratings
    assert (rating.in_thought, rating.in_turn, rating.said_aloud) == (75, None, False)


def test_a_turn_equal_to_the_thought_is_refused_quietly(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page()
    page.new_entry()
    write_thought(page, "They say no")
    write_turn(page, "  they SAY no. ")
    page.flush()
    assert only(notebook).reframe.status is ReframeStatus.DRAFT
    assert only(notebook).reframe.balanced_thought == ""
    assert "still the old thought" in page.detail.halves.turn.note.text()
    assert page.detail.halves.turn.text.text == "  they SAY no. "


def test_a_turn_hard_to_believe_brings_an_easier_sentence(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(turned())
    qtbot.keyClicks(page.detail.halves.turn.slider, "35")
    assert "I am learning to" in page.detail.halves.turn.note.text()
    qtbot.keyClicks(page.detail.halves.turn.slider, "40")
    assert page.detail.halves.turn.note.isHidden()


def test_an_empty_new_card_leaves_nothing_behind(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    page.new_entry()
    assert rows(page)[0] == ""
    qtbot.keyClick(page.detail.halves.thought.text, Qt.Key.Key_Escape)
    assert rows(page) == ["They will hang up"]
    assert thought_of(page) == "They will hang up"
    assert len(stored(notebook)) == 1


def test_a_turn_without_a_thought_waits_for_the_next_new_card(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    said: list[str] = []
    page.said.connect(said.append)
    page.new_entry()
    write_turn(page, "I ask fresh questions")
    assert page.flush()
    choose(page, qtbot, 1)
    assert said == [PUT_ASIDE]
    assert rows(page) == ["They will hang up"]
    page.new_entry()
    assert page.detail.halves.turn.text.text == "I ask fresh questions"
    write_thought(page, "I bother people")
    assert page.flush()
    assert [one.reframe.balanced_thought for one in stored(notebook)] == [
        "I ask fresh questions",
        "Some will listen",
    ]
    page.new_entry()
    assert page.editor.untouched


def test_a_turn_without_a_thought_stays_in_view_where_no_draft_can_be_kept(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(turned())
    page.new_entry()
    write_turn(page, "I ask fresh questions")
    refuse(monkeypatch, notebook, "write")
    with qtbot.waitSignal(page.went_wrong):
        choose(page, qtbot, 1)
    assert page.detail.halves.turn.text.text == "I ask fresh questions"
    assert "thought first" in page.detail.halves.thought.note.text()
    assert page.cards.view.currentIndex().row() == 0


# --- editing ----------------------------------------------------------------------------------


def test_typing_is_saved_after_a_pause(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    with qtbot.waitSignal(page.editor.autosave.saved):
        write_turn(page, "One in ten listens")
    assert only(notebook).reframe.balanced_thought == "One in ten listens"
    assert page.status.text().startswith("Saved ")


def test_an_emptied_thought_never_replaces_a_good_one(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned())
    write_thought(page, "  ")
    write_turn(page, "One in ten listens")
    assert page.flush()
    reframe = only(notebook).reframe
    assert reframe.negative_thought == "They will hang up"
    assert reframe.balanced_thought == "One in ten listens"
    assert thought_of(page) == "  "
    assert "needs its thought" in page.detail.halves.thought.note.text()
    assert page.status.text() == ""


def test_an_emptied_turn_never_replaces_one_in_use(open_page: OpenPage, notebook: Notebook) -> None:
    page = open_page(turned())
    write_turn(page, "")
    page.flush()
    assert only(notebook).reframe.balanced_thought == "Some will listen"
    assert "needs its turn" in page.detail.halves.turn.note.text()


def test_a_turn_begun_and_wiped_on_the_same_day_leaves_a_draft(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(card("a thought"))
    write_turn(page, "It")
    page.flush()
    assert only(notebook).reframe.status is ReframeStatus.ACTIVE
    write_turn(page, "")
    page.flush()
    reframe = only(notebook).reframe
    assert (reframe.status, reframe.next_on) == (ReframeStatus.DRAFT, None)
    assert reframe.balanced_thought == ""


def test_the_thought_changed_into_the_turn_is_refused_too(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned())
    write_thought(page, "Some will listen")
    page.flush()
    assert only(notebook).reframe.negative_thought == "They will hang up"


def test_a_save_that_fails_keeps_every_word_and_the_card_in_view(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(turned("older"), turned("newer"))
    write_thought(page, "half a senten")
    with monkeypatch.context() as world:
        refuse(world, notebook)
        with qtbot.waitSignal(page.went_wrong):
            assert not page.flush()
        choose(page, qtbot, 1)
    assert thought_of(page) == "half a senten"
    assert page.status.text() == "Not saved yet"
    assert page.flush()
    assert stored(notebook)[0].reframe.negative_thought == "half a senten"


def test_a_new_card_that_could_not_be_saved_is_saved_once_when_it_can(
    open_page: OpenPage, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    page.new_entry()
    write_thought(page, "I am too young")
    page.detail.halves.thought.slider.rate(80)
    with monkeypatch.context() as world:
        refuse(world, notebook)
        assert not page.flush()
        assert not page.flush()
    assert page.flush()
    assert [rating.in_thought for rating in only(notebook).ratings] == [80]


def test_a_text_too_long_to_store_is_said_and_kept(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(turned())
    with qtbot.waitSignal(page.went_wrong) as told:
        write_thought(page, "x" * 20_001)
        page.flush()
    assert "20,001" in str(told.args[0])
    assert len(thought_of(page)) == 20_001


@pytest.mark.parametrize(
    "words",
    [
        "word " * 4_000,
        "אני לא מספיק טוב 🙂",
        "<b>not</b> & markup",
        "👩🏽‍💻" * 500,
        "x" * 20_000,
        "\u2028line\u00a0kept",
    ],
)
def test_any_text_comes_back_as_typed(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, words: str
) -> None:
    page = open_page(card("other", "turn"))
    page.new_entry()
    write_thought(page, words)
    write_turn(page, f"turn {words}"[:20_000])
    page.flush()
    assert stored(notebook)[0].reframe.negative_thought == words
    choose(page, qtbot, 1)
    choose(page, qtbot, 0)
    assert thought_of(page) == words
    assert not page.cards.view.grab().isNull()


def test_someone_elses_change_leaves_unsaved_words_and_the_choice_alone(
    open_page: OpenPage, notebook: Notebook
) -> None:
    older = turned("older")
    page = open_page(older, turned("newer"))
    write_thought(page, "half a senten")
    notebook.save(turned("from elsewhere"))
    assert thought_of(page) == "half a senten"
    assert rows(page) == ["from elsewhere", "newer", "older"]
    assert page.cards.view.currentIndex().row() == 1
    page.flush()
    assert stored(notebook)[1].reframe.negative_thought == "half a senten"


def test_saving_words_undoes_nothing_that_was_done_elsewhere_meanwhile(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned())
    write_thought(page, "They hang up on me")
    elsewhere = only(notebook).reframe
    elsewhere.rehearsal_step, elsewhere.next_on = 3, TODAY + 14 * DAY
    notebook.save(elsewhere, origin=page)
    page.flush()
    reframe = only(notebook).reframe
    assert (reframe.rehearsal_step, reframe.next_on) == (3, TODAY + 14 * DAY)
    assert reframe.negative_thought == "They hang up on me"


def test_a_change_elsewhere_is_shown_when_nothing_is_being_typed(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned())
    changed = only(notebook).reframe
    changed.negative_thought = "Reworded"
    notebook.save(changed)
    assert thought_of(page) == "Reworded"


# --- ratings ----------------------------------------------------------------------------------


def test_a_rating_of_an_earlier_day_never_changes(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = turned()
    notebook.save(reframe, BeliefRating(reframe_id=reframe.id, day=TODAY - DAY, in_thought=80))
    page = open_page()
    assert page.detail.halves.thought.slider.rating == 80
    qtbot.keyClick(page.detail.halves.thought.slider, Qt.Key.Key_Left)
    page.flush()
    page.detail.halves.thought.slider.rate(60)
    page.flush()
    assert [(r.day, r.in_thought) for r in only(notebook).ratings] == [
        (TODAY - DAY, 80),
        (TODAY, 60),
    ]


def test_a_rating_after_a_rehearsal_is_one_of_its_own(
    open_page: OpenPage, notebook: Notebook
) -> None:
    reframe = turned()
    said = BeliefRating(reframe_id=reframe.id, day=TODAY, in_turn=50, said_aloud=True)
    notebook.save(reframe, said)
    page = open_page()
    page.detail.halves.turn.slider.rate(70)
    page.flush()
    assert [r.in_turn for r in only(notebook).ratings] == [50, 70]


def test_todays_rating_can_be_taken_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = turned()
    notebook.save(reframe, BeliefRating(reframe_id=reframe.id, day=TODAY - DAY, in_turn=40))
    page = open_page()
    slider = page.detail.halves.turn.slider
    slider.rate(90)
    page.flush()
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    page.flush()
    assert [r.in_turn for r in only(notebook).ratings] == [40]
    assert slider.rating == 40


def test_pressing_the_same_value_again_rates_it_for_today(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = turned()
    notebook.save(reframe, BeliefRating(reframe_id=reframe.id, day=TODAY - DAY, in_turn=50))
    page = open_page()
    slider = page.detail.halves.turn.slider
    qtbot.mouseClick(slider, LEFT, pos=slider.rect().center())
    pressed = slider.rating
    assert pressed is not None
    page.flush()
    qtbot.mouseClick(slider, LEFT, pos=slider.rect().center())
    page.flush()
    assert only(notebook).turn_ratings == [(TODAY - DAY, 50), (TODAY, pressed)]


@pytest.mark.parametrize(
    ("keys", "rating"), [("7", 70), ("75", 75), ("100", 100), ("0", 0), ("8090", 90), ("05", 5)]
)
def test_digits_type_the_percentage(
    open_page: OpenPage, qtbot: QtBot, keys: str, rating: int
) -> None:
    slider = open_page(turned()).detail.halves.turn.slider
    qtbot.keyClicks(slider, keys)
    assert slider.rating == rating


def test_the_path_is_drawn_from_two_rated_days_on(open_page: OpenPage, notebook: Notebook) -> None:
    reframe = turned()
    notebook.save(reframe, BeliefRating(reframe_id=reframe.id, day=TODAY - DAY, in_turn=40))
    page = open_page()
    assert not page.detail.moved.chart.isVisible()
    page.detail.halves.turn.slider.rate(60)
    page.flush()
    assert page.detail.moved.chart.isVisible()


# --- saying aloud, sharing, putting elsewhere -------------------------------------------------


def test_saying_it_aloud_writes_a_rehearsal_and_the_next_date(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    page.detail.halves.thought.text.setFocus()
    qtbot.keyClick(
        page.detail.halves.thought.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    found = only(notebook)
    assert found.times_said == 1
    assert found.reframe.next_on == TODAY + 3 * DAY
    assert page.detail.said.words.text() == "Said 1 time · next 26 Nov"


def test_saying_it_twice_a_day_counts_but_moves_the_date_once(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    page.detail.said.aloud.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.detail.said.aloud, Qt.Key.Key_Space)
        page.deeds.pause.end()
    found = only(notebook)
    assert found.times_said == 2
    assert found.reframe.next_on == TODAY + 3 * DAY


def test_a_double_click_and_a_key_held_down_say_it_once(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    press_again_and_again(qtbot, page.detail.said.aloud)
    assert only(notebook).times_said == 1
    page.deeds.pause.end()
    page.detail.said.aloud.setFocus()
    hold(page.detail.said.aloud, Qt.Key.Key_Space)
    assert only(notebook).times_said == 2
    page.deeds.pause.end()
    for _ in range(9):  # the repeats of a key as a display tells them that does not mark them
        qtbot.keyClick(page.detail.said.aloud, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert only(notebook).times_said == 3


def test_a_digit_held_down_rates_once(open_page: OpenPage) -> None:
    slider = open_page(turned()).detail.halves.thought.slider
    slider.setFocus()
    hold(slider, Qt.Key.Key_3, "3")
    assert slider.rating == 30


def test_a_draft_cannot_be_said(open_page: OpenPage, notebook: Notebook, qtbot: QtBot) -> None:
    page = open_page(card("a draft"))
    assert not page.detail.said.aloud.isVisible()
    page.detail.halves.thought.text.setFocus()
    qtbot.keyClick(
        page.detail.halves.thought.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert only(notebook).ratings == ()


def test_a_share_is_written_down_with_whom_and_how(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    qtbot.mouseClick(page.detail.said.share, LEFT)
    dialog = page.findChild(ShareDialog)
    assert isinstance(dialog, ShareDialog)
    qtbot.mouseClick(dialog.copy, LEFT)
    assert "Some will listen" in QGuiApplication.clipboard().text()
    qtbot.keyClick(dialog.with_whom, Qt.Key.Key_Return)
    assert dialog.isVisible()  # nobody named yet
    qtbot.keyClicks(dialog.with_whom, "a colleague")
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog.with_whom, Qt.Key.Key_Return)
    (share,) = only(notebook).shares
    assert (share.with_whom, share.how, share.day) == ("a colleague", "as text", TODAY)
    assert "shared with a colleague on 23 Nov" in page.detail.said.words.text()


def test_a_share_that_could_not_be_saved_stays_in_the_dialog(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(turned())
    page.deeds.share()
    dialog = page.findChild(ShareDialog)
    assert isinstance(dialog, ShareDialog)
    refuse(monkeypatch, notebook)
    qtbot.keyClicks(dialog.with_whom, "a colleague")
    qtbot.keyClick(dialog.with_whom, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.with_whom.text() == "a colleague"


def test_a_share_begun_is_thrown_away_only_when_asked_twice(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    page.deeds.share()
    dialog = page.findChild(ShareDialog)
    assert isinstance(dialog, ShareDialog)
    qtbot.keyClicks(dialog.reply, "They liked it")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.complaint == SURE.format("Cancel")
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert only(notebook).shares == ()


def test_an_email_carries_the_words_unharmed() -> None:
    link = mail_link("50 % & more?\nyes + ü")
    assert (
        link.toEncoded().data().endswith(b"body=50%20%25%20%26%20more%3F%0D%0Ayes%20%2B%20%C3%BC")
    )


def test_an_archived_card_leaves_the_list_and_can_come_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned("older"), turned("newer"))
    page.deeds.put(ReframeStatus.ARCHIVED)
    assert rows(page) == ["older"]
    assert thought_of(page) == "older"
    qtbot.mouseClick(page.cards.chips._buttons[ReframeStatus.ARCHIVED], LEFT)
    assert rows(page) == ["newer"]
    page.deeds.put(ReframeStatus.ACTIVE)
    assert {one.reframe.status for one in stored(notebook)} == {ReframeStatus.ACTIVE}


def test_the_last_card_of_a_list_is_followed_where_it_goes(open_page: OpenPage) -> None:
    page = open_page(turned())
    page.deeds.put(ReframeStatus.HELD)
    assert page.cards.chips.choice is ReframeStatus.HELD
    assert rows(page) == ["They will hang up"]


def test_held_is_suggested_after_two_strong_ratings_a_week_apart(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = turned()
    strong = [
        BeliefRating(reframe_id=reframe.id, day=TODAY - days * DAY, in_thought=15, in_turn=85)
        for days in (8, 1)
    ]
    notebook.save(reframe, *strong)
    page = open_page()
    assert page.detail.said._hold.isVisible()
    qtbot.mouseClick(page.detail.said._hold, LEFT)
    assert only(notebook).reframe.status is ReframeStatus.HELD


def test_deleting_takes_all_that_hangs_on_the_card_and_one_undo_brings_it_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    reframe = turned("doomed")
    reframe.created_at = notebook.clock.now() - DAY
    notebook.save(
        reframe,
        BeliefRating(reframe_id=reframe.id, day=TODAY, in_turn=40),
        BeliefStep(reframe_id=reframe.id, day=TODAY, text="Call"),
        Share(reframe_id=reframe.id, day=TODAY, with_whom="Ines"),
    )
    page = open_page(turned("other"))
    choose(page, qtbot, 1)
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(page.cards.view, Qt.Key.Key_Delete)
    assert rows(page) == ["other"]
    assert thought_of(page) == "other"
    notebook.undo_delete()
    assert thought_of(page) == "doomed"
    back = stored(notebook)[1]
    assert (len(back.ratings), len(back.steps), len(back.shares)) == (1, 1, 1)
    assert not notebook.can_undo


def test_deleting_the_only_card_leaves_the_empty_page(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    qtbot.keyClick(page.cards.view, Qt.Key.Key_Delete)
    assert page.empty.isVisible()
    notebook.undo_delete()
    assert thought_of(page) == "They will hang up"
    assert page.panes.isVisible()


# --- what the card is about -------------------------------------------------------------------


def test_the_breakthrough_suggests_the_reason_until_another_is_chosen(
    open_page: OpenPage, notebook: Notebook
) -> None:
    page = open_page(turned())
    about = page.detail.about
    first, second, third, _ = about._breakthrough.menu_shown.actions()
    first.trigger()
    assert about.reason is PersonalReason.FREQUENCY
    second.trigger()
    assert about.reason is PersonalReason.EMOTIONAL_INVOLVEMENT
    about._reason.menu_shown.actions()[0].trigger()
    third.trigger()
    page.flush()
    reframe = only(notebook).reframe
    assert reframe.breakthrough == "Bigger deals and senior decision makers"
    assert reframe.personal_reason is PersonalReason.FREQUENCY


def test_realistic_stands_alone_and_offers_a_step(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    qtbot.mouseClick(page.detail.about._add, LEFT)
    popup = page.findChild(TrapsPopup)
    assert isinstance(popup, TrapsPopup)
    popup._boxes["mind_reading"].click()
    popup._boxes["blaming"].click()
    assert page.detail.about.traps == ("mind_reading", "blaming")
    popup._boxes["realistic"].click()
    popup.close()
    page.flush()
    assert only(notebook).reframe.distortions == ("realistic",)
    assert page.detail.next_step.isVisible()


def test_the_full_record_is_folded_away_and_kept(open_page: OpenPage, notebook: Notebook) -> None:
    page = open_page(turned())
    assert not page.detail.record.situation.isVisible()
    page.detail.record.fold.click()
    page.detail.record.evidence_against.insertPlainText("Three of ten listened")
    page.flush()
    assert only(notebook).reframe.evidence_against == "Three of ten listened"


def test_a_thought_still_being_composed_is_taken_before_it_counts_as_blank(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    qtbot.mouseClick(page.new_button, LEFT)
    method = Mock()
    method.commit = lambda: write_thought(page, "彼らは断る")
    monkeypatch.setattr(autosave, "QGuiApplication", Mock(inputMethod=lambda: method))
    assert page.flush()
    assert only(notebook).reframe.negative_thought == "彼らは断る"


# --- steps ------------------------------------------------------------------------------------


def add_step(page: BeliefsPage, qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(page.detail.steps.add_line, words)
    qtbot.keyClick(page.detail.steps.add_line, Qt.Key.Key_Return)


def test_the_first_step_is_for_today_the_others_can_wait(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    add_step(page, qtbot, "Call one stranger")
    add_step(page, qtbot, "Call another")
    assert [(s.text, s.due_on) for s in only(notebook).steps] == [
        ("Call one stranger", TODAY),
        ("Call another", None),
    ]
    assert page.detail.steps.add_line.text() == ""
    assert [row.due.text() for row in page.detail.steps.rows] == ["today", "⋯"]


def test_a_step_is_ticked_dated_and_deleted_by_keys(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    add_step(page, qtbot, "Call one stranger")
    (row,) = page.detail.steps.rows
    row.tick.setFocus()
    qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    assert only(notebook).steps[0].done_on == TODAY
    (row,) = page.detail.steps.rows
    assert row.tick.hasFocus()
    row.due.menu_shown.actions()[1].trigger()
    assert only(notebook).steps[0].due_on == TODAY + DAY
    (row,) = page.detail.steps.rows
    with qtbot.waitSignal(page.deleted):
        qtbot.keyClick(row.tick, Qt.Key.Key_Delete)
    assert only(notebook).steps == ()
    notebook.undo_delete()
    assert [row.step.text for row in page.detail.steps.rows] == ["Call one stranger"]


def test_a_tick_that_could_not_be_saved_is_not_shown_as_done(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(turned())
    add_step(page, qtbot, "Call one stranger")
    with monkeypatch.context() as world:
        refuse(world, notebook)
        with qtbot.waitSignal(page.went_wrong):
            page.detail.steps.rows[0].tick.click()
    assert not page.detail.steps.rows[0].tick.isChecked()


def test_a_step_that_could_not_be_added_stays_in_its_line(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(turned())
    refuse(monkeypatch, notebook)
    add_step(page, qtbot, "Call one stranger")
    assert page.detail.steps.add_line.text() == "Call one stranger"


def test_adding_a_step_leaves_unsaved_words_alone(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(turned())
    write_thought(page, "half a senten")
    add_step(page, qtbot, "Call")
    assert thought_of(page) == "half a senten"


def overnight(notebook: Notebook) -> None:
    """Let a day pass while everything stays as it is on screen."""
    tomorrow = notebook.clock.now() + DAY
    notebook.clock = Clock(now=lambda: tomorrow, zone_name=notebook.clock.zone_name)


def test_a_step_ticked_on_a_page_left_open_overnight_is_done_on_the_new_day(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned())
    add_step(page, qtbot, "Call one stranger")
    (row,) = page.detail.steps.rows
    overnight(notebook)
    row.tick.click()
    assert only(notebook).steps[0].done_on == TODAY + DAY


@pytest.mark.parametrize(("act", "due"), [(0, TODAY + DAY), (1, TODAY + 2 * DAY)])
def test_due_today_and_tomorrow_are_those_of_the_new_day(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, act: int, due: date
) -> None:
    page = open_page(turned())
    add_step(page, qtbot, "Call one stranger")
    (row,) = page.detail.steps.rows
    overnight(notebook)
    row.due.menu_shown.actions()[act].trigger()
    assert only(notebook).steps[0].due_on == due


def test_a_step_begun_on_one_card_stays_with_it(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(turned("older"), turned("newer"))
    line = page.detail.steps.add_line
    qtbot.keyClicks(line, "Call one str")
    choose(page, qtbot, 1)
    assert line.text() == ""
    add_step(page, qtbot, "Write a letter")
    choose(page, qtbot, 0)
    assert line.text() == "Call one str"
    add_step(page, qtbot, "anger")
    steps = {card.reframe.negative_thought: card.steps[0].text for card in stored(notebook)}
    assert steps == {"newer": "Call one stranger", "older": "Write a letter"}


def test_what_starts_like_markup_is_told_as_it_was_written(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    page = open_page(card("thought", "turn", breakthrough="<b>bold</b> " * 9))
    add_step(page, qtbot, "<img src=x> call")
    page.detail.steps.rows[0].due.menu_shown.actions()[3].trigger()
    assert "&lt;img src=x&gt;" in page.detail.steps.rows[0].due.toolTip()
    assert "&lt;b&gt;bold" in page.detail.about._breakthrough.toolTip()


# --- space ------------------------------------------------------------------------------------


def test_a_narrow_page_stands_the_list_above_the_card(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(turned("older"), turned("newer"), width=680)
    assert page.panes.stacked
    assert page.cards.y() < page.detail.y()
    page.resize(1076, 780)
    qtbot.waitUntil(lambda: not page.panes.stacked)
    assert rows(page) == ["newer", "older"]


def test_where_there_is_little_room_the_cards_have_it(open_page: OpenPage) -> None:
    assert open_page(turned()).subtitle.isVisible()
    assert not open_page(turned(), width=640).subtitle.isVisible()


def test_a_step_no_line_can_hold_breaks(open_page: OpenPage, notebook: Notebook) -> None:
    reframe = turned()
    notebook.save(reframe, BeliefStep(reframe_id=reframe.id, day=TODAY, text="W" * 300))
    page = open_page(width=640)
    (row,) = page.detail.steps.findChildren(StepRow)
    words = row.findChild(QLabel)
    assert words.width() < 600
    assert words.height() > 2 * words.fontMetrics().height()


def test_a_card_asked_for_by_another_page_is_shown(open_page: OpenPage) -> None:
    wanted = card("a draft")
    page = open_page(wanted, turned())
    page.show_record(wanted.id)
    assert thought_of(page) == "a draft"
    assert page.cards.chips.choice is ReframeStatus.DRAFT


def test_thousands_of_rows_filter_without_a_wait(desk: Desk, qtbot: QtBot) -> None:
    cards = CardList(desk.look)
    qtbot.addWidget(cards)
    cards.resize(330, 700)
    cards.show()
    many = [BeliefCard(turned(f"thought number {at}")) for at in range(5_000)]
    cards.show_cards(map(line_of, many))
    cards.filter.setText("number 4999")
    assert cards.model.rowCount() == 1
    cards.filter.setText("")
    assert cards.model.rowCount() == 5_000
