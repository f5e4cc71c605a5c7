"""The shapes Resistance took, by how often."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from journal.numbers.figure import signed_figure
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.check_in_figures import MOST_SHAPES, ShapeCount, Shapes
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.elided_label import ElidedLabel
from journal.ui.widgets.pace_bar import PaceBar


class ShapesCard(ChartCard):
    """One bar a shape, with the change against the range before where that is known."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Shapes it takes", parent)
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.rows = [_Row(look, grid, index) for index in range(MOST_SHAPES)]
        self.add(grid_holder)

    def show_figures(self, figures: Shapes) -> None:
        """Show the range."""
        self.say_lacking("" if figures.counts else _LACKING)
        note = f"days, of {figures.check_ins} check-in{'' if figures.check_ins == 1 else 's'}"
        if figures.check_ins_before is not None:
            note += f" (change against the {figures.check_ins_before} before)"
        self.note.setText(note)
        most = max((one.count for one in figures.counts), default=0) or 1
        for index, row in enumerate(self.rows):
            row.show_count(figures.counts[index] if index < len(figures.counts) else None, most)


class _Row:
    """Name, bar and count, in one line of a grid."""

    def __init__(self, look: Look, grid: QGridLayout, line: int) -> None:
        self.name = ElidedLabel(look, widest=180)
        self.bar = PaceBar(look, "resistance")
        self.bar.setMinimumWidth(look.px(60))
        self.count: QLabel = label("", "muted", wrap=False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((self.name, self.bar, self.count)):
            grid.addWidget(widget, line, column)

    def show_count(self, one: ShapeCount | None, most: int) -> None:
        """Show one shape beside the most frequent one, or nothing."""
        for widget in (self.name, self.bar, self.count):
            widget.setVisible(one is not None)
        if one is None:
            return
        line = " ".join(one.words.split())
        words = str(one.count)
        if one.change is not None:
            words += f" ({signed_figure(one.change)})"
        self.name.show_text(line)
        self.count.setText(words)
        self.bar.show_shares(one.count / most, None, words=f"{line}: {words}")


_LACKING = (
    "No check-in in this range names a shape. One is enough: choose what Resistance "
    "looks like today."
)
