"""A calmer line through daily ratings, and where that line must not be drawn."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from operator import gt, sub
from typing import NamedTuple

_NOT_ASCENDING = "days must ascend"


class Smoothed(NamedTuple):
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
    places = [_places(count) for count in range(window + 1)]
    smoothed: list[Smoothed | None] = []
    for inside in _windows(ratings, days, window):
        if len(inside) < minimum:
            smoothed.append(None)
            continue
        # Written out: this is the innermost step of every chart of ratings.
        (a, b, half), (c, d, quarter), (e, f, three) = places[len(inside)]
        median, low, high = inside[a], inside[c], inside[e]
        smoothed.append(
            Smoothed(
                median + (inside[b] - median) * half,
                low + (inside[d] - low) * quarter,
                high + (inside[f] - high) * three,
            )
        )
    return smoothed


def runs_without_gap(days: Sequence[date], *, most_missing: int = 3) -> list[slice]:
    """Cut days with a value into the stretches a line may join, as slices into ``days``.

    ``days`` ascend (``ValueError`` otherwise). Neighbours more than ``most_missing`` missing
    calendar days apart fall into different slices; together the slices cover every index once.
    """
    if not days:
        return []
    at = list(map(date.toordinal, days))
    apart = list(map(sub, islice(at, 1, None), at))
    if min(apart, default=0) < 0:
        raise ValueError(_NOT_ASCENDING)
    if max(apart, default=0) <= most_missing + 1:
        return [slice(0, len(days))]
    cuts = [index for index, gap in enumerate(apart, 1) if gap > most_missing + 1]
    return [slice(start, stop) for start, stop in zip([0, *cuts], [*cuts, len(days)], strict=True)]


def _windows(
    ratings: Mapping[date, float], days: Sequence[date], window: int
) -> Iterator[list[float]]:
    """Yield the ratings of each day's window, ascending."""
    rated = sorted(ratings)
    at = list(map(date.toordinal, rated))
    values = list(map(ratings.__getitem__, rated))
    for last in map(date.toordinal, days):
        leaving, entering = bisect_right(at, last - window), bisect_right(at, last)
        yield sorted(values[leaving:entering])


def _places(count: int) -> list[tuple[int, int, float]]:
    """Return where the median, 25 % and 75 % lie among ``count``: below, above, how far on."""
    last = max(count - 1, 0)
    positions = [last * share for share in (0.5, 0.25, 0.75)]
    return [(int(one), min(int(one) + 1, last), one % 1) for one in positions]


def _check_ascending(days: Sequence[date]) -> None:
    if any(map(gt, days, islice(days, 1, None))):
        raise ValueError(_NOT_ASCENDING)
