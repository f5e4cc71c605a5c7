"""Draws one goal of the list: title, value, pace, how it goes, and how those below it stand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.goal_standing import Standing
from journal.ui.pages.goals.goal_groups import Row
from journal.ui.pages.goals.goal_model import BELOW, ROW, STANDING, VALUE, WORDS
from journal.ui.theme import Look
from journal.ui.widgets.pace_bar import paint_pace

SIDE, TOP, BAR, GAP = 14, 12, 18, 6
INDENT, DEEPEST = 18, 3
HEADING, BELOW_LINE, CHEVRON = 30, 22, 14
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ELIDE = Qt.TextElideMode.ElideRight


class GoalDelegate(QStyledItemDelegate):
    """Paints with the look's tokens."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._measure_fonts()
        look.changed.connect(self._measure_fonts)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height of a heading, of a goal, or of one with others below it."""
        px = self._look.px
        row: Row = index.data(ROW)
        if row.goal is None:
            return QSize(px(120), px(HEADING))
        return QSize(px(120), self._goal_height + (px(BELOW_LINE) if row.below else 0))

    def fold_area(self, row: Row, rect: QRect) -> QRectF:
        """Return where a click folds what stands below a goal; empty where nothing does."""
        if not row.opens:
            return QRectF()
        high = self._look.px(BELOW_LINE + TOP)
        return QRectF(rect.left(), rect.bottom() - high - self._look.px(GAP), rect.width(), high)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.goal is None:
            self._paint_heading(painter, QRectF(option.rect), row.heading)
        else:
            self._paint_goal(painter, option, index, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, words: str) -> None:
        px = self._look.px
        line = rect.adjusted(px(SIDE), 0, -px(SIDE), -px(GAP))
        painter.setFont(self._heading_font)
        painter.setPen(self._look.color("muted"))
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, low, self._heading.elidedText(words, _ELIDE, line.width()))

    def _paint_goal(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: Row,
    ) -> None:
        px = self._look.px
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(GAP))
        ground.setLeft(ground.left() + px(INDENT) * min(DEEPEST, row.depth))
        self._paint_ground(painter, option, ground, current=self._view.currentIndex() == index)
        inner = ground.adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))
        self._paint_head(painter, inner, index)
        bar = QRectF(inner.left(), inner.top() + self._title.height(), inner.width(), px(BAR))
        now: Standing | None = index.data(STANDING)
        if now is not None:
            paint_pace(painter, self._look, bar, "goal", now.done, now.tick)
        foot = QRectF(inner.left(), bar.bottom(), inner.width(), self._words.height())
        painter.setFont(self._words_font)
        painter.setPen(self._look.color("faint"))
        words = index.data(WORDS)
        painter.drawText(foot, _LEFT, self._words.elidedText(words, _ELIDE, foot.width()))
        if row.below:
            line = QRectF(foot.left(), foot.bottom(), foot.width(), px(BELOW_LINE))
            self._paint_below(painter, line, row, index.data(BELOW))

    def _paint_below(self, painter: QPainter, line: QRectF, row: Row, words: str) -> None:
        px = self._look.px
        painter.setPen(self._look.color("muted"))
        if row.opens:
            icon = self._look.icon("chevron-right" if row.folded else "chevron-down")
            high = px(CHEVRON)
            top = round(line.center().y() - high / 2)
            icon.paint(painter, QRect(round(line.left()) - px(2), top, high, high))
            line = line.adjusted(high + px(4), 0, 0, 0)
        painter.drawText(line, _LEFT, self._words.elidedText(words, _ELIDE, line.width()))

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF, *, current: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not current and not hovered:
            return
        edge = "accent" if current and self._view.hasFocus() else "line"
        painter.setPen(QPen(self._look.color(edge), 1))
        painter.setBrush(self._look.color("surface" if current else "window"))
        painter.drawRoundedRect(ground, self._look.px(12), self._look.px(12))

    def _paint_head(
        self, painter: QPainter, inner: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        value = self._value.elidedText(index.data(VALUE), _ELIDE, inner.width() * 0.45)
        wide = self._value.horizontalAdvance(value)
        baseline = inner.top() + self._title.ascent()
        painter.setFont(self._value_font)
        painter.setPen(self._look.color("muted"))
        painter.drawText(QPointF(inner.right() - wide, baseline), value)
        title = " ".join(index.data(Qt.ItemDataRole.DisplayRole).split())
        room = inner.width() - wide - self._look.px(12)
        painter.setFont(self._title_font)
        painter.setPen(self._look.color("text"))
        elided = self._title.elidedText(title, _ELIDE, room)
        painter.drawText(QPointF(inner.left(), baseline), elided)

    def _measure_fonts(self) -> None:
        px = self._look.px
        self._title_font = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._value_font = self._look.font(14)
        self._words_font = self._look.font(13)
        self._heading_font = self._look.font(12, weight=QFont.Weight.DemiBold)
        self._title = QFontMetricsF(self._title_font)
        self._value = QFontMetricsF(self._value_font)
        self._words = QFontMetricsF(self._words_font)
        self._heading = QFontMetricsF(self._heading_font)
        lines = self._title.height() + self._words.height()
        self._goal_height = round(lines + px(BAR) + 2 * px(TOP) + px(GAP))
