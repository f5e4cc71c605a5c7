"""Lay a review document out on pages that can be shown, printed and written alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from journal.review.blocks import Blocks
from journal.review.document import ReviewDocument
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.review.sheet import FOOTER, POINT, Sheet, usual_sheet
from journal.review.text_layer import TextLayer
from journal.review.typesetter import Line, Piece, Typesetter


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a group begins: its page, counted from 0, and the height above the lower edge."""

    title: str
    page: int
    height: float


class Pages:
    """The pages of a document, as far as they are laid out; lengths in units of ``sheet.POINT``.

    To show a page on screen, scale the painter so that ``size`` fills the wanted rectangle.
    """

    def __init__(self, document: ReviewDocument, sheet: Sheet, lines: Iterable[list[Line]]) -> None:
        self.sheet = sheet
        self.size = QSizeF(sheet.width, sheet.height)
        self.headings: list[Heading] = []
        self.is_whole = False
        self._footer_words = " · ".join(
            part for part in (document.title, document.period_words) if part
        )
        self._type = Typesetter()
        self._pages: list[list[tuple[float, Line]]] = [[]]
        self._y = sheet.top
        self._chunks = _chunks(lines)

    @property
    def count(self) -> int:
        """How many pages there are so far; never none, and no fewer once it ``is_whole``."""
        return len(self._pages)

    def grow(self) -> bool:
        """Lay out a little more; False, and ``is_whole``, once there is no more."""
        chunk = next(self._chunks, None)
        if chunk is None:
            self.is_whole = True
            return False
        self._place(chunk)
        return True

    def paint(self, painter: QPainter, index: int, layer: TextLayer | None = None) -> None:
        """Draw one page, counted from 0, with its upper left corner at the origin.

        ``layer`` is told what the lines say; only a PDF has a use for that.
        """
        for y, line in self._pages[index]:
            if line.figure is not None:
                room = QRectF(self.sheet.left, y, self.sheet.text_width, line.height)
                line.figure.paint(painter, room)
            for piece in line.pieces:
                _draw(painter, piece, y, layer)
        self._foot(painter, index, layer)

    def text(self, index: int) -> str:
        """Return what a page says, line by line, for those who hear it rather than see it."""
        said = (line.words for _, line in self._pages[index])
        return "\n".join(words for words in said if words)

    def _place(self, chunk: list[Line]) -> None:
        """Put lines that belong together on this page, or on the next where they do not fit.

        What is too high for any page is broken where the page ends.
        """
        bottom = self.sheet.top + self.sheet.text_height
        height = sum(line.before + line.height for line in chunk)
        if self._y + height > bottom and self._pages[-1]:
            self._turn()
        for line in chunk:
            space = line.before if self._pages[-1] else 0.0
            if self._y + space + line.height > bottom and self._pages[-1]:
                self._turn()
                space = 0.0
            self._y += space
            if line.heading:
                height = self.sheet.height - self._y
                self.headings.append(Heading(line.heading, self.count - 1, height))
            self._pages[-1].append((self._y, line))
            self._y += line.height

    def _turn(self) -> None:
        self._pages.append([])
        self._y = self.sheet.top

    def _foot(self, painter: QPainter, index: int, layer: TextLayer | None) -> None:
        sheet, y = self.sheet, self.sheet.height - self.sheet.footer
        metrics = QFontMetricsF(FOOTER.font())
        number = f"page {index + 1}" + (f" of {self.count}" if self.is_whole else "")
        room = metrics.horizontalAdvance(number) + POINT
        x = sheet.left + sheet.text_width - room
        left = metrics.elidedText(
            self._footer_words, Qt.TextElideMode.ElideRight, x - sheet.left - 24 * POINT
        )
        for text, start, width in ((left, sheet.left, x - sheet.left), (number, x, room)):
            for line in self._type.set(text, FOOTER, x=start, width=width):
                for piece in line.pieces:
                    _draw(painter, piece, y, layer)


def lay_out(
    document: ReviewDocument,
    *,
    sheet: Sheet | None = None,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> Pages:
    """Set a whole document on pages of ``sheet``, the paper usual here unless told.

    Needs a ``QGuiApplication`` but not its thread. Raises `StoppedError` when asked to stop.
    """
    pages = begun(document, sheet=sheet, progress=progress, should_stop=should_stop)
    while pages.grow():
        pass
    return pages


def begun(
    document: ReviewDocument,
    *,
    sheet: Sheet | None = None,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> Pages:
    """Return the pages of a document with nothing on them yet: `Pages.grow` lays them out."""
    paper = sheet or usual_sheet()
    blocks = Blocks(document, paper)

    def lines() -> Iterator[list[Line]]:
        yield blocks.head()
        yield from blocks.goals()
        for number, entry in enumerate(blocks.entries(), start=1):
            keep_going(should_stop)
            yield entry
            if progress is not None:
                progress(number / document.entry_count)

    return Pages(document, paper, lines())


def _chunks(blocks: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """Gather the lines that must share a page."""
    chunk: list[Line] = []
    for block in blocks:
        for line in block:
            chunk.append(line)
            if not line.is_glued:
                yield chunk
                chunk = []
    if chunk:
        yield chunk


def _draw(painter: QPainter, piece: Piece, y: float, layer: TextLayer | None) -> None:
    place = QPointF(piece.x, y + piece.y)
    painter.setPen(QColor(piece.colour))
    if layer is None:
        piece.line.draw(painter, place)
    else:
        layer.draw(painter, piece.layout, piece.number, place)
