"""A rating shown as a row of dots."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.rating import Rating, hit_height


class RatingDots(Rating):
    """A rating from one up, drawn as dots; pressing the last full dot again clears it."""

    def __init__(self, look: Look, dots: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, 1, dots, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the row of dots."""
        return QSize(self._step() * self.maximum() + self._look.px(4), hit_height(self._look))

    def minimumSizeHint(self) -> QSize:
        """Return the same: dots do not shrink."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate the dot pressed, or clear by pressing it again."""
        if event.button() is Qt.MouseButton.LeftButton:
            pressed = self._value_at(event.position().x())
            self.rate(None if pressed == self.rating else pressed)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Do not follow: a trembling hand would rate again what it just cleared."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw full and empty dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius, middle = self._look.px(13) / 2, self.height() / 2
        for dot in range(1, self.maximum() + 1):
            full = self._is_set and dot <= self.value()
            painter.setBrush(self._look.color("accent" if full else "track"))
            center = self._look.px(2) + self._step() * (dot - 0.5)
            painter.drawEllipse(QPointF(center, middle), radius, radius)
        self.paint_focus(painter)

    def _step(self) -> int:
        return self._look.px(18)

    def _value_at(self, x: float) -> int:
        return min(self.maximum(), max(1, int((x - self._look.px(2)) // self._step()) + 1))
