"""The longer goals that a goal can serve."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from journal.goal_standing import ENDED
from journal.models.goal import Goal

_GONE = "A goal that is gone"


def parent_titles(known: Iterable[Goal], goal: Goal) -> Mapping[str, str]:
    """Return what may be the parent of ``goal``, by id: neither it nor what serves it.

    Those that ended are left out, but for the one it has.
    """
    by_id = {one.id: one for one in known}
    titles = {
        str(one.id): one.title
        for one in by_id.values()
        if (one.status not in ENDED or one.id == goal.parent_id)
        and not _serves(one, goal.id, by_id)
    }
    if goal.parent_id is not None:
        titles.setdefault(str(goal.parent_id), _GONE)
    return titles


def _serves(one: Goal, goal_id: UUID, by_id: Mapping[UUID, Goal]) -> bool:
    """Tell whether ``one`` is the goal or below it; a ring made elsewhere ends the walk."""
    seen: set[UUID] = set()
    at: Goal | None = one
    while at is not None and at.id not in seen:
        if at.id == goal_id:
            return True
        seen.add(at.id)
        at = by_id.get(at.parent_id) if at.parent_id is not None else None
    return False
