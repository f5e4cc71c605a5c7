"""Goals and their figures in the words of the screen."""

from datetime import date
from functools import partial

from journal.goal_standing import Standing, pace_words, unit_of
from journal.models.goal import AddsUp, Goal, GoalStatus, Progress
from journal.ui.words import figure, near_day, number

FEWEST_FOR_PERCENT = 10
"""A rate of fewer than these is told as the counts it is made of."""

_ASKED = {
    AddsUp.SUM: "How much came since the last check-in?",
    AddsUp.LATEST: "What is the figure now?",
    AddsUp.MEAN: "What was the figure this time?",
    AddsUp.RATIO: "How many were won and lost since the last check-in?",
}
_FED = "A counter of your days gives the figure. What is there to say about it?"


def standing_words(goal: Goal, now: Standing) -> str:
    """Return the line under the bar, such as "Ahead of pace · due 18 Dec"."""
    day = partial(_day, now.today)
    parts = [pace_words(goal, now, day)]
    if goal.status is GoalStatus.ACTIVE:
        if now.due:
            parts.append("check-in due")
        elif not now.over and not now.reached:
            parts.append(f"due {day(goal.due_on)}")
    return " · ".join(part for part in parts if part)


def value_words(goal: Goal, value: float) -> str:
    """Return a value of a goal in its unit, percentages to one decimal."""
    unit = unit_of(goal)
    if value == 1 and unit.endswith("s") and not unit.endswith("ss"):
        unit = unit[:-1]  # 1 meeting, 1 hour
    return figure(round(value, 1) if unit == "%" else value, unit)


def stand_words(goal: Goal, now: Standing) -> str:
    """Return where a goal stands; a rate of few as its counts, "3 of 7"."""
    if now.counts is not None and 0 < now.counts[1] < FEWEST_FOR_PERCENT:
        won, tried = now.counts
        return f"{number(won)} of {number(tried)}"
    return value_words(goal, now.current)


def check_in_words(goal: Goal, progress: Progress) -> str:
    """Return what one check-in said: the counts, what came, or the figure."""
    if goal.adds_up is AddsUp.RATIO:
        return f"{progress.won or 0} won, {progress.lost or 0} lost"
    if progress.value is None:
        return "no figure"
    sign = "+" if goal.adds_up is AddsUp.SUM and progress.value > 0 else ""
    return f"{sign}{value_words(goal, progress.value)}"


def aim_words(goal: Goal, now: Standing) -> str:
    """Return the target in words, or until when the baseline it starts from is measured."""
    if now.measuring_until is not None:
        return f"the baseline is measured until {near_day(now.measuring_until, now.today)}"
    return f"the target is {value_words(goal, now.target)}"


def question(goal: Goal) -> str:
    """Return what a check-in on ``goal`` asks for."""
    return _FED if goal.counter else _ASKED[goal.adds_up]


def _day(today: date, day: date) -> str:
    return near_day(day, today)
