"""Where a goal stands, from its check-ins and the way they add up.

The ways: ``"sum"`` adds the values to the baseline, ``"latest"`` takes the last value,
``"mean"`` averages all values, ``"ratio"`` is all won in percent of all won and lost. Any other
word raises ``ValueError``. Check-ins come in any order of days, those of one day in the order
they were made. One that lacks what its way needs (a value; won or lost) says nothing about where
the goal stands and is passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from journal.numbers.figure import exact


@dataclass(frozen=True, slots=True)
class Entry:
    """One check-in: a value in the goal's unit, or counts won and lost for a ratio."""

    day: date
    value: float | None = None
    won: int | None = None
    lost: int | None = None


def current_value(entries: Iterable[Entry], how: str, baseline: float) -> float:
    """Return where a goal stands, in its unit; the baseline while no check-in says."""
    points = path(entries, how, baseline)
    return points[-1][1] if points else baseline


def path(entries: Iterable[Entry], how: str, baseline: float) -> list[tuple[date, float]]:
    """Return where a goal stood at the end of each day with a check-in, ascending.

    A sum starts at the baseline; the other ways do not use it. Empty while no check-in says.
    """
    ordered = sorted(entries, key=lambda entry: entry.day)
    if how == "ratio":
        running = _ratios(ordered)
    elif how in ("sum", "latest", "mean"):
        running = _values(ordered, how, exact(baseline))
    else:
        raise ValueError(f"no way to add check-ins up: {how!r}")
    return list(dict(running).items())  # the last of a day wins and keeps the day's place


def _values(ordered: Iterable[Entry], how: str, baseline: Decimal) -> Iterator[tuple[date, float]]:
    total = Decimal()
    count = 0
    for entry in ordered:
        if entry.value is None:
            continue
        value = exact(entry.value)
        total += value
        count += 1
        stand = {"sum": baseline + total, "latest": value, "mean": total / count}[how]
        yield entry.day, float(stand)


def _ratios(ordered: Iterable[Entry]) -> Iterator[tuple[date, float]]:
    won = lost = 0
    for entry in ordered:
        won += entry.won or 0
        lost += entry.lost or 0
        if entry.won or entry.lost:
            yield entry.day, 100 * won / (won + lost)
