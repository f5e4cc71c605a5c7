"""The check-ins of the sample's ended goals, drawn so that they come as far as they should."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor

from journal.models.goal import AddsUp
from journal.numbers.goal_value import Entry
from journal.sample.pen import Pen

_FINE_UNITS = ("points", "k$")


@dataclass(frozen=True, slots=True)
class Plan:
    """From where to where and when; ``came`` is how far, with the target at 1."""

    start: date
    due: date
    stopped: date
    baseline: float
    target: float
    came: float

    @property
    def way(self) -> float:
        """The way from the baseline to the target, negative when it leads down."""
        return self.target - self.baseline


def past_entries(
    pen: Pen, plan: Plan, adds_up: AddsUp, unit: str, cadence_days: int
) -> list[Entry]:
    """Return the check-ins of a goal; one in ten was forgotten, never the last."""
    days = _days(pen, plan, cadence_days)
    bend = pen.rng.uniform(0.8, 1.3)
    shares = [plan.came * (place / len(days)) ** bend for place in range(1, len(days) + 1)]
    if adds_up is AddsUp.RATIO:
        return _ratios(pen, plan, days, shares)
    if adds_up is AddsUp.SUM:
        totals = [floor(share * plan.target + 1e-9) for share in shares]
        earlier = [0, *totals]
        return [
            Entry(day, value=float(total - before))
            for day, total, before in zip(days, totals, earlier, strict=False)
        ]
    digits = 1 if unit in _FINE_UNITS or abs(plan.way) < 8 else 0
    values = _means(pen, plan, shares) if adds_up is AddsUp.MEAN else _levels(pen, plan, shares)
    if unit == "objections":
        digits = 0
    return [
        Entry(day, value=float(round(value, digits)))
        for day, value in zip(days, values, strict=True)
    ]


def _days(pen: Pen, plan: Plan, cadence_days: int) -> list[date]:
    span = range(cadence_days, (plan.stopped - plan.start).days, cadence_days)
    days = [plan.start + timedelta(days=after) for after in span if pen.chance(0.9)]
    days.append(plan.stopped)
    fridays = {day - timedelta(days=max(day.weekday() - 4, 0)) for day in days}
    return sorted(fridays)


def _levels(pen: Pen, plan: Plan, shares: Sequence[float]) -> list[float]:
    """Return where it stood each time, with ups and downs that stay short of the last."""
    last = shares[-1]
    wavering = [min(share + pen.rng.gauss(0, 0.06), last * 0.94) for share in shares[:-1]]
    return [plan.baseline + share * plan.way for share in (*wavering, last)]


def _means(pen: Pen, plan: Plan, shares: Sequence[float]) -> list[float]:
    """Return values that rise, and whose mean is what the goal came to."""
    raw = [0.6 + 0.8 * share + pen.rng.uniform(-0.2, 0.2) for share in shares]
    shift = plan.came - sum(raw) / len(raw)
    return [plan.baseline + (share + shift) * plan.way for share in raw]


def _ratios(pen: Pen, plan: Plan, days: Sequence[date], shares: Sequence[float]) -> list[Entry]:
    rounded = ceil if plan.came > 1 else floor
    won_before = tried_before = 0
    entries = []
    for day, share in zip(days, shares, strict=True):
        tried = pen.between(9, 20)
        tried_before += tried
        percent = plan.baseline + share * plan.way
        won = rounded(tried_before * percent / 100) - won_before
        if day != days[-1]:
            won += pen.pick((-1, 0, 0, 1))
        won = min(max(won, 0), tried)
        won_before += won
        entries.append(Entry(day, won=won, lost=tried - won))
    return entries
