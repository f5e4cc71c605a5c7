"""Resistance by the day of the week."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from journal.trends.figures import Figures
from journal.trends.weekdays import FEWEST_TO_COMPARE, Weekday
from journal.ui.charts.weekdays_chart import WeekdaysChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label


class WeekdaysCard(ChartCard):
    """The median of each weekday with its middle half; too few ratings stay hollow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Weekdays", parent)
        self._shown: Figures | None = None
        self.chart = WeekdaysChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - needs all the days it can get
        """Show the range."""
        self._shown = shown
        days = shown.weekdays
        rated = sum(each.ratings for each in days)
        self.chart.show_weekdays(days)
        self.say_lacking("" if rated else _LACKING)
        self.note.setText(f"median Resistance · {rated} rating{'' if rated == 1 else 's'}")
        self.legend.setText(_legend(days))

    def days_behind(self, key: object) -> Sequence[date]:
        """Return the rated days of one weekday."""
        if self._shown is None:
            return ()
        inside = self._shown.records.inside(self._shown.span)
        return [
            one.day for one in inside if one.day.weekday() == key and one.resistance is not None
        ]


def _legend(days: Sequence[Weekday]) -> str:
    lacking = [each for each in days if not each.enough]
    words = "The bar holds the middle half."
    if lacking:
        fewest = min(each.ratings for each in lacking)
        words += (
            f" Hollow: fewer than {FEWEST_TO_COMPARE} ratings, too few to compare"
            f" (the fewest now: {fewest})."
        )
    return words


_LACKING = (
    "No day in this range has a Resistance rating. Weekdays are compared from "
    f"{FEWEST_TO_COMPARE} ratings of each on."
)
