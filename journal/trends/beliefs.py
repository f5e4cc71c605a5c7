"""How belief in each turned thought moved."""

from dataclasses import dataclass

from journal.models.turn_path import TurnPath
from journal.numbers.belief_change import BeliefChange, Rating, turn_change
from journal.trends.records import Records

MOST_BELIEFS = 8


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Turned thoughts with a first and a later rating, those rated last first.

    ``paths`` are all that were ever rated, in the same order.
    """

    changes: tuple[tuple[TurnPath, BeliefChange], ...]
    left_out: int
    rated_once: int
    paths: tuple[TurnPath, ...]


def belief_figures(records: Records) -> Beliefs:
    """Compare the first and the latest rating of each belief, whatever the range."""
    changes = []
    once = 0
    for path in records.turns:
        change = turn_change(Rating(day, None, value) for day, value in path.ratings)
        if change is None or len(path.ratings) < 2:
            once += 1
        else:
            changes.append((path, change))
    changes.sort(key=lambda pair: pair[1].latest_on, reverse=True)
    paths = sorted(records.turns, key=lambda path: path.ratings[-1][0], reverse=True)
    left_out = max(0, len(changes) - MOST_BELIEFS)
    return Beliefs(tuple(changes[:MOST_BELIEFS]), left_out, once, tuple(paths))
