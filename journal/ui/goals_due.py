"""The goals that ask for a check-in, found without reading what all of them ever said."""

from journal.goal_standing import asks_for_check_in
from journal.models.goal import Goal, GoalStatus, goals
from journal.models.goal_figures import last_check_ins, pauses_by_goal
from journal.ui.desk import Desk


def goals_due(desk: Desk) -> list[Goal]:
    """Return the active goals due for a check-in today, the next due first."""
    read = desk.notebook.read
    active = [one for one in read(goals()) if one.status is GoalStatus.ACTIVE]
    if not active:
        return []
    last, pauses = read(last_check_ins()), read(pauses_by_goal())
    return [
        one
        for one in active
        if asks_for_check_in(one, last.get(one.id), desk.today, pauses.get(one.id, ()))
    ]
