"""Which milestones a change of check-ins reaches, moves or takes back."""

from datetime import UTC, date, datetime

from journal.models.goal import Direction, GoalFile, Progress
from journal.notebook import copy_of
from journal.ui.milestone_marks import remarked, with_check_in, without_check_in
from tests.ui.goal_entries import TODAY, file_of, goal

LAST_WEEK = date(2026, 11, 16)


def marks(before: GoalFile, after: GoalFile) -> dict[float, date | None]:
    return {one.value: one.reached_on for one in remarked(before, after)}


def logged(file: GoalFile, value: float, day: date = TODAY) -> GoalFile:
    return with_check_in(file, Progress(goal_id=file.goal.id, day=day, value=value))


def test_a_check_in_reaches_every_milestone_up_to_its_value() -> None:
    file = file_of(goal(), 20.5, milestones=(21.0, 22.0, 23.0))
    assert marks(file, logged(file, 22.0)) == {21.0: TODAY, 22.0: TODAY}


def test_going_down_a_lower_value_reaches() -> None:
    file = file_of(goal(baseline=9.0, target=4.0), 8.5, milestones=(8.0, 6.0))
    assert marks(file, logged(file, 7.0)) == {8.0: TODAY}


def test_while_the_baseline_is_measured_the_direction_tells_which_way_reaches() -> None:
    down = goal(baseline=0.0, target=4.0)
    down.baseline_days, down.direction = 14, Direction.DOWN
    file = file_of(down, 8.5, milestones=(6.0,))
    assert marks(file, logged(file, 7.0)) == {}
    assert marks(file, logged(file, 5.5)) == {6.0: TODAY}


def test_a_late_entry_is_dated_by_its_own_day() -> None:
    file = file_of(goal(), 20.5, milestones=(21.0,))
    assert marks(file, logged(file, 21.5, LAST_WEEK)) == {21.0: LAST_WEEK}


def test_a_corrected_figure_takes_back_what_only_it_had_reached() -> None:
    file = file_of(goal(), 21.5, milestones=(21.0,))
    file.milestones[0].reached_on = LAST_WEEK
    wrong = file.progress[0]
    right = copy_of(wrong)
    right.value = 20.2
    assert marks(file, with_check_in(file, right)) == {21.0: None}
    assert marks(file, without_check_in(file, wrong)) == {21.0: None}


def test_where_a_later_check_in_reached_it_too_the_day_moves() -> None:
    file = logged(file_of(goal(), 21.5, milestones=(21.0,)), 21.8)
    file.milestones[0].reached_on = LAST_WEEK
    assert marks(file, without_check_in(file, file.progress[0])) == {21.0: TODAY}


def test_what_was_ticked_by_hand_or_celebrated_stays() -> None:
    file = file_of(goal(), 21.5, milestones=(21.0, 23.0))
    by_level, by_hand = file.milestones
    by_level.reached_on, by_level.celebrated = LAST_WEEK, "team lunch"
    by_hand.reached_on = date(2026, 11, 1)
    assert marks(file, without_check_in(file, file.progress[0])) == {}


def test_what_was_taken_back_by_hand_is_not_ticked_again_by_the_next_check_in() -> None:
    file = file_of(goal(), 21.5, milestones=(21.0,))
    assert marks(file, logged(file, 21.6)) == {}


def test_falling_back_and_reaching_it_again_ticks_it_again() -> None:
    file = file_of(goal(), 21.5, 20.5, milestones=(21.0,))
    assert marks(file, logged(file, 21.2)) == {21.0: TODAY}


def test_nothing_of_the_given_files_is_touched() -> None:
    file = file_of(goal(), 20.5, milestones=(21.0,))
    remarked(file, logged(file, 23.0))
    assert file.milestones[0].reached_on is None
    assert len(file.progress) == 1


def test_a_check_in_moved_to_a_day_with_another_stands_where_the_journal_will_put_it() -> None:
    one = goal()
    file = file_of(one, 20.5, 22.0, milestones=(21.0,))
    early, late = file.progress
    early.created_at = datetime(2026, 11, 9, tzinfo=UTC)
    late.created_at = datetime(2026, 11, 16, tzinfo=UTC)
    moved = copy_of(late)
    moved.day = early.day
    after = with_check_in(file, moved)
    assert [entry.id for entry in after.progress] == [early.id, late.id]
    moved = copy_of(early)
    moved.day = late.day
    after = with_check_in(file, moved)
    assert [entry.id for entry in after.progress] == [early.id, late.id]
    old = copy_of(late)
    old.created_at = datetime(2026, 11, 1, tzinfo=UTC)
    old.day = early.day
    assert [entry.id for entry in with_check_in(file, old).progress] == [late.id, early.id]


def test_a_new_check_in_comes_last_of_its_day() -> None:
    file = file_of(goal(), 20.5)
    file.progress[0].created_at = datetime(2026, 11, 16, tzinfo=UTC)
    after = logged(file, 22.0, LAST_WEEK)
    assert [entry.value for entry in after.progress] == [20.5, 22.0]
