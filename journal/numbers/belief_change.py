"""How far belief in a thought and in its turn moved between the first and the latest rating."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.numbers.figure import worded_figure

CLEAR_FROM = 10
"""Points from which a change is more than the hand's error on a 0-100 slider (about 9)."""

DURABLE_DAYS = 7
"""Days between two ratings that show a change, or a strength, has lasted."""

_HELD_THOUGHT, _HELD_TURN = 20, 80


@dataclass(frozen=True, slots=True)
class Rating:
    """Belief in the thought and in its turn on one day, 0-100; None where not rated."""

    day: date
    thought: float | None
    turn: float | None


@dataclass(frozen=True, slots=True)
class BeliefChange:
    """The first and the latest rating of one belief, 0-100; the same one if there is only one."""

    first: float
    first_on: date
    latest: float
    latest_on: date

    @property
    def points(self) -> float:
        """First minus latest: positive when the belief has weakened, negative when grown."""
        return self.first - self.latest

    @property
    def clear(self) -> bool:
        """Tell whether it moved, either way, by more than the hand's error."""
        return abs(self.points) >= CLEAR_FROM

    @property
    def durable(self) -> bool:
        """Tell whether a clear change rests on a rating ``DURABLE_DAYS`` or more later."""
        return self.clear and (self.latest_on - self.first_on).days >= DURABLE_DAYS

    @property
    def worded(self) -> str:
        """Say both ratings and nothing about what caused the difference."""
        return (
            f"first rating {worded_figure(self.first, decimals=0)} %, "
            f"latest rating {worded_figure(self.latest, decimals=0)} %"
        )


def thought_change(ratings: Iterable[Rating]) -> BeliefChange | None:
    """Return how belief in the thought moved; None when it was never rated.

    Ratings come in any order of days; those of one day in the order they were made.
    """
    return _change((rating.day, rating.thought) for rating in ratings)


def turn_change(ratings: Iterable[Rating]) -> BeliefChange | None:
    """Return how belief in the turn moved, as ``thought_change`` does for the thought."""
    return _change((rating.day, rating.turn) for rating in ratings)


def held_suggested(ratings: Iterable[Rating]) -> bool:
    """Tell whether a card has become a strength: thought at most 20 and turn at least 80.

    The latest full rating must say so, and so must one ``DURABLE_DAYS`` or more before it.
    Ratings that lack one of the two are passed over; order as in ``thought_change``.
    """
    full = [
        (rating.day, rating.thought <= _HELD_THOUGHT and rating.turn >= _HELD_TURN)
        for rating in sorted(ratings, key=lambda rating: rating.day)
        if rating.thought is not None and rating.turn is not None
    ]
    if not full:
        return False
    latest_on, latest_strong = full[-1]
    return latest_strong and any(
        strong and (latest_on - day).days >= DURABLE_DAYS for day, strong in full
    )


def _change(values: Iterable[tuple[date, float | None]]) -> BeliefChange | None:
    rated = [(day, value) for day, value in values if value is not None]
    if not rated:
        return None
    rated.sort(key=lambda pair: pair[0])  # stable: ratings of one day keep their order
    (first_on, first), (latest_on, latest) = rated[0], rated[-1]
    return BeliefChange(first, first_on, latest, latest_on)
