"""Agg for the shapes, Qt for the words: shaped, hinted and coloured like the rest of the window."""

from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter


@dataclass(frozen=True, slots=True)
class _Words:
    """A text and where its base line begins, in logical pixels from the top left."""

    at: QPointF
    text: str
    font: QFont
    color: QColor


class QtTextRenderer(RendererAgg):
    """Renders into memory; texts are set aside and drawn by Qt, which knows every script.

    Matplotlib would look each sign up in font files of its own choosing, warn of those it lacks
    and set the text in another face than the window's.
    """

    def __init__(self, width: int, height: int, ratio: float, font: QFont) -> None:
        super().__init__(  # type: ignore[no-untyped-call]  # ships no types
            round(width * ratio), round(height * ratio), 72 * ratio
        )
        self._ratio = ratio
        self._font = font
        self._words: list[_Words] = []

    def draw_text(  # matplotlib's signature
        self,
        gc: Any,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,  # noqa: ARG002 - nothing here is turned
        ismath: Any = False,  # noqa: ARG002, FBT002 - nothing here is mathematics
        mtext: Any = None,  # noqa: ARG002 - matplotlib's signature
    ) -> None:
        """Set the text aside."""
        red, green, blue, *_ = gc.get_rgb()
        color = QColor.fromRgbF(red, green, blue, gc.get_alpha() or 1.0)
        at = QPointF(x / self._ratio, y / self._ratio)
        self._words.append(_Words(at, s, self._sized(prop), color))

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: Any,  # noqa: ARG002 - matplotlib's signature
    ) -> tuple[float, float, float]:
        """Measure as Qt will draw, in device pixels."""
        metrics = QFontMetricsF(self._sized(prop))
        return (
            metrics.horizontalAdvance(s) * self._ratio,
            metrics.height() * self._ratio,
            metrics.descent() * self._ratio,
        )

    def image(self) -> QImage:
        """Return what was drawn, words included."""
        pixels = self.buffer_rgba()  # type: ignore[no-untyped-call]  # as above
        height, width = pixels.shape[:2]
        raw = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        image = raw.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # copies
        image.setDevicePixelRatio(self._ratio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for words in self._words:
            painter.setFont(words.font)
            painter.setPen(words.color)
            painter.drawText(words.at, words.text)
        painter.end()
        return image

    def _sized(self, prop: FontProperties) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(round(prop.get_size_in_points()))  # a point is a logical pixel here
        if prop.get_weight() == "semibold":
            font.setWeight(QFont.Weight.DemiBold)
        return font
