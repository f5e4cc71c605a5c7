"""Draws one prospect of the list: alias, a sign for each attempt, and where it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.models.prospect import ProspectFile
from journal.ui.pages.attempts.prospect_model import COUNT, FILE, MARK, WORDS
from journal.ui.theme import Look
from journal.ui.widgets.attempt_dots import paint_dots

SIDE, TOP, DOTS, GAP = 14, 10, 22, 6


class ProspectDelegate(QStyledItemDelegate):
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
        lines = self._alias.height() + self._words.height()
        return QSize(px(120), round(lines + px(DOTS) + 2 * px(TOP) + px(GAP)))

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
        top = inner.top() + self._alias.height()
        dots = QRectF(inner.left(), top, inner.width(), px(DOTS))
        file: ProspectFile = index.data(FILE)
        outcomes = [attempt.outcome for attempt in file.attempts]
        paint_dots(painter, self._look, dots, outcomes, index.data(MARK))
        foot = QRectF(inner.left(), dots.bottom(), inner.width(), self._words.height())
        painter.setFont(self._words_font)
        painter.setPen(self._look.color("faint"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elide = Qt.TextElideMode.ElideRight
        words = self._words.elidedText(index.data(WORDS), elide, foot.width())
        painter.drawText(foot, middle, words)
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
        count: str = index.data(COUNT)
        wide = self._count.horizontalAdvance(count)
        baseline = inner.top() + self._alias.ascent()
        painter.setFont(self._count_font)
        painter.setPen(self._look.color("muted"))
        painter.drawText(QPointF(inner.right() - wide, baseline), count)
        alias = " ".join(index.data(Qt.ItemDataRole.DisplayRole).split())
        room = inner.width() - wide - self._look.px(12)
        painter.setFont(self._alias_font)
        painter.setPen(self._look.color("text"))
        elided = self._alias.elidedText(alias, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(inner.left(), baseline), elided)

    def _measure_fonts(self) -> None:
        self._alias_font = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._count_font = self._look.font(14)
        self._words_font = self._look.font(13)
        self._alias = QFontMetricsF(self._alias_font)
        self._count = QFontMetricsF(self._count_font)
        self._words = QFontMetricsF(self._words_font)
