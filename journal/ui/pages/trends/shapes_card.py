"""The shapes Resistance took, by how often and month by month."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from journal.numbers.figure import signed_figure
from journal.trends.figures import Figures
from journal.trends.shapes import MOST_SHAPES, ShapeCount, Shapes
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.month_strip import MonthStrip
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.elided_label import ElidedLabel
from journal.ui.widgets.pace_bar import PaceBar
from journal.ui.words import month_name


class ShapesCard(ChartCard):
    """One bar a shape, with the change against the range before where that is known."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Shapes it takes", parent)
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.rows = [_Row(look, grid, index) for index in range(MOST_SHAPES)]
        self.add(grid_holder)
        self.legend = label("", "small")
        self.add(self.legend)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - the change is always told
        """Show the range; each row tells its change anyway."""
        figures = shown.shapes
        self.say_lacking("" if figures.counts else _LACKING)
        note = f"days, of {figures.check_ins} check-in{'' if figures.check_ins == 1 else 's'}"
        if figures.check_ins_before is not None:
            note += f" (change against the {figures.check_ins_before} before)"
        self.note.setText(note)
        for index, row in enumerate(self.rows):
            row.show_count(figures.counts[index] if index < len(figures.counts) else None, figures)
        self.legend.setText(_legend(figures))
        self.legend.setVisible(bool(figures.counts) and bool(figures.months))

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Return what is shown as rows under a header."""
        rows = [row.cells for row in self.rows if row.cells]
        return ("shape", "days", "change", "days by month"), rows


class _Row:
    """Name, bar, months and count, in one line of a grid."""

    def __init__(self, look: Look, grid: QGridLayout, line: int) -> None:
        self.name = ElidedLabel(look, widest=180)
        self.bar = PaceBar(look, "resistance")
        self.bar.setMinimumWidth(look.px(60))
        self.months = MonthStrip(look, "resistance")
        self.count: QLabel = label("", "muted", wrap=False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cells: tuple[str, ...] = ()
        self._widgets = (self.name, self.bar, self.months, self.count)
        for column, widget in enumerate(self._widgets):
            grid.addWidget(widget, line, column)

    def show_count(self, one: ShapeCount | None, figures: Shapes) -> None:
        """Show one shape beside the most frequent one, or nothing."""
        for widget in self._widgets:
            widget.setVisible(one is not None)
        self.cells = ()
        if one is None:
            return
        line = " ".join(one.words.split())
        words = str(one.count)
        change = "" if one.change is None else signed_figure(one.change)
        if change:
            words += f" ({change})"
        self.name.show_text(line)
        self.count.setText(words)
        most = max(each.count for each in figures.counts) or 1
        self.bar.show_shares(one.count / most, None, words=f"{line}: {words}")
        self.months.setVisible(bool(figures.months))
        by_month = ", ".join(
            f"{month_name(month)} {count}"
            for month, count in zip(figures.months, one.months, strict=True)
        )
        self.months.show_counts(
            one.months,
            max((count for each in figures.counts for count in each.months), default=1),
            running=figures.running,
            words=f"{line} by month: {by_month}",
        )
        self.cells = (line, str(one.count), change, by_month)


def _legend(figures: Shapes) -> str:
    if not figures.months:
        return ""
    first, last = figures.months[0], figures.months[-1]
    running = " The last month is not over." if figures.running else ""
    return (
        f"Small bars: days a month, {month_name(first)} {first.year} to "
        f"{month_name(last)} {last.year}.{running}"
    )


_LACKING = (
    "No check-in in this range names a shape. One is enough: choose what Resistance "
    "looks like today."
)
