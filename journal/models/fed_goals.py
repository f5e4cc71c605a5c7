"""The goals that a counter feeds, with the milestones its numbers may reach."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from journal.models.base import Query, alive
from journal.models.feeding import fed_figures
from journal.models.goal import Goal, GoalFile, GoalStatus, Milestone


def fed_goal_files() -> Query[list[GoalFile]]:
    """Ask for the goals under way that a counter feeds and that have milestones.

    They come with nothing but milestones and what was counted, all read together: it is asked
    after each count.
    """
    fed = select(Goal.id).where(Goal.counter != "", Goal.status == GoalStatus.ACTIVE, alive(Goal))
    marks = select(Milestone).where(alive(Milestone), Milestone.goal_id.in_(fed))

    def query(session: Session) -> list[GoalFile]:
        milestones: dict[uuid.UUID, list[Milestone]] = {}
        for one in session.scalars(marks.order_by(Milestone.value)):
            milestones.setdefault(one.goal_id, []).append(one)
        if not milestones:
            return []
        goals = [
            one
            for one in session.scalars(select(Goal).where(Goal.id.in_(fed)))
            if one.id in milestones
        ]
        counted = fed_figures(session, goals)
        return [
            GoalFile(
                goal,
                milestones=tuple(
                    reversed(milestones[goal.id])
                    if goal.target < goal.baseline
                    else milestones[goal.id]
                ),
                counted=tuple(counted.get(goal.id, ())),
            )
            for goal in goals
        ]

    return query
