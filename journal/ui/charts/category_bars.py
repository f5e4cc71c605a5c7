"""Achievements by category."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.models.achievement import Category
from journal.ui.among import Among
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.theme import Look
from journal.ui.words import number

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_ROW = 26


class CategoryBars(ChartView):
    """One bar a category, most first, with its name before it and its count behind it."""

    upright = False
    ring = 0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Achievements by category, chart", parent=parent)
        self._counts: Sequence[tuple[Category, int]] = ()
        self._first = self._last = date.min

    def show_counts(self, counts: Sequence[tuple[Category, int]], first: date, last: date) -> None:
        """Show ``counts`` of the days from ``first`` to ``last``, most first."""
        if not self.new(counts, first, last):
            return
        self._counts, self._first, self._last = counts, first, last
        self.redraw(self.describe(), height=_ROW * max(1, len(counts)))

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return "; ".join(_said(*each) for each in self._counts) + "."

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Return header and rows of the figures drawn."""
        return ("category", "achievements"), [(kind.words, count) for kind, count in self._counts]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the bars."""
        counts = self._counts
        if not counts:
            return []
        names = [kind.words for kind, _ in counts]
        most = max(count for _, count in counts)
        sheet.frame(
            (0, most),
            (len(counts), 0),
            left=min(sheet.margin(names), sheet.width * 0.5),
            right=sheet.margin([number(most)]),
            top=0,
            bottom=0,
        )
        marks = []
        for row, (kind, count) in enumerate(counts):
            y = row + 0.5
            sheet.line((0, count), (y, y), "achievement", width=self.look.px(7))
            at = sheet.at(count, y)
            sheet.words_at(0, at.y(), sheet.elided(kind.words, sheet.width * 0.5 - 12), "muted")
            sheet.words_at(at.x() + self.look.px(9), at.y(), number(count), "muted")
            among = Among(self._first, self._last, kind.value)
            marks.append(Mark((at,), partial(_said, kind, count), among))
        return marks


def _said(kind: Category, count: int) -> str:
    return f"{kind.words}: {number(count)}"
