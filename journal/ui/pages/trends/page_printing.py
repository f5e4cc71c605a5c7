"""The cards of the page on paper: as they look, in light colours, several to a sheet."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from journal.errors import JournalError
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.loading import load_now
from journal.ui.pages.trends.paper_places import Place, places
from journal.ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskPrinter = Callable[[QWidget], "QPrinter | None"]

_DOTS = 96
"""The dots an inch of the screen that cards are laid out for."""
_SHARPER = 3.0
_HEAD, _FOOT = 34, 24
_MARGIN_MM = 12
_SAFE = "The page on the screen and your journal are unharmed."


class PagePrinting(QObject):
    """Prints cards; the system's dialog offers a PDF file too.

    Signals:
        said(str): a line for a toast.
        failed(JournalError): the paper stayed empty, or is not whole.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.ask_printer: AskPrinter = ask_printer
        self._look = look
        self._window = window

    def print_cards(self, cards: Sequence[QWidget], name: str) -> None:
        """Ask for a printer and print ``cards`` in reading order below ``name``."""
        printer = self.ask_printer(self._window)
        if printer is None:
            return
        try:
            with self._on_paper(cards):
                count = self._print(printer, cards, name)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.said.emit("1 page printed." if count == 1 else f"{count} pages printed.")

    @contextmanager
    def _on_paper(self, cards: Sequence[QWidget]) -> Iterator[None]:
        """Let the cards be light and sharp for as long as it takes; the screen is not painted."""
        load_now()
        charts = [chart for card in cards for chart in card.findChildren(ChartView)]
        try:
            with self._look.borrowed("light"):
                for chart in charts:
                    chart.set_detail(_SHARPER)
                yield
        finally:
            for chart in charts:
                chart.set_detail(1)

    def _print(self, printer: "QPrinter", cards: Sequence[QWidget], name: str) -> int:
        """Return how many pages it took."""
        printer.setDocName(name)
        painter = QPainter()
        if not painter.begin(printer):
            raise JournalError("The printer does not answer.", safe=_SAFE)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(printer.logicalDpiX() / _DOTS, printer.logicalDpiY() / _DOTS)
        paper = _paper(printer)
        room = QSizeF(paper.width(), paper.height() - _HEAD - _FOOT)
        found = places([QSizeF(card.size()) for card in cards], room)
        count = 1 + max((place.page for place in found), default=0)
        whole = True
        for page in range(count):
            whole = whole and (page == 0 or printer.newPage())
            self._paint_edges(painter, paper, name, f"{page + 1} of {count}")
            for card, place in zip(cards, found, strict=True):
                if place.page == page:
                    _paint_card(painter, card_picture(card, self._look), place)
        if not (painter.end() and whole):
            raise JournalError("The printer stopped.", safe=_SAFE)
        return count

    def _paint_edges(self, painter: QPainter, paper: QRectF, name: str, page: str) -> None:
        font = self._look.font(15)
        font.setPixelSize(15)  # paper does not grow with the size of the text on the screen
        painter.setFont(font)
        painter.setPen(self._look.color("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(0, 0, paper.width(), _HEAD), flags, name)
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(self._look.color("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        foot = QRectF(0, paper.height() - _FOOT, paper.width(), _FOOT)
        painter.drawText(foot, flags, page)


def _paper(printer: "QPrinter") -> QRectF:
    from PySide6.QtPrintSupport import QPrinter

    inches = printer.pageRect(QPrinter.Unit.Inch)
    return QRectF(0, 0, inches.width() * _DOTS, inches.height() * _DOTS)


def card_picture(card: QWidget, look: Look) -> QImage:
    """Return the card, sharp enough for paper; Qt itself would take the printer's 1,200 dots."""
    image = QImage(card.size() * _SHARPER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPER)
    image.fill(look.color("surface"))
    card.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def _paint_card(painter: QPainter, picture: QImage, place: Place) -> None:
    size = picture.deviceIndependentSize() * place.scale
    painter.drawImage(QRectF(place.at + QPointF(0, _HEAD), size), picture)


def ask_printer(window: QWidget) -> "QPrinter | None":
    """Let the person choose a printer, or a file; the sheet lies on its side to begin with."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle("Print the page")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if agreed else None
