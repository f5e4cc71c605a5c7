"""The way of a goal beside the pace that was planned for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.charts.ticks import round_values
from journal.ui.theme import Look
from journal.ui.words import short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet


Reach: TypeAlias = tuple[date, float, float, float]
"""A day, and what is likely reached by then: low, middle, high."""

_LONGEST_NAME = 16
"""A longer name of a row would take a quarter of the chart."""
_ROOM_FOR_BUTTON = 36
"""The plan ends at the top right, where the chart's own button comes up."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """From where to where, and by when."""

    start: date
    due: date
    baseline: float
    target: float
    today: date
    words: Callable[[float], str]
    course: Sequence[tuple[date, float]]
    band: Sequence[Reach]


class GoalChart(ChartView):
    """A solid line through the check-ins, a dashed grey one for the plan, a range ahead."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Goal, chart", height=240, parent=parent)
        self._path: list[tuple[date, float]] = []
        self._plan: _Plan | None = None

    def show_goal(
        self,
        path: Sequence[tuple[date, float]],
        *,
        start: date,
        due: date,
        baseline: float,
        target: float,
        today: date,
        words: Callable[[float], str],
        course: Sequence[tuple[date, float]] = (),
        band: Sequence[Reach] = (),
    ) -> None:
        """Show where the goal stood on each day of ``path`` (ascending), in its unit.

        ``words`` says a value in that unit; it names the rows and the points. ``course`` are the
        corners of the planned pace where it is not one straight line; ``band`` is the forecast.
        """
        self._path = sorted(path, key=lambda point: point[0])
        due = max(due, start)
        corners = tuple(course) or ((start, baseline), (due, target))
        last = max([due, *(day for day, _ in self._path)])
        if not self.new(tuple(self._path), start, due, baseline, target, today, corners, band):
            return
        ahead = _until(band, last)
        self._plan = _Plan(start, due, baseline, target, today, words, corners, ahead)
        self.redraw(self._described(self._plan))

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw plan, way and today."""
        plan = self._plan
        if plan is None:
            return []
        first = min([plan.start, *(day for day, _ in self._path)])
        last = max([plan.due, *(day for day, _ in self._path)])
        if first == last:
            last += timedelta(days=1)
        values = [plan.baseline, plan.target, *(value for _, value in self._path)]
        rows = rows_of(plan.words, round_values(min(values), max(values), most=4))
        sheet.frame(
            (first.toordinal(), last.toordinal()),
            (rows[0][0], rows[-1][0]),
            left=sheet.margin(words for _, words in rows),
            right=self.look.px(_ROOM_FOR_BUTTON),
            bottom=self.look.px(26),
        )
        sheet.rows(rows)
        self._draw_today(sheet, plan, first, last, rows)
        _draw_ahead(sheet, plan.band, rows[0][0], rows[-1][0])
        days, values = [day.toordinal() for day, _ in plan.course], [at for _, at in plan.course]
        sheet.line(days, values, "faint", dashed=True)
        xs, ys = [day.toordinal() for day, _ in self._path], [value for _, value in self._path]
        # A baseline that first days measure is no figure of the first day.
        known = plan.course[0][0] <= plan.start
        if xs and known and xs[0] > plan.start.toordinal():
            sheet.line([plan.start.toordinal(), *xs], [plan.baseline, *ys], "goal", width=2.2)
        else:
            sheet.line(xs, ys, "goal", width=2.2)
        sheet.points(xs, ys, "goal", size=6)
        return [
            Mark((at,), partial(_said, plan, day, value), day)
            for at, (day, value) in zip(sheet.places(xs, ys), self._path, strict=True)
        ]

    def _draw_today(
        self,
        sheet: "Sheet",
        plan: _Plan,
        first: date,
        last: date,
        rows: list[tuple[float, str]],
    ) -> None:
        named = []
        if first <= plan.today <= last:
            x = plan.today.toordinal()
            sheet.line((x, x), (rows[0][0], rows[-1][0]), "line", width=1.5)
            named.append((plan.today, f"{short_day(plan.today)} · today"))
        sheet.days(first, last, named)

    def _described(self, plan: _Plan) -> str:
        planned = (
            f"Planned from {plan.words(plan.baseline)} on {short_day(plan.start, year=True)} "
            f"to {plan.words(plan.target)} by {short_day(plan.due, year=True)}."
        )
        if not self._path:
            return f"No check-ins yet. {planned}"
        day, value = self._path[-1]
        count = len(self._path)
        return (
            f"{count} check-in{'' if count == 1 else 's'}, the latest "
            f"{plan.words(value)} on {short_day(day, year=True)}. {planned}"
        )


def rows_of(words: Callable[[float], str], values: Sequence[float]) -> list[tuple[float, str]]:
    """Name the rows in their unit; one in words stands at the topmost alone, where it has room."""
    named = [(value, words(value)) for value in values]
    units = {name.partition(" ")[2] for _, name in named}
    if len(units) > 1 or "" in units:
        return named
    bare = [(value, name.partition(" ")[0]) for value, name in named]
    return bare[:-1] + named[-1:] if len(named[-1][1]) <= _LONGEST_NAME else bare


def _said(plan: _Plan, day: date, value: float) -> str:
    return f"{short_day(day, year=True)}: {plan.words(value)}"


def _until(band: Sequence[Reach], last: date) -> list[Reach]:
    """Return ``band`` up to ``last``, cut between two of its days where that lies there."""
    kept: list[Reach] = []
    for each in band:
        if each[0] <= last:
            kept.append(each)
            continue
        if kept and kept[-1][0] < last:
            before = kept[-1]
            share = (last - before[0]) / (each[0] - before[0])
            low, middle, high = (
                at + (then - at) * share for at, then in zip(before[1:], each[1:], strict=True)
            )
            kept.append((last, low, middle, high))
        break
    return kept


def _draw_ahead(sheet: "Sheet", band: Sequence[Reach], least: float, most: float) -> None:
    """Draw what is likely, as far as the rows reach."""
    if len(band) < 2:
        return

    def held(value: float) -> float:
        return min(max(value, least), most)

    sheet.bands([[(day.toordinal(), held(low), held(high)) for day, low, _, high in band]], "goal")
    inside = [(day.toordinal(), middle) for day, _, middle, _ in band if least <= middle <= most]
    sheet.line([x for x, _ in inside], [y for _, y in inside], "goal", dashed=True)
