"""Records as the tests of trends write them down."""

from datetime import UTC, date, datetime, time, timedelta

from journal.models.achievement import Category
from journal.models.check_in import DayFigures
from journal.models.turn_path import TurnPath
from journal.trends.records import Records

TODAY = date(2026, 11, 23)  # a Monday
WEEK = frozenset(range(5))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def worked(first: int, last: int) -> list[date]:
    """Return the work days from ``first`` to ``last`` days ago."""
    return [ago(days) for days in range(first, last - 1, -1) if ago(days).weekday() < 5]


def entry(
    day: date,
    resistance: int | None = None,
    showed_up: str | None = None,
    *,
    day_type: str | None = "work",
    shapes: tuple[str, ...] = (),
    late_by: timedelta = timedelta(),
    situation: str = "",
    minutes: int | None = None,
    attitude: int | None = None,
) -> DayFigures:
    created = datetime.combine(day, time(18), UTC) + late_by
    return DayFigures(
        day, resistance, showed_up, day_type, shapes, created, situation, minutes, None, attitude
    )


def records(
    *days: DayFigures,
    turns: tuple[TurnPath, ...] = (),
    achievements: tuple[tuple[date, date | None], ...] = (),
    counts: tuple[tuple[date, str, int], ...] = (),
) -> Records:
    return Records(
        today=TODAY,
        work_days=WEEK,
        day_ends_at=3,
        days=sorted(days, key=lambda one: one.day),
        turns=turns,
        achievements=[(day, last, Category.RESULT) for day, last in achievements],
        shapes={"fatigue": "Fatigue", "busywork": "Busywork"},
        counts=counts,
    )
