"""What the entries of a pack stand under."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from journal.models.achievement import Achievement, Category
from journal.models.goal import Goal
from journal.models.review_pack import GroupBy
from journal.review.aliases import Aliases
from journal.review.wording import Words, is_whole_years, one_line

_Place: TypeAlias = tuple[int, int, int]
_LAST = 1 << 30
_REST = "Other achievements"


class Grouping:
    """Gives achievements their headings; within one, the order of the pack stays.

    Months and categories stand in their own order, goals in that of ``goals``, priorities as the
    pack comes to them first; what has no goal or priority stands last.
    """

    def __init__(
        self, group_by: GroupBy, goals: Mapping[uuid.UUID, Goal], aliases: Aliases, words: Words
    ) -> None:
        self._goals = goals
        self._rank = {goal: rank for rank, goal in enumerate(goals)}
        self._aliases = aliases
        self._words = words
        self._priorities: dict[str, int] = {}
        ways: dict[GroupBy, Callable[[Achievement], tuple[_Place, str]]] = {
            GroupBy.MONTH: self._month,
            GroupBy.CATEGORY: self._category,
            GroupBy.GOAL: self._goal,
            GroupBy.PRIORITY: self._priority,
            GroupBy.NONE: self._nothing,
        }
        self._way = ways[group_by]

    def grouped(self, chosen: Sequence[Achievement]) -> list[tuple[str, list[Achievement]]]:
        """Return the headings with what stands under them, in reading order."""
        groups: dict[_Place, tuple[str, list[Achievement]]] = {}
        for one in chosen:
            place, title = self._way(one)
            groups.setdefault(place, (title, []))[1].append(one)
        if list(groups) == [(_LAST, 0, 0)]:  # one group of all the rest needs no heading
            return [("", groups[(_LAST, 0, 0)][1])]
        return [groups[place] for place in sorted(groups)]

    def _month(self, one: Achievement) -> tuple[_Place, str]:
        """Order months; what is only known by its years stands before their first month."""
        if is_whole_years(one):
            last = one.last_day or one.day
            return (one.day.year, 0, last.year), self._words.days(one.day, last)
        return (one.day.year, one.day.month, 0), self._words.month(one.day)

    def _category(self, one: Achievement) -> tuple[_Place, str]:
        return (list(Category).index(one.category), 0, 0), one.category.words

    def _goal(self, one: Achievement) -> tuple[_Place, str]:
        goal = self._goals.get(one.goal_id) if one.goal_id else None
        if goal is None:
            return (_LAST, 0, 0), _REST
        return (self._rank[goal.id], 0, 0), self._aliases.say(one_line(goal.title))

    def _priority(self, one: Achievement) -> tuple[_Place, str]:
        priority = self._aliases.say_of(one)(one_line(one.priority))
        if not priority:
            return (_LAST, 0, 0), _REST
        rank = self._priorities.setdefault(priority.casefold(), len(self._priorities))
        return (rank, 0, 0), priority

    def _nothing(self, _one: Achievement) -> tuple[_Place, str]:
        return (0, 0, 0), ""
