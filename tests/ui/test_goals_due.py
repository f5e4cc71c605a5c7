"""Which goals ask for a check-in today."""

from datetime import timedelta

from journal.models.goal import GoalPause, GoalStatus, Progress
from journal.ui.desk import Desk
from journal.ui.goals_due import goals_due
from tests.ui.goal_entries import goal

A_WEEK = timedelta(weeks=1)


def test_active_goals_are_due_that_do_not_wait_and_have_no_check_in_yet(desk: Desk) -> None:
    begun, due_on = desk.today - A_WEEK, desk.today + A_WEEK
    asking, told, waiting = (goal(day=begun, due_on=due_on) for _ in range(3))
    paused = goal(day=begun, due_on=due_on, status=GoalStatus.PAUSED)
    desk.notebook.save(asking, told, waiting, paused)
    desk.notebook.save(
        Progress(goal_id=told.id, day=desk.today, value=21.0),
        GoalPause(goal_id=waiting.id, day=desk.today - timedelta(days=1)),
    )
    assert [one.id for one in goals_due(desk)] == [asking.id]


def test_without_goals_nothing_is_due(desk: Desk) -> None:
    assert goals_due(desk) == []
