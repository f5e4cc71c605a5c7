"""Where a goal stands that waits, is fed by a counter, or measures its own baseline."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.goal_standing import (
    Standing,
    check_in_due,
    goal_path,
    pace_words,
    standing,
    standing_by_figures,
)
from journal.models.goal import (
    AddsUp,
    Direction,
    Goal,
    GoalFile,
    GoalPause,
    GoalStatus,
    Progress,
    TargetGiven,
)
from journal.numbers.pace import Pace

MONDAY = date(2026, 10, 5)
EVERY_DAY = frozenset(range(7))


def day(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def goal(**fields: object) -> Goal:
    given: dict[str, object] = {"title": "Close rate", "target": 30.0, "baseline": 20.0}
    return Goal(day=MONDAY, due_on=day(99), **{**given, **fields})


def file_of(one: Goal, *progress: Progress, pauses: tuple[GoalPause, ...] = ()) -> GoalFile:
    return GoalFile(one, progress, pauses=pauses)


def check_in(one: Goal, offset: int, value: float | None = None, **counts: int) -> Progress:
    return Progress(goal_id=one.id, day=day(offset), value=value, **counts)


def stands(file: GoalFile, offset: int) -> Standing:
    return standing(file, day(offset), EVERY_DAY)


def test_days_of_a_pause_are_neither_for_it_nor_against_it() -> None:
    one = goal()
    pause = GoalPause(goal_id=one.id, day=day(20), last_day=day(69))
    file = file_of(one, check_in(one, 19, 24.0))
    assert stands(file, 70).pace is Pace.BEHIND
    paused = replace(file, pauses=(pause,))
    assert stands(paused, 70).expected == 0.4
    assert stands(paused, 70).pace is Pace.ON_PACE


def test_a_pause_asks_for_no_check_in() -> None:
    one = goal()
    file = file_of(one, check_in(one, 7, 21.0))
    assert check_in_due(file, day(14))
    going_on = replace(file, pauses=(GoalPause(goal_id=one.id, day=day(10)),))
    assert not check_in_due(going_on, day(14))
    over = replace(file, pauses=(GoalPause(goal_id=one.id, day=day(10), last_day=day(22)),))
    assert not check_in_due(over, day(23))
    assert stands(over, 23).next_check_in == day(28)
    assert check_in_due(over, day(28))


def test_a_check_in_due_before_the_pause_stays_due_after_it() -> None:
    one = goal()
    pause = GoalPause(goal_id=one.id, day=day(10), last_day=day(22))
    assert check_in_due(file_of(one, pauses=(pause,)), day(23))


def test_a_goal_fed_by_a_counter_stands_where_the_counter_says() -> None:
    one = goal(adds_up=AddsUp.SUM, baseline=0.0, target=12.0, counter="meetings_booked")
    figures = ((day(1), 3.0, None, None), (day(9), 2.0, None, None))
    file = replace(file_of(one, check_in(one, 7)), counted=figures)
    now = stands(file, 14)
    assert now.current == 5
    assert goal_path(file) == [(day(1), 3.0), (day(9), 5.0)]
    assert now.due  # the check-in of the seventh day was for the first week
    assert now.next_check_in == day(14)
    assert standing_by_figures(one, figures, day(14), EVERY_DAY, checked_on=day(7)) == now


@pytest.mark.parametrize(
    ("given", "amount", "target"),
    [(TargetGiven.RELATIVE, 20.0, 30.0), (TargetGiven.POINTS, 20.0, 45.0)],
)
def test_first_days_measure_baseline_and_target(
    given: TargetGiven, amount: float, target: float
) -> None:
    one = goal(
        adds_up=AddsUp.RATIO,
        baseline_days=14,
        target_given=given,
        target_amount=amount,
        target=99.0,
    )
    file = file_of(
        one,
        check_in(one, 7, won=2, lost=6),
        check_in(one, 13, won=3, lost=9),
        check_in(one, 20, won=6, lost=4),
    )
    now = stands(file, 30)
    assert (now.baseline, now.target) == (25, target)
    assert now.current == 60  # what measured the baseline is no part of it
    assert now.counts == (6, 10)
    assert now.begins == day(14)
    assert now.expected == 16 / 86
    assert goal_path(file) == [(day(7), 25.0), (day(13), 25.0), (day(20), 60.0)]


def test_until_the_baseline_is_measured_there_is_no_pace() -> None:
    one = goal(adds_up=AddsUp.LATEST, baseline_days=14)
    file = file_of(one, check_in(one, 7, 29.0))
    now = stands(file, 13)
    assert (now.done, now.pace, now.reached) == (None, None, False)
    assert now.measuring_until == day(13)
    assert pace_words(one, now, str) == "Measuring the baseline until 2026-10-18"
    after = stands(file, 14)
    assert after.baseline == 29.0
    assert after.measuring_until is None


def test_a_target_given_as_a_value_stays_where_it_is() -> None:
    one = goal(adds_up=AddsUp.LATEST, baseline_days=7, target=31.0)
    now = stands(file_of(one, check_in(one, 3, 27.0)), 20)
    assert (now.baseline, now.target) == (27.0, 31.0)


def test_where_the_first_days_say_nothing_the_guess_stays() -> None:
    one = goal(adds_up=AddsUp.MEAN, baseline_days=7)
    now = stands(file_of(one, check_in(one, 20, 27.0)), 20)
    assert (now.baseline, now.target, now.current) == (20.0, 30.0, 27.0)


def test_editing_the_first_days_changes_target_and_standing() -> None:
    one = goal(
        adds_up=AddsUp.LATEST,
        baseline_days=7,
        target_given=TargetGiven.RELATIVE,
        target_amount=20.0,
    )
    before = stands(file_of(one, check_in(one, 3, 20.0), check_in(one, 10, 24.0)), 20)
    after = stands(file_of(one, check_in(one, 3, 30.0), check_in(one, 10, 24.0)), 20)
    assert (before.target, before.reached) == (24.0, True)
    assert (after.target, after.reached) == (36.0, False)


def test_thirty_of_a_hundred_may_be_luck_where_the_old_rate_was_a_quarter() -> None:
    one = goal(adds_up=AddsUp.RATIO, baseline=25.0, target=30.0)
    now = stands(file_of(one, check_in(one, 10, won=9, lost=21)), 20)
    assert (now.reached, now.within_luck) == (True, True)
    assert pace_words(one, now, str) == "Reached, within normal luck"
    sure = stands(file_of(one, check_in(one, 10, won=90, lost=110)), 20)
    assert not sure.within_luck


def test_a_goal_that_is_paused_or_held_has_no_pace_word_of_its_own() -> None:
    paused = goal(status=GoalStatus.PAUSED)
    assert pace_words(paused, stands(file_of(paused), 20), str) == "Paused"
    held = goal(direction=Direction.HOLD, target=20.0)
    assert pace_words(held, stands(file_of(held), 20), str) == "To be held"
