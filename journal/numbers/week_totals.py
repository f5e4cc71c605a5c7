"""What a sum got in each week, as far as the weeks are over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from journal.numbers.goal_value import Entry
from journal.numbers.pace import merged

_A_WEEK = 7
_DAY = timedelta(days=1)
_FEWEST_DAYS = 5  # a check-in a day early or late is still one of its week


@dataclass(frozen=True, slots=True)
class Period:
    """What so many weeks brought."""

    total: float
    weeks: float


def counted_weeks(
    entries: Iterable[Entry],
    start: date,
    today: date,
    pauses: Iterable[tuple[date, date | None]] = (),
) -> list[Period]:
    """Return the weeks from ``start`` on that are over, of what is counted day by day.

    A week without any number brought nothing. Days of a pause are none of any week: it takes
    seven others.
    """
    waited = merged(pauses, start, today, today)
    totals: dict[date, float] = {}
    for entry in entries:
        totals[entry.day] = totals.get(entry.day, 0.0) + (entry.value or 0.0)
    days = [
        day
        for day in (start + timedelta(days=ago) for ago in range((today - start).days))
        if not any(first <= day <= last for first, last in waited)
    ]
    return [
        Period(sum(totals.get(day, 0.0) for day in days[at : at + _A_WEEK]), 1.0)
        for at in range(0, len(days) - _A_WEEK + 1, _A_WEEK)
    ]


def checked_weeks(
    entries: Sequence[Entry],
    start: date,
    pauses: Iterable[tuple[date, date | None]] = (),
) -> list[Period]:
    """Return what each check-in says its time since the one before has brought.

    Those that follow too soon are taken together with the next; time after the last one is
    not known yet. Days of a pause take no time.
    """
    told = [one for one in entries if one.value is not None]
    if not told:
        return []
    waited = merged(pauses, start, told[-1].day, told[-1].day)
    periods: list[Period] = []
    since, total = start, 0.0
    for at, entry in enumerate(told):
        total += entry.value or 0.0
        days = (entry.day - since).days - sum(
            max((min(last, entry.day) - max(first, since + _DAY)).days + 1, 0)
            for first, last in waited
        )
        same_day = at + 1 < len(told) and told[at + 1].day == entry.day
        if days < _FEWEST_DAYS or same_day:
            continue
        periods.append(Period(total, days / _A_WEEK))
        since, total = entry.day, 0.0
    return periods
