"""Save a chart as a picture or a table, or copy it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.ui.charts.framing import framed_picture, framed_svg
from journal.ui.charts.saving_words import ask_path, file_name
from journal.ui.charts.table_file import table_bytes
from journal.whole_file import replacing

if TYPE_CHECKING:
    from journal.ui.charts.chart import Chart

AskPath = Callable[[QWidget, str, Sequence[str], str], Path | None]

PICTURES = ("PNG picture (*.png)", "SVG drawing (*.svg)")
TABLES = ("CSV table (*.csv)",)


class ChartSaving(QObject):
    """Asks where to and writes whole files; a chart says how it went.

    ``ask_path`` gets the window, a title, the kinds of file and a name; None says never mind.
    """

    def __init__(self, chart: "Chart") -> None:
        super().__init__(chart)
        self.ask_path: AskPath = ask_path
        self._chart = chart

    def save_picture(self) -> None:
        """Save the picture with its heading as PNG or SVG."""
        chart = self._chart
        target = self._ask("Save the picture", PICTURES, ".png")
        if target is None:
            return
        if target.suffix.lower() == ".svg":
            drawing = framed_svg(chart.look, chart.heading, chart.svg(), chart.size())
            self._write(target, drawing.encode())
        else:
            self._write_picture(target)

    def copy_picture(self) -> None:
        """Put the picture with its heading on the clipboard."""
        chart = self._chart
        picture = framed_picture(chart.look, chart.heading, chart.picture())
        QGuiApplication.clipboard().setImage(picture)
        chart.said.emit("Picture copied.")

    def save_data(self) -> None:
        """Save the figures as CSV."""
        target = self._ask("Save the figures", TABLES, ".csv")
        if target is not None:
            self._write(target, table_bytes(*self._chart.table()))

    def copy_words(self) -> None:
        """Put on the clipboard what the picture says."""
        chart = self._chart
        QGuiApplication.clipboard().setText(f"{chart.heading}. {chart.describe()}")
        chart.said.emit("Copied in words.")

    def _ask(self, title: str, kinds: Sequence[str], ending: str) -> Path | None:
        name = f"{file_name(self._chart.heading)}{ending}"
        return self.ask_path(self._chart.window(), title, kinds, name)

    def _write_picture(self, target: Path) -> None:
        chart = self._chart
        picture = framed_picture(chart.look, chart.heading, chart.picture())

        def paint(part: Path) -> None:
            if not picture.save(str(part), "PNG"):  # type: ignore[call-overload]
                raise OSError(5, "the picture was not taken")

        self._whole(target, paint)

    def _write(self, target: Path, content: bytes) -> None:
        def fill(part: Path) -> None:
            part.write_bytes(content)

        self._whole(target, fill)

    def _whole(self, target: Path, fill: Callable[[Path], None]) -> None:
        try:
            with replacing(target) as part:
                fill(part)
        except JournalError as error:
            self._chart.failed.emit(error)
            return
        self._chart.said.emit(f"Saved {target.name}.")
