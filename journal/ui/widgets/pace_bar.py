"""A bar for how far one has come, with a tick where the plan would be."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui.theme import Look


class PaceBar(QWidget):
    """Shows a share done (0-1) and a share expected (0-1), either of which may be missing."""

    def __init__(self, look: Look, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._done: float | None = None
        self._expected: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_shares(self, done: float | None, expected: float | None, *, words: str) -> None:
        """Draw both shares; ``words`` says the same to a screen reader."""
        self._done, self._expected = done, expected
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._look.px(120), self._look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw track, done and tick."""
        painter = QPainter(self)
        paint_pace(painter, self._look, QRectF(self.rect()), self._role, self._done, self._expected)


def paint_pace(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    role: str,
    done: float | None,
    expected: float | None,
) -> None:
    """Draw a pace bar into ``rect``; lists use the same strokes as the widget."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    height = look.px(6)
    track = QRectF(rect.x(), rect.center().y() - height / 2, rect.width(), height)
    painter.setBrush(look.color("track"))
    painter.drawRoundedRect(track, height / 2, height / 2)
    if done is not None and done > 0:
        width = max(height, track.width() * min(1.0, done))
        painter.setBrush(look.color(role))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), width, height), height / 2, height / 2)
    if expected is not None:
        x = track.x() + track.width() * min(1.0, max(0.0, expected))
        painter.setBrush(look.color("text"))
        painter.drawRect(
            QRectF(min(x, track.right() - 2), track.y() - height * 0.6, 2, height * 2.2)
        )
