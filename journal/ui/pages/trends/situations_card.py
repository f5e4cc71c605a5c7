"""Which shape Resistance takes in which situation."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from journal.trends.figures import Figures
from journal.ui.charts.situation_grid import SituationGrid
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class SituationsCard(ChartCard):
    """A grid of situations and shapes; each field says on how many days both were named."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Situations and shapes", parent)
        self._shown: Figures | None = None
        self.chart = SituationGrid(look)
        self.add(self.chart)
        self.legend = label("Days on which both were named. Few of them prove nothing.", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - a grid of differences says little
        """Show the range."""
        self._shown = shown
        figures = shown.situations
        told = figures.days_told
        self.chart.show_grid(figures)
        self.say_lacking("" if told else _LACKING)
        self.note.setText(f"{told} check-in{'' if told == 1 else 's'} with both")

    def days_behind(self, key: object) -> Sequence[date]:
        """Return the days that named one situation and one shape, which is the ``key``."""
        if self._shown is None:
            return ()
        inside = self._shown.records.inside(self._shown.span)
        return [one.day for one in inside for shape in one.shapes if (one.situation, shape) == key]


_LACKING = (
    "No check-in in this range names a situation and a shape. One that names both sets the "
    "first field."
)
