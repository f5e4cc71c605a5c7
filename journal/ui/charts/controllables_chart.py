"""The four things under one's control, one below the other on the same days."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.trends.fields import Field
from journal.trends.ratings import Point
from journal.trends.tables import Cell, controllables_table
from journal.ui.charts.pointing import Mark
from journal.ui.charts.rated_drawing import (
    described,
    draw_rated,
    margin_days,
    medians_of,
    said_of,
)
from journal.ui.charts.small_multiples import SmallMultiples
from journal.ui.theme import Look
from journal.ui.words import number

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_ROW, _FOOT, _TITLE = 100, 26, 30


class ControllablesChart(SmallMultiples):
    """Small multiples from 1 to 5, each with its name above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What I control, chart", parent=parent)
        self._fields: Sequence[Field] = ()
        self._before: Sequence[Field] = ()

    def show_fields(self, fields: Sequence[Field], before: Sequence[Field]) -> None:
        """Show ``fields``, and faint the same ``before``, where that is not empty."""
        if not self.new(fields, before):
            return
        self._fields, self._before = fields, before
        self.redraw(self.describe(), height=_ROW * max(1, len(fields)) + _FOOT)

    def describe(self) -> str:
        """Say in words what the picture shows."""
        return " ".join(f"{each.words}: {described(each.rated)}" for each in self._fields)

    def table(self) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
        """Return header and rows of the figures drawn."""
        table = controllables_table(self._fields)
        return table.header, list(table.rows)

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the four rows over the same days."""
        rated = [each.rated for each in self._fields if each.rated.points]
        if not rated:
            return []
        first = min(each.span.first for each in rated)
        last = max(each.span.last for each in rated)
        margin = margin_days(rated[0]) if first == last else first - first
        marks = []
        row, title, foot = self.look.px(_ROW), self.look.px(_TITLE), self.look.px(_FOOT)
        for index, each in enumerate(self._fields):
            sheet.frame(
                ((first - margin).toordinal(), (last + margin).toordinal()),
                (1, 5),
                left=sheet.margin([number(5)]),
                right=self.look.px(6),
                top=index * row + title,
                bottom=sheet.height - (index + 1) * row + self.look.px(8),
            )
            sheet.rows((value, number(value)) for value in (1.0, 3.0, 5.0))
            y = index * row + self.look.px(10)
            sheet.words_at(0, y, each.words, "muted")
            if not each.rated.points:
                words = "not rated in these days"
                sheet.words_at(sheet.width, y, words, align="right")
                continue
            before = self._before[index].rated if self._before else None
            draw_rated(sheet, each.rated, "accent", banded=True, before=before)
            marks += self._marks_of(sheet, each)
        sheet.frame(
            ((first - margin).toordinal(), (last + margin).toordinal()),
            (0, 1),
            left=sheet.margin([number(5)]),
            right=self.look.px(6),
            top=0,
            bottom=foot,
        )
        sheet.days(first, last)
        return marks

    def _marks_of(self, sheet: "Sheet", each: Field) -> list[Mark]:
        middles = medians_of(each.rated)
        points = each.rated.points
        places = sheet.places([day.toordinal() for day, _, _ in points], [v for _, v, _ in points])
        return [
            Mark((at,), partial(_said, each.words, point, middles.get(point[0])), point[0])
            for at, point in zip(places, points, strict=True)
        ]


def _said(name: str, point: Point, middle: float | None) -> str:
    return f"{name}, {said_of(point, middle)}"
