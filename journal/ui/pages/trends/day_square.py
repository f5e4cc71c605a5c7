"""One day of the calendar: how each state is painted and what it is called."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journal.trends.showing_up import DayState
from journal.ui.theme import Look

STATE_WORDS = {
    DayState.YES: "did it",
    DayState.PARTLY: "partly",
    DayState.NOT: "not",
    DayState.NO_ENTRY: "no entry",
    DayState.OFF: "day off",
}
"""What a square says; nothing stands for the days before the first check-in."""


def paint_day(painter: QPainter, look: Look, cell: QRectF, state: DayState) -> None:
    """Paint one day: full, half full, empty frame, pale square or dot, so that shape tells too."""
    radius = 2.0
    painter.setPen(Qt.PenStyle.NoPen)
    if state is DayState.BEFORE:
        return
    if state is DayState.OFF:
        size = min(cell.width(), cell.height()) * 0.15
        painter.setBrush(look.color("faint"))
        painter.drawEllipse(cell.center(), size, size)
    elif state is DayState.NO_ENTRY:
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(cell, radius, radius)
    elif state is DayState.YES:
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(cell, radius, radius)
    else:
        inner = cell.adjusted(0.6, 0.6, -0.6, -0.6)
        if state is DayState.PARTLY:
            lower = QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2)
            painter.setBrush(look.color("accent"))
            painter.drawRect(lower)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("accent"), 1.2))
        painter.drawRoundedRect(inner, radius, radius)


class DayKey(QWidget):
    """One square of the calendar with the word for it."""

    def __init__(self, look: Look, state: DayState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = state
        self.setAccessibleName(STATE_WORDS[state])
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of square and word."""
        metrics = QFontMetricsF(self._look.font(12))
        wide = metrics.horizontalAdvance(STATE_WORDS[self._state]) + self._look.px(18)
        return QSize(round(wide) + 2, round(metrics.height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.px(10)
        square = QRectF(0, (self.height() - size) / 2, size, size)
        paint_day(painter, self._look, square, self._state)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.color("muted"))
        box = QRectF(self.rect()).adjusted(self._look.px(16), 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, STATE_WORDS[self._state])
