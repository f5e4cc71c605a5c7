"""Which shape Resistance takes in which situation."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain

from journal.models.check_in import GONE_SHAPE, SITUATIONS
from journal.trends.records import Records
from journal.trends.span import Span

MOST_ROWS, MOST_COLUMNS = 10, 8
"""The situations and the shapes told apart; rarer ones are left out."""


@dataclass(frozen=True, slots=True)
class Situations:
    """Days by situation (rows) and shape (columns); ``days`` counts those of each situation.

    ``shapes`` are the words for the stored ``keys``.

    ``days_told`` is the number of check-ins that name both.
    """

    situations: tuple[str, ...]
    shapes: tuple[str, ...]
    keys: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    days: tuple[int, ...]
    days_told: int


def situation_figures(records: Records, span: Span) -> Situations:
    """Count the check-ins of ``span`` that name a situation and a shape."""
    told = [one for one in records.inside(span) if one.situation and one.shapes]
    groups: defaultdict[str, list[set[str]]] = defaultdict(list)
    for one in told:
        groups[one.situation].append(set(one.shapes))
    days = {situation: len(shapes) for situation, shapes in groups.items()}
    pairs = {key: Counter(chain.from_iterable(shapes)) for key, shapes in groups.items()}
    named: Counter[str] = Counter()
    for counted in pairs.values():
        named.update(counted)
    known = {situation: place for place, situation in enumerate(SITUATIONS)}
    rows = sorted(days, key=lambda each: (-days[each], known.get(each, len(known)), each))
    rows = rows[:MOST_ROWS]
    columns = sorted(named, key=lambda key: (-named[key], key))[:MOST_COLUMNS]
    return Situations(
        situations=tuple(rows),
        shapes=tuple(records.shapes.get(key, GONE_SHAPE) for key in columns),
        keys=tuple(columns),
        cells=tuple(tuple(pairs[row][key] for key in columns) for row in rows),
        days=tuple(days[row] for row in rows),
        days_told=len(told),
    )
