"""The four things under one's control."""

from PySide6.QtWidgets import QWidget

from journal.trends.figures import Figures
from journal.ui.charts.controllables_chart import ControllablesChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.span_words import before_words
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.words import number


class ControllablesCard(ChartCard):
    """Beliefs, attitude, emotions and performance, each 1 to 5, one below the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What I control", parent)
        self.chart = ControllablesChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the range."""
        fields = shown.controllables
        rated = sum(len(each.rated.points) for each in fields)
        self.chart.show_fields(fields, before.controllables if before is not None else ())
        self.say_lacking("" if rated else _LACKING)
        window = max(each.rated.window for each in fields)
        self.note.setText(f"1 to 5 · line: {window}-day median")
        self.legend.setText(
            ""
            if any(each.rated.line for each in fields)
            else "A line begins with four ratings within seven days."
        )
        self.legend.setVisible(bool(rated) and bool(self.legend.text()))
        medians = [
            f"{each.words.lower()} {number(each.rated.median)}"
            for each in (before.controllables if before is not None else ())
            if each.rated.median is not None
        ]
        name = before_words(shown.span)
        self.say_before(f"Medians in {name}: {', '.join(medians)}." if medians else "")


_LACKING = (
    "None of the four is rated in this range. They are on Today, below the check-in; one rating "
    "sets the first dot."
)
