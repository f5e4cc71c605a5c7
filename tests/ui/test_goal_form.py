"""The form of a goal: easy to fill, honest about the target, and nothing typed is lost."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalFile,
    GoalKind,
    GoalStatus,
    Horizon,
    TargetGiven,
    goal_file,
    goals,
)
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.goals.drop_form import DropForm
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.milestone_form import MilestoneForm
from tests.ui.goal_entries import TODAY, file_of, goal, save_file

OpenForm = Callable[..., GoalForm]


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def open_form(desk: Desk, home: QWidget, qtbot: QtBot) -> OpenForm:
    def open_(file: GoalFile | None = None) -> GoalForm:
        if file is not None:
            save_file(desk.notebook, file)
        form = GoalForm(desk, home, file)
        form.open()
        qtbot.waitExposed(form)
        return form

    return open_


def stored(notebook: Notebook) -> Goal:
    [one] = notebook.read(goals())
    return one


def fill(form: GoalForm, title: str = "Close rate", now: str = "25", target: str = "30") -> None:
    form.title.setText(title)
    form.measure.baseline.setText(now)
    form.measure.amount.setText(target)


def test_a_name_and_a_target_are_enough(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    assert form.focusWidget() is form.what.templates.buttons["own"]
    qtbot.keyClicks(form.title, "12 executive meetings")
    qtbot.keyClicks(form.measure.amount, "12")
    with qtbot.waitSignal(form.saved) as told:
        qtbot.keyClick(form.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["Goal set."]
    kept = stored(notebook)
    assert (kept.title, kept.baseline, kept.target) == ("12 executive meetings", 0.0, 12.0)
    assert (kept.day, kept.due_on, kept.cadence_days) == (TODAY, date(2027, 2, 23), 7)
    assert kept.confidence is None
    assert kept.status is GoalStatus.ACTIVE


def test_every_field_is_kept(open_form: OpenForm, notebook: Notebook) -> None:
    form = open_form()
    fill(form, target="20")
    form.when.why.setPlainText("Commission pays\nfor the house")
    form.when.kind.choose("learning")
    form.when.skill_area.choose("closing")
    form.when.horizon.choose("year")
    form.measure.adds_up.choose("mean")
    form.measure.unit.set_unit("€")
    form.measure.way.choose("relative")
    form.measure.direction.choose("down")
    form.when.start.set_day(date(2026, 11, 2))
    form.when.due.set_day(date(2027, 1, 31))
    form.when.cadence.choose("30")
    form.when.confidence.rate(70)
    form.save()
    kept = stored(notebook)
    assert kept.why == "Commission pays\nfor the house"
    assert kept.kind is GoalKind.LEARNING
    assert kept.skill_area == "closing"
    assert kept.horizon is Horizon.YEAR
    assert kept.adds_up is AddsUp.MEAN
    assert kept.unit == "€"
    assert kept.target_given is TargetGiven.RELATIVE
    assert (kept.direction, kept.baseline, kept.target) == (Direction.DOWN, 25.0, 20.0)
    assert (kept.day, kept.due_on) == (date(2026, 11, 2), date(2027, 1, 31))
    assert (kept.cadence_days, kept.confidence) == (30, 70)


def test_it_says_what_the_target_comes_to_while_one_types(
    open_form: OpenForm, qtbot: QtBot
) -> None:
    form = open_form()
    form.measure.unit.sort._buttons["percent"].click()
    form.measure.baseline.clear()
    qtbot.keyClicks(form.measure.baseline, "25")
    form.measure.way.choose("relative")
    qtbot.keyClicks(form.measure.amount, "20")
    assert form.measure.sentence.text() == "25 % + 20 % relative = 30 %"
    form.measure.way.choose("points")
    form.measure.way.activated.emit(form.measure.way.currentIndex())
    assert form.measure.sentence.text() == "25 % + 20 points = 45 %"
    assert form.measure.way.currentText() == "points more"


def test_a_lower_target_turns_the_way_by_itself(open_form: OpenForm, qtbot: QtBot) -> None:
    form = open_form()
    form.measure.baseline.setText("9")
    qtbot.keyClicks(form.measure.amount, "4")
    assert form.measure.direction.choice == "down"
    assert form.measure.sentence.text() == "From 9 to 4"


def test_a_goal_to_hold_needs_no_target(open_form: OpenForm, notebook: Notebook) -> None:
    form = open_form()
    fill(form, now="4", target="")
    form.measure.direction._buttons["hold"].click()
    assert not form.measure.amount.isVisible()
    form.save()
    kept = stored(notebook)
    assert (kept.direction, kept.baseline, kept.target) == (Direction.HOLD, 4.0, 4.0)


def test_a_ratio_is_in_percent_without_being_asked(open_form: OpenForm, notebook: Notebook) -> None:
    form = open_form()
    fill(form)
    form.measure.adds_up.choose("ratio")
    form.measure.adds_up.activated.emit(form.measure.adds_up.currentIndex())
    assert not form.measure.unit.isVisible()
    form.save()
    assert (stored(notebook).adds_up, stored(notebook).unit) == (AddsUp.RATIO, "%")


def test_the_due_date_follows_the_horizon_until_it_is_set(open_form: OpenForm) -> None:
    form = open_form()
    form.when.horizon.choose("month")
    form.when.horizon.activated.emit(form.when.horizon.currentIndex())
    assert form.when.due.day == date(2026, 12, 23)
    form.when.due.set_day(date(2027, 1, 31))
    form.when.due.edited.emit()
    form.when.horizon.choose("year")
    form.when.horizon.activated.emit(form.when.horizon.currentIndex())
    assert form.when.due.day == date(2027, 1, 31)


def test_each_fault_is_said_beside_its_field_and_nothing_is_lost(
    open_form: OpenForm, notebook: Notebook
) -> None:
    form = open_form()
    fill(form, title="  ", now="25", target="25")
    form.when.why.setPlainText("Because")
    form.when.start.set_day(date(2027, 1, 1))
    form.when.due.set_day(date(2026, 12, 1))
    form.save()
    assert form.isVisible()
    assert form.what.named.complaint == "Please give it a name."
    assert form.measure._target.complaint == "That is where you stand now (25)."
    assert form.when.dated.complaint == "The due date lies before the start."
    assert form.when.why.text == "Because"
    assert form.measure.amount.text() == "25"
    assert notebook.read(goals()) == []


def test_a_save_that_fails_keeps_the_form_and_can_be_tried_again(
    open_form: OpenForm, notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    form = open_form()
    fill(form)
    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        form.save()
    assert form.isVisible()
    assert form.complaint == "The disk is full."
    assert form.title.text() == "Close rate"
    form.save()
    assert stored(notebook).title == "Close rate"


def test_an_untouched_measure_keeps_every_digit(open_form: OpenForm, notebook: Notebook) -> None:
    third = goal(baseline=30.0, target=40.1234567890123, target_given=TargetGiven.RELATIVE)
    form = open_form(file_of(third))
    form.title.setText("Another name")
    form.save()
    assert stored(notebook).target == 40.1234567890123
    assert stored(notebook).title == "Another name"


@pytest.mark.parametrize(
    "unit", ["", "%", "€", "hours", "meetings", "CHF", "deals per head, all in all"]
)
def test_a_unit_reads_back_as_it_was(open_form: OpenForm, notebook: Notebook, unit: str) -> None:
    form = open_form(file_of(goal(unit=unit)))
    form.save()
    assert stored(notebook).unit == unit


def test_an_unknown_skill_area_is_kept(open_form: OpenForm, notebook: Notebook) -> None:
    form = open_form(file_of(goal(skill_area="storytelling")))
    form.save()
    assert stored(notebook).skill_area == "storytelling"


def test_another_way_to_add_up_moves_the_milestones(
    open_form: OpenForm, notebook: Notebook
) -> None:
    file = file_of(goal(baseline=0.0, target=40.0, unit="calls"), 8.0, 9.0, milestones=(15.0,))
    form = open_form(file)
    form.measure.adds_up.choose("sum")
    form.save()
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    assert found.milestones[0].reached_on == date(2026, 11, 16)


def test_confidence_can_be_left_out_again(open_form: OpenForm, qtbot: QtBot) -> None:
    form = open_form()
    form.when.confidence.rate(70)
    assert form.when.sure.text() == "70%"
    qtbot.keyClick(form.when.confidence, Qt.Key.Key_Delete)
    assert form.when.sure.text() == "not rated yet"


@pytest.fixture
def saved_file(notebook: Notebook) -> GoalFile:
    file = file_of(goal(), 20.5, 22.4)
    save_file(notebook, file)
    return file


def milestones(notebook: Notebook, file: GoalFile) -> list[tuple[float, str, date | None]]:
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    return [(one.value, one.label, one.reached_on) for one in found.milestones]


def test_a_milestone_is_added_and_one_already_passed_is_ticked(
    desk: Desk, home: QWidget, notebook: Notebook, saved_file: GoalFile
) -> None:
    for value, words in (("22", "half way"), ("23,", "")):
        form = MilestoneForm(desk, saved_file, home)
        form.value.setText(value.rstrip(","))
        form.label.setText(words)
        form.save()
    assert milestones(notebook, saved_file) == [
        (22.0, "half way", date(2026, 11, 16)),
        (23.0, "", None),
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("soon", "Please write a number, such as 21."),
        ("20", "You began at 20%: it lies above that."),
    ],
)
def test_a_milestone_that_makes_no_sense_is_refused_beside_its_field(
    desk: Desk, home: QWidget, saved_file: GoalFile, typed: str, words: str
) -> None:
    form = MilestoneForm(desk, saved_file, home)
    form.value.setText(typed)
    form.save()
    assert form.complaint == words
    assert form.value.text() == typed


def test_a_goal_is_dropped_with_a_reason_only(
    desk: Desk, home: QWidget, notebook: Notebook, saved_file: GoalFile, qtbot: QtBot
) -> None:
    form = DropForm(desk, saved_file, home)
    form.save()
    assert form._reason.complaint
    assert stored(notebook).status is GoalStatus.ACTIVE
    qtbot.keyClicks(form.reason, "The team was merged")
    form.save()
    kept = stored(notebook)
    assert (kept.status, kept.status_reason) == (GoalStatus.DROPPED, "The team was merged")
    assert kept.ended_on == TODAY


def test_a_pasted_name_is_kept_whole_and_complained_of(
    open_form: OpenForm, notebook: Notebook
) -> None:
    form = open_form()
    fill(form, title="meetings " * 30)
    form.title.textEdited.emit(form.title.text())
    form.save()
    assert form.title.text() == "meetings " * 30
    assert form.what.named.complaint.startswith("269 of 140 characters")
    assert notebook.read(goals()) == []
    form.title.setText("Meetings")
    form.save()
    assert stored(notebook).title == "Meetings"


def test_a_pasted_unit_is_kept_whole_and_complained_of(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    fill(form)
    unit = form.measure.unit
    unit.sort._buttons["number"].click()
    qtbot.keyClicks(unit.noun, "meetings with people who decide")
    form.save()
    assert unit.noun.text() == "meetings with people who decide"
    assert form.measure._unit.complaint.startswith("31 of 24 characters")
    assert notebook.read(goals()) == []
    unit.noun.clear()
    qtbot.keyClicks(unit.noun, "meetings")
    assert form.measure._unit.complaint == ""
    form.save()
    assert stored(notebook).unit == "meetings"


def test_a_pasted_label_of_a_milestone_is_kept_whole_and_complained_of(
    desk: Desk, home: QWidget, notebook: Notebook, qtbot: QtBot
) -> None:
    file = file_of(goal())
    save_file(notebook, file)
    form = MilestoneForm(desk, file, home)
    form.open()
    form.value.setText("21")
    form.label.insert("x" * 201)
    form.save()
    assert form.label.text() == "x" * 201
    assert form._label.complaint.startswith("201 of 200 characters")
    kept = notebook.read(goal_file(file.goal.id))
    assert kept is not None
    assert kept.milestones == ()
    qtbot.keyClick(form.label, Qt.Key.Key_Backspace)
    assert form._label.complaint == ""
    form.save()
    kept = notebook.read(goal_file(file.goal.id))
    assert kept is not None
    assert kept.milestones[0].label == "x" * 200
