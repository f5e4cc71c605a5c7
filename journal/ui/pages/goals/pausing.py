"""Let a goal wait, and let it go on."""

from dataclasses import dataclass
from datetime import date, timedelta

from journal.models.goal import Goal, GoalFile, GoalPause, GoalStatus
from journal.notebook import copy_of


@dataclass(frozen=True, slots=True)
class Change:
    """A goal in another state, and what becomes of its pauses."""

    goal: Goal
    pauses: tuple[GoalPause, ...] = ()
    gone: tuple[GoalPause, ...] = ()


def become(file: GoalFile, status: GoalStatus, today: date, reason: str = "") -> Change:
    """Return the goal of ``file`` as ``status``, from ``today`` on.

    Pausing opens a pause. Whatever else it becomes ends the one that goes on, with yesterday; a
    pause that began today has never been one.
    """
    goal = copy_of(file.goal)
    goal.status, goal.status_reason = status, reason
    over = status in (GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED)
    goal.ended_on = today if over else None
    running = [one for one in file.pauses if one.last_day is None]
    if status is GoalStatus.PAUSED:
        pause = GoalPause(goal_id=goal.id, day=today)
        return Change(goal, () if running else (pause,))
    ended = [copy_of(one) for one in running if one.day < today]
    for one in ended:
        one.last_day = today - timedelta(days=1)
    return Change(goal, tuple(ended), tuple(copy_of(one) for one in running if one.day >= today))
