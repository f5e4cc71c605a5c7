"""The figures a reader sees first, side by side: each large, with its words below it."""

from collections.abc import Sequence
from dataclasses import replace

from journal.review.document import Total
from journal.review.sheet import FIGURE, FIGURE_WORDS, POINT, Sheet
from journal.review.typesetter import Line, Piece, Typesetter

_MOST_COLUMNS = 4
_GUTTER = 14 * POINT
_ROW_GAP = 12 * POINT

_Cell = tuple[list[Line], list[Line]]


def totals_rows(totals: Sequence[Total], sheet: Sheet, setter: Typesetter) -> list[Line]:
    """Set the totals in as many columns as leave every figure whole.

    A row is one line of the page whose pieces go total by total, so that each figure is read
    together with its words.
    """
    columns, cells = _MOST_COLUMNS, _cells(totals, sheet, setter, _MOST_COLUMNS)
    while columns > 1 and any(len(figure) > 1 for figure, _ in cells):
        columns -= 1
        cells = _cells(totals, sheet, setter, columns)
    rows = [cells[first : first + columns] for first in range(0, len(cells), columns)]
    return [_row(row, _ROW_GAP if number else 0.0) for number, row in enumerate(rows)]


def _cells(totals: Sequence[Total], sheet: Sheet, setter: Typesetter, columns: int) -> list[_Cell]:
    step = (sheet.text_width + _GUTTER) / columns
    cells = []
    for number, total in enumerate(totals):
        x = sheet.left + number % columns * step
        figure = setter.set(total.figure, FIGURE, x=x, width=step - _GUTTER)
        words = setter.set(total.words, FIGURE_WORDS, x=x, width=step - _GUTTER)
        cells.append((figure, words))
    return cells


def _row(cells: Sequence[_Cell], before: float) -> Line:
    pieces: list[Piece] = []
    height = 0.0
    for figure, words in cells:
        y = 0.0
        for line in (*figure, *words):
            y += line.before
            pieces += [replace(piece, y=y + piece.y) for piece in line.pieces]
            y += line.height
        height = max(height, y)
    return Line(height, tuple(pieces), before=before)
