"""What goals are measured by: check-ins, or the day's counters that feed them."""

from datetime import date, timedelta

import pytest

from journal.models.base import Record
from journal.models.counter import DayCount
from journal.models.goal import AddsUp, Goal, GoalPause, GoalStatus, Progress, goal_file, goal_files
from journal.models.goal_figures import (
    goal_figure_sets,
    goal_figures,
    last_check_ins,
    own_totals,
    pauses_by_goal,
)
from journal.models.prospect import Attempt, Channel, Outcome, Prospect
from journal.notebook import Notebook
from tests.entries import MONDAY

DAY = timedelta(days=1)


def goal(**fields: object) -> Goal:
    given: dict[str, object] = {"title": "Talk to more people", "target": 40.0}
    return Goal(day=MONDAY, due_on=date(2027, 3, 31), **{**given, **fields})


def attempts(day: date, *outcomes: Outcome) -> list[Record]:
    prospect = Prospect(day=day, alias="a foundry in the north")
    made = [
        Attempt(day=day, prospect_id=prospect.id, channel=Channel.CALL, outcome=one)
        for one in outcomes
    ]
    return [prospect, *made]


@pytest.fixture
def counted(notebook: Notebook) -> Notebook:
    """A journal with two days of numbers, by hand and logged, and one before the goals."""
    notebook.save(
        DayCount(day=MONDAY - DAY, counter="meetings_booked", number=5),
        DayCount(day=MONDAY, counter="meetings_booked", number=2),
        DayCount(day=MONDAY, counter="attempts", number=6),
        *attempts(MONDAY, Outcome.MEETING, Outcome.NO_ANSWER),
        *attempts(MONDAY + DAY, Outcome.MEETING, Outcome.MEETING, Outcome.NO),
    )
    return notebook


def test_a_counter_feeds_a_sum_from_the_first_day_on(counted: Notebook) -> None:
    fed = goal(adds_up=AddsUp.SUM, counter="meetings_booked")
    counted.save(fed, Progress(goal_id=fed.id, day=MONDAY, moved_it="Better openings"))
    expected = [(MONDAY, 3.0, None, None), (MONDAY + DAY, 2.0, None, None)]
    assert counted.read(goal_figures(fed.id)) == expected
    assert counted.read(goal_figure_sets()) == {fed.id: expected}
    file = counted.read(goal_file(fed.id))
    assert file is not None
    assert list(file.figures) == expected


def test_two_counters_feed_a_ratio(counted: Notebook) -> None:
    fed = goal(adds_up=AddsUp.RATIO, counter="meetings_booked", counter_of="attempts")
    counted.save(fed)
    assert counted.read(goal_figures(fed.id)) == [
        (MONDAY, None, 3, 5),
        (MONDAY + DAY, None, 2, 1),
    ]


def test_a_meeting_of_an_earlier_attempt_takes_its_loss_back(notebook: Notebook) -> None:
    fed = goal(adds_up=AddsUp.RATIO, counter="meetings_held", counter_of="attempts")
    notebook.save(
        fed,
        DayCount(day=MONDAY, counter="attempts", number=10),
        DayCount(day=MONDAY + DAY, counter="meetings_held", number=1),
    )
    found = notebook.read(goal_figures(fed.id))
    assert found == [(MONDAY, None, 0, 10), (MONDAY + DAY, None, 1, -1)]


def test_what_is_lost_in_all_is_never_negative(notebook: Notebook) -> None:
    fed = goal(adds_up=AddsUp.RATIO, counter="meetings_held", counter_of="attempts")
    notebook.save(
        fed,
        DayCount(day=MONDAY, counter="attempts", number=1),
        DayCount(day=MONDAY, counter="meetings_held", number=3),
        DayCount(day=MONDAY + DAY, counter="attempts", number=7),
    )
    assert notebook.read(goal_figures(fed.id)) == [(MONDAY, None, 3, 0), (MONDAY + DAY, None, 0, 5)]


def test_a_goal_that_ended_is_fed_no_more(counted: Notebook) -> None:
    fed = goal(counter="meetings_booked", status=GoalStatus.CLOSED, ended_on=MONDAY)
    counted.save(fed)
    assert [day for day, *_ in counted.read(goal_figures(fed.id))] == [MONDAY]


def test_a_deleted_attempt_feeds_nothing(counted: Notebook) -> None:
    fed = goal(adds_up=AddsUp.SUM, counter="nos")
    counted.save(fed)
    (day, number, _, _) = counted.read(goal_figures(fed.id))[0]
    assert (day, number) == (MONDAY + DAY, 1.0)
    prospect, *made = attempts(MONDAY + DAY, Outcome.NO)
    counted.save(prospect, *made)
    counted.delete(*made)
    assert len(counted.read(goal_figures(fed.id))) == 1


def test_all_goals_are_read_at_once_as_one_by_one(counted: Notebook) -> None:
    fed = goal(adds_up=AddsUp.SUM, counter="attempts")
    ratio = goal(adds_up=AddsUp.RATIO)
    none = goal()
    counted.save(
        fed,
        ratio,
        none,
        Progress(goal_id=ratio.id, day=MONDAY + DAY, won=3, lost=8),
        Progress(goal_id=ratio.id, day=MONDAY, value=2.5),
    )
    sets = counted.read(goal_figure_sets())
    for one in (fed, ratio):
        assert sets[one.id] == counted.read(goal_figures(one.id))
    assert none.id not in sets
    for file in counted.read(goal_files()):
        assert list(file.figures) == sets.get(file.goal.id, [])


def test_pauses_and_last_check_ins_are_read_by_goal(notebook: Notebook) -> None:
    one = goal()
    notebook.save(
        one,
        GoalPause(goal_id=one.id, day=MONDAY + 9 * DAY),
        GoalPause(goal_id=one.id, day=MONDAY, last_day=MONDAY + DAY),
        Progress(goal_id=one.id, day=MONDAY, value=1.0),
        Progress(goal_id=one.id, day=MONDAY + DAY, value=2.0),
    )
    assert notebook.read(pauses_by_goal()) == {
        one.id: [(MONDAY, MONDAY + DAY), (MONDAY + 9 * DAY, None)]
    }
    assert notebook.read(last_check_ins()) == {one.id: MONDAY + DAY}


def test_the_totals_of_all_counters_take_what_is_logged_along(counted: Notebook) -> None:
    assert counted.read(own_totals(MONDAY, MONDAY + DAY)) == {
        "attempts": 11,
        "conversations": 4,
        "meetings_booked": 5,
        "nos": 1,
    }
