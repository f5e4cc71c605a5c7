"""Agg for the shapes, Qt for the words: shaped, hinted and coloured like the rest of the window.

Matplotlib would look each sign up in font files of its own choosing, warn of those it lacks and
set the text in another face than the window's.
"""

from collections.abc import Iterable, Sequence

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QImage, QPainter

from journal.ui.charts.writing import Writing


def picture_of(
    size: QSize, ratio: float, shapes: Iterable[Artist], words: Sequence[Writing], font: QFont
) -> QImage:
    """Return what was drawn, transparent where nothing was."""
    renderer = RendererAgg(  # type: ignore[no-untyped-call]  # ships no types
        round(size.width() * ratio), round(size.height() * ratio), 72 * ratio
    )
    for shape in shapes:
        shape.draw(renderer)
    pixels = renderer.buffer_rgba()  # type: ignore[no-untyped-call]  # as above
    height, width = pixels.shape[:2]
    raw = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    image = raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # copies
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    for each in words:
        each.paint(painter, font)
    painter.end()
    return image
