"""The days that sentences are about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import TypeVar

from journal.numbers.writing import ENGLISH, Writing

T = TypeVar("T")
Path = tuple[str, Sequence[tuple[date, float]]]
"""A turned thought and how far it was believed (0-100), oldest first."""


@dataclass(frozen=True)
class Days:
    """What is known of the days from ``first`` to ``last``, and of no others, ascending.

    ``scheduled`` are the days of work that are over; ``work_days`` weekdays with Monday = 0.
    ``resistance`` runs 0-10, ``confidence`` (the rating of one's beliefs) 1-5. ``answers`` are
    those to having shown up, ``attempts`` what was counted, ``shapes`` the keys of those named on
    each day with a check-in, which may be none; one without words is not spoken of. ``beliefs``
    may reach back before. ``writing`` names days and months and writes numbers.
    """

    first: date
    last: date
    today: date
    work_days: frozenset[int]
    scheduled: Sequence[date] = ()
    resistance: Mapping[date, float] = field(default_factory=dict)
    answers: Mapping[date, str | None] = field(default_factory=dict)
    attempts: Mapping[date, float] = field(default_factory=dict)
    confidence: Mapping[date, float] = field(default_factory=dict)
    shapes: Mapping[date, Collection[str]] = field(default_factory=dict)
    shape_words: Mapping[str, str] = field(default_factory=dict)
    beliefs: Sequence[Path] = ()
    writing: Writing = ENGLISH

    @property
    def over(self) -> "Days":
        """The same without the days of the running week, which tests leave out."""
        begun = self.today - timedelta(days=self.today.weekday())
        if self.last < begun:
            return self
        return replace(
            self,
            scheduled=[day for day in self.scheduled if day < begun],
            resistance=_until(begun, self.resistance),
            answers=_until(begun, self.answers),
            attempts=_until(begun, self.attempts),
            confidence=_until(begun, self.confidence),
            shapes=_until(begun, self.shapes),
        )

    @property
    def reach(self) -> int:
        """Return how many calendar days the range holds."""
        return (self.last - self.first).days + 1


def _until(end: date, values: Mapping[date, T]) -> Mapping[date, T]:
    return {day: values[day] for day in takewhile(end.__gt__, values)}
