"""When a belief card is said aloud again."""

from dataclasses import dataclass
from datetime import date, timedelta

INTERVALS = (1, 3, 7, 14, 30, 60)
"""Days to the next rehearsal at each step, counted from 0."""

_MOVES = {"recalled": 1, "partly": 0, "not": -1}


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The step a card stands on, an index into ``INTERVALS``, and its next day."""

    step: int
    on: date


def first_rehearsal(day: date) -> Scheduled:
    """Schedule a card made on ``day``."""
    return _at(0, day)


def next_rehearsal(step: int, recall: str, day: date) -> Scheduled:
    """Schedule a card that stood on ``step`` and was rehearsed on ``day``.

    ``recall`` is ``"recalled"`` (one step on), ``"partly"`` (stays) or ``"not"`` (one step
    back); any other word raises ``ValueError``. The step never leaves ``INTERVALS``, even if
    the one given does.
    """
    if recall not in _MOVES:
        raise ValueError(f"no way to recall a turn: {recall!r}")
    return _at(step + _MOVES[recall], day)


def _at(step: int, day: date) -> Scheduled:
    bounded = min(max(step, 0), len(INTERVALS) - 1)
    return Scheduled(bounded, day + timedelta(days=INTERVALS[bounded]))
