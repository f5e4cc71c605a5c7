"""All achievements in the order of the list, and which of them a filter lets through."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from journal.models.achievement import Achievement
from journal.ui.pages.achievements.list_order import SortBy, place

WITHOUT = ""
"""The key of "no goal" and of "no tag"."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list shows: a period (None leaves an end open), kinds, goals, tags and words.

    No kind means all of them, and so with goals (their ids) and tags (folded); `WITHOUT` stands
    for none. Every word must be somewhere in the texts.
    """

    first: date | None = None
    last: date | None = None
    kinds: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    goals: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def narrows(self) -> bool:
        """Tell whether more than the period is chosen."""
        return bool(self.kinds or self.words or self.goals or self.tags)

    def covers(self, achievement: Achievement) -> bool:
        """Tell whether it happened, at least in part, in the period."""
        if self.first is not None and (achievement.last_day or achievement.day) < self.first:
            return False
        return self.last is None or achievement.day <= self.last

    def lets(self, achievement: Achievement) -> bool:
        """Tell whether everything but the words, which are the shelf's, lets it through."""
        return (
            self.covers(achievement)
            and (not self.kinds or achievement.category.value in self.kinds)
            and (not self.goals or goal_key(achievement) in self.goals)
            and (not self.tags or not self.tags.isdisjoint(tag_keys(achievement)))
        )

    def hiding(self, achievement: Achievement) -> frozenset[str]:
        """Return which of "time", "kinds", "goals" and "tags" hide it."""
        alone = {
            "time": Filter(self.first, self.last),
            "kinds": Filter(kinds=self.kinds),
            "goals": Filter(goals=self.goals),
            "tags": Filter(tags=self.tags),
        }
        return frozenset(part for part, one in alone.items() if not one.lets(achievement))


def goal_key(achievement: Achievement) -> str:
    """Return the key of its goal."""
    return WITHOUT if achievement.goal_id is None else achievement.goal_id.hex


def tag_keys(achievement: Achievement) -> frozenset[str]:
    """Return the keys of its tags."""
    return frozenset(map(folded, achievement.tags)) or frozenset({WITHOUT})


def period(key: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and last day of this "quarter" or "year"; anything else is all of time."""
    if key == "quarter":
        month = today.month - (today.month - 1) % 3
        after = date(today.year + month // 10, (month + 2) % 12 + 1, 1)
        return date(today.year, month, 1), date.fromordinal(after.toordinal() - 1)
    if key == "year":
        return date(today.year, 1, 1), date(today.year, 12, 31)
    return None, None


def folded(text: str) -> str:
    """Return ``text`` so that equal words compare equal, whatever their case."""
    return unicodedata.normalize("NFC", text).casefold()


class Shelf:
    """Keeps every achievement, sorted by ``order``."""

    def __init__(self) -> None:
        self.all: list[Achievement] = []
        self._by_id: dict[UUID, Achievement] = {}
        self._texts: dict[UUID, str] = {}
        self.order = SortBy.NEWEST

    def __len__(self) -> int:
        return len(self.all)

    @property
    def tags(self) -> dict[str, str]:
        """Every tag by its key, as it was last written, in alphabetical order."""
        found: dict[str, str] = {}
        for one in self.all:
            for tag in one.tags:
                found.setdefault(folded(tag), tag)
        return dict(sorted(found.items()))

    def get(self, achievement_id: UUID) -> Achievement | None:
        """Return one achievement, None where it is not here."""
        return self._by_id.get(achievement_id)

    def fill(self, achievements: Iterable[Achievement]) -> set[UUID]:
        """Take the journal's answer, newest first; return the ids that were not here before."""
        before = self._by_id.keys()
        self.all = list(achievements)
        if self.order is not SortBy.NEWEST:
            self.all.sort(key=self.order.key)
        self._texts.clear()
        self._by_id = {one.id: one for one in self.all}
        return self._by_id.keys() - before

    def sort(self, order: SortBy) -> None:
        """Stand in this order from now on."""
        if order is not self.order:
            self.order = order
            self.all.sort(key=order.key)

    def put(self, achievement: Achievement) -> None:
        """Take one achievement that is new or has changed."""
        rest = [one for one in self.all if one.id != achievement.id]
        known = self._by_id.get(achievement.id)
        wish = None if known is None else self.all.index(known)
        row = place(rest, achievement, self.order.key, wish)
        self.all = [*rest[:row], achievement, *rest[row:]]
        self._by_id[achievement.id] = achievement
        self._texts.pop(achievement.id, None)

    def remove(self, achievement_id: UUID) -> None:
        """Let one achievement go."""
        if self._by_id.pop(achievement_id, None) is not None:
            self._texts.pop(achievement_id, None)
            self.all = [one for one in self.all if one.id != achievement_id]

    def matching(self, chosen: Filter) -> list[Achievement]:
        """Return what ``chosen`` lets through, in order."""
        return [one for one in self.all if chosen.lets(one) and self.says(one, chosen.words)]

    def matches(self, achievement: Achievement, chosen: Filter) -> bool:
        """Tell whether ``chosen`` lets one achievement through."""
        return chosen.lets(achievement) and self.says(achievement, chosen.words)

    def says(self, achievement: Achievement, words: tuple[str, ...]) -> bool:
        """Tell whether every one of ``words``, folded, is in its texts."""
        if not words:
            return True
        text = self._texts.get(achievement.id)
        if text is None:
            text = self._texts[achievement.id] = _text_of(achievement)
        return all(word in text for word in words)

    def read_ahead(self, count: int) -> bool:
        """Fold ``count`` more texts before somebody types; tell whether some are left."""
        for one in self.all:
            if count <= 0:
                return True
            if one.id not in self._texts:
                self._texts[one.id] = _text_of(one)
                count -= 1
        return False


def _text_of(achievement: Achievement) -> str:
    parts = (
        achievement.title,
        achievement.situation,
        achievement.task,
        achievement.action,
        achievement.result,
        achievement.measure_name,
        achievement.evidence,
        achievement.evidence_link,
        achievement.priority,
        achievement.customer,
        achievement.customer_alias,
        achievement.credit_to,
        *achievement.tags,
    )
    # A sign nobody types keeps a word from matching across two fields.
    return folded("\x1f".join(parts))
