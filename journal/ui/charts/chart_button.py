"""The button in a chart's corner: there for the keyboard at any time, seen when it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from journal.ui.charts.chart import Chart

_SIZE = 28
_DOT, _APART = 1.4, 5.0


class ChartButton(QAbstractButton):
    """Three dots, painted while the mouse or the keyboard is at the chart."""

    def __init__(self, chart: "Chart") -> None:
        super().__init__(chart)
        self._chart = chart
        name = f"More to do with this chart: {chart.heading}"
        self.setAccessibleName(name)
        self.setToolTip("Save, copy, figures")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.settle(chart.size())

    @property
    def wanted(self) -> bool:
        """Tell whether it is to be seen."""
        chart = self._chart
        return self.hasFocus() or chart.hasFocus() or chart.underMouse() or chart.menu.isVisible()

    def settle(self, room: QSize) -> None:
        """Stand in the right corner of a chart that has ``room``."""
        size = self._chart.look.px(_SIZE)
        top = room.height() - size - 2 if self._chart.button_below else 2
        self.setGeometry(room.width() - size - 2, top, size, size)

    def sizeHint(self) -> QSize:
        """Return a size that is easy to hit."""
        size = self._chart.look.px(_SIZE)
        return QSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground, frame and dots."""
        if not self.wanted:
            return
        look = self._chart.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(look.color("surface"))
        painter.setPen(QPen(look.color("text" if self.hasFocus() else "line"), 1.2))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("text" if self.underMouse() else "muted"))
        middle, radius = box.center(), look.px(_DOT * 10) / 10
        for place in (-1, 0, 1):
            at = middle.toPoint().toPointF()
            at.setX(middle.x() + place * look.px(_APART))
            painter.drawEllipse(at, radius, radius)
