"""Resistance over time."""

from PySide6.QtWidgets import QWidget

from journal.ui.charts.resistance_chart import ResistanceChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.check_in_figures import Resistance
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class ResistanceCard(ChartCard):
    """Shows every rated day and the median of the seven days up to it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Resistance", parent)
        self.chart = ResistanceChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, figures: Resistance) -> None:
        """Show the range."""
        window = figures.window
        self.chart.show_days(
            figures.points, figures.line, figures.first, figures.last, window=window
        )
        self.say_lacking("" if figures.points else _LACKING)
        self.note.setText(
            f"dots: days · line: {window}-day median · {figures.coverage.worded}"
            if figures.line
            else f"dots: days · {figures.coverage.worded}"
        )
        parts = []
        if figures.line:
            parts.append(f"The band holds the middle half of those {window} days.")
        else:
            parts.append("The line begins with four ratings within seven days.")
        if any(late for _, _, late in figures.points):
            parts.append("Hollow dots were entered more than two days late.")
        self.legend.setText(" ".join(parts))


_LACKING = (
    "No day in this range has a Resistance rating. One rating sets the first dot, "
    "four within seven days begin the line."
)
