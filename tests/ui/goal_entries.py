"""Invented goals for the tests of the window."""

from datetime import date, timedelta

from journal.models.goal import AddsUp, Goal, GoalFile, Milestone, Progress
from journal.notebook import Notebook

TODAY = date(2026, 11, 23)
"""The Monday the tests' clock stands at."""
START = date(2026, 10, 5)
DUE = date(2026, 12, 28)


def goal(title: str = "Close rate", **fields: object) -> Goal:
    given = {
        "day": START,
        "due_on": DUE,
        "baseline": 20.0,
        "target": 24.0,
        "unit": "%",
        "adds_up": AddsUp.LATEST,
    }
    return Goal(title=title, **(given | fields))  # type: ignore[arg-type]  # any of its fields


def file_of(one: Goal, *values: float, milestones: tuple[float, ...] = ()) -> GoalFile:
    """Return a goal with a weekly check-in for each value, the last one a week before today."""
    first = TODAY - timedelta(days=7 * len(values))
    progress = tuple(
        Progress(goal_id=one.id, day=first + timedelta(days=7 * at), value=value)
        for at, value in enumerate(values)
    )
    marks = tuple(Milestone(goal_id=one.id, day=START, value=value) for value in milestones)
    return GoalFile(one, progress, marks)


def save_file(notebook: Notebook, file: GoalFile) -> None:
    notebook.save(file.goal, *file.progress, *file.milestones)
