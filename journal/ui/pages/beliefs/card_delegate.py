"""How one belief card is drawn in the list."""

import unicodedata

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.models.reframe import ReframeStatus
from journal.ui.pages.beliefs.cards_model import NEW_CARD, NOT_TURNED, CardRow, CardsModel, Index
from journal.ui.theme import Look
from journal.ui.widgets.pace_bar import paint_pace
from journal.ui.widgets.sparkline import paint_sparkline

MOST_LINES = 2
_SPARK = 44


class CardDelegate(QStyledItemDelegate):
    """Draws the old thought struck through, its turn, and how belief in it moved.

    A bar leads to the latest rating, its mark stands at the first; beside it is the path between.
    """

    def __init__(self, look: Look, model: CardsModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._look = look
        self._view = view
        # Thousands of rows are measured again whenever the filter lets them back in.
        self._advances: dict[tuple[str, str], tuple[int, int]] = {}
        self._restyle()
        look.changed.connect(self._restyle)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the width of the list and the height the lines need."""
        row = self._model.row_at(index)  # asked thousands of times: `data` would take the long way
        width = self._view.viewport().width()
        if row is None:
            return QSize(width, 0)
        advances = self._advances.get((row.thought, row.turn))
        if advances is None:
            advances = self._measure(row)
        room = width - 2 * self._pad
        lines = [1 if advance <= room else MOST_LINES for advance in advances]
        height = 2 * self._pad + 2 * self._gap + lines[0] * self._spacings[0]
        height += lines[1] * self._spacings[1]
        if row.latest is not None:
            height += self._gap + self._spacings[2]
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = self._model.row_at(index)
        if row is None:
            return
        frame: QRect = option.rect.adjusted(1, 1, -1, -self._gap - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, option, frame)
        room = frame.adjusted(self._pad - 1, self._pad - 1, 1 - self._pad, 0)
        font, thought = self._thought_font(row), row.thought or NEW_CARD
        drawn = self._paint_lines(painter, room, thought, font, "muted")
        room.setTop(room.top() + drawn + self._gap)
        turn, role = (row.turn, "text") if row.turn else (NOT_TURNED, "faint")
        font = self._turn_font if row.turn else self._small
        drawn = self._paint_lines(painter, room, turn, font, role)
        room.setTop(room.top() + drawn + self._gap)
        if row.latest is not None:
            self._paint_figure(painter, room, row)
        painter.restore()

    def _restyle(self) -> None:
        look = self._look
        self._pad, self._gap = look.px(14), look.px(6)
        self._small = look.font(12)
        self._struck = look.font(12)
        self._struck.setStrikeOut(True)
        self._turn_font = look.font(14, weight=QFont.Weight.DemiBold)
        self._small_metrics = QFontMetrics(self._small)
        self._turn_metrics = QFontMetrics(self._turn_font)
        small, turn = self._small_metrics, self._turn_metrics
        self._spacings = (small.lineSpacing(), turn.lineSpacing(), small.height())
        self._advances.clear()

    def _thought_font(self, row: CardRow) -> QFont:
        return self._struck if row.turn and row.status is not ReframeStatus.DRAFT else self._small

    def _measure(self, row: CardRow) -> tuple[int, int]:
        """Return how wide the thought and its turn are on one line."""
        advances = (
            self._small_metrics.horizontalAdvance(row.thought or NEW_CARD),
            self._turn_metrics.horizontalAdvance(row.turn or NOT_TURNED),
        )
        self._advances[(row.thought, row.turn)] = advances
        return advances

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen:
            return
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(self._look.color("accent" if focused else "line"), 1))
        painter.setBrush(self._look.color("surface"))
        radius = self._look.px(12)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_lines(
        self, painter: QPainter, room: QRect, text: str, font: QFont, role: str
    ) -> int:
        """Draw ``text`` from the top of ``room``, the last line elided; return its height."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._look.color(role)))
        side = Qt.AlignmentFlag.AlignRight if reads_leftward(text) else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        y = room.top()
        for line in broken(text, font, room.width()):
            box = QRect(QPoint(room.left(), y), QSize(room.width(), metrics.lineSpacing()))
            painter.drawText(box, flags, line)
            y += metrics.lineSpacing()
        return y - room.top()

    def _paint_figure(self, painter: QPainter, room: QRect, row: CardRow) -> None:
        height = self._small_metrics.height()
        width = max(self._small_metrics.horizontalAdvance(f) for f in (row.figure, "00 → 00%"))
        words = QRect(room.right() - width + 1, room.top(), width, height)
        painter.setFont(self._small)
        painter.setPen(self._look.color("muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, row.figure)
        gap, spark = self._look.px(10), self._look.px(_SPARK)
        bar = QRectF(room.left(), room.top(), room.width() - width - gap, height)
        if row.path and bar.width() > 3 * spark:
            bar.setWidth(bar.width() - spark - gap)
            rise = self._look.px(4)  # into the gaps around: lines are read by their slope
            line = QRectF(bar.right() + gap, bar.top() - rise, spark, height + 2 * rise)
            paint_sparkline(painter, self._look, line, "accent", row.path)
        first = None if row.first is None else row.first / 100
        paint_pace(painter, self._look, bar, "accent", (row.latest or 0) / 100, first)


def broken(text: str, font: QFont, width: int) -> list[str]:
    """Break ``text`` into at most `MOST_LINES` lines; the last one is elided where it must be."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    # Qt counts UTF-16 units, Python counts signs.
    units = text.encode("utf-16-le")
    head = units[: 2 * line.textLength()].decode("utf-16-le", "ignore").rstrip()
    rest = units[2 * line.textLength() :].decode("utf-16-le", "ignore")
    return [head, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def reads_leftward(text: str) -> bool:
    """Tell whether the first letter of ``text`` belongs to a script read from the right."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)
