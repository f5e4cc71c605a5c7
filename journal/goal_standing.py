"""Where a goal stands on one day: its figures, and how that is put."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from journal.models.goal import AddsUp, Direction, Figures, Goal, GoalFile, GoalStatus
from journal.numbers.cadence import next_check_in
from journal.numbers.goal_value import Entry, current_value, path
from journal.numbers.pace import Pace, expected, pace, progress
from journal.numbers.proportion import wilson_interval

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


def standing(file: GoalFile, today: date, work_days: frozenset[int]) -> Standing:
    """Work out where a goal stands on ``today``."""
    return _standing(file.goal, entries_of(file), today, work_days)


def standing_by_figures(
    goal: Goal, figures: Iterable[Figures], today: date, work_days: frozenset[int]
) -> Standing:
    """Work out the same from bare figures, oldest first, which are quicker to read."""
    return _standing(goal, [Entry(*one) for one in figures], today, work_days)


def pace_words(goal: Goal, now: Standing, day: Callable[[date], str]) -> str:
    """Return how it goes in two or three words; ``day`` words a date."""
    if goal.status in ENDED:
        ended = f" {day(goal.ended_on)}" if goal.ended_on else ""
        return f"{goal.status.value.capitalize()}{ended}"
    if goal.status is not GoalStatus.ACTIVE:
        return goal.status.value.capitalize()
    if now.reached:
        return "Reached, within normal luck" if now.within_luck else "Target reached"
    if now.over and now.done is not None:
        return f"Not reached by {day(goal.due_on)}"
    if now.over:
        return f"Was due {day(goal.due_on)}"
    if goal.day > now.today:
        return f"Starts {day(goal.day)}"
    if goal.direction is Direction.HOLD:
        return "To be held"
    return now.pace.worded if now.pace is not None else ""


def check_in_due(file: GoalFile, today: date) -> bool:
    """Tell whether an active goal asks for a check-in on ``today``."""
    last = file.progress[-1].day if file.progress else None
    return _asks(file.goal, last, today)


def entries_of(file: GoalFile) -> list[Entry]:
    """Return a goal's check-ins as the numbers room takes them."""
    return [Entry(one.day, one.value, one.won, one.lost) for one in file.progress]


def goal_path(file: GoalFile) -> list[tuple[date, float]]:
    """Return the running value of a goal, one point a day with a check-in."""
    return path(entries_of(file), file.goal.adds_up.value, file.goal.baseline)


def unit_of(goal: Goal) -> str:
    """Return the unit of a goal's values; a ratio is a percentage whatever is counted."""
    return "%" if goal.adds_up is AddsUp.RATIO else goal.unit


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
