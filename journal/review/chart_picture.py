"""Paint a goal's path and the bar of its share, on any device."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter, QPen, QPolygonF

from journal.review.document import Chart
from journal.review.readable import one_line
from journal.review.sheet import FAINT, LINE, MUTED, POINT, Style

GOAL = "#7A4A97"
"""The colour of goals, in the pack as on screen."""

CHART_SIZE = QSizeF(453 * POINT, 150 * POINT)
"""A chart as wide as the text of a page."""
BAR_SIZE = QSizeF(453 * POINT, 6 * POINT)

_WORDS = Style(8, FAINT)
_GAP = 5 * POINT
_DOT = 2.2 * POINT


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where days and values lie in the rectangle between the axes."""

    box: QRectF
    first: int
    last: int
    low: float
    high: float

    def at(self, day: date, value: float) -> QPointF:
        across = (day.toordinal() - self.first) / max(1, self.last - self.first)
        up = (value - self.low) / (self.high - self.low)
        return QPointF(
            self.box.left() + across * self.box.width(), self.box.bottom() - up * self.box.height()
        )


def paint_chart(painter: QPainter, rect: QRectF, chart: Chart) -> None:
    """Paint a chart into ``rect``, in units of ``sheet.POINT``: its path solid, its plan dashed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(_WORDS.font())
    metrics = QFontMetricsF(_WORDS.font())
    frame = _frame(rect, chart, metrics)
    _paint_rows(painter, frame, chart, metrics, rect)
    _paint_days(painter, frame, chart, metrics, rect)
    _paint_legend(painter, rect, chart, metrics)
    pace = QPolygonF([frame.at(day, value) for day, value in chart.pace])
    painter.setPen(QPen(QColor(FAINT), 1.1 * POINT, Qt.PenStyle.DashLine))
    painter.drawPolyline(pace)
    places = [frame.at(day, value) for day, value in chart.path]
    line = QPen(QColor(GOAL), 1.7 * POINT)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(line)
    painter.drawPolyline(QPolygonF(places))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GOAL))
    for place in places:
        painter.drawEllipse(place, _DOT, _DOT)
    painter.restore()


def paint_bar(painter: QPainter, rect: QRectF, share: float) -> None:
    """Paint how much of the way is done; ``share`` runs from 0 to 1, what is beyond is full."""
    painter.fillRect(rect, QColor(LINE))
    done = QRectF(rect)
    done.setWidth(rect.width() * min(1.0, max(0.0, share)))
    painter.fillRect(done, QColor(GOAL))


def chart_png(chart: Chart, *, size: QSizeF = CHART_SIZE, dots_per_inch: int = 192) -> bytes:
    """Return a chart as a PNG on white; ``size`` is in units of ``sheet.POINT``."""
    image, painter = _canvas(size, dots_per_inch)
    paint_chart(painter, QRectF(QPointF(0, 0), size), chart)
    painter.end()
    return _png(image)


def bar_png(share: float, *, size: QSizeF = BAR_SIZE, dots_per_inch: int = 192) -> bytes:
    """Return a bar as a PNG; ``size`` is in units of ``sheet.POINT``."""
    image, painter = _canvas(size, dots_per_inch)
    paint_bar(painter, QRectF(QPointF(0, 0), size), share)
    painter.end()
    return _png(image)


def _frame(rect: QRectF, chart: Chart, metrics: QFontMetricsF) -> _Frame:
    days = [day.toordinal() for day, _ in (*chart.path, *chart.pace, *chart.days)] or [0]
    values = [value for _, value in (*chart.path, *chart.pace)]
    values = [*values, *(value for value, _ in chart.values)] or [0.0]
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 1, high + 1
    words = [metrics.horizontalAdvance(one_line(words)) for _, words in chart.values]
    left = min(max(words, default=0.0), rect.width() / 3) + _GAP
    top, bottom = 2 * metrics.height(), metrics.height() + _GAP
    box = rect.adjusted(left, top, -_DOT - POINT, -bottom)
    return _Frame(box, min(days), max(days), low, high)


def _paint_rows(
    painter: QPainter, frame: _Frame, chart: Chart, metrics: QFontMetricsF, rect: QRectF
) -> None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for value, words in chart.values:
        y = frame.at(date.fromordinal(max(1, frame.first)), value).y()
        painter.setPen(QPen(QColor(LINE), 0.75 * POINT))
        painter.drawLine(QPointF(frame.box.left(), y), QPointF(frame.box.right(), y))
        room = QRectF(rect.left(), y, frame.box.left() - _GAP - rect.left(), 0)
        room.adjust(0, -metrics.height(), 0, metrics.height())
        fitting = metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.setPen(QColor(MUTED))
        painter.drawText(room, right | Qt.TextFlag.TextSingleLine, fitting)


def _paint_days(
    painter: QPainter, frame: _Frame, chart: Chart, metrics: QFontMetricsF, rect: QRectF
) -> None:
    """Name the days that have room beside those named before them."""
    painter.setPen(QColor(MUTED))
    taken = rect.left() - _GAP
    baseline = rect.bottom() - metrics.descent()
    for day, words in sorted(chart.days):
        text = one_line(words)
        width = metrics.horizontalAdvance(text)
        x = frame.at(day, frame.low).x() - width / 2
        x = max(rect.left(), min(x, rect.right() - width))
        if x > taken + _GAP:
            painter.drawText(QPointF(x, baseline), text)
            taken = x + width


def _paint_legend(painter: QPainter, rect: QRectF, chart: Chart, metrics: QFontMetricsF) -> None:
    """Say at the upper right which line is which."""
    dash = 16 * POINT
    x, y = rect.right(), rect.top() + metrics.height() / 2
    rows = (("planned", FAINT, bool(chart.pace)), ("so far", GOAL, bool(chart.path)))
    for words, colour, is_there in rows:
        if not is_there:
            continue
        x -= metrics.horizontalAdvance(words)
        painter.setPen(QColor(MUTED))
        painter.drawText(QPointF(x, rect.top() + metrics.ascent()), words)
        style = Qt.PenStyle.DashLine if colour == FAINT else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colour), 1.5 * POINT, style))
        painter.drawLine(QPointF(x - dash - _GAP, y), QPointF(x - _GAP, y))
        x -= dash + 3 * _GAP


def _canvas(size: QSizeF, dots_per_inch: int) -> tuple[QImage, QPainter]:
    """Return a white picture and a painter that counts in units of ``sheet.POINT``."""
    scale = dots_per_inch / 72 / POINT
    width, height = round(size.width() * scale), round(size.height() * scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dots_per_inch / 0.0254))
    image.setDotsPerMeterY(round(dots_per_inch / 0.0254))
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    return image, painter


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
