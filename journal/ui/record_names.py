"""The words for what a record points to: own shapes, goals, counters, achievements."""

from journal.models.achievement import Achievement, achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, own_shapes
from journal.models.counter import DayCount, own_counters
from journal.models.goal import Goal, Milestone, goals
from journal.models.one_thing import OneThingEnd
from journal.notebook import Notebook
from journal.ui.words import one_line


def names_for(notebook: Notebook, record: Record) -> dict[str, str]:
    """Return the words for the ids ``record`` holds, or held once."""
    if isinstance(record, CheckIn):
        return {str(shape.id): one_line(shape.label) for shape in notebook.read(own_shapes())}
    if isinstance(record, Achievement):
        return _goals(notebook)
    if isinstance(record, Goal):
        return _goals(notebook) | _counters(notebook)
    if isinstance(record, DayCount):
        return _counters(notebook)
    if isinstance(record, Milestone | OneThingEnd) and record.achievement_id is not None:
        found = notebook.read(achievement(record.achievement_id))
        return {str(found.id): one_line(found.title)} if found is not None else {}
    return {}


def _goals(notebook: Notebook) -> dict[str, str]:
    return {str(goal.id): one_line(goal.title) for goal in notebook.read(goals())}


def _counters(notebook: Notebook) -> dict[str, str]:
    return {one.key: one_line(one.label) for one in notebook.read(own_counters())}
