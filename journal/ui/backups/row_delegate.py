"""Draws one backup of the list: when, whether it is whole, why, how much."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui.backups.rows import DETAILS, VERDICT, Verdict
from journal.ui.theme import Look

_SIDE, _TOP, _BETWEEN, _GAP = 14, 10, 4, 4
_ICON = 16
_MARKS = {
    Verdict.WHOLE: ("check", "accent"),
    Verdict.DAMAGED: ("triangle-alert", "resistance"),
}


class RowDelegate(QStyledItemDelegate):
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
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return the height of two lines."""
        px = self._look.px
        lines = self._when.height() + self._small.height()
        return QSize(80, round(lines + 2 * px(_TOP) + px(_BETWEEN) + px(_GAP)))

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
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(_GAP))
        self._draw_ground(painter, option, ground, current=self._view.currentIndex() == index)
        inner = ground.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
        when = index.data(Qt.ItemDataRole.DisplayRole)
        room = inner.width() - px(10)
        verdict: Verdict = index.data(VERDICT)
        fits = self._when.horizontalAdvance(when) + self._mark_width(verdict) <= room
        room -= self._draw_mark(painter, inner, verdict, in_words=fits)
        painter.setFont(self._when_font)
        painter.setPen(self._look.color("text"))
        shown = self._when.elidedText(when, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(inner.x(), inner.y() + self._when.ascent()), shown)
        painter.setFont(self._small_font)
        painter.setPen(self._look.color("muted"))
        words = self._small.elidedText(
            index.data(DETAILS), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(QPointF(inner.x(), inner.bottom() - self._small.descent()), words)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF, *, current: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if current or hovered:
            focused = current and self._view.hasFocus()
            painter.setPen(QPen(self._look.color("accent" if focused else "line"), 1))
            painter.setBrush(self._look.color("surface" if current else "window"))
            painter.drawRoundedRect(ground, self._look.px(12), self._look.px(12))

    def _draw_mark(
        self, painter: QPainter, inner: QRectF, verdict: Verdict, *, in_words: bool
    ) -> float:
        """Draw what is known of the bytes at the right of the first line; return its width."""
        icon, role = _MARKS.get(verdict, ("", "faint"))
        words = verdict.value if in_words else ""
        wide = self._small.horizontalAdvance(words)
        painter.setFont(self._small_font)
        painter.setPen(self._look.color(role))
        left = inner.right() - wide
        painter.drawText(QPointF(left, inner.y() + self._when.ascent()), words)
        if not icon:
            return wide
        side = self._look.px(_ICON)
        top = inner.y() + (self._when.height() - side) / 2
        place = QRectF(left - side - self._look.px(4), top, side, side).toRect()
        if icon not in self._icons:
            self._icons[icon] = self._look.icon(icon, role)
        self._icons[icon].paint(painter, place)
        return wide + side + self._look.px(4)

    def _mark_width(self, verdict: Verdict) -> float:
        icon = self._look.px(_ICON) + self._look.px(4) if verdict in _MARKS else 0
        return self._small.horizontalAdvance(verdict.value) + icon

    def _measure_fonts(self) -> None:
        self._when_font = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._small_font = self._look.font(13)
        self._when = QFontMetricsF(self._when_font)
        self._small = QFontMetricsF(self._small_font)
        self._icons: dict[str, QIcon] = {}
