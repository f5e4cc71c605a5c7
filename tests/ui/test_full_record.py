"""The full record of a card: emotions, evidence, the test, and a step where a thought is real."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.draft import draft_of
from journal.models.full_record import CameTrue, FullRecord, full_record_of
from journal.models.proof import Proof
from journal.models.reframe import DISTORTIONS, Reframe, ReframeStatus, Share, belief_card
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.beliefs.record.emotion import Emotion, emotion
from journal.ui.pages.beliefs.trap_words import TRAP_WORDS
from journal.ui.pages.beliefs.traps_popup import TrapsPopup
from tests.ui.showing import LEFT

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., BeliefsPage]


def card(thought: str = "They will hang up", turn: str = "Some will listen") -> Reframe:
    status = ReframeStatus.ACTIVE if turn else ReframeStatus.DRAFT
    made = Reframe(day=TODAY, negative_thought=thought, balanced_thought=turn, status=status)
    made.next_on = TODAY if turn else None
    return made


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*records: Record) -> BeliefsPage:
        desk.notebook.save(*records)
        page = BeliefsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        with qtbot.waitActive(page):
            page.show()
        page.detail.record.fold.setChecked(True)
        return page

    return open_


def records(notebook: Notebook) -> list[FullRecord]:
    return notebook.read(lambda session: list(session.scalars(select(FullRecord))))


def add_emotion(page: BeliefsPage, qtbot: QtBot, words: str) -> None:
    line = page.detail.record.emotions.add_line
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook) -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="Nothing was changed.")

    monkeypatch.setattr(notebook, "save", broken)


# --- emotions ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Fear 80", Emotion("Fear", 80)),
        ("  fear of  a no  80% ", Emotion("fear of a no", 80)),
        ("Fear", Emotion("Fear")),
        ("Fear 0", Emotion("Fear", 0)),
        ("Fear 101", Emotion("Fear 101")),
        ("80", Emotion("80")),
        ("Fear ٨٠", Emotion("Fear ٨٠")),
        ("", Emotion("")),
        ("Tri\u0301ste 5", Emotion("Tr\u00edste", 5)),
    ],
)
def test_an_emotion_is_read_with_its_number(typed: str, read: Emotion) -> None:
    assert emotion(typed) == read
    assert emotion(read.words) == read


def test_emotions_are_typed_with_their_number_or_rated_after(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card()
    page = open_page(one)
    add_emotion(page, qtbot, "Fear 80")
    add_emotion(page, qtbot, "Shame")
    slider = page.detail.record.emotions.rows[1].percent.slider
    assert slider.hasFocus()
    assert slider.rating is None
    qtbot.keyClicks(slider, "45")
    assert page.flush()
    found = notebook.read(full_record_of(one.id))
    assert found is not None
    assert found.emotions == ("Fear 80", "Shame 45")
    assert len(records(notebook)) == 1


def test_an_emotion_not_rated_has_no_number(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card())
    add_emotion(page, qtbot, "Shame")
    page.flush()
    assert records(notebook)[0].emotions == ("Shame",)


def test_the_same_emotion_again_takes_the_new_number(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card())
    add_emotion(page, qtbot, "Fear 80")
    add_emotion(page, qtbot, "fear 30")
    assert page.detail.record.emotions.stored == ("Fear 30",)


def test_an_emotion_removed_can_be_brought_back(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card())
    for words in ("Fear 80", "Shame 45", "Anger 10"):
        add_emotion(page, qtbot, words)
    emotions = page.detail.record.emotions
    qtbot.mouseClick(emotions.rows[1].remove, LEFT)
    page.flush()
    assert records(notebook)[0].emotions == ("Fear 80", "Anger 10")
    assert emotions.undo.hasFocus()
    qtbot.mouseClick(emotions.undo, LEFT)
    page.flush()
    assert records(notebook)[0].emotions == ("Fear 80", "Shame 45", "Anger 10")
    assert not emotions.undo.isVisible()


def test_a_half_typed_emotion_waits_on_its_card(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    one, other = card("one"), card("other")
    page = open_page(one, other)
    page.show_record(one.id)
    line = page.detail.record.emotions.add_line
    qtbot.keyClicks(line, "Dre")
    page.show_record(other.id)
    assert line.text() == ""
    assert "Dre" in desk.notebook.read(draft_of(f"emotion:{one.id}")).values()
    page.show_record(one.id)
    assert line.text() == "Dre"


def test_half_typed_lines_are_there_again_after_the_page_was_made_anew(
    open_page: OpenPage, desk: Desk, qtbot: QtBot
) -> None:
    page = open_page(card())
    make_realistic(page)
    page.flush()
    qtbot.keyClicks(page.detail.record.emotions.add_line, "Dre")
    qtbot.keyClicks(page.detail.next_step.line, "Call the")
    for drafts in page.findChildren(Drafts):
        assert drafts.flush()
    again = BeliefsPage(desk)
    qtbot.addWidget(again)
    with qtbot.waitActive(again):
        again.show()
    assert again.detail.record.emotions.add_line.text() == "Dre"
    assert again.detail.next_step.line.text() == "Call the"


def test_tab_walks_the_record_in_reading_order(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card())
    add_emotion(page, qtbot, "Fear 80")
    add_emotion(page, qtbot, "Anger 10")
    record = page.detail.record
    record.situation.setFocus()
    first, second = record.emotions.rows
    test = record.experiment
    expected = [
        *(first.percent.slider, first.remove, second.percent.slider, second.remove),
        *(record.emotions.add_line, record.evidence_for, record.evidence_against),
        *(test.prediction, test.likely.slider, test.did, test.happened),
    ]
    page.flush()
    for widget in expected:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


def test_tab_goes_down_the_page(open_page: OpenPage, desk: Desk, qtbot: QtBot) -> None:
    one = card()
    won = [Achievement(day=TODAY, title=title) for title in ("Won", "Held")]
    desk.notebook.save(*won)
    page = open_page(one, Share(day=TODAY, reframe_id=one.id, with_whom="Ines"))
    make_realistic(page)
    page.flush()
    for each in won:
        desk.notebook.save(Proof(day=TODAY, reframe_id=one.id, achievement_id=each.id))
    detail = page.detail
    (shared,) = detail.shared.rows
    first, second = detail.proofs.links.rows
    detail.about._add.setFocus()
    qtbot.keyClick(detail.about._add, Qt.Key.Key_Tab)
    assert detail.next_step.line.hasFocus()
    qtbot.keyClick(detail.next_step.line, Qt.Key.Key_Tab)
    assert detail.halves.thought.text.hasFocus()
    detail.steps.add_line.setFocus()
    qtbot.waitUntil(second.opener.isVisible)
    for widget in (
        *(shared.line, shared.more, detail.proofs.add_button, first.opener, first.unlink),
        *(second.opener, second.unlink, detail.record.fold, detail.record.situation),
    ):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


# --- the test ---------------------------------------------------------------------------------


def test_a_test_of_the_thought_is_kept_with_its_outcome(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card())
    test = page.detail.record.experiment
    qtbot.keyClicks(test.prediction, "All ten hang up")
    qtbot.keyClicks(test.likely.slider, "9")
    qtbot.keyClicks(test.did, "Called ten")
    qtbot.keyClicks(test.happened, "Three talked")
    test.came_true._buttons["partly"].click()
    page.flush()
    (found,) = records(notebook)
    assert (found.prediction, found.likelihood) == ("All ten hang up", 90)
    assert (found.did, found.happened) == ("Called ten", "Three talked")
    assert found.came_true is CameTrue.PARTLY
    test.came_true._buttons["partly"].click()
    page.flush()
    assert records(notebook)[0].came_true is None


def test_a_record_is_shown_again_as_it_was_kept(open_page: OpenPage) -> None:
    one, other = card("one"), card("other")
    kept = FullRecord(
        day=TODAY,
        reframe_id=one.id,
        emotions=("Fear 80",),
        prediction="No",
        likelihood=0,
        came_true=CameTrue.NO,
    )
    page = open_page(one, other, kept)
    page.show_record(one.id)
    record = page.detail.record
    assert record.emotions.stored == ("Fear 80",)
    assert record.experiment.likely.rating == 0
    assert record.experiment.came_true.choice == "no"
    assert record.fold.text() == "The full record · 2 of 5 written"
    page.show_record(other.id)
    assert record.typed == type(record.typed)()
    assert record.fold.text() == "The full record"


# --- saving -----------------------------------------------------------------------------------


def test_looking_at_a_record_or_writing_the_card_makes_none(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(card())
    qtbot.keyClicks(page.detail.record.situation, "On Monday")
    page.detail.record.fold.setChecked(False)
    page.flush()
    assert records(notebook) == []


def test_a_save_that_fails_keeps_every_word_of_the_record(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(card())
    record = page.detail.record
    with monkeypatch.context() as world:
        refuse(world, notebook)
        with qtbot.waitSignal(page.went_wrong):
            add_emotion(page, qtbot, "Fear 80")
            qtbot.keyClicks(record.experiment.prediction, "half a senten")
            assert not page.flush()
    assert page.status.text() == "Not saved yet"
    assert record.experiment.prediction.text == "half a senten"
    assert record.emotions.stored == ("Fear 80",)
    assert records(notebook) == []
    assert page.flush()
    (found,) = records(notebook)
    assert (found.emotions, found.prediction) == (("Fear 80",), "half a senten")


def test_somebody_elses_change_shows_unless_the_person_is_typing(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card()
    page = open_page(one, FullRecord(day=TODAY, reframe_id=one.id, did="Called"))
    (kept,) = records(notebook)
    kept.did = "Called ten"
    notebook.save(kept)
    did = page.detail.record.experiment.did
    assert did.text == "Called ten"
    qtbot.keyClicks(page.detail.record.experiment.prediction, "mine")
    kept.did = "Called twenty"
    notebook.save(kept)
    assert page.detail.record.experiment.prediction.text == "mine"


def test_a_text_too_long_is_said_and_kept(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(card())
    with qtbot.waitSignal(page.went_wrong):
        page.detail.record.experiment.did.insertPlainText("x" * 20_001)
        page.flush()
    assert len(page.detail.record.experiment.did.text) == 20_001


def test_deleting_a_card_takes_its_record_along_and_undo_brings_both(
    open_page: OpenPage, notebook: Notebook
) -> None:
    one = card()
    page = open_page(one, FullRecord(day=TODAY, reframe_id=one.id, did="Called"))
    page.deeds.delete_card(notebook.read(belief_card(one.id)))  # type: ignore[arg-type]  # it is there
    assert notebook.read(full_record_of(one.id)) is None
    notebook.undo_delete()
    assert notebook.read(full_record_of(one.id)) is not None
    assert page.detail.record.experiment.did.text == "Called"


def test_what_the_record_said_before_can_be_asked_for(open_page: OpenPage, qtbot: QtBot) -> None:
    one = card()
    page = open_page(one)
    record = page.detail.record
    assert not record.history_button.isVisible()
    qtbot.keyClicks(record.experiment.did, "Called")
    page.flush()
    with qtbot.waitSignal(page.history_requested) as asked:
        qtbot.mouseClick(record.history_button, LEFT)
    assert isinstance(asked.args[0], FullRecord)


# --- thinking traps ---------------------------------------------------------------------------


def test_every_trap_says_in_one_line_what_it_is(open_page: OpenPage, qtbot: QtBot) -> None:
    assert TRAP_WORDS.keys() == DISTORTIONS.keys()
    page = open_page(card())
    qtbot.mouseClick(page.detail.about._add, LEFT)
    popup = page.findChild(TrapsPopup)
    assert isinstance(popup, TrapsPopup)
    told = {box.text(): box.accessibleDescription() for box in popup.findChildren(QCheckBox)}
    assert told == {name: TRAP_WORDS[key] for key, name in DISTORTIONS.items()}
    popup.close()


def make_realistic(page: BeliefsPage) -> None:
    page.detail.about._traps_chosen(("realistic",))


def test_a_realistic_thought_asks_for_a_step_and_takes_it_right_there(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    one = card()
    page = open_page(one)
    assert not page.detail.next_step.isVisible()
    page.detail.halves.turn.slider.rate(10)
    assert page.detail.halves.turn.note.isVisible()
    make_realistic(page)
    assert page.detail.next_step.isVisible()
    assert not page.detail.halves.turn.note.isVisible()
    qtbot.keyClicks(page.detail.steps.add_line, "Other")
    qtbot.keyClicks(page.detail.next_step.line, "Call the CFO")
    qtbot.keyClick(page.detail.next_step.line, Qt.Key.Key_Return)
    found = notebook.read(belief_card(one.id))
    assert found is not None
    assert [step.text for step in found.steps] == ["Call the CFO"]
    assert page.detail.next_step.line.text() == ""
    assert page.detail.steps.add_line.text() == "Other"


def test_a_next_step_that_cannot_be_saved_stays_in_its_line(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(card())
    make_realistic(page)
    page.flush()
    qtbot.keyClicks(page.detail.next_step.line, "Call the CFO")
    refuse(monkeypatch, notebook)
    with qtbot.waitSignal(page.went_wrong):
        qtbot.keyClick(page.detail.next_step.line, Qt.Key.Key_Return)
    assert page.detail.next_step.line.text() == "Call the CFO"
