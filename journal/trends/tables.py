"""The figures of the page as plain tables: dates as 2026-11-23, numbers with a point."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from journal.goal_standing import unit_of
from journal.trends.fields import Field
from journal.trends.figures import Figures
from journal.trends.ratings import Rated

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Cell = str | int | float | None | bool


@dataclass(frozen=True, slots=True)
class Table:
    """A name, the names of its columns and the rows; a cell that is None says nothing."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(shown: Figures) -> list[Table]:
    """Return a table for each card with anything in it."""
    tables = [
        sentences_table(shown),
        rated_table("resistance", shown.resistance, "median"),
        _showing_up(shown),
        shapes_table(shown),
        *_beliefs(shown),
        *_achievements(shown),
        goals_table(shown),
        controllables_table(shown.controllables),
        counters_table(shown),
        weekdays_table(shown),
        situations_table(shown),
    ]
    return [table for table in tables if table.rows]


def sentences_table(shown: Figures) -> Table:
    """Return what the days say, with the days it stands on and its rule."""
    rows = tuple((one.text, one.n, one.rule) for one in shown.sentences)
    return Table("what the days say", ("sentence", "days", "rule"), rows)


def field_table(field: Field) -> Table:
    """Return any one figure over time."""
    return rated_table(field.key, field.rated, "mean" if field.mean else "median")


def rated_table(name: str, values: Rated, middle: str) -> Table:
    """Return each day's value, whether it came late, and the line with its band."""
    line = {day: value for stretch in values.line for day, value in stretch}
    header = ("date", name, "entered late", f"{middle} of {values.window} days", "25 %", "75 %")
    rows = []
    for day, value, late in values.points:
        at = line.get(day)
        calm = (at.median, at.low, at.high) if at is not None else (None, None, None)
        rows.append((day.isoformat(), value, int(late), *calm))
    return Table(name, header, tuple(rows))


def _showing_up(shown: Figures) -> Table:
    days = [
        (one.day.isoformat(), one.showed_up, one.resistance)
        for one in shown.records.inside(shown.span)
        if one.showed_up is not None
    ]
    return Table("showing up", ("date", "showed up", "resistance"), tuple(days))


def shapes_table(shown: Figures) -> Table:
    """Return how often each shape was named, month by month."""
    shapes = shown.shapes
    months = tuple(f"{month:%Y-%m}" for month in shapes.months)
    rows = tuple((one.words, one.count, one.change, *one.months) for one in shapes.counts)
    return Table("shapes", ("shape", "days", "change", *months), rows)


def _beliefs(shown: Figures) -> list[Table]:
    changes = tuple(
        (
            path.words,
            *(change.first_on.isoformat(), change.first),
            *(change.latest_on.isoformat(), change.latest, int(change.clear)),
        )
        for path, change in shown.beliefs.changes
    )
    header = ("belief", "first rated", "first %", "latest rated", "latest %", "clear change")
    rated = tuple(
        (path.words, day.isoformat(), what, value)
        for path in shown.beliefs.paths
        for what, ratings in (("turn", path.ratings), ("thought", path.thought_ratings))
        for day, value in ratings
    )
    return [
        Table("beliefs then and now", header, changes),
        Table("belief ratings", ("belief", "date", "rated", "%"), rated),
    ]


def _achievements(shown: Figures) -> list[Table]:
    figures = shown.achievements
    unit = "year" if figures.by_year else "month"
    told = "%Y" if figures.by_year else "%Y-%m"
    months = tuple((f"{each.month:{told}}", each.count) for each in figures.counts)
    kinds = tuple((category.words, count) for category, count in figures.categories)
    return [
        Table(f"achievements by {unit}", (unit, "achievements"), months),
        Table("achievements by category", ("category", "achievements"), kinds),
    ]


def goals_table(shown: Figures) -> Table:
    """Return where each goal stood on each day with a check-in."""
    rows: list[tuple[Cell, ...]] = [
        (course.goal.title, day.isoformat(), value, unit_of(course.goal), course.now.target)
        for course in shown.goals.courses
        for day, value in course.path
    ]
    return Table("goals", ("goal", "date", "value", "unit", "target"), tuple(rows))


def controllables_table(fields: Sequence[Field]) -> Table:
    """Return the four ratings of each day with any of them."""
    values = [{day: value for day, value, _ in one.rated.points} for one in fields]
    days: Iterable[date] = sorted(set().union(*values))
    rows = tuple((day.isoformat(), *(one.get(day) for one in values)) for day in days)
    return Table("under my control", ("date", *(one.words for one in fields)), rows)


def counters_table(shown: Figures) -> Table:
    """Return what each step came to, week by week."""
    rows = tuple(
        (each.first.isoformat(), each.last.isoformat(), *each.numbers)
        for each in shown.counters.periods
    )
    return Table("counters", ("from", "to", *shown.counters.words), rows)


def weekdays_table(shown: Figures) -> Table:
    """Return ratings and answers by the day of the week."""
    header = ("weekday", "ratings", "median", "25 %", "75 %", "answered days", "yes")
    rows: list[tuple[Cell, ...]] = [
        (
            WEEKDAYS[each.weekday],
            each.ratings,
            each.median,
            each.low,
            each.high,
            each.shown.known,
            each.shown.yes,
        )
        for each in shown.weekdays
        if each.ratings
    ]
    return Table("weekdays", header, tuple(rows))


def situations_table(shown: Figures) -> Table:
    """Return a grid of situations and shapes."""
    grid = shown.situations
    rows: list[tuple[Cell, ...]] = [
        (situation, days, *cells)
        for situation, days, cells in zip(grid.situations, grid.days, grid.cells, strict=True)
    ]
    return Table("situations and shapes", ("situation", "days", *grid.shapes), tuple(rows))
