"""The words for what a record points to: own shapes and goals."""

from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import CheckIn, own_shapes
from journal.models.goal import goals
from journal.notebook import Notebook
from journal.ui.words import one_line


def names_for(notebook: Notebook, record: Record) -> dict[str, str]:
    """Return the words for the ids ``record`` holds, or held once."""
    if isinstance(record, CheckIn):
        return {str(shape.id): one_line(shape.label) for shape in notebook.read(own_shapes())}
    if isinstance(record, Achievement):
        return {str(goal.id): one_line(goal.title) for goal in notebook.read(goals())}
    return {}
