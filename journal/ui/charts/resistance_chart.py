"""Resistance day by day: every rating as a point, a calmer line through them."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.numbers.smoothing import Smoothed
from journal.trends.ratings import Rated
from journal.trends.span import Span
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.charts.rated_drawing import draw_faint, line_words
from journal.ui.theme import Look
from journal.ui.words import number, short_day

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_POINT_SIZES = ((120, 5.0, 0.65), (450, 3.8, 0.5))
_MANY = (2.6, 0.3)


class ResistanceChart(ChartView):
    """Points from 0 to 10, late ones hollow; median line and band, broken where days are missing.

    The band holds the middle half of the ratings behind each point of the line.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Resistance, chart", height=220, parent=parent)
        self._points: Sequence[tuple[date, int, bool]] = ()
        self._line: Sequence[Sequence[tuple[date, Smoothed]]] = ()
        self._window = 7
        self._before: Rated | None = None
        self._ends: tuple[date, date] | None = None

    def show_days(
        self,
        points: Sequence[tuple[date, int, bool]],
        line: Sequence[Sequence[tuple[date, Smoothed]]],
        first: date,
        last: date,
        *,
        window: int = 7,
        before: Rated | None = None,
    ) -> None:
        """Show rated days (day, 0-10, entered late), ascending, from ``first`` to ``last``.

        ``line`` holds the medians of ``window`` days each, a stretch without a gap at a time.
        The line of the days ``before`` is faint.
        """
        if self.new(points, line, first, last, window, before):
            self._points, self._line, self._window = points, line, window
            self._ends, self._before = (first, last), before
            self.redraw(self.describe())

    def table(self) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return header and rows of the figures drawn."""
        line = {day: at for stretch in self._line for day, at in stretch}
        median = f"median of {self._window} days"
        rows: list[Sequence[object]] = []
        for day, value, late in self._points:
            at = line.get(day)
            calm = (at.median, at.low, at.high) if at is not None else (None, None, None)
            rows.append((day.isoformat(), value, int(late), *calm))
        return ("date", "resistance", "entered late", median, "25 %", "75 %"), rows

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw band, points and line."""
        if self._ends is None or not self._points:
            return []
        first, last = self._ends
        margin = timedelta(days=2 if first == last else 0)
        rows = [(value, number(value)) for value in (0.0, 5.0, 10.0)]
        sheet.frame(
            ((first - margin).toordinal(), (last + margin).toordinal()),
            (0, 10),
            left=sheet.margin(words for _, words in rows),
            right=self.look.px(6),
            bottom=self.look.px(26),
        )
        sheet.rows(rows)
        sheet.days(first, last)
        if self._before is not None:
            draw_faint(sheet, Span(first, last), self._before)
        self._draw_medians(sheet)
        medians = {day: value.median for stretch in self._line for day, value in stretch}
        places = sheet.places(
            [day.toordinal() for day, _, _ in self._points], [v for _, v, _ in self._points]
        )
        return [
            Mark((at,), partial(_said, *point, medians.get(point[0])), point[0])
            for at, point in zip(places, self._points, strict=True)
        ]

    def _draw_medians(self, sheet: "Sheet") -> None:
        stretches = [[(day.toordinal(), v) for day, v in stretch] for stretch in self._line]
        sheet.bands(
            [[(x, v.low, v.high) for x, v in stretch] for stretch in stretches], "resistance"
        )
        self._draw_points(sheet)
        wide = 2.2 if len(self._points) <= _POINT_SIZES[-1][0] else 1.4
        sheet.lines(
            [[(x, v.median) for x, v in stretch] for stretch in stretches], "resistance", width=wide
        )

    def _draw_points(self, sheet: "Sheet") -> None:
        size, alpha = next(
            ((size, alpha) for most, size, alpha in _POINT_SIZES if len(self._points) <= most),
            _MANY,
        )
        for late in (False, True):
            group = [
                (day.toordinal(), value) for day, value, is_late in self._points if is_late == late
            ]
            sheet.points(
                [day for day, _ in group],
                [value for _, value in group],
                "resistance",
                size=size,
                hollow=late,
                alpha=0.8 if late else alpha,
            )

    def describe(self) -> str:
        """Say in words what the picture shows."""
        if not self._points:
            return "No rated day yet."
        values = [value for _, value, _ in self._points]
        days = len(values)
        words = (
            f"{days} rated day{'' if days == 1 else 's'} from "
            f"{short_day(self._points[0][0], year=True)} to "
            f"{short_day(self._points[-1][0], year=True)}, between {min(values)} and {max(values)}."
        )
        return f"{words} {line_words(self._line, self._window)}".strip()


def _said(day: date, value: int, late: bool, median: float | None) -> str:  # noqa: FBT001 - one point
    words = f"{short_day(day, year=True)}: {value}"
    if median is not None:
        words += f" · median {number(median)}"
    return f"{words} · entered late" if late else words
