"""Resistance by the day of the week."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from journal.trends.weekdays import Weekday
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Group, Mark
from journal.ui.theme import Look
from journal.ui.words import number

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet


class WeekdaysChart(ChartView):
    """A dot at each median with a bar over the middle half; hollow where there are too few."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Weekdays, chart", height=190, parent=parent)
        self._days: Sequence[Weekday] = ()

    def show_weekdays(self, days: Sequence[Weekday]) -> None:
        """Show ``days``, Monday first."""
        if not self.new(days):
            return
        self._days = days
        self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return " ".join(f"{_said(each)}." for each in self._days)

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Return header and rows of the figures drawn."""
        header = ("weekday", "ratings", "median", "25 %", "75 %", "answered days", "yes")
        return header, [
            (
                *(_name(each), each.ratings, each.median, each.low, each.high),
                *(each.shown.known, each.shown.yes),
            )
            for each in self._days
        ]

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw a dot and a bar for each day."""
        days = self._days
        if not any(each.ratings for each in days):
            return []
        rows = [(value, number(value)) for value in (0.0, 5.0, 10.0)]
        sheet.frame(
            (-0.5, len(days) - 0.5),
            (0, 10),
            left=sheet.margin(words for _, words in rows),
            right=self.look.px(6),
            bottom=self.look.px(42),
        )
        sheet.rows(rows)
        marks = []
        for place, each in enumerate(days):
            at = sheet.at(place, each.median or 0.0)
            foot = sheet.height - self.look.px(28)
            sheet.words_at(at.x(), foot, _name(each, short=True), "muted", align="center")
            sheet.words_at(
                at.x(), sheet.height - self.look.px(11), f"n {each.ratings}", align="center"
            )
            if each.median is None or each.low is None or each.high is None:
                marks.append(Mark((sheet.at(place, 0),), partial(_said, each)))
                continue
            role = "resistance" if each.enough else "faint"
            sheet.line((place, place), (each.low, each.high), role, width=4)
            sheet.points([place], [each.median], role, size=10, hollow=not each.enough)
            marks.append(Mark((at,), partial(_said, each), Group(each.weekday)))
        return marks


def _name(each: Weekday, *, short: bool = False) -> str:
    kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(each.weekday + 1, kind)


def _said(each: Weekday) -> str:
    if each.median is None:
        return f"{_name(each)}: not rated"
    words = (
        f"{_name(each)}: median {number(each.median)} of {each.ratings} "
        f"rating{'' if each.ratings == 1 else 's'}"
    )
    if each.shown.known:
        words += f" · showed up {each.shown.worded.replace(' %', '%')}"
    return words if each.enough else f"{words} · too few to compare"
