"""The sample's calendar: which days were worked, and what the others were."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from journal.models.check_in import DayType
from journal.sample.pen import Pen

_HOLIDAYS = ((1, 1), (3, 21), (5, 1), (6, 24), (9, 9), (11, 2))
_DAY = timedelta(days=1)
_QUIET_END = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Period:
    """The days the sample tells of, both ends included."""

    first: date
    end: date

    @classmethod
    def of_years(cls, years: int, end: date) -> "Period":
        """Return the ``years`` that end on ``end``."""
        if not 1 <= years <= 50:
            raise ValueError(f"no sample of {years} years")
        try:
            before = end.replace(year=end.year - years)
        except ValueError:  # the 29th of February
            before = end.replace(year=end.year - years, day=28)
        return cls(before + _DAY, end)

    def days(self) -> Iterator[date]:
        """Go through the days, the oldest first."""
        for ordinal in range(self.first.toordinal(), self.end.toordinal() + 1):
            yield date.fromordinal(ordinal)


@dataclass(frozen=True, slots=True)
class Absence:
    """A weekday not worked; an unnoted one has no check-in."""

    day_type: DayType
    noted: bool


class WorkingDays:
    """Monday to Friday without holidays, two holidays by the sea a year and some sick days."""

    def __init__(self, pen: Pen, period: Period) -> None:
        self.absences: dict[date, Absence] = {}
        self._pen = pen
        self._period = period
        for year in range(period.first.year, period.end.year + 1):
            self._take_leave(date.fromisocalendar(year, pen.between(14, 18), 1), weeks=1)
            self._take_leave(
                date.fromisocalendar(year, pen.between(28, 32), 1), weeks=pen.between(2, 3)
            )
            self._fall_ill(year)
            self._close(year)
        self.absences.pop(period.end, None)  # whoever opens the journal today is working

    def worked(self, day: date) -> bool:
        """Tell whether ``day`` was one to work on."""
        return day.weekday() < 5 and day not in self.absences

    def at_or_after(self, day: date) -> date:
        """Return the first day worked from ``day`` on."""
        while not self.worked(day):
            day += _DAY
        return day

    def at_or_before(self, day: date) -> date:
        """Return the last day worked up to ``day``."""
        while not self.worked(day):
            day -= _DAY
        return day

    def between(self, first: date, last: date) -> list[date]:
        """List the days worked from ``first`` to ``last``, both included."""
        span = range(first.toordinal(), last.toordinal() + 1)
        return [day for day in map(date.fromordinal, span) if self.worked(day)]

    def _take_leave(self, monday: date, weeks: int) -> None:
        noted = self._pen.chance(0.5)
        self._block(monday, 7 * weeks - 2, DayType.LEAVE, noted=noted)

    def _fall_ill(self, year: int) -> None:
        for first_month in (1, 9):
            day = date(year, self._pen.between(first_month, first_month + 3), 1)
            day += timedelta(days=self._pen.between(0, 24))
            noted = self._pen.chance(0.75)
            self._block(day, self._pen.between(1, 4), DayType.SICK, noted=noted)

    def _close(self, year: int) -> None:
        for month, day in _HOLIDAYS:
            self._block(date(year, month, day), 1, DayType.OFF, noted=self._pen.chance(0.3))
        self._block(date(year, 12, 24), 8, DayType.OFF, noted=False)

    def _block(self, start: date, length: int, day_type: DayType, *, noted: bool) -> None:
        days = [start + timedelta(days=ahead) for ahead in range(length)]
        recent = self._period.end - _QUIET_END
        if day_type is not DayType.OFF and any(recent <= day <= self._period.end for day in days):
            return  # the last days of a sample are there to be looked at
        for day in days:
            if day.weekday() < 5:
                self.absences[day] = Absence(day_type, noted)
