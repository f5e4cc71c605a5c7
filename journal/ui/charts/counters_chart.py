"""From attempts to meetings, week by week."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from journal.trends.counters import Counters, Period
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import month_name, number, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_ROW, _FOOT, _TITLE = 74, 26, 22


class CountersChart(ChartView):
    """Three rows of bars, one for each step; the period that is not over is hatched."""

    ring = 0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, "Attempts to meetings, chart", height=3 * _ROW + _FOOT, parent=parent
        )
        self._counters: Counters | None = None

    def show_counters(self, counters: Counters) -> None:
        """Show what each step came to."""
        if not self.new(counters):
            return
        self._counters = counters
        self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        counters = self._counters
        if counters is None or not counters.periods:
            return "Nothing was counted yet."
        totals = ", ".join(
            f"{number(total)} {words.lower()}"
            for total, words in zip(counters.totals, counters.words, strict=True)
        )
        latest = self._said(counters.periods[-1])
        return f"{totals} in {len(counters.periods)} {self._unit}s. Latest: {latest}."

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Return header and rows of the figures drawn."""
        if self._counters is None:
            return (), []
        rows: list[tuple[object, ...]] = [
            (each.first.isoformat(), each.last.isoformat(), *each.numbers)
            for each in self._counters.periods
        ]
        return ("from", "to", *self._counters.words), rows

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw a row of bars for each step over the same weeks."""
        counters = self._counters
        if counters is None or not counters.periods:
            return []
        periods = counters.periods
        last = len(periods) - 1
        tops: list[list[QPointF]] = []
        row, title = self.look.px(_ROW), self.look.px(_TITLE)
        for step, words in enumerate(counters.words):
            heights = [each.numbers[step] for each in periods]
            most = max(1, *heights)
            sheet.frame(
                (-0.5, last + 0.5),
                (0, most),
                top=step * row + title,
                bottom=sheet.height - (step + 1) * row + self.look.px(6),
            )
            y = step * row + title / 2 - self.look.px(2)
            sheet.words_at(0, y, sheet.elided(words, sheet.width * 0.6), "muted")
            sheet.words_at(sheet.width, y, f"most: {number(max(heights))}", align="right")
            sheet.line((-0.5, last + 0.5), (0, 0), "line", width=1)
            cut = last if counters.running else last + 1
            sheet.bars(list(range(cut)), heights[:cut], "accent")
            sheet.bars(list(range(cut, last + 1)), heights[cut:], "accent", hatched=True)
            tops.append(sheet.places(list(range(last + 1)), heights))
        self._name(sheet, [at.x() for at in sheet.places(list(range(last + 1)), [0] * (last + 1))])
        return [
            Mark(tuple(row[index] for row in tops), partial(self._said, each), each.first)
            for index, each in enumerate(periods)
        ]

    def _name(self, sheet: "Sheet", xs: list[float]) -> None:
        """Name as many periods below the foot as have room, the latest first."""
        assert self._counters is not None  # noqa: S101 - draw asked before
        free = sheet.width + 1.0
        foot = sheet.height - self.look.px(11)
        for x, each in zip(reversed(xs), reversed(self._counters.periods), strict=True):
            name = self._short(each)
            half = sheet.measure(name) / 2
            middle = min(max(x, half), sheet.width - half)
            if middle + half < free:
                sheet.words_at(middle, foot, name, align="center")
                free = middle - half - self.look.px(24)

    @property
    def _unit(self) -> str:
        return "month" if self._counters is not None and self._counters.by_month else "week"

    def _short(self, each: Period) -> str:
        if self._unit == "month":
            return f"{month_name(each.first)} {each.first.year}"
        return short_day(each.first)

    def _said(self, each: Period) -> str:
        counters = self._counters
        assert counters is not None  # noqa: S101 - a mark is there only with it
        name = f"Week of {short_day(each.first, year=True)}"
        if self._unit == "month":
            name = f"{month_name(each.first)} {each.first.year}"
        numbers = ", ".join(
            f"{number(count)} {words.lower()}"
            for count, words in zip(each.numbers, counters.words, strict=True)
        )
        running = " so far" if counters.running and each is counters.periods[-1] else ""
        return f"{name}: {numbers}{running}"
