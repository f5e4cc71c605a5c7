"""How the goals of a pack stand, in words and as a path to draw."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from journal.goal_standing import (
    Standing,
    goal_path,
    pace_words,
    pauses_of,
    standing,
    unit_of,
)
from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus
from journal.models.review_pack import ReviewPack
from journal.numbers.pace import Pace
from journal.numbers.planned import planned_path
from journal.review.aliases import Aliases
from journal.review.document import Chart, GoalReport, Total
from journal.review.wording import Words, one_line


@dataclass(frozen=True, slots=True)
class Told:
    """A goal a pack tells of: its path up to the day of the pack, and where that leads.

    ``planned`` are the corners of the course that was planned.
    """

    goal: Goal
    path: tuple[tuple[date, float], ...]
    now: Standing
    planned: tuple[tuple[date, float], ...]

    @property
    def reached(self) -> bool:
        """Tell whether the target is met."""
        return self.goal.status is GoalStatus.REACHED or self.now.reached


def standings(goals: Sequence[GoalFile], pack: ReviewPack, work_days: frozenset[int]) -> list[Told]:
    """Return how the goals a pack names stand on its day, in its order."""
    files: Mapping[uuid.UUID, GoalFile] = {one.goal.id: one for one in goals}
    return [_told(files[one], pack.day, work_days) for one in pack.goals if one in files]


def report_of(told: Told, aliases: Aliases, words: Words) -> GoalReport:
    """Put a goal's standing in words: ``22.6 % on 23 November 2026 · Ahead of pace``."""
    goal = told.goal
    title, unit = aliases.say(one_line(goal.title)), _unit(goal, aliases)
    start, target = told.now.baseline, told.now.target
    way = f"{words.figure(start, unit)} → {words.figure(target, unit)}"
    parts = [_pace_words(told, words)]
    if told.path:
        day, value = told.path[-1]
        parts.insert(0, f"{words.figure(_rounded(goal, value), unit)} on {words.day(day)}")
    else:
        parts.insert(0, "No check-in yet")
    share = told.now.done
    return GoalReport(
        title=f"{title}: {way}",
        words=" · ".join(part for part in parts if part),
        share=None if share is None else min(max(share, 0.0), 1.0),
        chart=_chart(told, title, unit, words) if len(told.path) > 1 else None,
    )


def pace_total(stands: Sequence[Told]) -> Total | None:
    """Count the goals that are on pace or reached, of those of which that can be told."""
    told = [one for one in stands if one.reached or one.now.pace not in (None, Pace.TOO_EARLY)]
    well = sum(one.reached or one.now.pace in (Pace.AHEAD, Pace.ON_PACE) for one in told)
    if not told:
        return None
    return Total(f"{well} / {len(told)}", f"goal{'' if len(told) == 1 else 's'} on pace or reached")


def _told(file: GoalFile, today: date, work_days: frozenset[int]) -> Told:
    known = replace(
        file,
        progress=tuple(one for one in file.progress if one.day <= today),
        counted=tuple(one for one in file.counted if one[0] <= today),
    )
    goal, now = file.goal, standing(known, today, work_days)
    planned = planned_path(
        now.begins,
        goal.due_on,
        now.baseline,
        now.target,
        today=today,
        work_days=work_days,
        pauses=pauses_of(file),
    )
    return Told(goal, tuple(goal_path(known)), now, tuple(planned))


def _pace_words(told: Told, words: Words) -> str:
    due = words.day(told.goal.due_on)
    how = pace_words(told.goal, told.now, words.day)
    if told.goal.status is not GoalStatus.ACTIVE or told.now.reached or told.now.over:
        return how
    if told.goal.day > told.now.today or told.goal.direction is Direction.HOLD:
        return how
    return f"{how} · due {due}" if how else f"Due {due}"


def _chart(told: Told, title: str, unit: str, words: Words) -> Chart:
    goal, target = told.goal, told.now.target
    (first, start), (last, end) = told.path[0], told.path[-1]
    days = sorted({min(goal.day, first), max(goal.due_on, last)})
    values = sorted({told.now.baseline, target})
    said_end = words.figure(_rounded(goal, end), unit)
    return Chart(
        path=told.path,
        pace=told.planned,
        days=tuple((day, words.day(day)) for day in days),
        values=tuple((value, words.figure(value, unit)) for value in values),
        alternative=(
            f"{title}: {words.figure(_rounded(goal, start), unit)} on {words.day(first)},"
            f" {said_end} on {words.day(last)}; planned are {words.figure(target, unit)} by"
            f" {words.day(goal.due_on)}."
        ),
    )


def _unit(goal: Goal, aliases: Aliases) -> str:
    return aliases.say(one_line(unit_of(goal)))


def _rounded(goal: Goal, value: float) -> float:
    return round(value, 1) if goal.adds_up is AddsUp.RATIO else value
