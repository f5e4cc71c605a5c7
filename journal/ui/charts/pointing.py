"""What the mouse and the arrow keys can point at in a picture, and how it is told."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from journal.ui.theme import Look

FAR = 10
"""The marks that Page Up and Page Down go on at once."""


@dataclass(frozen=True, slots=True)
class Group:
    """Several days behind one mark; ``key`` tells the card which."""

    key: object


@dataclass(frozen=True, slots=True)
class Mark:
    """Places on the picture, in pixels from the top left, and what is said of them.

    ``opens`` is the day, the id of the record, or the `Among` behind it, or a `Group` of several
    days; None where there is nothing.
    """

    points: tuple[QPointF, ...]
    say: Callable[[], str]
    opens: object = None

    @property
    def words(self) -> str:
        """Say it."""
        return self.say()


class Pointing(QWidget):
    """A painted picture with marks; the mouse shows the nearest, the arrow keys walk them.

    Signals:
        opened(object): the person wants to see the day, or the record, a mark stands for.
        pointed(str): the words of the mark now pointed at; "" for none.
    """

    opened = Signal(object)
    pointed = Signal(str)

    upright = True
    """Whether the marks lie one after the other from left to right, not from top to bottom."""

    ring = 5.5
    """Radius of the ring around the mark pointed at, as drawn; 0 for none."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._marks: list[Mark] = []
        self._along: list[float] = []
        self._current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def marks(self) -> list[Mark]:
        """What can be pointed at in the picture as painted last, in walking order."""
        return self._marks

    def set_marks(self, marks: list[Mark]) -> None:
        """Put other marks in place, in walking order."""
        self._marks = marks
        self._along = [self._place(mark.points[0]) for mark in marks]

    @property
    def pointed_place(self) -> QPoint:
        """Where on the screen the mark pointed at lies; the middle where none is."""
        spot = self.rect().center()
        if self._current is not None and self._current < len(self._marks):
            spot = self._marks[self._current].points[0].toPoint()
        return self.mapToGlobal(spot)

    def point_at(self, index: int | None) -> None:
        """Point at one mark, or at nothing."""
        if index != self._current:
            self._current = index
            opens = index is not None and self._marks[index].opens is not None
            shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.pointed.emit("" if index is None else self._marks[index].words)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the mark nearest to the mouse."""
        if self._marks:
            self.point_at(self._nearest(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what the mark nearest to the mouse stands for."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.open_pointed()

    def open_pointed(self) -> None:
        """Open what the mark pointed at stands for."""
        if self._current is not None and self._marks[self._current].opens is not None:
            self.opened.emit(self._marks[self._current].opens)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self.point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        self.point_at(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks, open one with Enter, leave them with Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._current is not None:
            self.point_at(None)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.open_pointed()
            return
        index = self._walked(key) if self._marks else None
        if index is None:
            super().keyPressEvent(event)
            return
        self.point_at(index)
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self, self._marks[index].words)
        )

    def paint_pointed(self, painter: QPainter) -> None:
        """Paint the words of the mark pointed at, and the focus; last of all."""
        if self._current is not None and self._current < len(self._marks):
            self._paint_mark(painter, self._marks[self._current])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.color("text"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _steps(self) -> dict[Qt.Key, int]:
        """Return how many marks each arrow key goes on."""
        if self.upright:
            return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def _walked(self, key: Qt.Key) -> int | None:
        """Return where ``key`` leads; None where it is none of ours."""
        last = len(self._marks) - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        far = {Qt.Key.Key_PageUp: -FAR, Qt.Key.Key_PageDown: FAR}
        step = (self._steps() | far).get(key)
        if step is None:
            return None
        if self._current is None:
            return last if self.upright else 0
        return min(last, max(0, self._current + step))

    def _nearest(self, spot: QPointF) -> int:
        along = self._place(spot)
        after = bisect_left(self._along, along)
        beside = [index for index in (after - 1, after) if 0 <= index < len(self._along)]
        return min(beside, key=lambda index: abs(self._along[index] - along))

    def _place(self, at: QPointF) -> float:
        return at.x() if self.upright else at.y()

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        painter.setPen(QPen(self.look.color("text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.ring:
            for at in mark.points:
                painter.drawEllipse(at, self.look.px(self.ring), self.look.px(self.ring))
        font = self.look.font(12)
        metrics = QFontMetricsF(font)
        pad = self.look.px(8)
        words = metrics.elidedText(mark.words, Qt.TextElideMode.ElideRight, self.width() - 2 * pad)
        wide, high = metrics.horizontalAdvance(words) + 2 * pad, metrics.height() + pad
        top = min(at.y() for at in mark.points) - high - pad
        if top < 0:
            top = min(max(at.y() for at in mark.points) + pad, self.height() - high)
        left = min(max(mark.points[0].x() - wide / 2, 0.5), self.width() - wide - 0.5)
        bubble = QRectF(left, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("text"))
        painter.drawRoundedRect(bubble, 6, 6)
        painter.setFont(font)
        painter.setPen(self.look.color("window"))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, words)
