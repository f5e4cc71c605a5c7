"""Half cards on their way to a printer or a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal.errors import JournalError
from journal.models.reframe import BeliefCard
from journal.review.half_cards import HalfCard, HalfCardSheets
from journal.review.half_cards_pdf import TITLE, write_half_cards
from journal.review.sheet import POINT, Sheet, usual_sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskPrinter = Callable[[QWidget], "QPrinter | None"]
AskPath = Callable[[QWidget], Path | None]

_SHEETS = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)


class HalfCardPaper:
    """Some cards, ready to be put on paper."""

    def __init__(self, cards: Sequence[BeliefCard]) -> None:
        self._halves = [
            HalfCard(card.reframe.negative_thought, card.reframe.balanced_thought) for card in cards
        ]

    def write_pdf(self, target: Path) -> None:
        """Write a PDF only its owner can read; raises `JournalError`."""
        write_half_cards(self._halves, target)

    def print_on(self, printer: "QPrinter") -> None:
        """Send the sheets to ``printer``; raises `JournalError` where it takes nothing."""
        chosen = printer.pageLayout().pageSize().id()
        sheets = HalfCardSheets(self._halves, Sheet(chosen) if chosen in _SHEETS else usual_sheet())
        prepare(printer, sheets.sheet)
        printer.setDocName(TITLE)
        painter = QPainter()
        if not painter.begin(printer):
            raise JournalError("The printer does not answer.", safe="Your cards are unharmed.")
        scale = printer.logicalDpiX() / (72 * POINT)
        painter.scale(scale, scale)
        whole = True
        for index in range(sheets.count):
            whole = whole and (index == 0 or printer.newPage())
            sheets.paint(painter, index)
        if not (painter.end() and whole):
            raise JournalError("The printer stopped.", safe="Your cards are unharmed.")


def prepare(printer: "QPrinter", sheet: Sheet) -> None:
    """Take the whole sheet, upright, printed on both sides and turned over the long edge."""
    from PySide6.QtPrintSupport import QPrinter

    printer.setPageSize(QPageSize(sheet.size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)


def ask_printer(parent: QWidget) -> "QPrinter | None":
    """Let the person choose a printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, usual_sheet())
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print half cards")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if agreed else None


def ask_path(parent: QWidget) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced."""
    dialog = QFileDialog(parent, "Save the half cards")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(folder if folder and Path(folder).is_dir() else str(Path.home()))
    dialog.selectFile(TITLE)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None
