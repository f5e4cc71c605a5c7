"""What lies ahead of a goal: when it is likely reached, and what each week left must bring.

Worked out when a goal is looked at, not for a list of them: a forecast draws many courses.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from journal.goal_standing import Standing, entries_of, figures_path, pauses_of, standing
from journal.models.goal import AddsUp, Direction, Goal, GoalFile, GoalStatus
from journal.numbers.forecast import Forecast, forecast_level, forecast_sum, weeks_needed
from journal.numbers.funnel import Need, need
from journal.numbers.required import Required, required
from journal.numbers.trend import FEWEST_DAYS, FEWEST_RATINGS
from journal.numbers.week_totals import checked_weeks, counted_weeks

BEFORE: Mapping[str, str] = MappingProxyType(
    {
        "conversations": "attempts",
        "meetings_booked": "attempts",
        "meetings_held": "attempts",
    }
)
"""The counter one has to turn for another to move."""

_DAY = timedelta(days=1)
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Silence:
    """Why there is no forecast: so many ``weeks`` or ``check_ins`` too few, or neither.

    ``stale`` tells that the range of the last check-in lies behind already; where nothing else
    holds there is no trend towards the target yet.
    """

    weeks: int = 0
    check_ins: int = 0
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """What can be said of the time ahead; None where nothing can.

    The forecast comes from ``told_by`` check-ins, or weeks where ``by_weeks``. ``silence``
    tells why a goal that could have a forecast has none.
    """

    forecast: Forecast | None = None
    told_by: int = 0
    by_weeks: bool = False
    silence: Silence | None = None
    required: Required | None = None


def outlook(
    file: GoalFile, today: date, work_days: frozenset[int], now: Standing | None = None
) -> Outlook:
    """Look ahead from ``today``; a goal that does not run, holds or is there has nothing ahead.

    ``now`` is where it stands, if that is known already.
    """
    now = now or standing(file, today, work_days)
    if not _runs(file.goal, now):
        return Outlook()
    if file.goal.adds_up is AddsUp.SUM:
        ahead = _of_sum(file, now)
    elif file.goal.adds_up is AddsUp.LATEST:
        ahead = _of_level(file, now)
    else:
        return Outlook()
    return replace(_from_today_on(ahead, now), required=_required(file, now, work_days))


def needs_of(goal: Goal, now: Standing, totals: Mapping[str, int]) -> Need | None:
    """Return how many of the counter before it the rest of a goal fed by a counter needs.

    ``totals`` are the person's own numbers by counter, over a time long enough to tell.
    """
    before = BEFORE.get(goal.counter)
    if before is None or goal.adds_up is not AddsUp.SUM or not _runs(goal, now):
        return None
    return need(now.target - now.current, totals.get(goal.counter, 0), totals.get(before, 0))


def _runs(goal: Goal, now: Standing) -> bool:
    if goal.status is not GoalStatus.ACTIVE or goal.direction is Direction.HOLD:
        return False
    return goal.day <= now.today and now.measuring_until is None and not now.reached


def _of_sum(file: GoalFile, now: Standing) -> Outlook:
    goal, pauses = file.goal, pauses_of(file)
    told = [one for one in entries_of(file) if one.value is not None]
    if goal.counter:
        periods = counted_weeks(told, goal.day, now.today, pauses)
        since = now.today if told and told[-1].day >= now.today else now.today - _DAY
    else:
        periods = checked_weeks(told, goal.day, pauses)
        since = told[-1].day if told else now.today
    by_weeks = bool(goal.counter)
    told_by = len(periods) if by_weeks else len(told)
    missing = weeks_needed(periods)
    if missing:
        return Outlook(None, told_by, by_weeks, Silence(weeks=missing))
    found = forecast_sum(
        periods, now.current, now.target, since=since, due=goal.due_on, seed=goal.id.int
    )
    return Outlook(found, told_by, by_weeks)


def _of_level(file: GoalFile, now: Standing) -> Outlook:
    values = dict(figures_path(file.goal, file.figures))
    count = len(values)
    if count < FEWEST_RATINGS:
        return Outlook(None, count, silence=Silence(check_ins=FEWEST_RATINGS - count))
    days = (max(values) - min(values)).days + 1
    if days < FEWEST_DAYS:
        return Outlook(None, count, silence=Silence(weeks=-(-(FEWEST_DAYS - days) // _A_WEEK)))
    apart = 1 if file.goal.counter else file.goal.cadence_days
    found = forecast_level(values, now.target, due=file.goal.due_on, apart=apart)
    return Outlook(found, count, silence=Silence() if found is None else None)


def _from_today_on(ahead: Outlook, now: Standing) -> Outlook:
    """Leave out what would have to be in the past: nobody has told so."""
    found = ahead.forecast
    if found is None:
        return ahead
    if found.late is not None and found.late < now.today:
        return replace(ahead, forecast=None, silence=Silence(stale=True))
    days = (found.early, found.middle)
    early, middle = (one if one is None else max(one, now.today) for one in days)
    by_due = None if now.over else found.by_due
    return replace(ahead, forecast=replace(found, early=early, middle=middle, by_due=by_due))


def _required(file: GoalFile, now: Standing, work_days: frozenset[int]) -> Required | None:
    return required(
        now.current,
        now.baseline,
        now.target,
        start=now.begins,
        due=file.goal.due_on,
        today=now.today,
        work_days=work_days,
        pauses=pauses_of(file),
    )
