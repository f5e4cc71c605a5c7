"""Goals against pace: the same figures in force as on the goals' own page."""

from datetime import date

from journal.models.goal import AddsUp, Direction, Goal, TargetGiven
from journal.trends.goals import GoalCourse, GoalRecord, goal_courses
from journal.trends.span import Span

TODAY = date(2026, 11, 23)
WEEKDAYS = frozenset(range(5))


def goal(**fields: object) -> Goal:
    given = {
        "title": "Days to an answer",
        "day": date(2026, 9, 28),
        "due_on": date(2026, 12, 25),
        "baseline": 30.0,
        "target": 20.0,
        "direction": Direction.DOWN,
        "adds_up": AddsUp.LATEST,
    }
    return Goal(**(given | fields))


def course(record: GoalRecord) -> GoalCourse:
    [found] = goal_courses([record], Span(record.goal.day, TODAY), TODAY, WEEKDAYS).courses
    return found


def test_the_plan_leads_from_the_measured_baseline_to_the_target_worked_out_from_it() -> None:
    measured = goal(
        baseline=10.0,
        target=8.0,
        baseline_days=14,
        target_given=TargetGiven.RELATIVE,
        target_amount=-20.0,
    )
    figures = [(date(2026, 10, 5), 40.0, None, None), (date(2026, 10, 26), 36.0, None, None)]
    found = course(GoalRecord(measured, figures))
    assert found.plan == ((date(2026, 10, 12), 40.0), (date(2026, 12, 25), 32.0))
    assert found.path[-1] == (date(2026, 10, 26), 36.0)


def test_a_mean_begins_anew_once_its_baseline_is_measured() -> None:
    figures = [(date(2026, 10, 5), 40.0, None, None), (date(2026, 10, 26), 30.0, None, None)]
    found = course(GoalRecord(goal(adds_up=AddsUp.MEAN, baseline_days=14), figures))
    assert [value for _, value in found.path] == [40.0, 30.0]


def test_days_of_a_pause_ask_for_no_pace_and_leave_the_plan_flat() -> None:
    pause = (date(2026, 10, 5), date(2026, 11, 15))
    going = course(GoalRecord(goal()))
    waited = course(GoalRecord(goal(), pauses=[pause]))
    assert waited.now.expected < going.now.expected
    assert [value for _, value in waited.plan][1:3] == [waited.plan[1][1]] * 2
    assert [day for day, _ in waited.plan][1:3] == [date(2026, 10, 5), date(2026, 11, 16)]
