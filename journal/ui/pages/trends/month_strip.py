"""A strip of squares, one a month: the fuller the square, the more days."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Look

_SQUARE, _GAP = 9, 3


class MonthStrip(QWidget):
    """Shows counts as bars from the foot of equal squares; the last one may still be running."""

    def __init__(self, look: Look, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._counts: Sequence[int] = ()
        self._most = 1
        self._running = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_counts(self, counts: Sequence[int], most: int, *, running: bool, words: str) -> None:
        """Show ``counts``, of which ``most`` fills a square; ``words`` say the same."""
        self._counts, self._most, self._running = counts, max(1, most), running
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all squares."""
        step = self._look.px(_SQUARE) + self._look.px(_GAP)
        return QSize(max(0, len(self._counts) * step), self._look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a foot and a bar for each month, the running one as a frame."""
        painter = QPainter(self)
        wide, gap = self._look.px(_SQUARE), self._look.px(_GAP)
        high = float(self.height() - 2)
        last = len(self._counts) - 1
        for index, count in enumerate(self._counts):
            left = index * (wide + gap) + 0.5
            painter.fillRect(QRectF(left, high, wide, 1.5), self._look.color("track"))
            tall = high * count / self._most
            bar = QRectF(left, high - tall, wide, tall)
            if not count:
                continue
            if index == last and self._running:
                painter.fillRect(bar, self._look.color(f"{self._role}_soft"))
                painter.setPen(QPen(self._look.color(self._role), 1))
                painter.drawRect(bar.adjusted(0, 0, -0.5, -0.5))
            else:
                painter.fillRect(bar, self._look.color(self._role))
