"""The baseline of a goal that its own first days measure."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal.numbers.goal_value import Entry, current_value


def parted(entries: Iterable[Entry], start: date, days: int) -> tuple[list[Entry], list[Entry]]:
    """Part check-ins into those of the first ``days`` days and those after them."""
    end = start + timedelta(days=days)
    first: list[Entry] = []
    rest: list[Entry] = []
    for entry in entries:
        (first if entry.day < end else rest).append(entry)
    return first, rest


def measured_baseline(first: Sequence[Entry], how: str) -> float | None:
    """Return what the first days came to; None where no check-in of them says.

    The last value for ``"latest"``, the mean for ``"mean"``, all won in percent of all won and
    lost for ``"ratio"``. A sum starts where it starts and has no measured baseline.
    """
    if how == "ratio":
        told = any(one.won or one.lost for one in first)
    else:
        told = how != "sum" and any(one.value is not None for one in first)
    return current_value(first, how, 0.0) if told else None
