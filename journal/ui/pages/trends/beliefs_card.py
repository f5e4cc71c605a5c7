"""Beliefs then and now."""

from PySide6.QtWidgets import QWidget

from journal.ui.charts.belief_change_chart import BeliefChangeChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.figures import Beliefs
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class BeliefsCard(ChartCard):
    """Shows the first and the latest rating of each turned thought, whatever the range."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Beliefs: then and now", parent)
        self.chart = BeliefChangeChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, figures: Beliefs) -> None:
        """Show the beliefs rated at least twice."""
        self.chart.show_changes(figures.changes)
        self.say_lacking("" if figures.changes else _lacking(figures.rated_once))
        shown = len(figures.changes)
        self.note.setText(f"{shown} of {shown + figures.left_out}" if figures.left_out else "")
        parts = ["Belief in the turn: hollow the first rating, filled the latest."]
        if any(change.clear and change.points > 0 for _, change in figures.changes):
            parts.append("Diamond: it fell.")
        if any(not change.clear for _, change in figures.changes):
            parts.append("Grey: under 10 points, no clear change.")
        self.legend.setText(" ".join(parts))


def _lacking(rated_once: int) -> str:
    if not rated_once:
        return "A belief shows here once its turn was rated on two occasions."
    cards = "One belief has" if rated_once == 1 else f"{rated_once} beliefs have"
    return f"{cards} a first rating. The next rating shows how far it moved."
