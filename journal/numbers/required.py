"""What every week that is left has to bring."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.numbers.pace import merged, scheduled_between


@dataclass(frozen=True, slots=True)
class Required:
    """What has to come a week from today on, and what the plan was from the start.

    A week is as many scheduled days as a week has; ``weeks`` of them are left, today included.
    """

    a_week: float
    planned: float | None
    weeks: float


def required(
    current: float,
    baseline: float,
    target: float,
    *,
    start: date,
    due: date,
    today: date,
    work_days: frozenset[int],
    pauses: Iterable[tuple[date, date | None]] = (),
) -> Required | None:
    """Return what each week left must bring to be at ``target`` after ``due``.

    None where there is nothing left to bring or no scheduled day left to bring it in. Days of a
    pause are no days to bring anything in, neither now nor in the plan.
    """
    missing = target - current
    way = target - baseline
    if missing * way <= 0 or not work_days:
        return None
    waited = merged(pauses, start, due, today)
    per_week = len(work_days)
    left = scheduled_between(max(today, start), due, work_days, waited) / per_week
    planned = scheduled_between(start, due, work_days, waited) / per_week
    if left <= 0:
        return None
    return Required(missing / left, way / planned if planned else None, left)
