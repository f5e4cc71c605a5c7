"""Where a goal stands, in words."""

from datetime import date, timedelta

import pytest

from journal.goal_standing import Standing, check_in_due, standing, standing_by_figures
from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus, Progress
from journal.numbers.pace import Pace
from journal.ui.goal_figures import check_in_words, standing_words, value_words
from tests.ui.goal_entries import DUE, START, TODAY, file_of, goal

WORK_DAYS = frozenset(range(5))


def stands(file: GoalFile, today: date = TODAY) -> Standing:
    return standing(file, today, WORK_DAYS)


def test_the_line_says_the_pace_and_when_it_is_due() -> None:
    file = GoalFile(goal(), (Progress(goal_id=goal().id, day=TODAY, value=23.5),))
    assert standing_words(file.goal, stands(file)) == "Ahead of pace · due 28 Dec"


def test_a_due_check_in_is_said_in_place_of_the_date() -> None:
    file = file_of(goal(), 20.1)
    assert standing_words(file.goal, stands(file)) == "Behind pace · check-in due"


def test_the_year_is_told_where_it_is_another_one() -> None:
    late = goal(due_on=date(2027, 3, 1))
    file = GoalFile(late, (Progress(goal_id=late.id, day=TODAY, value=22.0),))
    assert standing_words(late, stands(file)).endswith("due 1 Mar 2027")


def test_a_reached_target_has_no_pace_any_more() -> None:
    file = file_of(goal(), 24.5)
    assert stands(file).pace is None
    assert stands(file).tick is None
    assert standing_words(file.goal, stands(file)) == "Target reached · check-in due"


def test_a_goal_that_goes_down_is_reached_below_its_target() -> None:
    file = file_of(goal(baseline=9.0, target=4.0, unit="days", direction=Direction.DOWN), 3.0)
    assert stands(file).reached


def test_past_the_due_date_it_says_whether_it_was_reached() -> None:
    missed, made = file_of(goal(), 22.0), file_of(goal(), 24.0)
    after = DUE + timedelta(days=1)
    assert stands(missed, after).pace is None
    assert standing_words(missed.goal, stands(missed, after)).startswith("Not reached by 28 Dec")
    assert standing_words(made.goal, stands(made, after)).startswith("Target reached")


def test_where_target_and_baseline_are_one_there_is_no_pace() -> None:
    held = file_of(goal(baseline=4.0, target=4.0, direction=Direction.HOLD), 4.0)
    assert stands(held).done is None
    assert standing_words(held.goal, stands(held)) == "To be held · check-in due"


def test_a_goal_that_begins_later_says_when() -> None:
    later = goal(day=date(2026, 12, 1))
    assert standing_words(later, stands(GoalFile(later))) == "Starts 1 Dec · due 28 Dec"
    assert stands(GoalFile(later)).pace is None


@pytest.mark.parametrize(
    ("status", "ended_on", "words"),
    [
        (GoalStatus.PAUSED, None, "Paused"),
        (GoalStatus.DRAFT, None, "Draft"),
        (GoalStatus.REACHED, date(2026, 11, 12), "Reached 12 Nov"),
        (GoalStatus.CLOSED, date(2025, 11, 12), "Closed 12 Nov 2025"),
        (GoalStatus.DROPPED, None, "Dropped"),
    ],
)
def test_what_is_not_under_way_says_so_and_asks_for_nothing(
    status: GoalStatus, ended_on: date | None, words: str
) -> None:
    file = file_of(goal(status=status, ended_on=ended_on), 21.0)
    assert standing_words(file.goal, stands(file)) == words
    assert not check_in_due(file, TODAY)


def test_past_its_date_a_goal_asks_for_one_last_figure_only() -> None:
    one = goal()
    before = GoalFile(one, (Progress(goal_id=one.id, day=DUE - timedelta(days=7), value=22.0),))
    after = GoalFile(one, (Progress(goal_id=one.id, day=DUE + timedelta(days=2), value=23.0),))
    assert check_in_due(before, DUE + timedelta(days=3))
    assert not check_in_due(after, DUE + timedelta(days=60))


def test_a_rate_that_chance_could_have_brought_is_called_that() -> None:
    rate = goal(adds_up=AddsUp.RATIO, baseline=25.0, target=30.0)
    lucky = GoalFile(rate, (Progress(goal_id=rate.id, day=TODAY, won=9, lost=21),))
    sure = GoalFile(rate, (Progress(goal_id=rate.id, day=TODAY, won=90, lost=110),))
    assert standing_words(rate, stands(lucky)) == "Reached, within normal luck"
    assert standing_words(rate, stands(sure)) == "Target reached"


def test_bare_figures_give_the_same_standing() -> None:
    for how in AddsUp:
        one = goal(adds_up=how)
        file = GoalFile(
            one,
            tuple(
                Progress(goal_id=one.id, day=START + timedelta(days=at), value=at, won=at, lost=3)
                for at in range(9)
            ),
        )
        bare = [(each.day, each.value, each.won, each.lost) for each in file.progress]
        assert standing_by_figures(one, bare, TODAY, WORK_DAYS) == stands(file)


def test_a_fresh_goal_is_too_young_to_judge() -> None:
    fresh = goal(day=TODAY)
    assert stands(GoalFile(fresh)).pace is Pace.TOO_EARLY


@pytest.mark.parametrize(
    ("fields", "value", "words"),
    [
        ({"unit": "%"}, 22.6428, "22.6%"),
        ({"unit": "", "adds_up": AddsUp.RATIO}, 22.6428, "22.6%"),
        ({"unit": "€"}, 1200.0, "€1,200"),
        ({"unit": "meetings"}, 4.0, "4 meetings"),
        ({"unit": "meetings"}, 1.0, "1 meeting"),
        ({"unit": "hours"}, 1.5, "1.5 hours"),
        ({"unit": "boss"}, 1.0, "1 boss"),
        ({"unit": ""}, 12.0, "12"),
    ],
)
def test_a_value_reads_in_its_unit(fields: dict[str, object], value: float, words: str) -> None:
    assert value_words(goal(**fields), value) == words


def test_a_check_in_reads_as_what_was_logged() -> None:
    def said(one: Goal, **fields: object) -> str:
        return check_in_words(one, Progress(goal_id=one.id, day=TODAY, **fields))  # type: ignore[arg-type]

    assert said(goal(adds_up=AddsUp.RATIO), won=3, lost=8) == "3 won, 8 lost"
    assert said(goal(adds_up=AddsUp.SUM, unit="calls"), value=3.0) == "+3 calls"
    assert said(goal(), value=22.0) == "22%"
    assert said(goal()) == "no figure"
