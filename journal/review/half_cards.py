"""Half cards on sheets of paper: the thoughts in front, each turn exactly behind its thought."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journal.review.sheet import ACCENT, FAINT, INK, POINT, Sheet, Style, usual_sheet
from journal.review.text_layer import TextLayer
from journal.review.typesetter import Line, Typesetter

COLUMNS, ROWS = 2, 4
CARDS_A_SHEET = COLUMNS * ROWS

THOUGHT, TURN = "The thought", "Turned around"

_MILLIMETRE = 72 / 25.4 * POINT
_MARGIN = 10 * _MILLIMETRE
"""What printers leave white, and the same on all sides: else the backs would not match."""
_PADDING = 6 * _MILLIMETRE
_HEAD_GAP = 2 * _MILLIMETRE
_RESISTANCE = "#A2480F"
_CUT = "#A79F93"
_HEADS = {
    THOUGHT: Style(8.5, _RESISTANCE, is_bold=True, leading=1.2),
    TURN: Style(8.5, ACCENT, is_bold=True, leading=1.2),
}
_PART = Style(8.5, FAINT, leading=1.2)
_SIZES = (17.0, 15.0, 13.5, 12.0, 11.0, 10.0, 9.0, 8.0)
"""Points a text may be set in, the largest that fits; below the last nobody reads in passing."""
_NEVER_FITS = 700
"""Signs a card holds at 17 points however narrow they are; a longer text tries smaller at once."""


@dataclass(frozen=True, slots=True)
class HalfCard:
    """A thought and its turn."""

    thought: str
    turn: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where one side of a card is: its page, counted from 0, and the rectangle to cut out."""

    page: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands on one side of one card; nothing where the other half needs more cards."""

    head: tuple[Line, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def height(self) -> float:
        return _height(self.lines)


class HalfCardSheets:
    """Cards on sheets, a page of fronts before the page of their backs; lengths as in ``sheet``.

    Printed on both sides and turned over the long edge, every turn is behind its thought. A text
    too long for a card, however small, goes on on the next one.
    """

    def __init__(self, cards: Iterable[HalfCard], sheet: Sheet | None = None) -> None:
        self.sheet = sheet or usual_sheet()
        self.size = QSizeF(self.sheet.width, self.sheet.height)
        self._type = Typesetter()
        self._places = [place for card in cards for place in self._places_for(card)]

    @property
    def card_count(self) -> int:
        """How many cards are cut out; a very long text takes more than one."""
        return len(self._places)

    @property
    def count(self) -> int:
        """How many pages there are, two for each sheet."""
        return 2 * -(-len(self._places) // CARDS_A_SHEET)

    def front(self, number: int) -> Place:
        """Return where the thought of a card is, counted from 0."""
        sheet, at = divmod(number, CARDS_A_SHEET)
        row, column = divmod(at, COLUMNS)
        width = (self.sheet.width - 2 * _MARGIN) / COLUMNS
        height = (self.sheet.height - 2 * _MARGIN) / ROWS
        corner = QPointF(_MARGIN + column * width, _MARGIN + row * height)
        return Place(2 * sheet, QRectF(corner, QSizeF(width, height)))

    def back(self, number: int) -> Place:
        """Return where its turn is: on the next page, mirrored as the sheet is turned over."""
        front = self.front(number)
        mirrored = QRectF(front.rect)
        mirrored.moveLeft(self.sheet.width - front.rect.right())
        return Place(front.page + 1, mirrored)

    def drawn(self, index: int) -> Iterator[tuple[QRectF, Line, QPointF]]:
        """Walk through the lines of a page: the card, the line, and where that begins."""
        first = index // 2 * CARDS_A_SHEET
        for at, sides in enumerate(self._places[first : first + CARDS_A_SHEET]):
            side = sides[index % 2]
            rect = (self.back if index % 2 else self.front)(first + at).rect
            yield from _set_in(rect, side)

    def paint(self, painter: QPainter, index: int, layer: TextLayer | None = None) -> None:
        """Draw one page, counted from 0, with its upper left corner at the origin.

        ``layer`` is told what the lines say; only a PDF has a use for that.
        """
        self._paint_cuts(painter)
        for _, line, corner in self.drawn(index):
            for piece in line.pieces:
                place = corner + QPointF(piece.x, piece.y)
                painter.setPen(QColor(piece.colour))
                if layer is None:
                    piece.line.draw(painter, place)
                else:
                    layer.draw(painter, piece.layout, piece.number, place)

    def text(self, index: int) -> str:
        """Return what a page says, line by line."""
        return "\n".join(
            " ".join(piece.text for piece in line.pieces) for _, line, _ in self.drawn(index)
        )

    def _paint_cuts(self, painter: QPainter) -> None:
        """Draw the lines to cut along, from edge to edge of the paper."""
        pen = QPen(QColor(_CUT), 0.4 * POINT, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        width, height = self.sheet.width, self.sheet.height
        for column in range(COLUMNS + 1):
            x = _MARGIN + column * (width - 2 * _MARGIN) / COLUMNS
            painter.drawLine(QLineF(x, 0, x, height))
        for row in range(ROWS + 1):
            y = _MARGIN + row * (height - 2 * _MARGIN) / ROWS
            painter.drawLine(QLineF(0, y, width, y))

    def _places_for(self, card: HalfCard) -> list[tuple[_Side, _Side]]:
        fronts, backs = self._sides(card.thought, THOUGHT), self._sides(card.turn, TURN)
        return list(zip_longest(fronts, backs, fillvalue=_Side()))

    def _sides(self, text: str, head: str) -> list[_Side]:
        """Set a text as large as fits on one card, or else over as many as it needs."""
        room = self._room(head)
        style = Style(_SIZES[-1], INK, leading=1.3)
        for size in _SIZES:
            if len(text) > _NEVER_FITS * (_SIZES[0] / size) ** 2:
                continue
            lines = self._type.set(text, replace(style, size=size), x=0, width=room.width())
            if _height(lines) <= room.height():
                return [_Side(self._head(head, ""), tuple(lines))]
        lines = self._type.set(text, style, x=0, width=room.width())
        parts = list(_cut_into(lines, room.height()))
        return [
            _Side(self._head(head, f"{number} of {len(parts)}"), tuple(part))
            for number, part in enumerate(parts, 1)
        ]

    def _room(self, head: str) -> QSizeF:
        """Return the room for the text of one side, below its head."""
        card = self.front(0).rect
        above = _height(self._head(head, "")) + _HEAD_GAP
        return QSizeF(card.width() - 2 * _PADDING, card.height() - 2 * _PADDING - above)

    def _head(self, words: str, part: str) -> tuple[Line, ...]:
        width = self.front(0).rect.width() - 2 * _PADDING
        (line,) = self._type.label(words, _HEADS[words], x=0, width=width)
        if not part:
            return (line,)
        (number,) = self._type.label(part, _PART, x=width / 2, width=width / 2)
        return (replace(line, pieces=line.pieces + number.pieces),)


def _set_in(rect: QRectF, side: _Side) -> Iterator[tuple[QRectF, Line, QPointF]]:
    """Put the head at the top of a card and the text into the middle of what is left."""
    x, y = rect.x() + _PADDING, rect.y() + _PADDING
    for line in side.head:
        yield rect, line, QPointF(x, y)
        y += line.height
    y += _HEAD_GAP
    free = rect.bottom() - _PADDING - y - side.height
    y += max(0.0, free) / 2
    for number, line in enumerate(side.lines):
        y += line.before if number else 0.0
        yield rect, line, QPointF(x, y)
        y += line.height


def _height(lines: Sequence[Line]) -> float:
    """Return how high lines are together; the gap above the first does not count."""
    return sum(line.height + (line.before if number else 0) for number, line in enumerate(lines))


def _cut_into(lines: Sequence[Line], height: float) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if part and _height([*part, line]) > height:
            yield part
            part = []
        part.append(line)
    if part:
        yield part
