"""All achievements in the order of the list, and which of them a filter lets through."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from journal.models.achievement import Achievement

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list shows: a period (None leaves an end open), kinds and words.

    No kind means all of them; every word must be somewhere in the texts.
    """

    first: date | None = None
    last: date | None = None
    kinds: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()

    def covers(self, achievement: Achievement) -> bool:
        """Tell whether it happened, at least in part, in the period."""
        if self.first is not None and (achievement.last_day or achievement.day) < self.first:
            return False
        return self.last is None or achievement.day <= self.last

    def lets(self, achievement: Achievement) -> bool:
        """Tell whether the period and the kinds let it through; words are the shelf's."""
        return self.covers(achievement) and (
            not self.kinds or achievement.category.value in self.kinds
        )


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
    """Keeps every achievement, newest first."""

    def __init__(self) -> None:
        self.all: list[Achievement] = []
        self._by_id: dict[UUID, Achievement] = {}
        self._texts: dict[UUID, str] = {}

    def __len__(self) -> int:
        return len(self.all)

    def get(self, achievement_id: UUID) -> Achievement | None:
        """Return one achievement, None where it is not here."""
        return self._by_id.get(achievement_id)

    def fill(self, achievements: Iterable[Achievement]) -> set[UUID]:
        """Take the journal's answer, newest first; return the ids that were not here before."""
        before = self._by_id.keys()
        self.all = list(achievements)
        self._texts.clear()
        self._by_id = {one.id: one for one in self.all}
        return self._by_id.keys() - before

    def put(self, achievement: Achievement) -> None:
        """Take one achievement that is new or has changed."""
        rest = [one for one in self.all if one.id != achievement.id]
        known = self._by_id.get(achievement.id)
        row = place(rest, achievement, self.all.index(known) if known is not None else None)
        self.all = [*rest[:row], achievement, *rest[row:]]
        self._by_id[achievement.id] = achievement
        self._texts.pop(achievement.id, None)

    def remove(self, achievement_id: UUID) -> None:
        """Let one achievement go."""
        if self._by_id.pop(achievement_id, None) is not None:
            self._texts.pop(achievement_id, None)
            self.all = [one for one in self.all if one.id != achievement_id]

    def matching(self, chosen: Filter) -> list[Achievement]:
        """Return what ``chosen`` lets through, newest first."""
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


def place(others: list[Achievement], one: Achievement, wish: int | None = None) -> int:
    """Return where ``one`` belongs among ``others``, newest first; at ``wish`` where that fits."""
    key = _age(one)
    if (
        wish is not None
        and (wish == 0 or _age(others[wish - 1]) >= key)
        and (wish == len(others) or _age(others[wish]) <= key)
    ):
        return wish
    return next((row for row, other in enumerate(others) if _age(other) <= key), len(others))


def _age(achievement: Achievement) -> tuple[date, datetime]:
    return achievement.day, achievement.created_at or _LONG_AGO


def _text_of(achievement: Achievement) -> str:
    parts = (
        achievement.title,
        achievement.situation,
        achievement.task,
        achievement.action,
        achievement.result,
        achievement.credit_to,
        *achievement.tags,
    )
    # A sign nobody types keeps a word from matching across two fields.
    return folded("\x1f".join(parts))
