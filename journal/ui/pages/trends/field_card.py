"""Any one figure of the days over time."""

from PySide6.QtWidgets import QWidget

from journal.trends.fields import Field, field_words
from journal.trends.figures import Figures
from journal.ui.charts.field_chart import FieldChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.span_words import before_words, days_words
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.words import number, one_line

_USUAL = "minutes"
_LONGEST = 40


class FieldCard(ChartCard):
    """Shows the figure the person chooses; offers those that have a value."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Any figure", parent)
        self._shown: tuple[Figures, Figures | None] | None = None
        self._offered: dict[str, str] = {}
        self.which = ChoiceBox({}, "Which figure")
        self.which.chosen.connect(self._show_chosen)
        self.chart = FieldChart(look)
        self.legend = label("", "small")
        for part in (self.which, self.chart, self.legend):
            self.add(part)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show the chosen figure for the range."""
        self._shown = (shown, before)
        self._offer(field_words(shown.records))
        self.say_lacking("" if self._offered else _LACKING)
        self._show_chosen()

    def _offer(self, words: dict[str, str]) -> None:
        if words == self._offered:
            return
        chosen = self.which.choice or _USUAL
        self._offered = words
        self.which.clear()
        for key, text in words.items():
            self.which.addItem(one_line(text)[:_LONGEST], key)
        if chosen in words:
            self.which.choose(chosen)

    def _show_chosen(self) -> None:
        key = self.which.choice
        if self._shown is None or not key:
            return
        shown, before = self._shown
        field = shown.field(key)
        earlier = before.field(key) if before is not None else None
        self.chart.show_field(field, earlier)
        middle = "mean" if field.mean else "median"
        line = f"line: {field.rated.window}-day {middle} · " if field.rated.line else ""
        self.note.setText(f"dots: days · {line}{field.rated.coverage.worded}")
        self.legend.setText(_legend(field))
        self.legend.setVisible(bool(self.legend.text()))
        self.say_before(_compared(field, earlier, before_words(shown.span)) if earlier else "")


def _legend(field: Field) -> str:
    if not field.rated.points:
        return "No day in this range has a value."
    if field.rated.line:
        return ""
    needs = "twelve days within four weeks" if field.mean else "four ratings within seven days"
    return f"The line begins with {needs}."


def _compared(field: Field, before: Field, name: str) -> str:
    if before.rated.median is None or field.rated.median is None:
        return f"No value in {name}." if before.rated.median is None else ""
    return (
        f"Median of the days {number(field.rated.median)} "
        f"({days_words(len(field.rated.points))}); in {name} {number(before.rated.median)} "
        f"({days_words(len(before.rated.points))})."
    )


_LACKING = "Every figure of a day can be looked at here, once a day has one."
