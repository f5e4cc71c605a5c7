"""The sides of the list: goals by where they stand; every goal is on one of them, and under All."""

from collections.abc import Iterable, Sequence

from journal.goal_standing import ENDED
from journal.models.goal import Goal, GoalStatus

ACTIVE, PAUSED, DRAFTS, REACHED, CLOSED, ALL = (
    "active",
    "paused",
    "drafts",
    "reached",
    "closed",
    "all",
)
WORDS = {
    ACTIVE: "Active",
    PAUSED: "Paused",
    DRAFTS: "Drafts",
    REACHED: "Reached",
    CLOSED: "Closed",
    ALL: "All",
}
NOTHING = {
    ACTIVE: "No goal is under way. The others are kept beside.",
    PAUSED: "No goal is paused.",
    DRAFTS: "No goal is a draft.",
    REACHED: "No goal is reached yet. Those you reach are kept here.",
    CLOSED: "No goal is closed or dropped. Those that are will be kept here.",
    ALL: "No goal has these words in its title.",
}
_SIDES = {
    GoalStatus.ACTIVE: ACTIVE,
    GoalStatus.PAUSED: PAUSED,
    GoalStatus.DRAFT: DRAFTS,
    GoalStatus.REACHED: REACHED,
    GoalStatus.CLOSED: CLOSED,
    GoalStatus.DROPPED: CLOSED,
}


def side_of(goal: Goal) -> str:
    """Return the side a goal is listed on, besides All."""
    return _SIDES[goal.status]


def on_side(goals: Iterable[Goal], side: str) -> list[Goal]:
    """Return the goals of one side; those that ended come the latest first, and last."""
    found = [one for one in goals if side in (ALL, side_of(one))]
    ended = [one for one in found if one.status in ENDED]
    ended.sort(key=lambda one: one.ended_on or one.due_on, reverse=True)
    return [one for one in found if one.status not in ENDED] + ended


def with_words(goals: Sequence[Goal], words: str) -> list[Goal]:
    """Return the goals with each of ``words`` in their titles."""
    wanted = words.casefold().split()
    return [one for one in goals if all(word in one.title.casefold() for word in wanted)]


def counts(goals: Iterable[Goal]) -> dict[str, int]:
    """Return how many goals each side has."""
    found = dict.fromkeys(WORDS, 0)
    for one in goals:
        found[side_of(one)] += 1
        found[ALL] += 1
    return found
