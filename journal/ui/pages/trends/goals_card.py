"""Goals against the pace that was planned for them."""

from PySide6.QtWidgets import QWidget

from journal.trends.figures import Figures
from journal.ui.charts.goals_chart import GoalsChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class GoalsCard(ChartCard):
    """A small picture a goal: the way it went and, dashed, the pace that was planned."""

    record_page = "goals"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Goals against pace", parent)
        self.chart = GoalsChart(look)
        self.add(self.chart)
        self.legend = label("Solid: how it went. Dashed: the pace you planned.", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - a goal has its own days
        """Show the goals that ran in the range, each over its own days."""
        figures = shown.goals
        self.chart.show_goals(figures.courses)
        self.say_lacking("" if figures.courses else _LACKING)
        count = len(figures.courses)
        self.note.setText(f"{count} of {count + figures.left_out}" if figures.left_out else "")


_LACKING = "No goal ran in this range. A goal shows here from the day it starts."
