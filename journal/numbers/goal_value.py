"""Where a goal stands, from its check-ins and the way they add up.

The ways: ``"sum"`` adds the values to the baseline, ``"latest"`` takes the last value,
``"mean"`` averages all values, ``"ratio"`` is all won in percent of all won and lost. Any other
word raises ``ValueError``. Check-ins come in any order of days, those of one day in the order
they were made. One that lacks what its way needs (a value; won or lost) says nothing about where
the goal stands and is passed over.
"""

from collections.abc import Iterable, Iterator, Sequence
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
    known = list(entries)
    if how == "ratio":
        won, lost = ratio_counts(known)
        return 100 * won / (won + lost) if won + lost else baseline
    if how == "latest":
        known = _last_day(known)
    elif how == "sum" and all(one.value is None or one.value % 1 == 0 for one in known):
        return _whole_sum(known, baseline)
    points = path(known, how, baseline)
    return points[-1][1] if points else baseline


def ratio_counts(entries: Iterable[Entry]) -> tuple[int, int]:
    """Return all that was won, and all that was lost."""
    known = list(entries)
    return sum(one.won or 0 for one in known), sum(one.lost or 0 for one in known)


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


def _whole_sum(entries: Sequence[Entry], baseline: float) -> float:
    """Return the sum where nothing has to be rounded on the way: quicker."""
    total = sum(int(one.value) for one in entries if one.value is not None)
    return float(exact(baseline) + total)


def _last_day(entries: Sequence[Entry]) -> list[Entry]:
    """Return what says something on the last day that does."""
    last = max((one.day for one in entries if one.value is not None), default=None)
    return [one for one in entries if one.day == last and one.value is not None]


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
            yield entry.day, ratio_of(won, lost)


def ratio_of(won: int, lost: int) -> float:
    """Return ``won`` in percent of all; more won than there was to win is all of it.

    Counters that feed a goal may say so: what was won today may have been tried the day before.
    """
    return 100 * won / max(won, won + lost, 1)
