"""Draw text for a PDF so that it can be searched, copied and read aloud whole.

What Qt draws into a PDF looks right, but the text behind it is worked out backwards, glyph by
glyph. That loses every emoji (drawn as a small picture), Thai tone marks and most of Devanagari
(shaped glyphs that stand for no single letter), and every sign the machine has no font for
(seen as an empty box, but no longer text). Words with such signs are therefore drawn between
two marks, specks far off the page, which `pdf_marks` turns into PDF's own way to say what a
stretch of a page reads: ``/ActualText``.
"""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QRawFont, QTextLayout

from journal.review.pictures import Pictures
from journal.review.typesetter import units

MARK_AT = -20_000
"""Where marks are: so far above the page, and so far to its left less the number of the text."""
OPENING, CLOSING = 1, 2
"""How wide the mark before a text is, and the mark after it."""

_PLAIN = re.compile(  # Latin, Greek, Cyrillic, punctuation, currency: a glyph for each letter
    "[\t -~\u00a0-\u00ac\u00ae-\u02af\u0370-\u0377\u037a-\u0482\u048a-\u052f\u1e00-\u1fff"
    "\u2010-\u2015\u2018-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2193\u2212]"
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_WORD_OR_SPACE = re.compile(r"[^ \t\u00a0]+|[ \t\u00a0]+")
_INK = QColor("black")


class TextLayer:
    """What words of a PDF say that their glyphs do not tell; ``texts`` in the order drawn."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pictures = Pictures()
        self._plain: dict[str, bool] = {}
        self._fonts: dict[str, QRawFont] = {}

    def draw(self, painter: QPainter, layout: QTextLayout, number: int, place: QPointF) -> None:
        """Draw a line of a layout, with marks around the words that need to be said."""
        line = layout.lineAt(number)
        start = line.textStart()
        text = units(layout.text(), start, line.textLength())
        font = self._raw(layout.font())
        if self._is_plain(text, font):
            line.draw(painter, place)
            return
        for stretch, is_plain in self._stretches(text, font):
            length = _unit_count(stretch)
            runs = line.glyphRuns(start, length)
            if is_plain or not runs:
                for run in runs:
                    painter.drawGlyphRun(place, run)
            else:
                self._draw_marked(painter, place, runs, stretch, font)
            start += length

    def _draw_marked(
        self,
        painter: QPainter,
        place: QPointF,
        runs: Sequence[QGlyphRun],
        text: str,
        font: QRawFont,
    ) -> None:
        self._mark(painter, OPENING)
        for run in runs:
            if _is_picture(run):
                # A text is said of glyphs, and a picture is none; spaces are not seen.
                painter.drawGlyphRun(place, _spaces_over(run, font))
                self._pictures.draw(painter, place, run)
            else:
                painter.drawGlyphRun(place, run)
        self._mark(painter, CLOSING)
        self.texts.append(text)

    def _mark(self, painter: QPainter, width: int) -> None:
        painter.fillRect(QRectF(MARK_AT - len(self.texts), MARK_AT, width, 1), _INK)

    def _stretches(self, text: str, font: QRawFont) -> Iterator[tuple[str, bool]]:
        """Cut a line into plain stretches and words to be said.

        Words written from right to left are left to Qt: readers put their letters in order
        themselves, and turn round a word that is said in order already.
        """
        plain = ""
        for word in _WORD_OR_SPACE.findall(text):
            if _RIGHT_TO_LEFT.search(word) or self._is_plain(word, font):
                plain += word
                continue
            if plain:
                yield plain, True
                plain = ""
            yield word, False
        if plain:
            yield plain, True

    def _is_plain(self, text: str, font: QRawFont) -> bool:
        """Tell whether Qt keeps this text: simple letters, all in the text's own font."""
        known = self._plain
        for sign in set(text):
            if sign not in known:
                known[sign] = bool(_PLAIN.match(sign)) and font.supportsCharacter(ord(sign))
            if not known[sign]:
                return False
        return True

    def _raw(self, font: QFont) -> QRawFont:
        key = font.key()
        if key not in self._fonts:
            self._fonts[key] = QRawFont.fromFont(font)
        return self._fonts[key]


def _is_picture(run: QGlyphRun) -> bool:
    """Tell whether a run is drawn as pictures: colour emoji.

    The font's tables are asked, never the glyph's path: for a colour emoji Qt then remembers an
    empty one and paints nothing from there on.
    """
    font = run.rawFont()
    return any(font.fontTable(table) for table in ("CBLC", "COLR", "SVG ", "sbix"))


def _spaces_over(run: QGlyphRun, font: QRawFont) -> QGlyphRun:
    """Return as many spaces as cover what a run draws."""
    glyph = font.glyphIndexesForString(" ")[0]
    advance = font.advancesForGlyphIndexes([glyph])[0].x()
    start = min(run.positions(), key=QPointF.x)
    count = max(1, int(run.boundingRect().width() / advance)) if advance > 0 else 1
    spaces = QGlyphRun()
    spaces.setRawFont(font)
    spaces.setGlyphIndexes([glyph] * count)
    spaces.setPositions([start + QPointF(advance * place, 0) for place in range(count)])
    return spaces


def _unit_count(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
