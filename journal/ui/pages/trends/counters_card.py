"""From attempts to meetings, week by week."""

from PySide6.QtWidgets import QWidget

from journal.trends.counters import Counters
from journal.trends.figures import Figures
from journal.ui.charts.counters_chart import CountersChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.rate_words import FEWEST_FOR_INTERVAL, between_words, rate_words
from journal.ui.pages.trends.span_words import before_words, days_words
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import number


class CountersCard(ChartCard):
    """Attempts, conversations and meetings of each week, and how one leads to the next."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Attempts to meetings", parent)
        self.chart = CountersChart(look)
        self.add(self.chart)
        self.rates = label("", "muted")
        self.add(self.rates)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range."""
        figures = shown.counters
        self.chart.show_counters(figures)
        self.say_lacking("" if figures.periods else _LACKING)
        unit = "month" if figures.by_month else "week"
        self.note.setText(f"by {unit} · {days_words(figures.days, 'day')} counted")
        self.rates.setText(_rates(figures))
        self.rates.setVisible(bool(figures.periods) and bool(self.rates.text()))
        self.legend.setText(f"Hatched: this {unit} is not over.")
        self.legend.setVisible(bool(figures.periods) and figures.running)
        earlier = before.counters if before is not None else None
        self.say_before(_compared(earlier, before_words(shown.span)) if earlier else "")


def _rates(figures: Counters) -> str:
    """Say how many of one step came to the next, where both were counted that way."""
    said = []
    for step in (1, 2):
        part, of = figures.totals[step], figures.totals[step - 1]
        if not of or part > of:  # more meetings than conversations: counted some other way
            continue
        words = f"{figures.words[step]} out of {figures.words[step - 1].lower()}: "
        words += rate_words(part, of)
        if of >= FEWEST_FOR_INTERVAL:
            words += f", very likely between {between_words(part, of)}"
        said.append(f"{words}.")
    return "\n".join(said)


def _compared(before: Counters, name: str) -> str:
    if not before.periods:
        return f"Nothing was counted in {name}."
    parts = [
        f"{number(total)} {words.lower()}"
        for total, words in zip(before.totals, before.words, strict=True)
    ]
    return f"In {name}: {', '.join(parts)}."


_LACKING = (
    "Nothing was counted in this range. One number on Today, or one logged attempt, begins the "
    "first week."
)
