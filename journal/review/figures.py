"""What is drawn on a page rather than written: rules, bars and charts."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from journal.review.chart_picture import paint_bar, paint_chart
from journal.review.document import Chart
from journal.review.sheet import LINE, POINT


@dataclass(frozen=True, slots=True)
class Rule:
    """A fine line across the page."""

    words: str = ""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw it along the upper edge of ``rect``."""
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 0.75 * POINT), QColor(LINE))


@dataclass(frozen=True, slots=True)
class Bar:
    """How far a goal has come, ``share`` from 0 to 1; the line below it says so in words."""

    share: float
    words: str = ""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the track, and over it what is done."""
        paint_bar(painter, rect, self.share)


@dataclass(frozen=True, slots=True)
class GoalPath:
    """The chart of a goal."""

    chart: Chart

    @property
    def words(self) -> str:
        """What the chart says."""
        return self.chart.alternative

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the chart."""
        paint_chart(painter, rect, self.chart)
