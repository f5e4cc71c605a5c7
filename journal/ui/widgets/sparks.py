"""A moment on screen for something reached."""

from math import cos, pi, sin
from random import Random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.motion import wants_motion

LASTS_MS = 1_300
_ROLES = ("goal", "achievement", "accent", "belief", "resistance")
_COUNT = 28


class Sparks(QWidget):
    """A mark that comes with a burst of colours, once; where nothing may move, just the mark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done = 1.0
        self._moving = QVariantAnimation(self)
        self._moving.setDuration(LASTS_MS)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.valueChanged.connect(self._advance)
        # The same burst every time: nobody looks for chance in it, and pictures compare.
        chance = Random(7)  # noqa: S311 - draws a picture
        self._flights = [
            (pi * chance.uniform(-0.05, 1.05), chance.uniform(0.45, 1.0), chance.uniform(3, 6))
            for _ in range(_COUNT)
        ]
        self.setAccessibleName("Reached")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def moving(self) -> bool:
        """Tell whether the burst is on its way."""
        return self._moving.state() is QVariantAnimation.State.Running

    def play(self) -> None:
        """Let it burst, unless nothing may move."""
        if wants_motion(self):
            self._moving.start()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._look.px(200), self._look.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the mark, and the burst while it lasts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(self.width() / 2, self.height() * 0.62)
        if self._done < 1:
            self._paint_burst(painter, center)
        grown = min(1.0, 0.55 + self._done * 2.2)
        radius = self._look.px(20) * grown
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("goal_soft"))
        painter.drawEllipse(center, radius, radius)
        pen = QPen(self._look.color("goal"), self._look.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        step = radius * 0.42
        painter.drawPolyline(
            [
                center + QPointF(-step, 0.05 * step),
                center + QPointF(-0.25 * step, 0.75 * step),
                center + QPointF(step, -0.7 * step),
            ]
        )

    def _paint_burst(self, painter: QPainter, center: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        eased = 1 - (1 - self._done) ** 3
        painter.setOpacity(min(1.0, 2.2 * (1 - self._done)))
        for index, (angle, reach, size) in enumerate(self._flights):
            way = eased * reach
            x = center.x() + cos(angle) * way * min(self.width() * 0.42, self._look.px(190))
            y = center.y() - sin(angle) * way * self.height() * 0.75
            y += self._done**2 * self._look.px(26)
            side = self._look.px(size)
            painter.setBrush(self._look.color(_ROLES[index % len(_ROLES)]))
            if index % 2:
                painter.drawEllipse(QPointF(x, y), side / 2, side / 2)
            else:
                painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side * 0.7))
        painter.setOpacity(1.0)

    def _advance(self, done: float) -> None:
        self._done = done
        self.update()
