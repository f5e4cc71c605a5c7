"""When a goal is likely to be reached: always a range of days, never one day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from journal.numbers.trend import trend
from journal.numbers.week_totals import Period

FEWEST_WEEKS = 4
"""No forecast of a sum from fewer full weeks."""

_MOST_DAYS = 728
_A_WEEK = 7
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Forecast:
    """The days by which 10, 50 and 90 % of the courses drawn have arrived.

    None is a day more than two years away. ``by_due`` is the share (0-1) that has arrived when
    the goal is due, None where there are no draws to tell. ``band`` holds for some days what is
    likely reached by then: low, middle, high; it starts at where the goal stands.
    """

    early: date | None
    middle: date | None
    late: date | None
    by_due: float | None
    band: tuple[tuple[date, float, float, float], ...]

    @property
    def beyond(self) -> bool:
        """Tell whether more than two years are more likely than not."""
        return self.middle is None


def weeks_needed(periods: Sequence[Period]) -> int:
    """Return how many weeks more there must be before a sum has a forecast; 0 if none."""
    full = sum(one.weeks for one in periods)
    return max(FEWEST_WEEKS - int(full + _ROUNDING), 2 - len(periods), 0)


def forecast_sum(
    periods: Sequence[Period], current: float, target: float, *, since: date, due: date, seed: int
) -> Forecast | None:
    """Forecast a goal whose check-ins add up; None below four full weeks, or when it is there.

    ``since`` is the last day that ``current`` covers; the courses go on from the day after.
    ``seed`` makes the same goal with the same figures have the same forecast.
    """
    missing = abs(target - current)
    if weeks_needed(periods) or missing == 0:
        return None
    from journal.numbers.forecast_draws import Courses  # brings NumPy in

    way = 1 if target > current else -1
    shape, scale, dispersion = rate_of(periods, way)
    courses = Courses(shape, scale, dispersion, seed)
    days = courses.days_until(missing)

    def by(share: float) -> date | None:
        after = days[max(round(share * len(days)) - 1, 0)]
        return None if after is None else since + timedelta(days=after)

    bands = courses.bands(_weeks_until(due, since))
    return Forecast(
        by(0.1),
        by(0.5),
        by(0.9),
        sum(one is not None and since + timedelta(days=one) <= due for one in days) / len(days),
        _band(since, current, [(way * low, way * mid, way * high) for low, mid, high in bands]),
    )


def rate_of(periods: Sequence[Period], way: int = 1) -> tuple[float, float, float]:
    """Return shape and scale of what the weekly rate may be, and the dispersion of the weeks.

    The dispersion is variance over mean of the weekly totals, at least 1; where check-ins
    cover more or less than a week, each is weighed by how much.
    """
    weeks = sum(one.weeks for one in periods)
    total = max(sum(way * one.total for one in periods), 0.0)
    rate = total / weeks
    dispersion = 1.0
    if rate > 0 and len(periods) > 1:
        spread = sum((way * one.total - rate * one.weeks) ** 2 / one.weeks for one in periods)
        dispersion = max(1.0, spread / (len(periods) - 1) / rate)
    return (total + 0.5) / dispersion, dispersion / weeks, dispersion


def forecast_level(
    values: Mapping[date, float], target: float, *, due: date, apart: int
) -> Forecast | None:
    """Forecast a goal whose last value counts; None where there is no trend towards the target.

    ``apart`` is how many days lie between two check-ins. The range is what the 95 % interval
    of the slope leaves open.
    """
    found = trend(values, apart=apart)
    if found is None or not found.found:
        return None
    since = max(values)
    slope = found.slope / _A_WEEK
    level = median(one + slope * (since - day).days for day, one in values.items())
    missing = target - level
    if missing * slope <= 0:
        return None
    way = 1 if missing > 0 else -1
    slow, fast = sorted((way * found.low, way * found.high))

    def after(towards: float) -> date | None:
        days = int(_A_WEEK * abs(missing) / towards - _ROUNDING) + 1 if towards > 0 else _MOST_DAYS
        return since + timedelta(days=days) if days < _MOST_DAYS else None

    low, mid, high = way * slow, found.slope, way * fast
    ahead = range(1, _weeks_until(due, since) + 1)
    return Forecast(
        after(fast),
        after(way * found.slope),
        after(slow),
        None,
        _band(since, level, [(week * low, week * mid, week * high) for week in ahead]),
    )


def _weeks_until(due: date, since: date) -> int:
    return min(max((due - since).days // _A_WEEK + 1, 1), _MOST_DAYS // _A_WEEK)


def _band(
    since: date, stand: float, steps: Sequence[tuple[float, float, float]]
) -> tuple[tuple[date, float, float, float], ...]:
    """Return where it may stand after each week, the lowest first."""
    band = [(since, stand, stand, stand)]
    for week, step in enumerate(steps, start=1):
        low, middle, high = sorted(stand + one for one in step)
        band.append((since + timedelta(weeks=week), low, middle, high))
    return tuple(band)
