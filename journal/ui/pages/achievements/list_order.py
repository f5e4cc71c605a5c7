"""The orders the list can stand in."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from journal.models.achievement import Achievement

Key: TypeAlias = Callable[[Achievement], tuple[Any, ...]]
"""What a list is sorted by; the smallest stands first."""

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


class SortBy(StrEnum):
    """What stands first in the list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    CATEGORY = "category"
    MEASURE = "measure"

    @property
    def words(self) -> str:
        """Return the order as it reads on screen."""
        return {
            "newest": "Newest first",
            "oldest": "Oldest first",
            "title": "By title",
            "category": "By kind",
            "measure": "By number",
        }[self.value]

    @property
    def key(self) -> Key:
        """Return what the list is sorted by; what is equal stands newest first."""
        return _KEYS[self]


def place(
    others: Sequence[Achievement], one: Achievement, key: Key, wish: int | None = None
) -> int:
    """Return where ``one`` belongs among sorted ``others``; at ``wish`` where that fits."""
    mine = key(one)
    if (
        wish is not None
        and (wish == 0 or key(others[wish - 1]) <= mine)
        and (wish == len(others) or key(others[wish]) >= mine)
    ):
        return wish
    return next((row for row, other in enumerate(others) if key(other) >= mine), len(others))


def _newest(one: Achievement) -> tuple[Any, ...]:
    return -one.day.toordinal(), -(one.created_at or _LONG_AGO).timestamp()


def _oldest(one: Achievement) -> tuple[Any, ...]:
    return one.day.toordinal(), (one.created_at or _LONG_AGO).timestamp()


def _title(one: Achievement) -> tuple[Any, ...]:
    plain = unicodedata.normalize("NFKD", one.title).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return bare.strip(" \"'“”‘’«»„"), plain, *_newest(one)


def _category(one: Achievement) -> tuple[Any, ...]:
    return one.category.words, *_newest(one)


def _measure(one: Achievement) -> tuple[Any, ...]:
    """Sort the same units together, the largest change first; what has no number comes last."""
    before, after = one.measure_before, one.measure_after
    if before is None and after is None:
        return 1, "", 0.0, *_newest(one)
    return (
        0,
        one.measure_unit.strip().casefold(),
        -((after or 0.0) - (before or 0.0)),
        *_newest(one),
    )


_KEYS: dict[SortBy, Key] = {
    SortBy.NEWEST: _newest,
    SortBy.OLDEST: _oldest,
    SortBy.TITLE: _title,
    SortBy.CATEGORY: _category,
    SortBy.MEASURE: _measure,
}
