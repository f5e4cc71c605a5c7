"""The sample's goals: those of the last months told one by one, older ones drawn."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

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
from journal.numbers.goal_value import Entry
from journal.sample.goal_course import GoalCourse, Mark
from journal.sample.past_goals import PastGoals
from journal.sample.pen import Pen
from journal.sample.texts import texts
from journal.sample.working_days import Period


def goals(pen: Pen, period: Period) -> list[Record]:
    """Return goals, then their milestones, then their check-ins; one asks on the last day."""
    course = GoalCourse(pen)
    past = PastGoals(pen, period, course)
    parts = [*past.all(), *(_current(pen, period, course, told) for told in _told())]
    _join({one.title: one for one, _, _ in parts})
    return [
        *(goal for goal, _, _ in parts),
        *(milestone for _, milestones, _ in parts for milestone in milestones),
        *(progress for _, _, all_progress in parts for progress in all_progress),
    ]


def _join(goals: Mapping[str, Goal]) -> None:
    """Let goals serve the longer ones they are told to serve."""
    titles = {told["key"]: told["title"] for told in _told()}
    for told in _told():
        if "serves" in told:
            goals[told["title"]].parent_id = goals[titles[told["serves"]]].id


def _told() -> list[dict[str, Any]]:
    return list(texts("goals")["current"])


def _current(
    pen: Pen, period: Period, course: GoalCourse, told: dict[str, Any]
) -> tuple[Goal, list[Milestone], list[Progress]]:
    end = period.end
    start = end + timedelta(days=told["start"])
    entries = _entries(start, told)
    status = GoalStatus(told.get("status", "active"))
    changed = pen.evening(entries[-1].day if entries else start)
    goal = Goal(
        **pen.signed(start, pen.evening(start), changed),
        title=told["title"],
        due_on=end + timedelta(days=told["due"]),
        target=float(told["target"]),
        baseline=float(told["baseline"]),
        target_given=TargetGiven(told["given"]),
        unit=told["unit"],
        adds_up=AddsUp(told["adds_up"]),
        direction=Direction(told.get("direction", "up")),
        why=told["why"],
        kind=GoalKind(told["kind"]),
        horizon=Horizon(told["horizon"]),
        skill_area=told["skill"],
        cadence_days=told["cadence"],
        confidence=told["confidence"],
        status=status,
        status_reason=told.get("reason", ""),
        counter=told.get("counter", ""),
    )
    marks = [
        Mark(float(value), label, end + timedelta(days=due), celebrated)
        for value, label, due, celebrated in told["milestones"]
    ]
    milestones = course.milestones(goal, entries, marks)
    return goal, milestones, course.progress(goal, entries, told["last"])


def _entries(start: date, told: dict[str, Any]) -> list[Entry]:
    """Return one entry a cadence, on the Friday before where it falls on a weekend."""
    found = []
    for place, given in enumerate(told.get("counts") or told.get("values", ()), 1):
        day = start + timedelta(days=place * told["cadence"])
        day -= timedelta(days=max(day.weekday() - 4, 0))
        if isinstance(given, list):
            won, lost = given
            found.append(Entry(day, won=won, lost=lost))
        else:
            found.append(Entry(day, value=float(given)))
    return found
