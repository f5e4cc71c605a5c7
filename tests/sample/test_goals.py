from datetime import date

import pytest

from journal.models.base import Record
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalKind,
    GoalStatus,
    Horizon,
    Milestone,
    Progress,
    TargetGiven,
)
from journal.numbers.cadence import next_check_in
from journal.numbers.goal_value import Entry, current_value, path
from journal.numbers.pace import Pace, expected, pace, progress
from journal.sample.fill import sample_records
from tests.sample.conftest import MONDAY

WORK_DAYS = frozenset(range(5))


def goals(records: list[Record], *statuses: GoalStatus) -> list[Goal]:
    found = [record for record in records if isinstance(record, Goal)]
    return [goal for goal in found if not statuses or goal.status in statuses]


def entries(records: list[Record], goal: Goal) -> list[Entry]:
    return [
        Entry(one.day, one.value, one.won, one.lost)
        for one in records
        if isinstance(one, Progress) and one.goal_id == goal.id
    ]


def done(records: list[Record], goal: Goal) -> float | None:
    current = current_value(entries(records, goal), goal.adds_up.value, goal.baseline)
    return progress(current, goal.baseline, goal.target)


def test_goals_ended_in_every_way_and_one_is_paused(year: list[Record]) -> None:
    for status in GoalStatus:
        assert goals(year, status), status
    assert len(goals(year, GoalStatus.REACHED)) >= 3
    assert len(goals(year, GoalStatus.CLOSED)) >= 2
    assert len(goals(year, GoalStatus.ACTIVE)) >= 5


def test_a_reached_goal_came_to_its_target_and_a_missed_one_did_not(decade: list[Record]) -> None:
    for goal in goals(decade, GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED):
        share = done(decade, goal)
        assert share is not None
        assert (share >= 1) is (goal.status is GoalStatus.REACHED), goal.title
        assert goal.ended_on
        assert goal.day < goal.ended_on <= goal.due_on < MONDAY


def test_whoever_drops_or_pauses_a_goal_says_why(decade: list[Record]) -> None:
    ended = goals(decade, GoalStatus.DROPPED, GoalStatus.PAUSED, GoalStatus.CLOSED)
    assert all(goal.status_reason for goal in ended)


def test_every_kind_of_goal_is_there(decade: list[Record]) -> None:
    found = goals(decade)
    assert {goal.adds_up for goal in found} == set(AddsUp)
    assert {goal.kind for goal in found} == set(GoalKind)
    assert {goal.direction for goal in found} == set(Direction)
    assert {goal.target_given for goal in found} == set(TargetGiven)
    assert {goal.cadence_days for goal in found} == {7, 14, 30}
    assert Horizon.MULTI_YEAR in {goal.horizon for goal in found}


def test_a_title_names_the_target_it_has(decade: list[Record]) -> None:
    for goal in goals(decade):
        if goal.title.startswith("Close rate"):
            assert goal.title == f"Close rate {goal.baseline:g}% → {goal.target:g}%"


@pytest.mark.parametrize("end", [MONDAY, date(2026, 11, 22), date(2024, 2, 29), date(2026, 7, 4)])
def test_one_goal_asks_for_a_check_in_on_the_last_day(end: date) -> None:
    records = sample_records(years=1, seed=7, end=end)
    due = []
    for goal in goals(records, GoalStatus.ACTIVE):
        last = max((entry.day for entry in entries(records, goal)), default=None)
        if next_check_in(goal.day, goal.cadence_days, last).is_due(end):
            due.append(goal.title)
    assert due == ["Close rate 20% → 24%"]


@pytest.mark.parametrize("end", [MONDAY, date(2026, 11, 22), date(2024, 2, 29), date(2026, 7, 4)])
def test_active_goals_are_ahead_on_pace_and_behind(end: date) -> None:
    records = sample_records(years=1, seed=7, end=end)
    paces = {}
    for goal in goals(records, GoalStatus.ACTIVE):
        share = done(records, goal)
        if share is not None:
            paces[goal.title] = pace(share, expected(goal.day, goal.due_on, end, WORK_DAYS))
    assert paces["Close rate 20% → 24%"] is Pace.AHEAD
    assert paces["Present without notes"] is Pace.ON_PACE
    assert paces["Offers out in two days, not five"] is Pace.SLIGHTLY_BEHIND
    assert paces["12 executive meetings"] is Pace.BEHIND


def test_check_ins_keep_the_scale_of_their_goal(decade: list[Record]) -> None:
    for goal in goals(decade):
        found = entries(decade, goal)
        assert [one.day for one in found] == sorted({one.day for one in found})
        for entry in found:
            assert goal.day < entry.day <= MONDAY
            if goal.adds_up is AddsUp.RATIO:
                assert entry.value is None
                assert (entry.won or 0) + (entry.lost or 0) > 0
                assert min(entry.won or 0, entry.lost or 0) >= 0
            else:
                assert entry.value is not None
                assert entry.value >= 0


def test_check_ins_say_what_moved_and_what_comes_next(year: list[Record]) -> None:
    found = [record for record in year if isinstance(record, Progress)]
    assert sum(bool(one.moved_it) for one in found) > 0.7 * len(found)
    assert all(bool(one.next_act) is (one.next_by is not None) for one in found)
    assert any(one.in_the_way for one in found)
    assert any(one.help_needed for one in found)


def test_milestones_are_reached_when_the_check_ins_say_so(decade: list[Record]) -> None:
    by_id = {goal.id: goal for goal in goals(decade)}
    milestones = [record for record in decade if isinstance(record, Milestone)]
    for one in milestones:
        goal = by_id[one.goal_id]
        sign = 1 if goal.target >= goal.baseline else -1
        reached = [
            day
            for day, value in path(entries(decade, goal), goal.adds_up.value, goal.baseline)
            if sign * value >= sign * one.value
        ]
        assert one.reached_on == (reached[0] if reached else None)
        assert one.reached_on or not one.celebrated
    assert any(one.reached_on and one.celebrated for one in milestones)
    assert any(one.reached_on and not one.celebrated for one in milestones)
    assert any(not one.reached_on and one.due_on and one.due_on > MONDAY for one in milestones)
