"""Which milestones a change of check-ins reaches, moves or takes back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from journal.goal_standing import goal_path, measures_baseline
from journal.models.goal import Direction, Goal, GoalFile, Milestone, Progress
from journal.notebook import copy_of

_NOT_YET = datetime.max.replace(tzinfo=UTC)

Path = Sequence[tuple[date, float]]


def reached_on(goal: Goal, path: Path, value: float) -> date | None:
    """Return the first day on which ``path`` is at ``value`` or past it, None where none is."""
    return next((day for day, stand in path if _is_past(goal, stand, value)), None)


def with_check_in(file: GoalFile, record: Progress) -> GoalFile:
    """Return ``file`` with ``record`` in it, new or in the place of its older self."""
    entries = [record if one.id == record.id else one for one in file.progress]
    if all(one is not record for one in entries):
        entries.append(record)
    return replace(file, progress=tuple(sorted(entries, key=_place)))


def without_check_in(file: GoalFile, record: Progress) -> GoalFile:
    """Return ``file`` as if ``record`` had never been written."""
    kept = tuple(one for one in file.progress if one.id != record.id)
    return replace(file, progress=kept)


def remarked(before: GoalFile, after: GoalFile) -> list[Milestone]:
    """Return copies of the milestones that read differently after the check-ins changed.

    One that is newly reached gets its day. One that only a corrected figure had reached loses
    it, or moves to the right day; what the rep ticked by hand, took back by hand or has
    celebrated stays.
    """
    old, new = goal_path(before), goal_path(after)
    changed = []
    for milestone in after.milestones:
        day = _day_after(after.goal, milestone, old, new)
        if day != milestone.reached_on:
            copy = copy_of(milestone)
            copy.reached_on = day
            changed.append(copy)
    return changed


def _place(record: Progress) -> tuple[date, datetime]:
    """Order check-ins as the journal does; the one it does not have yet comes last of its day."""
    return record.day, record.created_at or _NOT_YET


def _day_after(goal: Goal, milestone: Milestone, old: Path, new: Path) -> date | None:
    was = reached_on(goal, old, milestone.value)
    now = reached_on(goal, new, milestone.value)
    if milestone.reached_on is None:
        if was is None:
            return now
        stood = _is_past(goal, old[-1][1], milestone.value)
        stands = bool(new) and _is_past(goal, new[-1][1], milestone.value)
        return new[-1][0] if stands and not stood else None
    if was == milestone.reached_on and (now is not None or not milestone.celebrated):
        return now
    return milestone.reached_on


def _is_past(goal: Goal, stand: float, value: float) -> bool:
    # Where first days measure the baseline, the figures typed beside it say nothing of the way.
    rises = goal.target >= goal.baseline
    if measures_baseline(goal):
        rises = goal.direction is not Direction.DOWN
    return stand >= value if rises else stand <= value
