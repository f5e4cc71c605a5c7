"""Draws one goal of the list: title, value, pace and how it goes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.goal_standing import Standing
from journal.ui.pages.goals.goal_model import STANDING, VALUE, WORDS
from journal.ui.theme import Look
from journal.ui.widgets.pace_bar import paint_pace

SIDE, TOP, BAR, GAP = 14, 12, 18, 6


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
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - every row is alike
    ) -> QSize:
        """Return the height of every row."""
        px = self._look.px
        lines = self._title.height() + self._words.height()
        return QSize(px(120), round(lines + px(BAR) + 2 * px(TOP) + px(GAP)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(GAP))
        self._paint_ground(painter, option, ground, current=self._view.currentIndex() == index)
        inner = ground.adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))
        self._paint_head(painter, inner, index)
        top = inner.top() + self._title.height()
        bar = QRectF(inner.left(), top, inner.width(), px(BAR))
        now: Standing | None = index.data(STANDING)
        if now is not None:
            paint_pace(painter, self._look, bar, "goal", now.done, now.tick)
        foot = QRectF(inner.left(), bar.bottom(), inner.width(), self._words.height())
        painter.setFont(self._words_font)
        painter.setPen(self._look.color("faint"))
        words = index.data(WORDS)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(foot, middle, self._words.elidedText(words, elide, foot.width()))
        painter.restore()

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
        elide = Qt.TextElideMode.ElideRight
        value = self._value.elidedText(index.data(VALUE), elide, inner.width() * 0.45)
        wide = self._value.horizontalAdvance(value)
        baseline = inner.top() + self._title.ascent()
        painter.setFont(self._value_font)
        painter.setPen(self._look.color("muted"))
        painter.drawText(QPointF(inner.right() - wide, baseline), value)
        title = " ".join(index.data(Qt.ItemDataRole.DisplayRole).split())
        room = inner.width() - wide - self._look.px(12)
        painter.setFont(self._title_font)
        painter.setPen(self._look.color("text"))
        painter.drawText(
            QPointF(inner.left(), baseline), self._title.elidedText(title, elide, room)
        )

    def _measure_fonts(self) -> None:
        self._title_font = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._value_font = self._look.font(14)
        self._words_font = self._look.font(13)
        self._title = QFontMetricsF(self._title_font)
        self._value = QFontMetricsF(self._value_font)
        self._words = QFontMetricsF(self._words_font)
