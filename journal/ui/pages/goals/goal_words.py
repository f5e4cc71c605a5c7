"""How the fields of a goal read on screen."""

from collections.abc import Mapping
from typing import Any

from journal.models.goal import AddsUp, Goal, GoalKind, Horizon

KINDS = {
    GoalKind.RESULT: "A result",
    GoalKind.ACTIVITY: "An activity",
    GoalKind.LEARNING: "Learning",
    GoalKind.WELL_BEING: "Well-being",
}
SKILL_AREAS = (
    "prospecting",
    "opening",
    "rapport",
    "discovery",
    "presenting",
    "objections",
    "closing",
    "follow-up",
    "negotiation",
    "referrals",
    "account growth",
    "time management",
)
HORIZONS = {
    Horizon.MONTH: "A month",
    Horizon.QUARTER: "A quarter",
    Horizon.HALF: "Half a year",
    Horizon.YEAR: "A year",
    Horizon.MULTI_YEAR: "Several years",
}
HORIZON_MONTHS = {
    Horizon.MONTH: 1,
    Horizon.QUARTER: 3,
    Horizon.HALF: 6,
    Horizon.YEAR: 12,
    Horizon.MULTI_YEAR: 36,
}
CADENCES = {7: "Weekly", 14: "Fortnightly", 30: "Monthly"}
ADDS_UP = {
    AddsUp.LATEST: "The latest figure counts",
    AddsUp.SUM: "It adds up",
    AddsUp.MEAN: "The mean counts",
    AddsUp.RATIO: "Won out of won and lost",
}


def by_value(words: Mapping[Any, str]) -> dict[str, str]:
    """Return ``words`` under the plain values of their keys."""
    return {key.value: text for key, text in words.items()}


def about(goal: Goal) -> str:
    """Return the line under a goal's title: skill, rhythm, why."""
    parts = [
        (goal.skill_area or KINDS[goal.kind].removeprefix("A ").removeprefix("An ")).capitalize(),
        f"{CADENCES.get(goal.cadence_days, f'{goal.cadence_days}-day').lower()} check-in",
    ]
    if goal.confidence is not None:
        parts.append(f"{goal.confidence}% sure")
    if goal.why.strip():
        parts.append(f"why: {goal.why.strip()}")
    if goal.status_reason.strip():
        parts.append(f"{goal.status.value}: {goal.status_reason.strip()}")
    return " · ".join(parts)
