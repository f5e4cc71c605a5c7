"""Commitments on the page for a day: written down, due, answered, changed, brought back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.commitment import Commitment, Keeping, commitment
from journal.models.kinds import counts
from journal.models.reframe import BeliefStep, Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.today.commitments.card import CommitmentsCard
from journal.ui.pages.today.commitments.form import CommitmentForm
from journal.ui.pages.today.commitments.row import CommitmentRow
from journal.ui.pages.today.page import TodayPage
from tests.ui.today_page import DAY, FRIDAY, MONDAY, opened, press, refuse, settle


def promise(what: str = "Send the comparison", due: date = MONDAY, **fields: object) -> Commitment:
    return Commitment(day=FRIDAY, what=what, due_on=due, **fields)  # type: ignore[arg-type]  # any


def card(page: TodayPage) -> CommitmentsCard:
    assert page.below.commitments is not None
    return page.below.commitments


def rows(page: TodayPage) -> list[CommitmentRow]:
    return list(card(page).rows.values())


def choose(row: CommitmentRow, words: str) -> None:
    found: list[QAction] = [one for one in row.more.menu_shown.actions() if one.text() == words]
    found[0].trigger()


def told(page: TodayPage) -> list[str]:
    return [row.told.text() for row in rows(page)]


def form(page: TodayPage) -> CommitmentForm:
    return page.findChildren(CommitmentForm)[-1]


def stored(notebook: Notebook, one: Commitment) -> Commitment:
    found = notebook.read(commitment(one.id))
    assert found is not None
    return found


def test_those_due_today_or_late_are_listed_and_the_rest_is_counted(
    desk: Desk, qtbot: QtBot
) -> None:
    page = opened(
        qtbot,
        desk,
        promise("Late", FRIDAY, to_whom="Ines"),
        promise("Now"),
        promise("In a week", MONDAY + 7 * DAY),
    )
    assert told(page) == ["to Ines · late, due 20 Nov", "by today"]
    later = card(page).later_button
    assert later.text() == "1 due later"
    later.click()
    assert told(page)[-1] == "by 30 Nov"
    later.click()
    assert len(rows(page)) == 2


def test_without_any_the_card_says_what_they_are_for_and_offers_the_first(
    desk: Desk, qtbot: QtBot
) -> None:
    page = opened(qtbot, desk)
    assert "promised" in card(page)._nothing.text()
    assert not card(page).later_button.isVisible()
    card(page).add_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    asking = form(page)
    qtbot.keyClicks(asking.what, "Call Ines back")
    qtbot.keyClicks(asking.whom, " Ines ")
    asking.due.set_day(MONDAY)
    asking.save()
    settle()
    (row,) = rows(page)
    assert row.told.text() == "to Ines · by today"
    assert not card(page)._nothing.isVisible()


def test_a_new_one_is_due_in_a_week_unless_told_otherwise(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    card(page).add_button.click()
    assert form(page).due.day == MONDAY + timedelta(days=7)


def test_a_tick_keeps_it_in_view_for_the_day_and_unticking_opens_it(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    one = promise()
    page = opened(qtbot, desk, one)
    rows(page)[0].tick.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    kept = stored(notebook, one)
    assert (kept.outcome, kept.outcome_on) == (Keeping.KEPT, MONDAY)
    assert told(page) == ["kept"]
    assert rows(page)[0].tick.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    again = stored(notebook, one)
    assert (again.outcome, again.outcome_on) == (None, None)


@pytest.mark.parametrize(
    ("words", "outcome", "said"),
    [
        ("Partly kept", Keeping.PARTLY, "partly kept"),
        ("Missed", Keeping.MISSED, "missed"),
    ],
)
def test_partly_kept_and_missed_are_answers_too(
    desk: Desk, notebook: Notebook, qtbot: QtBot, words: str, outcome: Keeping, said: str
) -> None:
    one = promise()
    page = opened(qtbot, desk, one)
    choose(rows(page)[0], words)
    assert stored(notebook, one).outcome is outcome
    assert told(page) == [said]
    assert not rows(page)[0].tick.isChecked()
    choose(rows(page)[0], "Open again")
    assert stored(notebook, one).outcome is None


def test_one_answered_before_today_is_gone_from_the_list(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, promise(outcome=Keeping.KEPT, outcome_on=FRIDAY))
    assert not rows(page)


def test_another_day_shows_none(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, promise())
    page.show_day(FRIDAY)
    assert not card(page).isVisible()


def test_it_can_be_changed_and_deleted_and_brought_back(
    desk: Desk, notebook: Notebook, qtbot: QtBot
) -> None:
    one = promise()
    page = opened(qtbot, desk, one)
    choose(rows(page)[0], "Edit…")
    asking = form(page)
    asking.what.set_text("")
    asking.save()
    assert asking.isVisible()
    assert asking._what.complaint == "Please write what you will do."
    qtbot.keyClicks(asking.what, "Send it anyway")
    asking.save()
    assert stored(notebook, one).what == "Send it anyway"
    with qtbot.waitSignal(page.deleted):
        choose(rows(page)[0], "Delete")
    assert notebook.read(commitment(one.id)) is None
    notebook.undo_delete()
    settle()
    assert len(rows(page)) == 1


def test_a_name_too_long_is_told_and_kept_in_the_field(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    card(page).add_button.click()
    asking = form(page)
    asking.what.set_text("Write")
    asking.whom.setText("W" * 300)
    asking.save()
    assert asking.isVisible()
    assert asking._whom.complaint
    assert len(asking.whom.text()) == 300


def test_typing_survives_a_kill_as_a_draft(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk)
    card(page).add_button.click()
    qtbot.keyClicks(form(page).what, "Half a promise")
    QApplication.processEvents()
    form(page)._drafts.flush()  # type: ignore[union-attr]  # made with the form
    again = CommitmentForm(desk, page)
    assert again.what.text == "Half a promise"


def test_a_journal_that_refuses_keeps_the_words_and_the_tick(
    desk: Desk, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, desk, promise())
    card(page).add_button.click()
    asking = form(page)
    asking.what.set_text("Call")
    refuse(monkeypatch, notebook)
    asking.save()
    assert "disk is full" in asking.complaint
    assert asking.what.text == "Call"
    wrong: list[JournalError] = []
    page.went_wrong.connect(wrong.append)
    rows(page)[0].tick.click()
    assert len(wrong) == 1
    assert not rows(page)[0].tick.isChecked()


def test_looking_writes_nothing(desk: Desk, notebook: Notebook, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, promise())
    before = notebook.read(counts())
    page.refresh()
    card(page).later_button.toggle()
    assert notebook.read(counts()) == before


def test_endless_words_in_a_commitment_are_shown_whole(desk: Desk, qtbot: QtBot) -> None:
    page = opened(qtbot, desk, promise("W" * 400 + "<b>", to_whom="M" * 180), width=620)
    assert card(page).width() <= page.width()
    assert rows(page)[0].more.visibleRegion().boundingRect().width() > 0


def test_tab_goes_down_the_cards_as_they_stand(desk: Desk, qtbot: QtBot) -> None:
    thought = Reframe(day=FRIDAY, negative_thought="They hang up", status=ReframeStatus.ACTIVE)
    step = BeliefStep(day=FRIDAY, reframe_id=thought.id, text="Call one", due_on=MONDAY)
    later = Achievement(day=FRIDAY, title="Signed", follow_up_on=MONDAY)
    page = opened(qtbot, desk, thought, step, later, promise(), promise("X", MONDAY + 7 * DAY))
    below, shown = page.below, card(page)
    assert below.steps is not None
    assert below.follow_ups is not None
    (step_row,), (row,) = below.steps.rows.values(), rows(page)
    (signed,) = below.follow_ups.rows.values()
    step_row.tick.setFocus()
    for stop in (step_row.button, row.tick, row.more, shown.later_button, shown.add_button):
        press(qtbot, Qt.Key.Key_Tab)
        assert stop.hasFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert signed.open_button.hasFocus()
    shown.later_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert signed.open_button.hasFocus()
