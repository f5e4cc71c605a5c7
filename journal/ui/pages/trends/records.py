"""What the Trends page reads from the journal, as light values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from journal.models.achievement import achievement_days
from journal.models.check_in import SHAPES, DayFigures, DayType, figures_between, own_shapes
from journal.models.turn_path import TurnPath, turn_paths
from journal.notebook import Notebook
from journal.numbers.calendar import scheduled_days

LATE_HOURS = 48
"""An entry made more than this after the end of its day is marked as late."""


@dataclass(frozen=True)
class Records:
    """Everything up to ``today``, read once; each range is worked out from it.

    ``shapes`` maps stored keys to words; ``achievements`` holds first and last days.
    """

    today: date
    work_days: frozenset[int]
    day_ends_at: int
    days: Sequence[DayFigures]
    turns: Sequence[TurnPath]
    achievements: Sequence[tuple[date, date | None]]
    shapes: Mapping[str, str]

    @property
    def first_day(self) -> date | None:
        """The day of the first check-in."""
        return self.days[0].day if self.days else None

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to show on any card."""
        return not (self.days or self.turns or self.achievements)

    def scheduled(self, first: date, last: date) -> list[date]:
        """List the days of work from ``first`` to ``last``."""
        off = {one.day for one in self.days if one.day_type not in (None, DayType.WORK)}
        worked = {one.day for one in self.days if one.day_type == DayType.WORK}
        return scheduled_days(first, last, self.work_days, off, worked)

    def late(self, one: DayFigures) -> bool:
        """Tell whether a check-in was made more than two days after its day had ended."""
        if one.created_at is None or one.created_at.date() <= one.day + timedelta(days=1):
            return False  # cheap, and right in every time zone: none is a day ahead of UTC
        ended = datetime.combine(one.day, time(self.day_ends_at)).astimezone() + timedelta(days=1)
        return one.created_at - ended > timedelta(hours=LATE_HOURS)


def read_records(notebook: Notebook, work_days: frozenset[int], day_ends_at: int) -> Records:
    """Read what the figures of the page are made of."""
    today = notebook.clock.today()
    own = {str(shape.id): shape.label for shape in notebook.read(own_shapes())}
    return Records(
        today=today,
        work_days=work_days,
        day_ends_at=day_ends_at,
        days=notebook.read(figures_between(date.min, today)),
        turns=notebook.read(turn_paths()),
        achievements=notebook.read(achievement_days(today)),
        shapes=SHAPES | own,
    )
