"""What can be done with a chart."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from journal.ui.charts.chart import Chart


class ChartMenu(QMenu):
    """Save and copy, as picture, as figures, and in words."""

    def __init__(self, chart: "Chart") -> None:
        super().__init__(chart)
        self._chart = chart
        saving = chart.saving
        self.save_picture = self.addAction("Save picture…")
        self.copy_picture = self.addAction("Copy picture")
        self.addSeparator()
        self.save_data = self.addAction("Save data…")
        self.copy_words = self.addAction("Copy in words")
        self.save_picture.triggered.connect(saving.save_picture)
        self.copy_picture.triggered.connect(saving.copy_picture)
        self.save_data.triggered.connect(saving.save_data)
        self.copy_words.triggered.connect(saving.copy_words)
        self.aboutToShow.connect(self._ask_what_goes)
        self.aboutToHide.connect(self._let_go)

    def _ask_what_goes(self) -> None:
        """Offer no picture that cannot be drawn, and no table without a row."""
        for action in (self.save_picture, self.copy_picture):
            action.setEnabled(self._chart.ready)
        self.save_data.setEnabled(bool(self._chart.table()[1]))

    def _let_go(self) -> None:
        self._chart.button.update()
