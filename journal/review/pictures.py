"""Draw colour emoji, which fonts hold as pictures, into a PDF once each."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QImage, QPainter

_SHARPNESS = 2
"""Pixels in a unit of the page."""
_LEFT, _RISE, _SIDE = 0.25, 1.25, 1.75
"""The picture's frame around a glyph's origin, in heights of the font, wide enough for any."""


class Pictures:
    """Emoji already drawn: Qt puts the very same image into a PDF only once.

    Painting the glyphs themselves stores an image for every single one.
    """

    def __init__(self) -> None:
        self._images: dict[tuple[str, float, int], QImage] = {}

    def draw(self, painter: QPainter, place: QPointF, run: QGlyphRun) -> None:
        """Draw a run of emoji like `QPainter.drawGlyphRun`."""
        size = run.rawFont().pixelSize()
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            corner = place + position - QPointF(_LEFT * size, _RISE * size)
            frame = QRectF(corner.x(), corner.y(), _SIDE * size, _SIDE * size)
            painter.drawImage(frame, self._image(run, glyph))

    def _image(self, run: QGlyphRun, glyph: int) -> QImage:
        font = run.rawFont()
        size = font.pixelSize()
        key = font.familyName(), size, glyph
        if key not in self._images:
            side = round(_SIDE * size * _SHARPNESS)
            image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            single = QGlyphRun()
            single.setRawFont(font)
            single.setGlyphIndexes([glyph])
            single.setPositions([QPointF(0, 0)])
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(side / (_SIDE * size), side / (_SIDE * size))
            painter.drawGlyphRun(QPointF(_LEFT * size, _RISE * size), single)
            painter.end()
            self._images[key] = image
        return self._images[key]
