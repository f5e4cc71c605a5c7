"""Draws one achievement of the list: title, day, kind and proof."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.models.achievement import Achievement
from journal.ui.pages.achievements.list_model import DAY, PROOF, RECORD
from journal.ui.theme import Look
from journal.ui.words import one_line

SIDE, TOP, BETWEEN, GAP = 14, 12, 6, 4


class RowDelegate(QStyledItemDelegate):
    """Paints with the look's tokens; a title takes two lines at most."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._measured_width = -1
        self._measure_fonts()
        look.changed.connect(self._measure_fonts)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height for one or two lines of title."""
        wide = self._view.viewport().width()
        if wide != self._measured_width:
            self._measured_width = wide
            self._hints.clear()
        one: Achievement = index.data(RECORD)
        known = (one.title, one.day, one.last_day)
        hint = self._hints.get(known)
        if hint is None:
            hint = self._hints[known] = self._measured(index)
        return hint

    def _measured(self, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 1 if self._fits(index) else 2
        height = 2 * self._look.px(TOP) + self._look.px(BETWEEN) + self._look.px(GAP)
        return QSize(80, round(height + lines * self._title.height() + self._pill_height()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        achievement: Achievement = index.data(RECORD)
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(GAP))
        self._draw_ground(painter, option, ground, current=self._view.currentIndex() == index)
        inner = ground.adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))
        day = index.data(DAY)
        wide = self._day.horizontalAdvance(day)
        painter.setFont(self._day_font)
        painter.setPen(self._look.color("faint"))
        baseline = inner.y() + self._title.ascent()
        painter.drawText(QPointF(inner.right() - wide, baseline), day)
        self._draw_title(painter, inner, one_line(achievement.title), self._title_width(index))
        foot = QRectF(inner)
        foot.setTop(inner.bottom() - self._pill_height())
        self._draw_foot(painter, foot, achievement, index.data(PROOF))
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF, *, current: bool
    ) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and self._view.hasFocus()
        if not (chosen or focused or state & QStyle.StateFlag.State_MouseOver):
            return
        several = chosen and self._several()
        role = "window"
        if chosen:
            role = "accent_soft" if several else "surface"
        painter.setPen(QPen(self._look.color("accent" if focused else "line"), 1))
        painter.setBrush(self._look.color(role))
        painter.drawRoundedRect(ground, self._look.px(12), self._look.px(12))

    def _draw_title(self, painter: QPainter, inner: QRectF, title: str, width: float) -> None:
        painter.setFont(self._title_font)
        painter.setPen(self._look.color("text"))
        baseline = inner.y() + self._title.ascent()
        if self._advance(title) <= width:
            painter.drawText(QPointF(inner.x(), baseline), title)
            return
        first, rest = _broken(title, self._title_font, width)
        second = self._title.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QPointF(inner.x(), baseline), first)
        painter.drawText(QPointF(inner.x(), baseline + self._title.height()), second)

    def _draw_foot(
        self, painter: QPainter, foot: QRectF, achievement: Achievement, proof: str
    ) -> None:
        px = self._look.px
        words = achievement.category.words
        pill = QRectF(foot)
        pill.setWidth(self._pill.horizontalAdvance(words) + 2 * px(10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("achievement_soft"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._look.color("achievement"))
        painter.setFont(self._pill_font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        rest = QRectF(foot)
        rest.setLeft(pill.right() + px(10))
        middle = Qt.AlignmentFlag.AlignVCenter
        if achievement.confidential:
            painter.setFont(self._day_font)
            painter.setPen(self._look.color("faint"))
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, "confidential")
            rest.setRight(rest.right() - self._day.horizontalAdvance("confidential") - px(10))
        painter.setFont(self._proof_font)
        painter.setPen(self._look.color("muted"))
        shown = self._proof.elidedText(
            one_line(proof), Qt.TextElideMode.ElideRight, max(0.0, rest.width())
        )
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignLeft, shown)

    def _several(self) -> bool:
        spans = self._view.selectionModel().selection()
        return spans.count() > 1 or (spans.count() == 1 and spans.at(0).height() > 1)

    def _fits(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        title = one_line(index.data(Qt.ItemDataRole.DisplayRole))
        return self._advance(title) <= self._title_width(index)

    def _title_width(self, index: QModelIndex | QPersistentModelIndex) -> float:
        day = index.data(DAY)
        wide = self._day_advances.get(day)
        if wide is None:
            wide = self._day_advances[day] = self._day.horizontalAdvance(day)
        px = self._look.px
        return max(40.0, self._view.viewport().width() - 1 - 2 * px(SIDE) - wide - px(12))

    def _advance(self, title: str) -> float:
        wide = self._advances.get(title)
        if wide is None:
            wide = self._advances[title] = self._title.horizontalAdvance(title)
        return wide

    def _pill_height(self) -> float:
        return self._pill.height() + 2 * self._look.px(3)

    def _measure_fonts(self) -> None:
        self._title_font = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._day_font = self._look.font(13)
        self._pill_font = self._look.font(12, weight=QFont.Weight.DemiBold)
        self._proof_font = self._look.font(14)
        self._title = QFontMetricsF(self._title_font)
        self._day = QFontMetricsF(self._day_font)
        self._pill = QFontMetricsF(self._pill_font)
        self._proof = QFontMetricsF(self._proof_font)
        # Measuring ten thousand titles takes longer than painting the few in view.
        self._advances: dict[str, float] = {}
        self._day_advances: dict[str, float] = {}
        self._hints: dict[tuple[str, date, date | None], QSize] = {}
        self._measured_width = -1


def _broken(text: str, font: QFont, width: float) -> tuple[str, str]:
    """Return what of ``text`` fits on a line of ``width`` pixels, and the rest."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts UTF-16 units
    cut = 2 * length
    return (
        units[:cut].decode("utf-16-le", "replace").rstrip(),
        units[cut:].decode("utf-16-le", "replace"),
    )
