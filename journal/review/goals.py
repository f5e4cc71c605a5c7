"""How the goals of a pack stand, in words and as a path to draw."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus
from journal.models.review_pack import ReviewPack
from journal.numbers.goal_value import Entry, path
from journal.numbers.pace import Pace, expected, pace, progress
from journal.numbers.proportion import wilson_interval
from journal.review.aliases import Aliases
from journal.review.document import Chart, GoalReport, Total
from journal.review.wording import Words, one_line

_ENDED = frozenset({GoalStatus.REACHED, GoalStatus.CLOSED, GoalStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A goal on one day: its path so far and where that leads; ``done`` is a share from 0 on."""

    goal: Goal
    path: tuple[tuple[date, float], ...]
    done: float | None
    pace: Pace | None
    within_luck: bool

    @property
    def reached(self) -> bool:
        """Tell whether the target is met."""
        return self.goal.status is GoalStatus.REACHED or (self.done is not None and self.done >= 1)


def standings(
    goals: Sequence[GoalFile], pack: ReviewPack, work_days: frozenset[int]
) -> list[Standing]:
    """Return how the goals a pack names stand on its day, in its order."""
    files: Mapping[uuid.UUID, GoalFile] = {one.goal.id: one for one in goals}
    return [_standing(files[one], pack.day, work_days) for one in pack.goals if one in files]


def report_of(standing: Standing, today: date, aliases: Aliases, words: Words) -> GoalReport:
    """Put a goal's standing in words: ``22.6 % on 23 November 2026 · Ahead of pace``."""
    goal = standing.goal
    title, unit = aliases.say(one_line(goal.title)), _unit(goal, aliases)
    way = f"{words.figure(goal.baseline, unit)} → {words.figure(goal.target, unit)}"
    parts = [_pace_words(standing, today, words)]
    if standing.path:
        day, value = standing.path[-1]
        parts.insert(0, f"{words.figure(_rounded(goal, value), unit)} on {words.day(day)}")
    else:
        parts.insert(0, "No check-in yet")
    share = standing.done
    return GoalReport(
        title=f"{title}: {way}",
        words=" · ".join(part for part in parts if part),
        share=None if share is None else min(max(share, 0.0), 1.0),
        chart=_chart(standing, title, unit, words) if len(standing.path) > 1 else None,
    )


def pace_total(standings: Sequence[Standing]) -> Total | None:
    """Count the goals that are on pace or reached, of those of which that can be told."""
    told = [one for one in standings if one.reached or one.pace not in (None, Pace.TOO_EARLY)]
    well = sum(one.reached or one.pace in (Pace.AHEAD, Pace.ON_PACE) for one in told)
    if not told:
        return None
    return Total(f"{well} / {len(told)}", f"goal{'' if len(told) == 1 else 's'} on pace or reached")


def _standing(file: GoalFile, today: date, work_days: frozenset[int]) -> Standing:
    goal = file.goal
    entries = [Entry(one.day, one.value, one.won, one.lost) for one in file.progress]
    entries = [one for one in entries if one.day <= today]
    run = tuple(path(entries, goal.adds_up.value, goal.baseline))
    current = run[-1][1] if run else goal.baseline
    done = progress(current, goal.baseline, goal.target)
    share = expected(goal.day, goal.due_on, today, work_days)
    runs = goal.status is GoalStatus.ACTIVE and goal.day <= today <= goal.due_on
    reached = done is not None and done >= 1
    return Standing(
        goal=goal,
        path=run,
        done=done,
        pace=pace(done, share) if done is not None and runs and not reached else None,
        within_luck=reached and _within_luck(goal, entries),
    )


def _within_luck(goal: Goal, entries: Sequence[Entry]) -> bool:
    """Tell whether the old rate could still be the true one of a ratio."""
    if goal.adds_up is not AddsUp.RATIO:
        return False
    won = sum(one.won or 0 for one in entries)
    lost = sum(one.lost or 0 for one in entries)
    low, high = wilson_interval(won, won + lost)
    return low <= goal.baseline / 100 <= high


def _pace_words(standing: Standing, today: date, words: Words) -> str:
    goal = standing.goal
    if goal.status in _ENDED:
        ended = f" on {words.day(goal.ended_on)}" if goal.ended_on else ""
        return f"{goal.status.value.capitalize()}{ended}"
    if goal.status is not GoalStatus.ACTIVE:
        return goal.status.value.capitalize()
    if standing.reached:
        return "Reached, within normal luck" if standing.within_luck else "Target reached"
    if today > goal.due_on:
        return f"Was due {words.day(goal.due_on)}"
    if goal.day > today:
        return f"Starts {words.day(goal.day)}"
    if goal.direction is Direction.HOLD:
        return "To be held"
    due = words.day(goal.due_on)
    return f"{standing.pace.worded} · due {due}" if standing.pace is not None else f"Due {due}"


def _chart(standing: Standing, title: str, unit: str, words: Words) -> Chart:
    goal = standing.goal
    (first, start), (last, end) = standing.path[0], standing.path[-1]
    days = sorted({min(goal.day, first), max(goal.due_on, last)})
    values = sorted({goal.baseline, goal.target})
    said_end = words.figure(_rounded(goal, end), unit)
    return Chart(
        path=standing.path,
        pace=((goal.day, goal.baseline), (goal.due_on, goal.target)),
        days=tuple((day, words.day(day)) for day in days),
        values=tuple((value, words.figure(value, unit)) for value in values),
        alternative=(
            f"{title}: {words.figure(_rounded(goal, start), unit)} on {words.day(first)},"
            f" {said_end} on {words.day(last)}; planned are {words.figure(goal.target, unit)} by"
            f" {words.day(goal.due_on)}."
        ),
    )


def _unit(goal: Goal, aliases: Aliases) -> str:
    """Return the unit of a goal's values; a ratio is a percentage whatever is counted."""
    return "%" if goal.adds_up is AddsUp.RATIO else aliases.say(one_line(goal.unit))


def _rounded(goal: Goal, value: float) -> float:
    return round(value, 1) if goal.adds_up is AddsUp.RATIO else value
