"""Logging progress: the figure, the milestone, the check-in of the same day, and no lost word."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_between
from journal.models.goal import AddsUp, GoalFile, Progress, goal_file
from journal.notebook import Notebook
from journal.ui.celebrating import Celebrating
from journal.ui.desk import Desk
from journal.ui.log_progress import LogProgress
from journal.ui.milestone_marks import with_check_in
from journal.ui.widgets.entry_dialog import SURE
from tests.ui.goal_entries import TODAY, file_of, goal, save_file

LAST_WEEK = date(2026, 11, 16)
OpenLog = Callable[..., LogProgress]


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def open_log(desk: Desk, home: QWidget, qtbot: QtBot) -> OpenLog:
    def open_(file: GoalFile, progress: Progress | None = None) -> LogProgress:
        save_file(desk.notebook, file)
        dialog = LogProgress(desk, file, home, progress)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return open_


def stored(notebook: Notebook, file: GoalFile) -> GoalFile:
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    return found


def celebration(home: QWidget) -> Celebrating | None:
    return home.findChild(Celebrating)


def refuse(*_: object, **__: object) -> None:
    raise JournalError("The disk is full.", next_step="Free some space.")


def test_a_figure_and_ctrl_enter_are_enough(
    open_log: OpenLog, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5)
    dialog = open_log(file)
    qtbot.keyClicks(dialog.value, "22.6")
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(
            dialog.texts["moved_it"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert told.args == ["Progress logged."]
    assert [(one.day, one.value) for one in stored(notebook, file).progress] == [
        (LAST_WEEK, 20.5),
        (TODAY, 22.6),
    ]


def test_every_field_is_kept(open_log: OpenLog, notebook: Notebook, qtbot: QtBot) -> None:
    file = file_of(goal())
    dialog = open_log(file)
    dialog.value.setText("21")
    for name, text in dialog.texts.items():
        qtbot.keyClicks(text, f"words of {name}")
    dialog.next_by.offer.click()
    dialog.next_by.field.set_day(date(2026, 11, 27))
    dialog.save()
    [kept] = stored(notebook, file).progress
    assert kept.moved_it == "words of moved_it"
    assert kept.in_the_way == "words of in_the_way"
    assert kept.next_act == "words of next_act"
    assert kept.help_needed == "words of help_needed"
    assert kept.next_by == date(2026, 11, 27)


def test_figures_are_read_as_the_person_writes_them(open_log: OpenLog, notebook: Notebook) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    file = file_of(goal(unit="€", target=2000.0))
    dialog = open_log(file)
    dialog.value.setText("1.234,5 €")
    dialog.save()
    assert stored(notebook, file).progress[0].value == 1234.5


@pytest.mark.parametrize("typed", ["", "many", "nan", "inf", "1e999"])
def test_what_is_no_number_is_said_beside_the_field_and_nothing_is_lost(
    open_log: OpenLog, notebook: Notebook, typed: str
) -> None:
    file = file_of(goal())
    dialog = open_log(file)
    dialog.value.setText(typed)
    dialog.texts["moved_it"].setPlainText("Two closes")
    dialog.save()
    assert dialog.isVisible()
    assert dialog._figure.complaint == "Please write a number, such as 12."
    assert dialog.value.text() == typed
    assert dialog.texts["moved_it"].text == "Two closes"
    assert stored(notebook, file).progress == ()


def test_a_ratio_asks_for_won_and_lost(open_log: OpenLog, notebook: Notebook) -> None:
    file = file_of(goal(adds_up=AddsUp.RATIO))
    dialog = open_log(file)
    assert not dialog.value.isVisible()
    dialog.save()
    assert dialog._figure.complaint == "Please count at least one won or lost."
    dialog.won.setValue(3)
    dialog.lost.setValue(9)
    assert dialog._outcome.text() == "Then it stands at 25%; the target is 24%."
    dialog.save()
    [kept] = stored(notebook, file).progress
    assert (kept.value, kept.won, kept.lost) == (None, 3, 9)


def test_it_says_where_the_goal_will_stand_while_one_types(open_log: OpenLog, qtbot: QtBot) -> None:
    dialog = open_log(
        file_of(goal(adds_up=AddsUp.SUM, unit="meetings", baseline=0.0, target=12.0), 3.0)
    )
    assert dialog._outcome.text() == "It stands at 3 meetings; the target is 12 meetings."
    qtbot.keyClicks(dialog.value, "2")
    assert dialog._outcome.text() == "Then it stands at 5 meetings; the target is 12 meetings."


def test_a_reached_milestone_is_marked_told_and_celebrated(
    open_log: OpenLog, home: QWidget, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5, milestones=(21.0, 22.0, 23.0))
    dialog = open_log(file)
    dialog.value.setText("22.4")
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.save()
    assert told.args == ["Milestone reached: 21%, 22%. That is worth a celebration."]
    assert [one.reached_on for one in stored(notebook, file).milestones] == [TODAY, TODAY, None]
    cheer = celebration(home)
    assert cheer is not None
    assert cheer.heading.text() == "22% reached"


def test_without_a_milestone_nothing_is_celebrated(open_log: OpenLog, home: QWidget) -> None:
    dialog = open_log(file_of(goal(), 20.5, milestones=(23.0,)))
    dialog.value.setText("21")
    dialog.save()
    assert celebration(home) is None


def test_a_save_that_fails_keeps_every_word_and_can_be_tried_again(
    open_log: OpenLog, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.5, milestones=(21.0,))
    dialog = open_log(file)
    dialog.value.setText("22")
    qtbot.keyClicks(dialog.texts["moved_it"], "Two closes")
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        with qtbot.waitSignal(dialog.failed):
            dialog.save()
    assert dialog.isVisible()
    assert dialog.complaint == "The disk is full. Free some space."
    assert dialog.value.text() == "22"
    assert dialog.texts["moved_it"].text == "Two closes"
    assert stored(notebook, file).milestones[0].reached_on is None
    dialog.save()
    found = stored(notebook, file)
    assert [one.value for one in found.progress] == [20.5, 22.0]
    assert found.milestones[0].reached_on == TODAY


def test_text_that_cannot_be_stored_is_said_and_kept(open_log: OpenLog, notebook: Notebook) -> None:
    file = file_of(goal())
    dialog = open_log(file)
    dialog.value.setText("21")
    dialog.texts["moved_it"].setPlainText("x" * 20_001)
    dialog.save()
    assert "20,001 characters" in dialog.complaint
    assert len(dialog.texts["moved_it"].text) == 20_001
    assert stored(notebook, file).progress == ()


def today_too(file: GoalFile, value: float) -> GoalFile:
    again = Progress(goal_id=file.goal.id, day=TODAY, value=value, moved_it="This morning")
    return GoalFile(file.goal, (*file.progress, again), file.milestones)


def test_a_level_noted_today_is_offered_to_be_changed(
    open_log: OpenLog, notebook: Notebook
) -> None:
    file = today_too(file_of(goal(), 20.5), 21.0)
    dialog = open_log(file)
    assert dialog.same_day.isVisible()
    assert dialog.same_day.words.text() == "On 23 Nov you noted 21% already."
    assert dialog.same_day.changes
    assert dialog.value.text() == "21"
    assert dialog.texts["moved_it"].text == "This morning"
    dialog.value.setText("21.4")
    dialog.save()
    assert [one.value for one in stored(notebook, file).progress] == [20.5, 21.4]


def test_what_adds_up_is_offered_to_be_added_to(open_log: OpenLog, notebook: Notebook) -> None:
    file = today_too(file_of(goal(adds_up=AddsUp.SUM, unit="calls"), 5.0), 2.0)
    dialog = open_log(file)
    assert not dialog.same_day.changes
    assert dialog.value.text() == ""
    dialog.value.setText("3")
    dialog.save()
    assert sorted(one.value or 0 for one in stored(notebook, file).progress) == [2.0, 3.0, 5.0]


def test_turning_from_one_to_the_other_keeps_what_was_typed(
    open_log: OpenLog, qtbot: QtBot
) -> None:
    dialog = open_log(today_too(file_of(goal(), 20.5), 21.0))
    qtbot.keyClicks(dialog.texts["next_act"], "Ask for the order")
    dialog.same_day.way._buttons["add"].click()
    assert dialog.value.text() == ""
    assert dialog.texts["moved_it"].text == ""
    assert dialog.texts["next_act"].text == "Ask for the order"
    dialog.same_day.way._buttons["change"].click()
    assert dialog.value.text() == "21"
    assert dialog.texts["next_act"].text == "Ask for the order"


def test_another_day_has_no_offer(open_log: OpenLog) -> None:
    dialog = open_log(today_too(file_of(goal()), 21.0))
    dialog.day.set_day(date(2026, 11, 20))
    dialog.day.edited.emit()
    assert not dialog.same_day.isVisible()
    assert dialog.value.text() == ""


def test_a_check_in_cannot_lie_in_the_future_or_before_the_start(open_log: OpenLog) -> None:
    dialog = open_log(file_of(goal()))
    assert dialog.day.maximumDate().toPython() == TODAY
    assert dialog.day.minimumDate().toPython() == date(2026, 10, 5)


def test_an_older_check_in_is_changed_with_what_it_had_reached(
    open_log: OpenLog, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal(), 20.2, 23.5, milestones=(23.0,))
    file.milestones[0].reached_on = LAST_WEEK
    dialog = open_log(file, file.progress[1])
    assert dialog.value.text() == "23.5"
    dialog.value.setText("22.5")
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.save()
    assert told.args == ["Check-in changed."]
    found = stored(notebook, file)
    assert [one.value for one in found.progress] == [20.2, 22.5]
    assert found.milestones[0].reached_on is None


def test_a_figure_cleared_from_a_check_in_counts_no_more(open_log: OpenLog, qtbot: QtBot) -> None:
    file = file_of(goal(), 20.2, 23.5)
    dialog = open_log(file, file.progress[1])
    dialog.value.selectAll()
    qtbot.keyClick(dialog.value, Qt.Key.Key_Backspace)
    assert dialog._outcome.text() == "It stands at 20.2%; the target is 24%."


def test_while_the_baseline_is_measured_no_guessed_target_is_told(
    open_log: OpenLog, qtbot: QtBot
) -> None:
    dialog = open_log(file_of(goal(baseline_days=60)))
    qtbot.keyClicks(dialog.value, "21")
    assert dialog._outcome.text() == (
        "Then it stands at 21%; the baseline is measured until 3 Dec."
    )


def test_escape_throws_typing_away_only_when_pressed_twice(
    open_log: OpenLog, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal())
    dialog = open_log(file)
    qtbot.keyClicks(dialog.texts["moved_it"], "Two closes")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.complaint == SURE.format("Cancel")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert stored(notebook, file).progress == ()


def test_escape_closes_an_untouched_dialog_at_once_and_frees_it(
    open_log: OpenLog, qtbot: QtBot
) -> None:
    dialog = open_log(file_of(goal()))
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.fixture
def cheer(desk: Desk, home: QWidget, qtbot: QtBot) -> Celebrating:
    file = file_of(goal("Close rate"), 22.0, milestones=(22.0,))
    file.milestones[0].reached_on = LAST_WEEK
    save_file(desk.notebook, file)
    dialog = Celebrating(desk, file, file.milestones[0], home)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def recorded(notebook: Notebook) -> list[Achievement]:
    return notebook.read(achievements_between(None, None))


def test_one_click_records_the_milestone_as_an_achievement_and_one_takes_it_back(
    cheer: Celebrating, notebook: Notebook
) -> None:
    cheer.record_button.click()
    [made] = recorded(notebook)
    assert made.title == "22% reached: Close rate"
    assert made.day == LAST_WEEK
    assert (made.measure_before, made.measure_after, made.measure_unit) == (20.0, 22.0, "%")
    assert made.goal_id == cheer._goal.id
    cheer.record_button.click()
    assert recorded(notebook) == []
    cheer.record_button.click()
    assert len(recorded(notebook)) == 1


def test_what_is_recorded_stays_linked_where_the_rest_is_left_for_later(
    cheer: Celebrating, notebook: Notebook, qtbot: QtBot
) -> None:
    qtbot.keyClicks(cheer.how, "team lunch")
    cheer.record_button.click()
    qtbot.mouseClick(cheer.cancel_button, Qt.MouseButton.LeftButton)
    assert cheer.complaint == SURE.format("Later")
    qtbot.mouseClick(cheer.cancel_button, Qt.MouseButton.LeftButton)
    found = notebook.read(goal_file(cheer._goal.id))
    assert found is not None
    assert found.milestones[0].achievement_id == recorded(notebook)[0].id
    assert found.milestones[0].celebrated == ""


def test_an_achievement_begins_at_the_baseline_the_first_days_measured(
    desk: Desk, home: QWidget, notebook: Notebook
) -> None:
    measured = goal("Close rate", baseline=0.0, baseline_days=14)
    first = Progress(goal_id=measured.id, day=measured.day, value=18.0)
    file = file_of(measured, 22.0, milestones=(22.0,))
    file = with_check_in(file, first)
    save_file(notebook, file)
    Celebrating(desk, file, file.milestones[0], home).record_button.click()
    assert recorded(notebook)[0].measure_before == 18.0


def test_taking_the_record_back_takes_its_link_back_in_the_same_breath(
    cheer: Celebrating, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheer.record_button.click()
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        cheer.record_button.click()
    assert cheer.record_button.text() == "Undo"
    cheer.record_button.click()
    found = notebook.read(goal_file(cheer._goal.id))
    assert found is not None
    assert found.milestones[0].achievement_id is None


def test_the_celebration_and_the_thanks_are_kept(
    cheer: Celebrating, desk: Desk, home: QWidget, notebook: Notebook, qtbot: QtBot
) -> None:
    qtbot.keyClicks(cheer.how, "team lunch")
    cheer.record_button.click()
    qtbot.keyClicks(cheer.thanks, "The solutions team")
    cheer.save()
    found = notebook.read(goal_file(cheer._goal.id))
    assert found is not None
    assert found.milestones[0].celebrated == "team lunch"
    assert recorded(notebook)[0].credit_to == "The solutions team"
    again = Celebrating(desk, found, found.milestones[0], home)
    assert again.how.text == "team lunch"
    assert again.thanks.text == "The solutions team"
    again.record_button.click()
    assert recorded(notebook) == []


def test_the_burst_plays_once_and_not_where_nothing_may_move(
    cheer: Celebrating, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: cheer.sparks.moving)
    cheer.sparks._moving.setCurrentTime(600)
    cheer.sparks.grab()
    cheer.sparks._moving.stop()
    monkeypatch.setattr("journal.ui.widgets.sparks.wants_motion", lambda _: False)
    cheer.sparks.play()
    assert not cheer.sparks.moving


def test_a_recording_that_fails_is_said_and_leaves_the_offer(
    cheer: Celebrating, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook, "save", refuse)
    cheer.record_button.click()
    assert cheer.complaint == "The disk is full. Free some space."
    assert cheer.record_button.text() == "Record it as an achievement"


def test_a_very_long_goal_title_still_makes_an_achievement(
    desk: Desk, home: QWidget, notebook: Notebook
) -> None:
    file = file_of(goal("W" * 140), 22.0, milestones=(22.0,))
    save_file(notebook, file)
    dialog = Celebrating(desk, file, file.milestones[0], home)
    dialog.record_button.click()
    assert len(recorded(notebook)[0].title) == 140
