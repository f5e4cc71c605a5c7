"""Break text into lines, each knowing whether a page may end after it."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from journal.review.sheet import POINT, Style


@dataclass(frozen=True, slots=True)
class Piece:
    """One set line of text at its place in a line of the page."""

    layout: QTextLayout
    number: int
    x: float
    y: float
    colour: str

    @property
    def line(self) -> QTextLine:
        """The line of the layout."""
        return self.layout.lineAt(self.number)

    @property
    def text(self) -> str:
        """What the line says, without the space it breaks at."""
        line = self.line
        return units(self.layout.text(), line.textStart(), line.textLength()).rstrip()


class Figure(Protocol):
    """Something drawn that fills a line of the page."""

    @property
    def words(self) -> str:
        """What it says to those who do not see it, "" where the lines around say it."""
        ...

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it into ``rect``, as wide as the text and as high as its line."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, with the space above it unless it comes first on its page.

    ``is_glued`` keeps it on one page with the next line; ``heading`` opens a group.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    before: float = 0.0
    is_glued: bool = False
    figure: Figure | None = None
    heading: str = ""

    @property
    def words(self) -> str:
        """What the line says in reading order."""
        drawn = self.figure.words if self.figure else ""
        return " ".join((*(piece.text for piece in self.pieces), *filter(None, [drawn])))


class Typesetter:
    """Set text in the styles of a sheet; every label is set once and drawn often."""

    def __init__(self) -> None:
        self._fonts: dict[Style, QFont] = {}
        self._labels: dict[tuple[str, Style, float], list[Line]] = {}
        self._options = {rtl: _option(is_right_to_left=rtl) for rtl in (False, True)}

    def set(self, text: str, style: Style, *, x: float, width: float) -> list[Line]:
        """Break a text into lines; its own line breaks stay, empty lines become a small gap.

        At least two lines of a paragraph stay together on either side of a page's end.
        """
        lines: list[Line] = []
        gap = 0.0
        for paragraph in text.splitlines():
            if not paragraph.strip():
                gap = 0.5 * style.size * POINT if lines else 0.0
                continue
            new = self._paragraph(visible(paragraph), style, x, width)
            new[0] = replace(new[0], before=gap)
            lines += new
            gap = 0.0
        return _glue_ends(lines)

    def label(self, text: str, style: Style, *, x: float, width: float) -> list[Line]:
        """Set a text that comes again and again."""
        key = text, style, x
        if key not in self._labels:
            self._labels[key] = self.set(text, style, x=x, width=width)
        return self._labels[key]

    def _paragraph(self, text: str, style: Style, x: float, width: float) -> list[Line]:
        layout = QTextLayout(text, self._font(style))
        layout.setTextOption(self._options[_is_right_to_left(text)])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        numbers = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            numbers += 1
        layout.endLayout()
        lines = [self._line(layout, number, style, x) for number in range(numbers)]
        return _glue_ends(lines)

    def _line(self, layout: QTextLayout, number: int, style: Style, x: float) -> Line:
        """Place a line so that baselines keep their rhythm whatever fonts it needs."""
        line = layout.lineAt(number)
        height = max(style.leading * style.size * POINT, line.height())
        piece = Piece(layout, number, x, (height - line.height()) / 2, style.colour)
        return Line(height, (piece,))

    def _font(self, style: Style) -> QFont:
        if style not in self._fonts:
            self._fonts[style] = style.font()
        return self._fonts[style]


def beside(label: list[Line], text: list[Line]) -> list[Line]:
    """Put a label to the left of a text, first baselines level."""
    rows: list[Line] = []
    for number, line in enumerate(text):
        pieces = line.pieces
        if number < len(label):
            pieces = tuple(_level(piece, pieces[0]) for piece in label[number].pieces) + pieces
        rows.append(replace(line, pieces=pieces))
    rows += label[len(text) :]
    return rows


def glued(lines: list[Line]) -> list[Line]:
    """Keep all of these lines on one page with whatever follows."""
    return [replace(line, is_glued=True) for line in lines]


def visible(text: str) -> str:
    """Replace what no font draws, control characters, by a sign that is seen."""
    if text.isprintable():
        return text
    return "".join(
        "\ufffd" if unicodedata.category(sign) == "Cc" and sign != "\t" else sign for sign in text
    )


def units(text: str, start: int, length: int) -> str:
    """Return a stretch of a text that Qt counts in UTF-16 units."""
    if text.isascii():
        return text[start : start + length]
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def _option(*, is_right_to_left: bool) -> QTextOption:
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    option = QTextOption(right if is_right_to_left else left)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(24 * POINT)
    return option


def _is_right_to_left(text: str) -> bool:
    """Tell the direction of a paragraph by its first letter that has one."""
    if text.isascii():
        return False
    directions = map(unicodedata.bidirectional, text)
    return next((each != "L" for each in directions if each in ("L", "R", "AL")), False)


def _level(piece: Piece, other: Piece) -> Piece:
    """Move a piece so that its baseline is the other's."""
    return replace(piece, y=other.y + other.line.ascent() - piece.line.ascent())


def _glue_ends(lines: list[Line]) -> list[Line]:
    """Leave no single first or last line alone."""
    for number in {0, len(lines) - 2} if len(lines) > 1 else ():
        lines[number] = replace(lines[number], is_glued=True)
    return lines
