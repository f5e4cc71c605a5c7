"""A chip that shows the key it is pressed by."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journal.ui.theme import Look
from journal.ui.widgets.chips import Chip

_CAP = 17
_SHARP = 3
"""Pixels a pixel: the cap stays crisp on any screen."""


class KeyChip(Chip):
    """Reads ``text`` after a small key cap with ``key``, which the page listens to."""

    def __init__(self, look: Look, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "accent", parent)
        self._look = look
        self.key = key
        self.setCheckable(True)
        self.setAccessibleName(f"{text}, key {key}")
        look.changed.connect(self._draw_cap)
        self._draw_cap()

    def _draw_cap(self) -> None:
        side = self._look.px(_CAP)
        picture = QPixmap(QSize(side, side) * _SHARP)
        picture.setDevicePixelRatio(_SHARP)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        painter.setPen(QPen(self._look.color("line"), 1))
        painter.setBrush(self._look.color("sunk"))
        painter.drawRoundedRect(box, side * 0.22, side * 0.22)
        painter.setFont(self._look.font(11, weight=QFont.Weight.DemiBold))
        painter.setPen(self._look.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
        painter.end()
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side, side))
        self.updateGeometry()
