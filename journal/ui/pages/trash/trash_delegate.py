"""Draws one row of the trash: what it is, what it said, since when and for how long yet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui.pages.trash.rows import TrashRow
from journal.ui.pages.trash.trash_model import DELETED, GONE, ROW
from journal.ui.theme import Look

SIDE, TOP, BETWEEN, GAP, APART = 14, 11, 6, 4, 14


class TrashDelegate(QStyledItemDelegate):
    """Paints with the look's tokens; a title takes one line."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._measure()
        look.changed.connect(self._measure)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return the height of two lines."""
        px = self._look.px
        lines = QFontMetricsF(self._title).height() + self._pill_height()
        return QSize(px(80), round(lines + 2 * px(TOP) + px(BETWEEN) + px(GAP)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        row: TrashRow = index.data(ROW)
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(GAP))
        self._draw_ground(painter, option, ground, current=self._view.currentIndex() == index)
        inner = ground.adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))
        head, foot = QRectF(inner), QRectF(inner)
        head.setHeight(QFontMetricsF(self._title).height())
        foot.setTop(inner.bottom() - self._pill_height())
        rest = self._draw_end(painter, head, index.data(DELETED))
        self._draw(painter, rest, row.title, self._title, "text")
        rest = self._draw_end(painter, foot, index.data(GONE))
        rest = self._draw_pill(painter, rest, row)
        self._draw(painter, rest, row.belongs, self._plain, "muted")
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF, *, current: bool
    ) -> None:
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and self._view.hasFocus()
        if not (selected or focused or state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setPen(QPen(self._look.color("accent" if focused else "line"), 1))
        painter.setBrush(self._look.color("accent_soft" if selected else "window"))
        painter.drawRoundedRect(ground, self._look.px(12), self._look.px(12))

    def _draw_end(self, painter: QPainter, line: QRectF, words: str) -> QRectF:
        """Draw ``words`` at the end of ``line`` and return what is left of it."""
        rest = QRectF(line)
        wide = QFontMetricsF(self._plain).horizontalAdvance(words)
        painter.setFont(self._plain)
        painter.setPen(self._look.color("muted"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, end | Qt.TextFlag.TextSingleLine, words)
        rest.setRight(line.right() - wide - self._look.px(APART))
        return rest

    def _draw_pill(self, painter: QPainter, line: QRectF, row: TrashRow) -> QRectF:
        """Draw the kind in the colour of its practice and return what is left of the line."""
        kind = row.kind
        px = self._look.px
        pill = QRectF(line)
        pill.setWidth(QFontMetricsF(self._pill).horizontalAdvance(kind.name) + 2 * px(10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(f"{kind.role}_soft"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._look.color(kind.role))
        painter.setFont(self._pill)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, kind.name)
        rest = QRectF(line)
        rest.setLeft(pill.right() + px(10))
        return rest

    def _draw(self, painter: QPainter, line: QRectF, words: str, font: QFont, role: str) -> None:
        room = max(0.0, line.width())
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._look.color(role))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, shown)

    def _pill_height(self) -> float:
        return QFontMetricsF(self._pill).height() + 2 * self._look.px(3)

    def _measure(self) -> None:
        self._title = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._plain = self._look.font(13)
        self._pill = self._look.font(12, weight=QFont.Weight.DemiBold)
