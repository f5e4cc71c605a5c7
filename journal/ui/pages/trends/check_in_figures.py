"""The figures that come from the check-ins: Resistance, showing up, shapes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from journal.models.check_in import GONE_SHAPE, DayFigures
from journal.numbers.calendar import Coverage, coverage
from journal.numbers.showing_up import Run, ShowedUp, did_it_anyway, run_with_grace, showed_up
from journal.numbers.smoothing import Smoothed, runs_without_gap, trailing_median
from journal.ui.pages.trends.records import Records

WEEKS = 53
"""The weeks in the calendar of the year, the running one included."""

LONG_RANGE = 730
"""Days from which a line of weeks would be a blur: it takes the median of four weeks there."""

MOST_SHAPES = 10


class DayState(StrEnum):
    """What the calendar knows of a day."""

    YES = "yes"
    PARTLY = "partly"
    NOT = "not"
    NO_ENTRY = "no entry"
    OFF = "day off"
    BEFORE = "before the first check-in"


@dataclass(frozen=True, slots=True)
class Resistance:
    """Rated days as (day, 0-10, entered late) and the stretches of the line through them.

    ``window`` is the number of days whose median the line shows.
    """

    first: date
    last: date
    points: tuple[tuple[date, int, bool], ...]
    line: tuple[tuple[tuple[date, Smoothed], ...], ...]
    window: int
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class ShowingUp:
    """How often the rep showed up in the range, the runs of all time, and the year's days."""

    rate: ShowedUp
    anyway: ShowedUp
    run: Run
    states: Mapping[date, DayState]


@dataclass(frozen=True, slots=True)
class ShapeCount:
    """On how many days a shape was named; ``change`` is against the range before, None if none."""

    words: str
    count: int
    change: int | None


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes named most, and how many check-ins stand behind them."""

    counts: tuple[ShapeCount, ...]
    check_ins: int
    check_ins_before: int | None


def resistance_figures(
    records: Records, first: date, inside: Sequence[DayFigures], scheduled: Sequence[date]
) -> Resistance:
    """Work out the ratings of the days ``inside`` the range and the line through them."""
    # Ratings from before the range too: the window of its first days reaches back.
    ratings = {one.day: float(one.resistance) for one in records.days if one.resistance is not None}
    rated = [one for one in inside if one.resistance is not None]
    days = [one.day for one in rated]
    long = (records.today - first).days > LONG_RANGE
    window, minimum = (28, 12) if long else (7, 4)
    smoothed = trailing_median(ratings, days, window=window, minimum=minimum)
    rated_days = set(days)
    told = [day for day in scheduled if day != records.today or day in rated_days]
    return Resistance(
        first=first,
        last=records.today,
        points=tuple((one.day, one.resistance or 0, records.late(one)) for one in rated),
        line=_stretches(days, smoothed),
        window=window,
        coverage=coverage(rated_days, told),
    )


def _stretches(
    days: Sequence[date], smoothed: Sequence[Smoothed | None]
) -> tuple[tuple[tuple[date, Smoothed], ...], ...]:
    """Join the line neither over a longer gap nor over a day whose window is too thin."""
    stretches: list[tuple[tuple[date, Smoothed], ...]] = []
    for run in runs_without_gap(days):
        stretch: list[tuple[date, Smoothed]] = []
        for day, value in zip(days[run], smoothed[run], strict=True):
            if value is not None:
                stretch.append((day, value))
            elif stretch:
                stretches.append(tuple(stretch))
                stretch = []
        if stretch:
            stretches.append(tuple(stretch))
    return tuple(stretches)


def showing_up_figures(
    records: Records, begin: date, inside: Sequence[DayFigures], scheduled: Sequence[date]
) -> ShowingUp:
    """Work out the rates ``inside`` the range; runs count from ``begin`` on.

    Until the day is over, today's "not" says "not yet" and counts as no answer.
    """
    every = {one.day: one.showed_up for one in records.days}
    answers = {one.day: one.showed_up for one in inside}
    if answers.get(records.today) == DayState.NOT:
        del answers[records.today]
    strength = {one.day: float(one.resistance) for one in inside if one.resistance is not None}
    all_scheduled = records.scheduled(begin, records.today)
    return ShowingUp(
        rate=showed_up(answers, scheduled),
        anyway=did_it_anyway(answers, strength),
        run=run_with_grace(every, all_scheduled, records.today),
        states=_states(records, every, frozenset(all_scheduled)),
    )


def _states(
    records: Records, answers: Mapping[date, str | None], scheduled: frozenset[date]
) -> dict[date, DayState]:
    monday = records.today - timedelta(days=records.today.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    states = {}
    for ordinal in range(first.toordinal(), records.today.toordinal() + 1):
        day = date.fromordinal(ordinal)
        answer = answers.get(day)
        if answer is not None:
            states[day] = DayState(str(answer))
        elif day < (records.first_day or records.today):
            states[day] = DayState.BEFORE
        else:
            states[day] = DayState.NO_ENTRY if day in scheduled else DayState.OFF
    return states


def shapes_figures(records: Records, days_back: int | None, inside: Sequence[DayFigures]) -> Shapes:
    """Count the shapes of the days ``inside`` and of as many days before them."""
    now = _named(inside)
    before: Counter[str] | None = None
    check_ins_before = None
    if days_back is not None:
        last = records.today - timedelta(days=days_back)
        start = last - timedelta(days=days_back - 1)
        # Compared only where the journal was kept through all of the range before.
        if records.first_day is not None and records.first_day <= start:
            earlier = [one for one in records.days if start <= one.day <= last]
            before, check_ins_before = _named(earlier), len(earlier)
    keys = sorted(now.keys() | (before or {}).keys(), key=lambda key: (-now[key], key))
    counts = [
        ShapeCount(
            records.shapes.get(key, GONE_SHAPE),
            now[key],
            None if before is None else now[key] - before[key],
        )
        for key in keys[:MOST_SHAPES]
    ]
    return Shapes(tuple(counts), len(inside), check_ins_before)


def _named(days: Sequence[DayFigures]) -> Counter[str]:
    return Counter(shape for one in days for shape in set(one.shapes))
