"""A calmer line through daily counts."""

from collections.abc import Mapping, Sequence
from datetime import date

from journal.numbers.smoothing import Smoothed


def trailing_mean(
    values: Mapping[date, float],
    days: Sequence[date],
    *,
    window: int = 28,
    minimum: int = 12,
) -> list[Smoothed | None]:
    """Average the values of the ``window`` calendar days that end on each of ``days``.

    Both ascend. None stands where a window holds fewer than ``minimum`` values. Only the past
    enters, so a new value never changes an earlier mean. A mean has no band: its low and high
    are itself. Linear in the number of days.
    """
    counted = [(day.toordinal(), value) for day, value in values.items()]
    means: list[Smoothed | None] = []
    entering = leaving = 0
    total = 0.0
    for day in days:
        last = day.toordinal()
        while entering < len(counted) and counted[entering][0] <= last:
            total += counted[entering][1]
            entering += 1
        while leaving < entering and counted[leaving][0] <= last - window:
            total -= counted[leaving][1]
            leaving += 1
        if entering - leaving < minimum:
            means.append(None)
        else:
            mean = total / (entering - leaving)
            means.append(Smoothed(mean, mean, mean))
    return means
