"""Words on a picture, set by Qt, which knows every script."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

Align = Literal["left", "center", "right"]
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Writing:
    """A text held at ``at``, in logical pixels from the top left, and centred up and down."""

    at: QPointF
    text: str
    color: QColor
    align: Align

    def base_line(self, font: QFont) -> QPointF:
        """Return where it is held, on its base line."""
        metrics = QFontMetricsF(font)
        return self.at + QPointF(0, (metrics.ascent() - metrics.descent()) / 2)

    def paint(self, painter: QPainter, font: QFont) -> None:
        """Write it."""
        wide = QFontMetricsF(font).horizontalAdvance(self.text)
        painter.setPen(self.color)
        painter.drawText(self.base_line(font) - QPointF(wide * _SHARES[self.align], 0), self.text)
