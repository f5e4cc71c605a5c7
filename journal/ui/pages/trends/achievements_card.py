"""Achievements by month."""

from PySide6.QtWidgets import QWidget

from journal.ui.charts.month_bars import MonthBars
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.figures import Achievements
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class AchievementsCard(ChartCard):
    """One bar a month, empty months too; at least half a year where the journal is as old."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Achievements by month", parent)
        self.chart = MonthBars(look, "Achievements, chart", "achievement")
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, figures: Achievements) -> None:
        """Show the range."""
        unit = "year" if figures.by_year else "month"
        self.title.setText(f"Achievements by {unit}")
        self.setAccessibleName(self.title.text())
        total = sum(each.count for each in figures.counts)
        self.chart.show_counts(figures.counts, by_year=figures.by_year)
        self.say_lacking("" if total else _LACKING)
        self.note.setText(f"{total} in all")
        parts = [f"Hatched: this {unit} is not over."]
        if figures.spanning:
            several = (
                f"spans several {unit}s and is"
                if figures.spanning == 1
                else f"span several {unit}s and are"
            )
            parts.append(f"{figures.spanning} {several} not in it.")
        self.legend.setText(" ".join(parts))


_LACKING = "No achievement in these months. The first one you write down sets the first bar."
