"""Achievements by month, and by category."""

from PySide6.QtWidgets import QWidget

from journal.trends.achievements import Achievements
from journal.trends.figures import Figures
from journal.ui.charts.category_bars import CategoryBars
from journal.ui.charts.month_bars import MonthBars
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.span_words import before_words
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class AchievementsCard(ChartCard):
    """One bar a month, empty months too; at least half a year where the journal is as old."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Achievements by month", parent)
        self.chart = MonthBars(look, "Achievements, chart", "achievement")
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)
        self.kinds_title = label("By category, in these days", "small")
        self.kinds = CategoryBars(look)
        self.add(self.kinds_title)
        self.add(self.kinds)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range."""
        figures = shown.achievements
        unit = "year" if figures.by_year else "month"
        self.title.setText(f"Achievements by {unit}")
        self.setAccessibleName(self.title.text())
        total = sum(each.count for each in figures.counts)
        self.chart.show_counts(figures.counts, by_year=figures.by_year, running=figures.running)
        self.say_lacking("" if total else _LACKING)
        self.note.setText(f"{total} in all")
        self.legend.setText(_legend(figures, unit))
        self.legend.setVisible(bool(total) and bool(self.legend.text()))
        self.kinds.show_counts(figures.categories, shown.span.first, shown.span.last)
        for part in (self.kinds_title, self.kinds):
            part.setVisible(bool(total) and bool(figures.categories))
        if before is None:
            self.say_before("")
            return
        earlier = sum(count for _, count in before.achievements.categories)
        now = sum(count for _, count in figures.categories)
        self.say_before(f"{now} in these days, {earlier} in {before_words(shown.span)}.")


def _legend(figures: Achievements, unit: str) -> str:
    parts = [f"Hatched: this {unit} is not over."] if figures.running else []
    if figures.spanning:
        several = (
            f"spans several {unit}s and is"
            if figures.spanning == 1
            else f"span several {unit}s and are"
        )
        parts.append(f"{figures.spanning} {several} not in it.")
    return " ".join(parts)


_LACKING = "No achievement in these months. The first one you write down sets the first bar."
