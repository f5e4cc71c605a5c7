"""Save the whole page: as one picture, or as the tables behind it."""

import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.trends.tables import Table
from journal.ui.charts.saving_words import ask_path
from journal.ui.charts.table_file import table_bytes
from journal.ui.theme import Look
from journal.whole_file import replacing

AskPath = Callable[[QWidget, str, Sequence[str], str], Path | None]

PICTURE, DATA = "PNG (*.png)", "CSV files in a zip (*.zip)"


class PageSaving(QObject):
    """Asks where to and writes; what was there before stays unless the new file is whole.

    ``ask_path`` gets the window, a title, kinds of file and a name; None says never mind.

    Signals:
        said(str): a line for a toast.
        failed(JournalError): nothing was written.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.ask_path: AskPath = ask_path
        self._look = look
        self._window = window

    def save_picture(self, content: QWidget, name: str) -> None:
        """Save ``content`` as it stands on the page, what is out of view too."""
        target = self.ask_path(self._window, "Save a picture of the page", [PICTURE], f"{name}.png")
        if target is not None:
            picture = picture_of(content, self._look)
            self._write(target, lambda part: _paint(picture, part))

    def save_data(self, tables: Sequence[Table], name: str) -> None:
        """Save ``tables`` as one CSV each, together in a zip."""
        target = self.ask_path(self._window, "Save the figures of the page", [DATA], f"{name}.zip")
        if target is not None:
            self._write(target, lambda part: _zip(tables, part))

    def _write(self, target: Path, write: Callable[[Path], None]) -> None:
        try:
            with replacing(target) as part:
                write(part)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.said.emit(f"Saved {target.name}.")


def picture_of(content: QWidget, look: Look) -> QImage:
    """Return a picture of ``content`` on the ground it stands on."""
    ratio = content.devicePixelRatioF()
    picture = QImage(content.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.color("window"))
    painter = QPainter(picture)
    content.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return picture


def _paint(picture: QImage, part: Path) -> None:
    if not picture.save(str(part), "PNG"):  # type: ignore[call-overload]
        raise OSError(5, "the picture was not taken")


def _zip(tables: Iterable[Table], part: Path) -> None:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            archive.writestr(f"{table.name}.csv", table_bytes(table.header, table.rows))
