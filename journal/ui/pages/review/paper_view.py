"""Pages of paper below each other, painted by the very code that writes them."""

from math import ceil, floor

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from journal.review.pages import Pages
from journal.review.sheet import POINT
from journal.ui.pages.review.painted_pages import PaintedPages
from journal.ui.theme import Look

_GAP = 16
_EDGE = 2
_SCREEN_POINT = 96 / 72
"""Pixels to a point at a zoom of 1."""
_STEP = 1.25
_LEAST, _MOST = 0.25, 4.0


class PaperView(QAbstractScrollArea):
    """Shows pages as wide as the room, or at a zoom of the person's.

    Signals:
        moved: another page is in view, or the zoom is another.
    """

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: Pages | None = None
        self._painted: PaintedPages | None = None
        self._shown_pitch = 0.0
        self._zoom: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumSize(120, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCornerWidget(QWidget())  # plain: the style's own has an edge
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        look.changed.connect(self._arrange)

    @property
    def page(self) -> int:
        """The page in view, counted from 0: the one that covers the middle, or the last."""
        if self._pages is None:
            return 0
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum() > 0:
            return self._pages.count - 1
        half = min(self.viewport().height(), self._pitch) / 2
        return min(self._pages.count - 1, int((bar.value() + half) // self._pitch))

    @property
    def zoom(self) -> float:
        """The zoom in force: 1 is as large as on paper."""
        return self._scale * POINT / _SCREEN_POINT

    @property
    def fits_width(self) -> bool:
        """Tell whether pages are as wide as the room."""
        return self._zoom is None

    def show_pages(self, pages: Pages) -> None:
        """Show other pages, or more of the same, at the place that is in view."""
        if pages is not self._pages:
            self._pages = pages
            self._painted = PaintedPages(pages)
        self._arrange()

    def go_to(self, page: int) -> None:
        """Bring the top of a page into view."""
        self.verticalScrollBar().setValue(round(page * self._pitch))

    def turn(self, *, on: bool) -> None:
        """Bring the top of the next page into view, or that of this one, or the one before it."""
        at = self.verticalScrollBar().value() / self._pitch
        self.go_to(floor(at + 0.01) + 1 if on else ceil(at - 0.01) - 1)

    def fit_width(self) -> None:
        """Make pages as wide as the room."""
        self._zoom = None
        self._arrange()

    def zoom_in(self) -> None:
        """Make pages larger."""
        self._zoom = min(_MOST, self.zoom * _STEP)
        self._arrange()

    def zoom_out(self) -> None:
        """Make pages smaller."""
        self._zoom = max(_LEAST, self.zoom / _STEP)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(self._look.px(392), self._look.px(560))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, zoom, and leave lines to the scroll bars."""
        keys = Qt.Key
        zooms = {
            keys.Key_Plus: self.zoom_in,
            keys.Key_Equal: self.zoom_in,
            keys.Key_Minus: self.zoom_out,
            keys.Key_0: self.fit_width,
        }
        key, bar = keys(event.key()), self.verticalScrollBar()
        if key in (keys.Key_PageDown, keys.Key_PageUp):
            self.turn(on=key is keys.Key_PageDown)
        elif key in (keys.Key_Home, keys.Key_End):
            bar.setValue(0 if key is keys.Key_Home else bar.maximum())
        elif key in zooms:
            zooms[key]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where Ctrl is held, scroll where not."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned := event.angleDelta().y():
            (self.zoom_in if turned > 0 else self.zoom_out)()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view, and where the keyboard is."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.color("window"))
        if self._pages is None or self._painted is None:
            return
        ratio = self.devicePixelRatioF()
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        first = max(0, int((top - _EDGE) // self._pitch))
        for index in range(first, self._pages.count):
            paper = self._paper(index)
            if paper.top() > height:
                break
            painter.drawPixmap(paper.topLeft(), self._painted.picture(index, paper.size(), ratio))
            painter.setPen(self._look.color("accent" if self.hasFocus() else "line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))

    @property
    def _scale(self) -> float:
        """Pixels to a unit of the page.

        The room is that without scroll bars less one where the pages are too high, so that the
        bar's coming and going never asks for itself.
        """
        if self._pages is None:
            return _SCREEN_POINT / POINT
        if self._zoom is not None:
            return self._zoom * _SCREEN_POINT / POINT
        room = self.maximumViewportSize()
        scale = (room.width() - 2 * _EDGE) / self._pages.size.width()
        if self._height_at(scale) > room.height():
            bar = self.verticalScrollBar().sizeHint().width()
            scale = (room.width() - bar - 2 * _EDGE) / self._pages.size.width()
        return max(0.01, scale)

    @property
    def _pitch(self) -> float:
        """Pixels from the top of a page to the top of the next."""
        height = self._pages.size.height() if self._pages else 0.0
        return height * self._scale + self._look.px(_GAP)

    def _height_at(self, scale: float) -> float:
        if self._pages is None:
            return 0.0
        pitch = self._pages.size.height() * scale + self._look.px(_GAP)
        return self._pages.count * pitch - self._look.px(_GAP) + 2 * _EDGE

    def _paper(self, index: int) -> QRectF:
        """Return where a page is in the viewport, on whole pixels."""
        if self._pages is None:
            return QRectF()
        width = round(self._pages.size.width() * self._scale)
        height = round(self._pages.size.height() * self._scale)
        free = self.viewport().width() - width
        left = free // 2 if free > 0 else _EDGE - self.horizontalScrollBar().value()
        top = _EDGE + round(index * self._pitch) - self.verticalScrollBar().value()
        return QRectF(left, top, width, height)

    def _arrange(self) -> None:
        """Tell the scroll bars how much there is, keeping the place on the page in view."""
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        before, was = self._shown_pitch, down.value()
        pitch = self._pitch
        height = round(self._height_at(self._scale))
        width = round(self._pages.size.width() * self._scale) + 2 * _EDGE if self._pages else 0
        for bar, step in ((down, self.viewport().height()), (across, self.viewport().width())):
            bar.setPageStep(step)
            bar.setSingleStep(self._look.px(40))
        across.setRange(0, 0 if self.fits_width else max(0, width - self.viewport().width()))
        down.setRange(0, max(0, height - self.viewport().height()))
        if before and before != pitch:
            down.setValue(round(was / before * pitch))
        self._shown_pitch = pitch
        self.viewport().update()
        self.moved.emit()
