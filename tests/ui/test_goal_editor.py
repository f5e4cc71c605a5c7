"""What makes a good goal easy: templates, measured baselines, counters, parents, drafts."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.goal_standing import standing
from journal.models.counter import Counter, DayCount
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalFile,
    GoalKind,
    GoalStatus,
    Milestone,
    TargetGiven,
    goal_file,
    goals,
)
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.goals.goal_counters import counter_names
from journal.ui.pages.goals.goal_form import GoalForm
from journal.ui.pages.goals.goal_parents import parent_titles
from journal.ui.widgets.choice_box import ChoiceBox
from tests.ui.goal_entries import TODAY, file_of, goal, save_file

OpenForm = Callable[..., GoalForm]


@pytest.fixture
def open_form(desk: Desk, qtbot: QtBot) -> OpenForm:
    home = QWidget()
    qtbot.addWidget(home)
    home.show()

    def open_(file: GoalFile | None = None) -> GoalForm:
        if file is not None:
            save_file(desk.notebook, file)
            desk.notebook.save(*file.pauses)
        form = GoalForm(desk, home, file)
        form.open()
        qtbot.waitExposed(form)
        return form

    return open_


def stored(notebook: Notebook) -> Goal:
    [one] = notebook.read(goals())
    return one


def take(box: ChoiceBox, key: str) -> None:
    box.choose(key)
    box.activated.emit(box.currentIndex())


def start_from(form: GoalForm, key: str) -> None:
    form.what.templates.buttons[key].click()


def write(form: GoalForm, qtbot: QtBot, now: str, target: str) -> None:
    form.measure.baseline.clear()
    qtbot.keyClicks(form.measure.baseline, now)
    qtbot.keyClicks(form.measure.amount, target)


def test_a_template_is_chosen_with_the_arrow_keys_and_needs_figures_only(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    for _ in range(3):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Right)
    assert form.focusWidget() is form.what.templates.buttons["attempts"]
    qtbot.keyClicks(form.measure.amount, "400")
    form.save()
    kept = stored(notebook)
    assert (kept.title, kept.unit, kept.adds_up) == ("Attempts made", "attempts", AddsUp.SUM)
    assert (kept.kind, kept.skill_area) == (GoalKind.ACTIVITY, "prospecting")
    assert (kept.counter, kept.counter_of, kept.target) == ("attempts", "", 400.0)


def test_whoever_types_at_once_writes_the_title(open_form: OpenForm, qtbot: QtBot) -> None:
    form = open_form()
    qtbot.keyClick(form.focusWidget(), "1")
    assert form.focusWidget() is form.title
    qtbot.keyClicks(form.title, "2 executive meetings")
    assert form.title.text() == "12 executive meetings"


def test_a_template_leaves_what_was_written(open_form: OpenForm, qtbot: QtBot) -> None:
    form = open_form()
    start_from(form, "close_rate")
    assert form.title.text() == "Close more of my deals"
    form.title.setText("More yes")
    write(form, qtbot, "25", "5")
    start_from(form, "presenting")
    assert form.title.text() == "More yes"
    assert (form.measure.baseline.text(), form.measure.amount.text()) == ("25", "5")
    assert form.when.skill_area.choice == "presenting"
    assert form.measure.typed.unit == "of 10"


@pytest.mark.parametrize(
    ("way", "words", "other"),
    [
        ("relative", "25 % + 20 % relative = 30 %", "20 points more would be 45%."),
        ("points", "25 % + 20 points = 45 %", "20% more (relative) would be 30%."),
    ],
)
def test_relative_and_points_are_told_apart_at_every_keystroke(
    open_form: OpenForm, qtbot: QtBot, way: str, words: str, other: str
) -> None:
    form = open_form()
    form.measure.unit.sort._buttons["percent"].click()
    take(form.measure.way, way)
    write(form, qtbot, "25", "20")
    assert form.measure.sentence.text() == words
    assert form.measure.other.text() == f"Not to be mixed up: {other}"
    qtbot.keyClick(form.measure.amount, Qt.Key.Key_Backspace)
    assert "would be" in form.measure.other.text()
    assert form.measure.other.text() != f"Not to be mixed up: {other}"
    take(form.measure.way, "value")
    assert form.measure.other.isHidden()


def test_the_first_two_weeks_can_be_the_baseline(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    start_from(form, "close_rate")
    write(form, qtbot, "25", "20")
    assert form.measure.sentence.text() == (
        "25 % + 20 points = 45 %, by my guess. The first two weeks will show the true figure."
    )
    form.save()
    kept = stored(notebook)
    assert (kept.baseline_days, kept.baseline, kept.target) == (14, 25.0, 45.0)
    assert (kept.target_given, kept.target_amount) == (TargetGiven.POINTS, 20.0)
    now = standing(GoalFile(kept), TODAY, frozenset(range(5)))
    assert now.measuring_until == date(2026, 12, 6)


def test_a_target_that_goes_down_keeps_its_way_once_the_baseline_is_measured(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    form.title.setText("Days to an answer")
    form.measure.direction._buttons["down"].click()
    take(form.measure.way, "relative")
    form.measure.first_days.click()
    write(form, qtbot, "40", "25")
    form.save()
    kept = stored(notebook)
    assert (kept.target_amount, kept.target) == (-25.0, 30.0)
    again = open_form(GoalFile(kept))
    assert again.measure.amount.text() == "25"
    assert again.measure.first_days.isChecked()


def test_what_is_held_is_held_at_what_the_first_weeks_show(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    form.title.setText("Sleep")
    write(form, qtbot, "7", "")
    form.measure.direction._buttons["hold"].click()
    form.measure.first_days.click()
    form.save()
    kept = stored(notebook)
    assert (kept.direction, kept.target_given) == (Direction.HOLD, TargetGiven.POINTS)
    assert (kept.target_amount, kept.baseline_days) == (0.0, 14)


def test_a_sum_has_no_baseline_to_measure(open_form: OpenForm) -> None:
    form = open_form()
    form.measure.first_days.click()
    take(form.measure.adds_up, "sum")
    assert form.measure.first_days.isHidden()
    assert form.measure.typed.first_days == 0


def test_a_ratio_is_fed_by_one_counter_out_of_another(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    form.title.setText("Talks that lead to a meeting")
    take(form.measure.adds_up, "ratio")
    write(form, qtbot, "20", "30")
    take(form.feed.counter, "meetings_booked")
    take(form.feed.out_of, "meetings_booked")
    form.save()
    assert form.isVisible()
    assert form.feed._out_of.complaint == "Please choose two different counters."
    take(form.feed.out_of, "conversations")
    form.save()
    kept = stored(notebook)
    assert (kept.counter, kept.counter_of) == ("meetings_booked", "conversations")


def test_what_does_not_add_up_is_not_fed(open_form: OpenForm, notebook: Notebook) -> None:
    form = open_form()
    start_from(form, "meetings")
    form.measure.amount.setText("12")
    take(form.measure.adds_up, "latest")
    assert form.feed.isHidden()
    form.save()
    assert stored(notebook).counter == ""


def test_feeding_a_goal_from_a_counter_moves_its_milestones(
    open_form: OpenForm, notebook: Notebook
) -> None:
    meetings = goal(baseline=0.0, target=12.0, unit="meetings", adds_up=AddsUp.SUM)
    mark = Milestone(goal_id=meetings.id, day=meetings.day, value=3.0)
    notebook.save(DayCount(day=date(2026, 11, 20), counter="meetings_held", number=4))
    form = open_form(GoalFile(meetings, (), (mark,)))
    take(form.feed.counter, "meetings_held")
    form.save()
    found = notebook.read(goal_file(meetings.id))
    assert found is not None
    assert found.milestones[0].reached_on == date(2026, 11, 20)


def test_counters_bear_the_persons_names_and_hidden_ones_are_not_offered(
    notebook: Notebook,
) -> None:
    notebook.save(
        Counter(key="attempts", label="Dials", place=0, day=TODAY),
        Counter(key="nos", label="Nos", place=5, hidden=True, day=TODAY),
    )
    assert counter_names(notebook)["attempts"] == "Dials"
    assert "nos" not in counter_names(notebook)
    assert counter_names(notebook, used=("nos", ""))["nos"] == "Nos"
    assert counter_names(notebook, used=("x",))["x"] == "A counter that is gone"


def test_a_goal_serves_a_longer_one_but_never_itself(
    open_form: OpenForm, notebook: Notebook
) -> None:
    vision, child = goal("Lead the niche"), goal("Twelve meetings")
    ended = goal("Long over", status=GoalStatus.CLOSED)
    notebook.save(vision, ended)
    form = open_form(GoalFile(child))
    offered = [form.when.serves.itemText(at) for at in range(form.when.serves.count())]
    assert offered == ["No other goal", "Lead the niche"]
    take(form.when.serves, str(vision.id))
    form.save()
    [kept] = [one for one in notebook.read(goals()) if one.id == child.id]
    assert kept.parent_id == vision.id
    assert parent_titles(notebook.read(goals()), vision) == {}


def test_a_parent_that_is_gone_stays_until_another_is_chosen(
    open_form: OpenForm, notebook: Notebook
) -> None:
    gone = goal("Gone")
    notebook.save(gone)
    child = goal("Child", parent_id=gone.id)
    notebook.save(child)
    notebook.delete(gone)
    form = open_form(GoalFile(stored(notebook)))
    assert form.when.serves.currentText() == "A goal that is gone"
    form.save()
    assert stored(notebook).parent_id == gone.id


def test_a_ring_of_parents_is_survived() -> None:
    one, other = goal("One", id=uuid4()), goal("Other", id=uuid4())
    one.parent_id, other.parent_id = other.id, one.id
    mine = goal("Mine", id=uuid4())
    assert set(parent_titles([one, other, mine], mine).values()) == {"One", "Other"}


def test_a_draft_needs_a_name_only_and_becomes_a_goal_later(
    open_form: OpenForm, notebook: Notebook, qtbot: QtBot
) -> None:
    form = open_form()
    form.draft_button.click()
    assert form.what.named.complaint == "Please give it a name."
    form.title.setText("Something with referrals")
    with qtbot.waitSignal(form.saved) as told:
        form.draft_button.click()
    assert told.args == ["Kept as a draft. It starts when you set it."]
    draft = stored(notebook)
    assert draft.status is GoalStatus.DRAFT
    again = open_form(GoalFile(draft))
    assert again.measure.amount.text() == ""
    again.save()
    assert again.measure._target.complaint == "Please write a number, such as 20."
    qtbot.keyClicks(again.measure.amount, "12")
    again.save()
    assert (stored(notebook).status, stored(notebook).target) == (GoalStatus.ACTIVE, 12.0)


def test_a_draft_refuses_a_figure_it_could_not_keep(
    open_form: OpenForm, notebook: Notebook
) -> None:
    form = open_form()
    form.title.setText("Referrals")
    form.measure.amount.setText("lots")
    form.draft_button.click()
    assert form.measure._target.complaint == "Please write a number, such as 20."
    assert notebook.read(goals()) == []


def test_a_goal_under_way_is_not_made_a_draft(open_form: OpenForm) -> None:
    assert open_form(file_of(goal())).draft_button.isHidden()


def test_the_form_has_two_parts_and_a_fault_brings_its_part_up(
    open_form: OpenForm, qtbot: QtBot
) -> None:
    form = open_form()
    form.turn_button.click()
    assert form.what.isHidden()
    assert form.focusWidget() is form.when.why
    form.save()
    assert form.when.isHidden()
    assert form.focusWidget() is form.title
    form.title.setText("Twelve meetings")
    qtbot.keyClicks(form.measure.amount, "12")
    form.when.due.set_day(date(2026, 1, 1))
    form.save()
    assert form.what.isHidden()
    assert form.when.dated.complaint == "The due date lies before the start."


def test_the_nudge_beyond_quota_is_skipped_for_good(open_form: OpenForm, desk: Desk) -> None:
    form = open_form()
    assert form.when.nudge is not None
    form.when.nudge.skip_button.click()
    assert form.when.nudge.isHidden()
    assert not desk.preferences.settings.quota_nudge
    assert open_form().when.nudge is None


def test_changing_a_goal_asks_no_nudge_and_offers_no_template(open_form: OpenForm) -> None:
    form = open_form(file_of(goal()))
    assert form.when.nudge is None
    assert not form.what.templates.isVisible()
    assert form.focusWidget() is form.title
