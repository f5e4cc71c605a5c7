"""One sign for each attempt: its shape and its colour tell what came of it."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.models.prospect import Outcome
from journal.ui.theme import Look

DOT, APART = 10, 16
"""The size of a sign and the way from one to the next, as drawn."""


class AttemptDots(QWidget):
    """Shows the attempts made, places for those to come until the mark, and the mark."""

    def __init__(self, look: Look, *, size: float = DOT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._factor = size / DOT
        self._outcomes: tuple[Outcome, ...] = ()
        self._mark = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_attempts(self, outcomes: Sequence[Outcome], mark: int, *, words: str) -> None:
        """Draw ``outcomes``, the first first; ``words`` says the same to a screen reader."""
        self._outcomes, self._mark = tuple(outcomes), mark
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the mark's worth."""
        side = self._look.px(APART * self._factor)
        return QSize(side * max(1, self._mark), side)

    def minimumSizeHint(self) -> QSize:
        """Let the width shrink: what has no room is counted."""
        side = self._look.px(APART * self._factor)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the signs."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_dots(painter, self._look, rect, self._outcomes, self._mark, factor=self._factor)


def paint_dots(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    outcomes: Sequence[Outcome],
    mark: int,
    *,
    factor: float = 1.0,
) -> None:
    """Draw a row of signs from the left of ``rect``; lists use the same strokes as the widget.

    Where there are more than fit, the latest are drawn, after "+" and how many came before.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step, size = look.px(APART * factor), look.px(DOT * factor)
    room = max(1, int((rect.width() - size) // step))
    left, hidden = rect.left(), 0
    if len(outcomes) > room:
        room = max(1, room - 2)
        hidden = len(outcomes) - room
        painter.setFont(look.font(12))
        painter.setPen(look.color("faint"))
        before = QRectF(left, rect.top(), 2 * step, rect.height())
        painter.drawText(before, Qt.AlignmentFlag.AlignVCenter, f"+{hidden}")
        left += 2 * step
    for at in range(hidden, max(len(outcomes), min(mark, room))):
        past = size * 0.7 if hidden < mark <= at else 0  # the mark stands in a gap of its own
        middle = QPointF(left + (at - hidden) * step + past + size / 2 + 1, rect.center().y())
        outcome = next(islice(outcomes, at, None), None)
        paint_outcome(painter, look, middle, size, outcome)
        if at + 1 == mark:
            _paint_mark(
                painter, look, middle.x() + size * 0.5 + step * 0.35, rect.center().y(), size
            )


def paint_outcome(
    painter: QPainter, look: Look, middle: QPointF, size: float, outcome: Outcome | None
) -> None:
    """Draw the sign of ``outcome``, or of an attempt that is still to come."""
    if outcome is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("line"))
        painter.drawEllipse(middle, size * 0.2, size * 0.2)
        return
    half = size / 2
    reached = outcome.reached
    color = look.color("accent" if reached else "faint")
    painter.setPen(QPen(color, max(1.4, size * 0.15)))
    painter.setBrush(color if reached else Qt.BrushStyle.NoBrush)
    if outcome is Outcome.MEETING:
        corners = [
            QPointF(middle.x() + dx * half * 1.1, middle.y() + dy * half * 1.1)
            for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0))
        ]
        painter.drawPolygon(corners)
    elif outcome is Outcome.NO:
        painter.setPen(QPen(color, max(1.8, size * 0.22)))
        for slope in (-1, 1):
            reach = QPointF(half * 0.8, half * 0.8 * slope)
            painter.drawLine(middle - reach, middle + reach)
    elif outcome is Outcome.GATEKEEPER:
        side = size * 0.78
        painter.drawRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))
    else:
        painter.drawEllipse(middle, half * 0.9, half * 0.9)
        if outcome is Outcome.LEFT_WORD:
            painter.setBrush(color)
            painter.drawEllipse(middle, size * 0.12, size * 0.12)


def _paint_mark(painter: QPainter, look: Look, x: float, y: float, size: float) -> None:
    """Draw the line that says: as many as you meant to try."""
    painter.setPen(QPen(look.color("text"), max(1.5, look.px(2))))
    painter.drawLine(QPointF(x, y - size * 0.75), QPointF(x, y + size * 0.75))
