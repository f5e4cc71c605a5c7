"""What the figures of trends are made of, as light values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Protocol, TypeVar

from journal.models.achievement import Category, achievement_days
from journal.models.base import Query
from journal.models.check_in import SHAPES, DayFigures, DayType, figures_between, own_shapes
from journal.models.counter import COUNTERS, own_counters
from journal.models.day_numbers import numbers_between
from journal.models.goal import goals
from journal.models.goal_figures import goal_figure_sets, pauses_by_goal
from journal.models.turn_path import TurnPath, turn_paths
from journal.numbers.calendar import scheduled_days
from journal.numbers.writing import ENGLISH, Writing
from journal.trends.goals import NEVER_BEGUN, GoalRecord
from journal.trends.span import Span

T = TypeVar("T")

LATE_HOURS = 48
"""An entry made more than this after the end of its day is marked as late."""


@dataclass(frozen=True)
class Records:
    """Everything up to ``today``, read once; each range is worked out from it.

    ``days``, ``achievements`` (first and last day, category) and ``counts`` (day, counter,
    number) ascend; ``shapes`` and ``counters`` map stored keys to words. ``grace`` is the number
    of missed days a run forgives, ``writing`` how the person's language names days and numbers.
    """

    today: date
    work_days: frozenset[int]
    day_ends_at: int
    days: Sequence[DayFigures] = ()
    turns: Sequence[TurnPath] = ()
    achievements: Sequence[tuple[date, date | None, Category]] = ()
    shapes: Mapping[str, str] = field(default_factory=SHAPES.copy)
    counts: Sequence[tuple[date, str, int]] = ()
    goals: Sequence[GoalRecord] = ()
    counters: Mapping[str, str] = field(default_factory=COUNTERS.copy)
    grace: int = 1
    writing: Writing = ENGLISH

    @property
    def first_day(self) -> date | None:
        """The day of the first check-in."""
        return self.days[0].day if self.days else None

    @cached_property
    def begin(self) -> date:
        """The day of the first entry of any kind; today where there is none."""
        known = [self.today]
        known += [one.day for one in self.days[:1]]
        known += [day for day, *_ in (*self.achievements[:1], *self.counts[:1])]
        return min(known)

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to show on any card."""
        return not any((self.days, self.turns, self.achievements, self.counts, self.goals))

    @cached_property
    def dates(self) -> Sequence[date]:
        """The days with a check-in."""
        return [one.day for one in self.days]

    def inside(self, span: Span) -> Sequence[DayFigures]:
        """Return the check-ins of ``span``."""
        return self.days[span.part(self.dates)]

    def scheduled(self, span: Span) -> list[date]:
        """List the days of work from the first check-in on that lie in ``span``."""
        return self._scheduled[span.part(self._scheduled)]

    def told(self, span: Span) -> list[date]:
        """List the scheduled days of ``span`` that are over, and today once it is rated."""
        days = self.scheduled(span)
        if days and days[-1] == self.today and self.today not in self.ratings:
            days.pop()
        return days

    @cached_property
    def ratings(self) -> Mapping[date, float]:
        """Resistance on every rated day."""
        return {one.day: float(one.resistance) for one in self.days if one.resistance is not None}

    @cached_property
    def numbers(self) -> Mapping[str, Mapping[date, int]]:
        """What each counter came to, by day, ascending; without those never counted."""
        numbers: defaultdict[str, dict[date, int]] = defaultdict(dict)
        for day, key, number in self.counts:
            numbers[key][day] = number
        return dict(numbers)

    @cached_property
    def answers(self) -> Mapping[date, str | None]:
        """Whether one showed up; until the day is over, today's "not" says "not yet"."""
        answers = {one.day: one.showed_up for one in self.days}
        if answers.get(self.today) == "not":
            answers[self.today] = None
        return answers

    @cached_property
    def late_days(self) -> frozenset[date]:
        """The days whose check-in was made more than two days after they had ended."""
        return frozenset(one.day for one in self.days if self.late(one))

    def late(self, one: DayFigures) -> bool:
        """Tell whether a check-in was made more than two days after its day had ended."""
        made = one.created_at
        if made is None or made.toordinal() <= one.day.toordinal() + 1:
            return False  # cheap, and right in every time zone: none is a day ahead of UTC
        ended = datetime.combine(one.day, time(self.day_ends_at)).astimezone() + timedelta(days=1)
        return made - ended > timedelta(hours=LATE_HOURS)

    @cached_property
    def _scheduled(self) -> list[date]:
        if self.first_day is None:
            return []
        off = {one.day for one in self.days if one.day_type not in (None, DayType.WORK)}
        worked = {one.day for one in self.days if one.day_type == DayType.WORK}
        return scheduled_days(self.first_day, self.today, self.work_days, off, worked)


class Read(Protocol):
    """Answers a query, as a notebook does."""

    def __call__(self, query: Query[T], /) -> T:
        """Return the answer."""


def read_records(
    read: Read,
    today: date,
    work_days: frozenset[int],
    day_ends_at: int,
    *,
    grace: int = 1,
    writing: Writing = ENGLISH,
) -> Records:
    """Read everything up to ``today`` that trends are made of."""
    counters = dict(COUNTERS)
    for one in read(own_counters()):
        counters.pop(one.key, None)  # in the person's order from here on
        counters[one.key] = one.label
    own = {str(shape.id): shape.label for shape in read(own_shapes())}
    return Records(
        today=today,
        work_days=work_days,
        day_ends_at=day_ends_at,
        days=read(figures_between(date.min, today)),
        turns=read(turn_paths()),
        achievements=read(achievement_days(today)),
        shapes=SHAPES | own,
        counts=read(numbers_between(date.min, today)),
        goals=_read_goals(read),
        counters=counters,
        grace=grace,
        writing=writing,
    )


def _read_goals(read: Read) -> list[GoalRecord]:
    figures, pauses = read(goal_figure_sets()), read(pauses_by_goal())
    return [
        GoalRecord(goal, figures.get(goal.id, ()), pauses.get(goal.id, ()))
        for goal in read(goals())
        if goal.status not in NEVER_BEGUN
    ]
