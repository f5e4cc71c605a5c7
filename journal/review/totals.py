"""Figures of the same unit added up, where adding them up is honest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from journal.models.achievement import Achievement
from journal.numbers.figure import exact, is_percent
from journal.review.aliases import Aliases
from journal.review.document import Total
from journal.review.wording import Words, one_line

MOST = 3
"""The most sums a pack shows beside the count."""


@dataclass(slots=True)
class _Sum:
    """Amounts that add up: all of them differences in one direction, or all of them amounts."""

    unit: str
    is_change: bool
    size: Decimal = Decimal()
    count: int = 0
    names: dict[str, str] = field(default_factory=dict)

    def words(self) -> str:
        """Say what was added up, each measure by its name while they are few."""
        names = list(self.names.values())
        many = f"in {self.count} figures" if self.count > 1 else "in one figure"
        named = " and ".join(names) if 1 <= len(names) <= 2 else many
        if not self.is_change:
            return named
        return f"added {named}" if self.size > 0 else f"less {named}"


def sums_of(chosen: Sequence[Achievement], aliases: Aliases, words: Words) -> list[Total]:
    """Add up the measures of a pack by their unit, the figure told most often first.

    A measure with a figure before and after counts by its difference, apart from those with one
    figure alone; what rose is never set off against what fell. Percentages do not add up.
    """
    sums: dict[tuple[str, bool, bool], _Sum] = {}
    for one in chosen:
        unit, name = one_line(one.measure_unit), one_line(one.measure_name)
        if one.measure_after is None or is_percent(unit) or not (unit or name):
            continue
        is_change = one.measure_before is not None
        amount = exact(one.measure_after) - exact(one.measure_before or 0.0)
        if not amount:
            continue
        # Without a unit, only what has the same name is of the same kind.
        key = unit.casefold() or f"\n{name.casefold()}", is_change, amount > 0
        total = sums.setdefault(key, _Sum(unit, is_change))
        total.size += amount
        total.count += 1
        if name:
            total.names.setdefault(name.casefold(), aliases.say_of(one)(name))
    ordered = sorted(sums.values(), key=lambda one: (-one.count, -abs(one.size)))
    return [_total(one, aliases, words) for one in ordered[:MOST]]


def _total(total: _Sum, aliases: Aliases, words: Words) -> Total:
    size = abs(total.size) if total.is_change else total.size
    return Total(words.figure(float(size), aliases.say(total.unit)), total.words())
