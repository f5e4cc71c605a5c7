"""A small line of how something moved, without axes: for a row of a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journal.ui.theme import Look

FEWEST = 3
"""Two points are told by two figures; from here on there is a path."""

Path = tuple[tuple[float, float], ...]
"""Points from left to right; both shares run 0-1, the second upwards."""


def path_of(ratings: Sequence[tuple[date, int]]) -> Path:
    """Return the path of ratings (day, 0-100), oldest first, on a true calendar; () for too few."""
    if len(ratings) < FEWEST:
        return ()
    first, last = ratings[0][0], ratings[-1][0]
    span = (last - first).days
    if span == 0:
        return ()
    return tuple(((day - first).days / span, value / 100) for day, value in ratings)


def paint_sparkline(painter: QPainter, look: Look, rect: QRectF, role: str, path: Path) -> None:
    """Draw ``path`` into ``rect``, its end marked."""
    dot = look.px(2.5)
    room = rect.adjusted(dot, dot, -dot, -dot)
    points = [
        QPointF(room.left() + x * room.width(), room.bottom() - y * room.height()) for x, y in path
    ]
    pen = QPen(look.color(role), look.px(1.5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(role))
    painter.drawEllipse(points[-1], dot, dot)
