"""Deleting one record and changing others because of it is one step, forth and back."""

from datetime import date, timedelta

import pytest

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.goal import Goal, GoalFile, Milestone, Progress, goal_file
from journal.notebook import Notebook, copy_of
from tests.conftest import NOW
from tests.entries import MONDAY


@pytest.fixture
def file(notebook: Notebook) -> GoalFile:
    goal = Goal(day=MONDAY, title="Close rate", due_on=date(2026, 12, 18), target=24.0)
    progress = Progress(day=MONDAY, goal_id=goal.id, value=22.0)
    reached = Milestone(day=MONDAY, goal_id=goal.id, value=21.0, reached_on=MONDAY)
    notebook.save(goal, progress, reached)
    return GoalFile(goal, (progress,), (reached,))


def stored(notebook: Notebook, file: GoalFile) -> GoalFile:
    found = notebook.read(goal_file(file.goal.id))
    assert found is not None
    return found


def open_again(file: GoalFile) -> Milestone:
    milestone = copy_of(file.milestones[0])
    milestone.reached_on = None
    return milestone


def test_both_are_written_and_both_come_back(notebook: Notebook, file: GoalFile) -> None:
    changes: list[object] = []
    notebook.changed.connect(changes.append)
    notebook.delete(file.progress[0], along=[open_again(file)])
    assert len(changes) == 1
    after = stored(notebook, file)
    assert after.progress == ()
    assert after.milestones[0].reached_on is None
    notebook.undo_delete()
    back = stored(notebook, file)
    assert len(back.progress) == 1
    assert back.milestones[0].reached_on == MONDAY


def test_what_the_person_changed_since_is_left_alone(notebook: Notebook, file: GoalFile) -> None:
    milestone = open_again(file)
    notebook.delete(file.progress[0], along=[milestone])
    later = stored(notebook, file).milestones[0]
    later.celebrated = "team lunch"
    notebook.clock = Clock(now=lambda: NOW + timedelta(minutes=1))
    notebook.save(later)
    notebook.undo_delete()
    assert stored(notebook, file).milestones[0].celebrated == "team lunch"


def test_a_refused_one_changes_nothing(notebook: Notebook, file: GoalFile) -> None:
    milestone = open_again(file)
    milestone.label = "\0"
    with pytest.raises(JournalError):
        notebook.delete(file.progress[0], along=[milestone])
    assert file.progress[0].deleted_at is None
    assert not notebook.can_undo
    assert len(stored(notebook, file).progress) == 1
