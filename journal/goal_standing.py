"""Where a goal stands on one day: its figures, and how that is put."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from journal.models.feeding import Figures
from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus, TargetGiven
from journal.numbers.cadence import next_check_in
from journal.numbers.goal_value import Entry, current_value, path, ratio_counts
from journal.numbers.measured_baseline import measured_baseline, parted
from journal.numbers.pace import Pace, expected, pace, progress
from journal.numbers.proportion import wilson_interval
from journal.numbers.target import target_from

ENDED = frozenset({GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED})
"""Goals that are over by the rep's own word."""

Pause: TypeAlias = tuple[date, date | None]
"""The first and the last day of a pause; None while it goes on."""

_DAY = timedelta(days=1)
_ANEW = frozenset({AddsUp.MEAN, AddsUp.RATIO})
"""What measured the baseline is no part of what came after it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of one goal on one day; shares run 0-1.

    ``within_luck`` tells that a ratio is past its target, but by no more than chance often
    brings at the old rate; ``over`` that the due date has passed. ``baseline`` and ``target``
    are those in force, which first days may have measured; while those go on,
    ``measuring_until`` is their last one. ``begins`` is the day the way to the target begins.
    ``counts`` are won and tried of a ratio.
    """

    today: date
    current: float
    baseline: float
    target: float
    begins: date
    measuring_until: date | None
    counts: tuple[int, int] | None
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
    last = file.progress[-1].day if file.progress else None
    waited = pauses_of(file)
    return _standing(file.goal, entries_of(file), today, work_days, waited, last)


def standing_by_figures(
    goal: Goal,
    figures: Iterable[Figures],
    today: date,
    work_days: frozenset[int],
    pauses: Sequence[Pause] = (),
    checked_on: date | None = None,
) -> Standing:
    """Work out the same from bare figures, oldest first, which are quicker to read.

    ``checked_on`` is the day of the last check-in of a goal that a counter feeds; of any other
    it is in the figures.
    """
    entries = [Entry(*one) for one in figures]
    last = checked_on if goal.counter or not entries else entries[-1].day
    return _standing(goal, entries, today, work_days, pauses, last)


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
    if now.measuring_until is not None:
        return f"Measuring the baseline until {day(now.measuring_until)}"
    if goal.direction is Direction.HOLD:
        return "To be held"
    return now.pace.worded if now.pace is not None else ""


def check_in_due(file: GoalFile, today: date) -> bool:
    """Tell whether an active goal asks for a check-in on ``today``."""
    last = file.progress[-1].day if file.progress else None
    return asks_for_check_in(file.goal, last, today, pauses_of(file))


def entries_of(file: GoalFile) -> list[Entry]:
    """Return what a goal is measured by as the numbers room takes it."""
    return [Entry(*one) for one in file.figures]


def pauses_of(file: GoalFile) -> tuple[Pause, ...]:
    """Return the first and last day of a goal's pauses; a last day of None goes on."""
    return tuple((one.day, one.last_day) for one in file.pauses)


def goal_path(file: GoalFile) -> list[tuple[date, float]]:
    """Return the running value of a goal, one point a day with a figure.

    A mean or a ratio begins anew once the first days have measured its baseline.
    """
    return figures_path(file.goal, file.figures)


def figures_path(goal: Goal, figures: Iterable[Figures]) -> list[tuple[date, float]]:
    """Return the same from bare figures, oldest first."""
    how = goal.adds_up.value
    entries = [Entry(*one) for one in figures]
    if goal.adds_up not in _ANEW or not measures_baseline(goal):
        return path(entries, how, goal.baseline)
    first, rest = parted(entries, goal.day, goal.baseline_days)
    return path(first, how, goal.baseline) + path(rest, how, goal.baseline)


def in_force(goal: Goal, entries: Sequence[Entry], today: date) -> tuple[float, float]:
    """Return the baseline and the target of a goal, from its first days where they measure it."""
    over = today >= goal.day + timedelta(days=goal.baseline_days)
    if not measures_baseline(goal) or not over:
        return goal.baseline, goal.target
    first, _ = parted(entries, goal.day, goal.baseline_days)
    found = measured_baseline(first, goal.adds_up.value)
    baseline = goal.baseline if found is None else found
    amount = goal.target_amount
    if amount is None or goal.target_given is TargetGiven.VALUE:
        return baseline, goal.target
    if goal.target_given is TargetGiven.RELATIVE:
        return baseline, target_from(baseline, relative_percent=amount)
    return baseline, target_from(baseline, points=amount)


def measures_baseline(goal: Goal) -> bool:
    """Tell whether the first days of a goal are its baseline; a sum has none to measure."""
    return goal.baseline_days > 0 and goal.adds_up is not AddsUp.SUM


def unit_of(goal: Goal) -> str:
    """Return the unit of a goal's values; a ratio is a percentage whatever is counted."""
    return "%" if goal.adds_up is AddsUp.RATIO else goal.unit


def _standing(
    goal: Goal,
    entries: Sequence[Entry],
    today: date,
    work_days: frozenset[int],
    pauses: Sequence[Pause],
    last: date | None,
) -> Standing:
    baseline, target = in_force(goal, entries, today)
    begins = goal.day
    measuring_until = None
    if measures_baseline(goal):
        begins += timedelta(days=goal.baseline_days)
        measuring_until = begins - _DAY if today < begins else None
        if measuring_until is None and goal.adds_up in _ANEW:
            _, entries = parted(entries, goal.day, goal.baseline_days)
    current = current_value(entries, goal.adds_up.value, baseline)
    done = None if measuring_until else progress(current, baseline, target)
    reached = done is not None and done >= 1
    over = today > goal.due_on
    open_still = goal.status is GoalStatus.ACTIVE and goal.day <= today and not over
    share = expected(begins, goal.due_on, today, work_days, pauses)
    won, lost = ratio_counts(entries) if goal.adds_up is AddsUp.RATIO else (0, 0)
    return Standing(
        today=today,
        current=current,
        baseline=baseline,
        target=target,
        begins=begins,
        measuring_until=measuring_until,
        counts=(won, won + lost) if goal.adds_up is AddsUp.RATIO else None,
        done=done,
        expected=share,
        pace=pace(done, share) if done is not None and open_still and not reached else None,
        reached=reached,
        within_luck=reached and _within_luck(baseline, won, won + lost),
        over=over,
        next_check_in=_next_check_in(goal, last, pauses),
        due=asks_for_check_in(goal, last, today, pauses),
    )


def asks_for_check_in(goal: Goal, last: date | None, today: date, pauses: Sequence[Pause]) -> bool:
    """Tell whether a check-in is due; once the date has passed, one last figure is enough.

    ``last`` is the day of the last check-in.
    """
    if goal.status is not GoalStatus.ACTIVE or _waits(today, pauses):
        return False
    if last is not None and last >= goal.due_on:
        return False
    return _next_check_in(goal, last, pauses) <= today


def _next_check_in(goal: Goal, last: date | None, pauses: Sequence[Pause]) -> date:
    """Return the next day of the rhythm on which the goal does not wait."""
    on = next_check_in(goal.day, goal.cadence_days, last).on
    for first, end in sorted(pauses, key=lambda one: one[0]):
        while end is not None and first <= on <= end:
            on += timedelta(days=goal.cadence_days)
    return on


def _waits(day: date, pauses: Iterable[Pause]) -> bool:
    return any(first <= day and (last is None or day <= last) for first, last in pauses)


def _within_luck(baseline: float, won: int, tried: int) -> bool:
    """Tell whether the old rate could still be the true one of a ratio."""
    low, high = wilson_interval(won, tried)
    return tried > 0 and low <= baseline / 100 <= high
