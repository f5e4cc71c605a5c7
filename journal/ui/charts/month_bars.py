"""How many a month, or a year."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from journal.numbers.counts import MonthCount
from journal.ui.among import Among
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import month_name

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet


class MonthBars(ChartView):
    """One bar a month with its count above; one that is still running is hatched."""

    ring = 0

    def __init__(self, look: Look, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, height=170, parent=parent)
        self._role = role
        self._counts: Sequence[MonthCount] = ()
        self._by_year = False
        self._running = True

    def show_counts(
        self, counts: Sequence[MonthCount], *, by_year: bool = False, running: bool = True
    ) -> None:
        """Show ``counts``, ascending; where ``running`` the last month (or year) is not over."""
        if self.new(tuple(counts), by_year, running):
            self._counts, self._by_year, self._running = counts, by_year, running
            self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return ", ".join(self._said(each) for each in self._counts) + "."

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn."""
        unit, form = ("year", "%Y") if self._by_year else ("month", "%Y-%m")
        what = self.heading.lower()
        return (unit, what), [(f"{each.month:{form}}", each.count) for each in self._counts]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the bars, with words where there is room for them."""
        if not self._counts:
            return []
        heights = [each.count for each in self._counts]
        places = list(range(len(heights)))
        sheet.frame(
            (-0.5, len(heights) - 0.5),
            (0, max(1, *heights)),
            top=self.look.px(22),
            bottom=self.look.px(26),
        )
        sheet.line((-0.5, len(heights) - 0.5), (0, 0), "line", width=1)
        over = len(places) - self._running
        sheet.bars(places[:over], heights[:over], self._role)
        sheet.bars(places[over:], heights[over:], self._role, hatched=True)
        tops = sheet.places(places, heights)
        step = sheet.width / len(heights)
        names = [self._name(each.month) for each in self._counts]
        every = _every(max(map(sheet.measure, names)) + self.look.px(8), step)
        numbered = max(sheet.measure(str(count)) for count in heights) <= step - self.look.px(4)
        foot = sheet.height - self.look.px(11)
        for index, (name, at) in enumerate(zip(names, tops, strict=True)):
            if (len(names) - 1 - index) % every == 0:
                half = sheet.measure(name) / 2
                x = min(max(at.x(), half), sheet.width - half)
                sheet.words_at(x, foot, name, align="center")
            if numbered:
                count = QLocale().toString(heights[index])
                sheet.words_at(at.x(), at.y() - self.look.px(10), count, "muted", align="center")
        return [
            Mark((at,), partial(self._said, each), self._days_of(each.month))
            for at, each in zip(tops, self._counts, strict=True)
        ]

    def _days_of(self, month: date) -> Among:
        following = (month + timedelta(days=31)).replace(day=1)
        end = date(month.year, 12, 31) if self._by_year else following - timedelta(days=1)
        return Among(month, end)

    def _name(self, month: date) -> str:
        return str(month.year) if self._by_year else month_name(month)

    def _said(self, each: MonthCount) -> str:
        name = (
            str(each.month.year) if self._by_year else f"{month_name(each.month)} {each.month.year}"
        )
        running = " so far" if self._running and each is self._counts[-1] else ""
        return f"{name}: {each.count}{running}"


def _every(needed: float, step: float) -> int:
    """Return after how many bars there is room for the next name."""
    every = 1
    while every * step < needed:
        every += 1
    return every
