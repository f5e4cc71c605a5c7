"""Resistance over time."""

from PySide6.QtWidgets import QWidget

from journal.trends.figures import Figures
from journal.trends.ratings import Rated
from journal.ui.charts.resistance_chart import ResistanceChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.span_words import before_words, days_words
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import number


class ResistanceCard(ChartCard):
    """Shows every rated day and the median of the seven days up to it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Resistance", parent)
        self.chart = ResistanceChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range."""
        now = shown.resistance
        earlier = before.resistance if before is not None else None
        self.chart.show_days(
            [(day, int(value), late) for day, value, late in now.points],
            now.line,
            now.span.first,
            now.span.last,
            window=now.window,
            before=earlier,
        )
        self.say_lacking("" if now.points else _LACKING)
        self.note.setText(
            f"dots: days · line: {now.window}-day median · {now.coverage.worded}"
            if now.line
            else f"dots: days · {now.coverage.worded}"
        )
        self.legend.setText(_legend(now, faint=earlier is not None and bool(earlier.line)))
        self.say_before(_compared(now, earlier, before_words(shown.span)) if earlier else "")


def _legend(now: Rated, *, faint: bool) -> str:
    parts = ["The line begins with four ratings within seven days."]
    if now.line:
        parts = [f"The band holds the middle half of those {now.window} days."]
    if any(late for _, _, late in now.points):
        parts.append("Hollow dots were entered more than two days late.")
    if faint:
        parts.append("Faint: the days before.")
    return " ".join(parts)


def _compared(now: Rated, before: Rated, name: str) -> str:
    """Put both medians side by side; whether that is a trend, the sentences say."""
    if now.median is None:
        return ""
    if before.median is None:
        return f"No rated day in {name}."
    return (
        f"Median {number(now.median)} of {days_words(len(now.points), 'rating')}; in {name} "
        f"{number(before.median)} of {days_words(len(before.points), 'rating')}."
    )


_LACKING = (
    "No day in this range has a Resistance rating. One rating sets the first dot, "
    "four within seven days begin the line."
)
