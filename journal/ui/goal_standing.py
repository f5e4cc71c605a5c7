"""Where a goal stands today: its figures and the words for them."""

from dataclasses import dataclass
from datetime import date

from journal.models.goal import AddsUp, Goal, GoalFile, GoalStatus
from journal.numbers.cadence import next_check_in
from journal.numbers.goal_value import Entry, current_value, path
from journal.numbers.pace import Pace, expected, pace, progress
from journal.ui.words import figure, number, short_day


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of one goal on one day; shares run 0-1."""

    current: float
    done: float | None
    expected: float
    pace: Pace | None
    reached: bool
    next_check_in: date
    due: bool

    def words(self, goal: Goal) -> str:
        """Return the line under the bar, such as "Ahead of pace · due 18 Dec"."""
        parts = [self.pace_words(goal)]
        if goal.status is GoalStatus.ACTIVE:
            parts.append("check-in due" if self.due else f"due {short_day(goal.due_on)}")
        return " · ".join(part for part in parts if part)

    def pace_words(self, goal: Goal) -> str:
        """Return how it goes in two or three words."""
        if goal.status is not GoalStatus.ACTIVE:
            return goal.status.value.capitalize()
        if self.reached:
            return "Target reached"
        return self.pace.worded if self.pace is not None else ""


def entries_of(file: GoalFile) -> list[Entry]:
    """Return a goal's check-ins as the numbers room takes them."""
    return [Entry(one.day, one.value, one.won, one.lost) for one in file.progress]


def standing(file: GoalFile, today: date, work_days: frozenset[int]) -> Standing:
    """Work out where a goal stands on ``today``."""
    goal = file.goal
    current = current_value(entries_of(file), goal.adds_up.value, goal.baseline)
    done = progress(current, goal.baseline, goal.target)
    share = expected(goal.day, goal.due_on, today, work_days)
    reached = done is not None and done >= 1
    over = today > goal.due_on
    last = file.progress[-1].day if file.progress else None
    upcoming = next_check_in(goal.day, goal.cadence_days, last)
    return Standing(
        current=current,
        done=done,
        expected=share,
        pace=None if done is None or reached or over else pace(done, share),
        reached=reached,
        next_check_in=upcoming.on,
        due=goal.status is GoalStatus.ACTIVE and upcoming.is_due(today),
    )


def check_in_due(file: GoalFile, today: date) -> bool:
    """Tell whether an active goal asks for a check-in on ``today``."""
    last = file.progress[-1].day if file.progress else None
    upcoming = next_check_in(file.goal.day, file.goal.cadence_days, last)
    return file.goal.status is GoalStatus.ACTIVE and upcoming.is_due(today)


def goal_path(file: GoalFile) -> list[tuple[date, float]]:
    """Return the running value of a goal, one point a day with a check-in."""
    return path(entries_of(file), file.goal.adds_up.value, file.goal.baseline)


def value_words(goal: Goal, value: float) -> str:
    """Return a value of a goal in its unit; a ratio is a percentage."""
    if goal.adds_up is AddsUp.RATIO:
        return figure(round(value, 1), "%")
    if goal.unit == "%":
        return figure(round(value, 1), "%")
    return figure(value, goal.unit) if len(goal.unit) == 1 else number(value)
