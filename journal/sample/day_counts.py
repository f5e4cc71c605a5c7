"""What the sample's rep counts by hand each day, beyond the attempts logged one by one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeAlias

from journal.models.base import Record
from journal.models.counter import COUNTERS, Counter, DayCount
from journal.models.prospect import COUNTED, Attempt
from journal.sample.pen import Pen
from journal.sample.texts import texts
from journal.sample.working_days import Period, WorkingDays

Numbers: TypeAlias = Mapping[str, Mapping[date, int]]
"""What each counter came to on each day, by hand and logged together."""

_TOLD = 0.86
"""How often a day is counted at all."""

# The usual and the best day, and how often something is counted.
_FIRST_CALLS = (4, 13)
_TALKED, _BOOKED, _NO = 0.22, 0.15, 0.34
_HELD, _ASKED, _COFFEE = (0.3, 2), (0.38, 3), (0.25, 2)
_WEARY = {4: 0.6}
"""On Fridays fewer are called."""


def day_counts(pen: Pen, period: Period, days: WorkingDays) -> list[Record]:
    """Return a counter of the rep's own, then the counts of the days, oldest first."""
    began = days.at_or_after(period.first + timedelta(days=(period.end - period.first).days // 4))
    own = Counter(
        **pen.signed(began, pen.morning(began)),
        key="",
        label=texts("pipeline")["own_counter"],
        place=len(COUNTERS),
    )
    own.key = str(own.id)
    counted: list[Record] = []
    for day in days.between(period.first, period.end - timedelta(days=1)):
        if pen.chance(_TOLD):
            numbers = _of_a_day(pen, day)
            if day >= began:
                numbers[own.key] = _some(pen, *_COFFEE)
            counted += [
                DayCount(**pen.signed(day, pen.evening(day)), counter=key, number=number)
                for key, number in numbers.items()
                if number
            ]
    return [own, *counted]


def numbers_of(records: Iterable[Record]) -> Numbers:
    """Return what the counters come to, from the counts by hand and the attempts."""
    found: defaultdict[str, defaultdict[date, int]] = defaultdict(lambda: defaultdict(int))
    for one in records:
        if isinstance(one, DayCount):
            found[one.counter][one.day] += one.number
        elif isinstance(one, Attempt):
            for key in COUNTED[one.outcome]:
                found[key][one.day] += 1
    return found


def _of_a_day(pen: Pen, day: date) -> dict[str, int]:
    """Return a number for each counter: of those called some are reached, some of them agree."""
    attempts = round(pen.between(*_FIRST_CALLS) * _WEARY.get(day.weekday(), 1))
    conversations = _of(pen, attempts, _TALKED)
    booked = _of(pen, conversations, _BOOKED)
    return {
        "attempts": attempts,
        "conversations": conversations,
        "meetings_booked": booked,
        "meetings_held": _some(pen, *_HELD),
        "referrals_asked": _some(pen, *_ASKED),
        "nos": _of(pen, conversations - booked, _NO),
    }


def _of(pen: Pen, count: int, share: float) -> int:
    return sum(pen.chance(share) for _ in range(count))


def _some(pen: Pen, share: float, most: int) -> int:
    return pen.between(1, most) if pen.chance(share) else 0
