"""Chance, ids and times of the sample, all from one seed."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, TypeVar

from journal.sample.texts import Cast, Story

T = TypeVar("T")

ZONE = "UTC"
_MORNING = 7 * 60 + 40
_EVENING = 16 * 60 + 50


class Pen:
    """Writes one practice of the sample; another seed or practice gives another hand."""

    def __init__(self, seed: int, practice: str, end: date) -> None:
        self.rng = Random(f"{seed}/{practice}")  # noqa: S311 - a story, not a secret
        self.cast = Cast(self.rng)
        # On the last day it is still morning: a sample of today holds nothing from the future.
        self._now = datetime.combine(end, time(8, 59), UTC)

    def story(self, **known: str) -> Story:
        """Begin the texts of one entry."""
        return Story(self.cast, **known)

    def chance(self, share: float) -> bool:
        """Answer yes in ``share`` (0-1) of all calls."""
        return self.rng.random() < share

    def pick(self, items: Sequence[T]) -> T:
        """Return one of ``items``."""
        return self.rng.choice(items)

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return self.rng.randint(least, most)

    def new_id(self) -> uuid.UUID:
        """Return an id that the seed decides."""
        return uuid.UUID(int=self.rng.getrandbits(128), version=4)

    def morning(self, day: date) -> datetime:
        """Return an instant at which the day's first entry is made."""
        return self._at(day, _MORNING + self.between(0, 70))

    def evening(self, day: date) -> datetime:
        """Return an instant at which the day is looked back on."""
        return self._at(day, _EVENING + self.between(0, 100))

    def at_work(self, day: date) -> datetime:
        """Return an instant between the two."""
        return self._at(day, self.between(_MORNING + 80, _EVENING))

    def signed(
        self, day: date, written: datetime, changed: datetime | None = None
    ) -> dict[str, Any]:
        """Return what every record has, as arguments to make one with."""
        written = min(written, self._now)
        return {
            "id": self.new_id(),
            "day": day,
            "created_at": written,
            "updated_at": max(written, min(changed or written, self._now)),
            "zone": ZONE,
        }

    def _at(self, day: date, minute: int) -> datetime:
        midnight = datetime.combine(day, time(), UTC)
        return midnight + timedelta(minutes=minute, seconds=self.between(0, 59))
