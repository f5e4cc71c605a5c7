"""Questions about goals: what they leave out, and the order of the answers."""

from datetime import date, timedelta

from journal.models.goal import (
    Goal,
    GoalStatus,
    Milestone,
    Progress,
    goal_file,
    goal_files,
    goals,
)
from journal.models.goal_figures import goal_figures
from journal.notebook import Notebook
from tests.entries import MONDAY
from tests.models.conftest import save_in_turn

DAY = timedelta(days=1)
TUESDAY = MONDAY + DAY
WEDNESDAY = TUESDAY + DAY


def goal(title: str, due_on: date, status: GoalStatus = GoalStatus.ACTIVE) -> Goal:
    return Goal(title=title, day=MONDAY, due_on=due_on, target=10.0, status=status)


def test_goals_come_next_due_first_with_their_own_children(notebook: Notebook) -> None:
    late, soon, deleted = goal("late", WEDNESDAY), goal("soon", TUESDAY), goal("gone", MONDAY)
    notebook.save(late, soon, deleted)
    dropped = Progress(goal_id=soon.id, day=MONDAY, value=99.0)
    save_in_turn(
        notebook,
        Progress(goal_id=soon.id, day=TUESDAY, value=4.0),
        Progress(goal_id=soon.id, day=MONDAY, value=2.0),
        Milestone(goal_id=soon.id, day=MONDAY, value=8.0),
        Milestone(goal_id=soon.id, day=MONDAY, value=5.0),
        Progress(goal_id=late.id, day=MONDAY, value=1.0),
        dropped,
    )
    notebook.delete(deleted)
    notebook.delete(dropped)
    first, second = notebook.read(goal_files())
    assert (first.goal.title, second.goal.title) == ("soon", "late")
    assert [one.value for one in first.progress] == [2.0, 4.0]
    assert [one.value for one in first.milestones] == [5.0, 8.0]
    assert [one.value for one in second.progress] == [1.0]


def test_the_milestones_of_a_goal_that_goes_down_come_highest_first(notebook: Notebook) -> None:
    down = goal("fewer", TUESDAY)
    down.baseline = 20.0
    notebook.save(down)
    notebook.save(*(Milestone(goal_id=down.id, day=MONDAY, value=v) for v in (12.0, 18.0, 15.0)))
    [found] = notebook.read(goal_files())
    assert [one.value for one in found.milestones] == [18.0, 15.0, 12.0]


def test_goals_can_be_asked_for_by_status(notebook: Notebook) -> None:
    for number, status in enumerate(GoalStatus):
        notebook.save(goal(status.value, MONDAY + DAY * number, status))
    wanted = frozenset({GoalStatus.ACTIVE, GoalStatus.PAUSED})
    found = notebook.read(goal_files(wanted))
    assert [one.goal.title for one in found] == ["active", "paused"]
    assert len(notebook.read(goal_files())) == len(GoalStatus)


def test_more_goals_than_one_question_can_list_keep_their_children(notebook: Notebook) -> None:
    many = [goal(str(number), MONDAY) for number in range(501)]
    notebook.save(*many, *(Progress(goal_id=one.id, day=MONDAY, value=1.0) for one in many))
    assert all(len(one.progress) == 1 for one in notebook.read(goal_files()))


def test_one_goal_is_found_with_its_children_unless_it_is_gone(notebook: Notebook) -> None:
    one, other = goal("one", MONDAY), goal("other", MONDAY)
    notebook.save(one, other)
    notebook.save(Progress(goal_id=one.id, day=MONDAY, value=2.0))
    notebook.save(Progress(goal_id=other.id, day=MONDAY, value=3.0))
    found = notebook.read(goal_file(one.id))
    assert found is not None
    assert [entry.value for entry in found.progress] == [2.0]
    notebook.delete(one)
    assert notebook.read(goal_file(one.id)) is None
    assert [entry.title for entry in notebook.read(goals())] == ["other"]


def test_all_goals_come_next_due_first(notebook: Notebook) -> None:
    notebook.save(goal("late", WEDNESDAY), goal("soon", TUESDAY, GoalStatus.DROPPED))
    assert [one.title for one in notebook.read(goals())] == ["soon", "late"]


def test_the_figures_of_a_goal_come_oldest_first_without_the_trash(notebook: Notebook) -> None:
    one = goal("one", MONDAY)
    deleted = Progress(goal_id=one.id, day=MONDAY, value=9.0)
    notebook.save(one)
    save_in_turn(
        notebook,
        Progress(goal_id=one.id, day=TUESDAY, won=3, lost=8),
        Progress(goal_id=one.id, day=MONDAY, value=2.0),
        deleted,
    )
    notebook.delete(deleted)
    found = notebook.read(goal_figures(one.id))
    assert found == [(MONDAY, 2.0, None, None), (TUESDAY, None, 3, 8)]
