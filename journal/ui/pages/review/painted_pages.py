"""Pages as pictures, painted once while they are in view."""

from collections import OrderedDict

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap

from journal.review.pages import Pages

_KEPT = 6
"""How many are remembered."""


class PaintedPages:
    """Paints pages on white paper, whatever the theme: that is what they will be."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._known: OrderedDict[tuple[int, int, int, bool], QPixmap] = OrderedDict()

    def picture(self, index: int, size: QSizeF, ratio: float) -> QPixmap:
        """Return a page of ``size``, with ``ratio`` pixels of the screen to each of its own.

        The last page is painted anew until all are laid out: it is still being filled.
        """
        pixels = (size * ratio).toSize()
        key = index, pixels.width(), pixels.height(), self._pages.is_whole
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        picture = QPixmap(pixels)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._pages.size
        painter.scale(pixels.width() / paper.width(), pixels.height() / paper.height())
        self._pages.paint(painter, index)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        if self._pages.is_whole or index < self._pages.count - 1:
            self._known[key] = picture
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return picture
