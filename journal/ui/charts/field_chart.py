"""Any one figure of the days over time."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.trends.fields import Field
from journal.trends.tables import Cell, field_table
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.pointing import Mark
from journal.ui.charts.rated_drawing import (
    described,
    draw_rated,
    margin_days,
    medians_of,
    said_of,
)
from journal.ui.charts.ticks import round_values
from journal.ui.theme import Look
from journal.ui.words import number

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet


class FieldChart(ChartView):
    """Dots and a calmer line on the figure's own scale."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Any figure, chart", height=200, parent=parent)
        self._field: Field | None = None
        self._before: Field | None = None

    def show_field(self, field: Field, before: Field | None) -> None:
        """Show ``field``, and faint as many days before it."""
        if not self.new(field, before):
            return
        self._field, self._before = field, before
        self.redraw(self.describe())

    def describe(self) -> str:
        """Say in words what the picture shows."""
        if self._field is None:
            return "Nothing chosen yet."
        word = "mean" if self._field.mean else "median"
        return f"{self._field.words}: {described(self._field.rated, word)}"

    def table(self) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
        """Return header and rows of the figures drawn."""
        if self._field is None:
            return (), []
        table = field_table(self._field)
        return table.header, list(table.rows)

    def draw(self, sheet: "Sheet") -> list[Mark]:
        """Draw the figure."""
        field = self._field
        if field is None or not field.rated.points:
            return []
        values = field.rated
        high = field.high if field.high is not None else max(v for _, v, _ in values.points)
        rows = [
            (at, number(at)) for at in round_values(field.low, max(high, field.low + 1), most=4)
        ]
        if field.high is not None:
            rows = [
                (at, number(at)) for at in (field.low, (field.low + field.high) / 2, field.high)
            ]
        margin = margin_days(values)
        sheet.frame(
            (
                (values.span.first - margin).toordinal(),
                (values.span.last + margin).toordinal(),
            ),
            (rows[0][0], rows[-1][0]),
            left=sheet.margin(words for _, words in rows),
            right=self.look.px(6),
            bottom=self.look.px(26),
        )
        sheet.rows(rows)
        sheet.days(values.span.first, values.span.last)
        before = self._before.rated if self._before is not None else None
        draw_rated(sheet, values, "accent", banded=not field.mean, before=before)
        middles = medians_of(values)
        word = "mean" if field.mean else "median"
        places = sheet.places(
            [day.toordinal() for day, _, _ in values.points], [v for _, v, _ in values.points]
        )
        return [
            Mark((at,), partial(said_of, point, middles.get(point[0]), word), point[0])
            for at, point in zip(places, values.points, strict=True)
        ]
