"""A calmer line through daily ratings, and where that line must not be drawn."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Smoothed:
    """Median and the 25 % and 75 % quantiles of one window, in the unit of the ratings."""

    median: float
    low: float
    high: float


def trailing_median(
    ratings: Mapping[date, float],
    days: Sequence[date],
    *,
    window: int = 7,
    minimum: int = 4,
) -> list[Smoothed | None]:
    """Smooth ratings over the ``window`` calendar days that end on each of ``days``.

    ``days`` ascend (``ValueError`` otherwise) and need not be rated; the result is as long.
    None stands where a window holds fewer than ``minimum`` ratings. Only the past enters, so
    a new rating never changes an earlier value. Linear in the number of days.
    Quantiles interpolate linearly between order statistics
    (type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361-365).
    """
    if not 1 <= minimum <= window:
        raise ValueError(f"a window of {window} days cannot ask for {minimum} ratings")
    _check_ascending(days)
    rated = [(day.toordinal(), ratings[day]) for day in sorted(ratings)]
    inside: list[float] = []  # the window's ratings, ascending
    entering = leaving = 0
    smoothed: list[Smoothed | None] = []
    for day in days:
        last = day.toordinal()
        while entering < len(rated) and rated[entering][0] <= last:
            insort(inside, rated[entering][1])
            entering += 1
        while leaving < entering and rated[leaving][0] <= last - window:
            del inside[bisect_left(inside, rated[leaving][1])]
            leaving += 1
        if len(inside) < minimum:
            smoothed.append(None)
        else:
            smoothed.append(
                Smoothed(_quantile(inside, 0.5), _quantile(inside, 0.25), _quantile(inside, 0.75))
            )
    return smoothed


def runs_without_gap(days: Sequence[date], *, most_missing: int = 3) -> list[slice]:
    """Cut days with a value into the stretches a line may join, as slices into ``days``.

    ``days`` ascend (``ValueError`` otherwise). Neighbours more than ``most_missing`` missing
    calendar days apart fall into different slices; together the slices cover every index once.
    """
    _check_ascending(days)
    if not days:
        return []
    cuts = [
        index
        for index in range(1, len(days))
        if (days[index] - days[index - 1]).days > most_missing + 1
    ]
    return [slice(start, stop) for start, stop in zip([0, *cuts], [*cuts, len(days)], strict=True)]


def _quantile(ascending: Sequence[float], share: float) -> float:
    position = (len(ascending) - 1) * share
    below = int(position)
    if below + 1 == len(ascending):
        return float(ascending[below])
    return ascending[below] + (ascending[below + 1] - ascending[below]) * (position - below)


def _check_ascending(days: Sequence[date]) -> None:
    if any(later < earlier for earlier, later in pairwise(days)):
        raise ValueError("days must ascend")
