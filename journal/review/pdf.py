"""Write a review document as a PDF."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from journal.errors import JournalError
from journal.review.document import ReviewDocument
from journal.review.pages import lay_out
from journal.review.pdf_marks import Bookmark, with_marks
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.review.sheet import POINT, Sheet
from journal.review.text_layer import TextLayer
from journal.whole_file import replacing

_LAYING_OUT = 0.4
"""The share of the work that laying out is; painting and embedding fonts are the rest."""


class Painted(Protocol):
    """Pages of one sheet that can be painted."""

    @property
    def sheet(self) -> Sheet:
        """The paper they are on."""
        ...

    @property
    def count(self) -> int:
        """How many there are."""
        ...

    def paint(self, painter: QPainter, index: int, layer: TextLayer | None = None) -> None:
        """Draw one page and tell ``layer`` what it says."""
        ...


def write_pdf(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    sheet: Sheet | None = None,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> None:
    """Write the document's pages to ``target``, whole or not at all.

    Needs a ``QGuiApplication`` but not its thread. Raises `StoppedError` when asked to stop, and
    `JournalError` where the file cannot be written or is there and must not be overwritten.
    """
    with replacing(target, overwrite=overwrite) as part:
        pdf = _painted(document, sheet, progress, should_stop)
        keep_going(should_stop)
        part.write_bytes(pdf)  # by Python: a full disk is an OSError here, and silence in Qt


def _painted(
    document: ReviewDocument,
    sheet: Sheet | None,
    progress: Progress | None,
    should_stop: ShouldStop | None,
) -> bytes:
    """Lay out and paint in memory."""

    def laid_out(share: float) -> None:
        if progress is not None:
            progress(share * _LAYING_OUT)

    def painted(share: float) -> None:
        if progress is not None:
            progress(_LAYING_OUT + share * (1 - _LAYING_OUT))

    pages = lay_out(document, sheet=sheet, progress=laid_out, should_stop=should_stop)
    layer = TextLayer()
    pdf = pdf_of(pages, document.title, layer, painted, should_stop)
    bookmarks = [
        Bookmark(heading.title, heading.page, heading.height / POINT) for heading in pages.headings
    ]
    return with_marks(pdf, layer.texts, bookmarks)


def pdf_of(
    pages: Painted,
    title: str,
    layer: TextLayer,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> bytes:
    """Paint pages in memory; raises `JournalError` where Qt cannot."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_1_6)
    writer.setTitle(title)
    writer.setCreator("Rep Journal")
    writer.setResolution(round(72 * POINT))
    writer.setPageSize(QPageSize(pages.sheet.size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    is_whole = painter.begin(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for index in range(pages.count):
            keep_going(should_stop)
            is_whole = is_whole and (index == 0 or writer.newPage())
            pages.paint(painter, index, layer)
            if progress is not None:
                progress((index + 1) / pages.count)
    finally:
        is_whole = painter.end() and is_whole
    pdf = bytes(buffer.data().data())
    if not is_whole or not pdf.rstrip().endswith(b"%%EOF"):
        raise JournalError("The pages could not be painted.", safe="Nothing was changed.")
    return pdf
