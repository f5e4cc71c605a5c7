"""Where a goal stands today: its figures and the words for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from journal.models.goal import AddsUp, Direction, Figures, Goal, GoalFile, GoalStatus, Progress
from journal.numbers.cadence import next_check_in
from journal.numbers.goal_value import Entry, current_value, path
from journal.numbers.pace import Pace, expected, pace, progress
from journal.numbers.proportion import wilson_interval
from journal.ui.words import figure, near_day

ENDED = frozenset({GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED})
"""Goals that are over by the rep's own word."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of one goal on one day; shares run 0-1.

    ``within_luck`` tells that a ratio is past its target, but by no more than chance often
    brings at the old rate; ``over`` that the due date has passed.
    """

    today: date
    current: float
    done: float | None
    expected: float
    pace: Pace | None
    reached: bool
    within_luck: bool
    over: bool
    next_check_in: date
    due: bool

    @property
    def tick(self) -> float | None:
        """Where the plan would be, None where it has nothing more to say."""
        return None if self.pace is None else self.expected

    def words(self, goal: Goal) -> str:
        """Return the line under the bar, such as "Ahead of pace · due 18 Dec"."""
        parts = [self.pace_words(goal)]
        if goal.status is GoalStatus.ACTIVE:
            if self.due:
                parts.append("check-in due")
            elif not self.over and not self.reached:
                parts.append(f"due {self._day(goal.due_on)}")
        return " · ".join(part for part in parts if part)

    def pace_words(self, goal: Goal) -> str:
        """Return how it goes in two or three words."""
        if goal.status in ENDED:
            ended = f" {self._day(goal.ended_on)}" if goal.ended_on else ""
            return f"{goal.status.value.capitalize()}{ended}"
        if goal.status is not GoalStatus.ACTIVE:
            return goal.status.value.capitalize()
        if self.reached:
            return "Reached, within normal luck" if self.within_luck else "Target reached"
        if self.over and self.done is not None:
            return f"Not reached by {self._day(goal.due_on)}"
        if self.over:
            return f"Was due {self._day(goal.due_on)}"
        if goal.day > self.today:
            return f"Starts {self._day(goal.day)}"
        if goal.direction is Direction.HOLD:
            return "To be held"
        return self.pace.worded if self.pace is not None else ""

    def _day(self, day: date) -> str:
        return near_day(day, self.today)


def entries_of(file: GoalFile) -> list[Entry]:
    """Return a goal's check-ins as the numbers room takes them."""
    return [Entry(one.day, one.value, one.won, one.lost) for one in file.progress]


def standing(file: GoalFile, today: date, work_days: frozenset[int]) -> Standing:
    """Work out where a goal stands on ``today``."""
    return _standing(file.goal, entries_of(file), today, work_days)


def standing_by_figures(
    goal: Goal, figures: Iterable[Figures], today: date, work_days: frozenset[int]
) -> Standing:
    """Work out the same from bare figures, oldest first, which are quicker to read."""
    return _standing(goal, [Entry(*one) for one in figures], today, work_days)


def check_in_due(file: GoalFile, today: date) -> bool:
    """Tell whether an active goal asks for a check-in on ``today``."""
    last = file.progress[-1].day if file.progress else None
    return _asks(file.goal, last, today)


def goal_path(file: GoalFile) -> list[tuple[date, float]]:
    """Return the running value of a goal, one point a day with a check-in."""
    return path(entries_of(file), file.goal.adds_up.value, file.goal.baseline)


def unit_of(goal: Goal) -> str:
    """Return the unit of a goal's values; a ratio is a percentage whatever is counted."""
    return "%" if goal.adds_up is AddsUp.RATIO else goal.unit


def value_words(goal: Goal, value: float) -> str:
    """Return a value of a goal in its unit, percentages to one decimal."""
    unit = unit_of(goal)
    if value == 1 and unit.endswith("s") and not unit.endswith("ss"):
        unit = unit[:-1]  # 1 meeting, 1 hour
    return figure(round(value, 1) if unit == "%" else value, unit)


def check_in_words(goal: Goal, progress: Progress) -> str:
    """Return what one check-in said: the counts, what came, or the figure."""
    if goal.adds_up is AddsUp.RATIO:
        return f"{progress.won or 0} won, {progress.lost or 0} lost"
    if progress.value is None:
        return "no figure"
    sign = "+" if goal.adds_up is AddsUp.SUM and progress.value > 0 else ""
    return f"{sign}{value_words(goal, progress.value)}"


def _standing(
    goal: Goal, entries: Sequence[Entry], today: date, work_days: frozenset[int]
) -> Standing:
    current = current_value(entries, goal.adds_up.value, goal.baseline)
    done = progress(current, goal.baseline, goal.target)
    reached = done is not None and done >= 1
    over = today > goal.due_on
    open_still = goal.status is GoalStatus.ACTIVE and goal.day <= today and not over
    share = expected(goal.day, goal.due_on, today, work_days)
    last = entries[-1].day if entries else None
    return Standing(
        today=today,
        current=current,
        done=done,
        expected=share,
        pace=pace(done, share) if done is not None and open_still and not reached else None,
        reached=reached,
        within_luck=reached and _within_luck(goal, entries),
        over=over,
        next_check_in=next_check_in(goal.day, goal.cadence_days, last).on,
        due=_asks(goal, last, today),
    )


def _asks(goal: Goal, last: date | None, today: date) -> bool:
    """Tell whether a check-in is due; once the date has passed, one last figure is enough."""
    if goal.status is not GoalStatus.ACTIVE:
        return False
    if last is not None and last >= goal.due_on:
        return False
    return next_check_in(goal.day, goal.cadence_days, last).is_due(today)


def _within_luck(goal: Goal, entries: Sequence[Entry]) -> bool:
    """Tell whether the old rate could still be the true one of a ratio."""
    if goal.adds_up is not AddsUp.RATIO:
        return False
    won = sum(one.won or 0 for one in entries)
    lost = sum(one.lost or 0 for one in entries)
    low, high = wilson_interval(won, won + lost)
    return low <= goal.baseline / 100 <= high
