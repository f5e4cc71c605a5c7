"""Draws one row of the pack: tick, day, kind, headline and measure."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPen, QTextOption
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.ui.pages.review.pack_list import DAY, MEASURE, RECORD
from journal.ui.theme import Look
from journal.ui.words import one_line

SIDE, TOP, TICK, GAP = 8, 11, 16, 12
DAY_WIDE, KIND_WIDE, MEASURE_WIDE, NARROW = 80, 116, 112, 500
_LONGEST = 160


class PackDelegate(QStyledItemDelegate):
    """Paints with the look's tokens; a headline takes two lines at most."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._measure_fonts()
        look.changed.connect(self._measure_fonts)

    @property
    def is_narrow(self) -> bool:
        """Tell whether the measure stands below the headline."""
        return self._view.viewport().width() < self._look.px(NARROW)

    def columns(self, rect: QRect) -> dict[str, QRectF]:
        """Return where the tick, day, kind, title and measure stand in a row."""
        px = self._look.px
        inner = QRectF(rect).adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))
        left, high = inner.left(), inner.height()
        found = {"tick": QRectF(left, inner.top(), px(TICK), px(TICK))}
        left += px(TICK) + px(GAP)
        right = inner.right()
        if self.is_narrow:
            foot = self._small.height()
            found["title"] = QRectF(left, inner.top(), right - left, high - foot)
            found["foot"] = QRectF(left, inner.bottom() - foot, right - left, foot)
            return found
        for name, wide in (("day", DAY_WIDE), ("kind", KIND_WIDE)):
            found[name] = QRectF(left, inner.top(), px(wide), high)
            left += px(wide) + px(4)
        found["measure"] = QRectF(right - px(MEASURE_WIDE), inner.top(), px(MEASURE_WIDE), high)
        found["title"] = QRectF(left, inner.top(), right - px(MEASURE_WIDE + GAP) - left, high)
        return found

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height for one or two lines."""
        width = max(80, self._view.viewport().width())
        place = self.columns(QRect(0, 0, width, 100))["title"]
        is_range = not self.is_narrow and "–" in index.data(DAY)
        lines = 1 if self._advance(_title(index)) <= place.width() and not is_range else 2
        height = lines * self._title.height() + 2 * self._look.px(TOP)
        if self.is_narrow:
            height += self._small.height() + self._look.px(2)
        return QSize(80, max(28, round(height)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        look, rect = self._look, QRectF(option.rect)
        one: Achievement = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.currentIndex() == index and self._view.hasFocus()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(look.color("accent"), 1) if current else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("sunk"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -1.5), look.px(6), look.px(6))
        painter.setPen(look.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        places = self.columns(option.rect)
        is_in = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        if not one.confidential:
            self._draw_tick(painter, places["tick"], is_in=is_in)
        ink = "text" if is_in else "muted"
        self._say(painter, places["title"], _title(index), self._title_font, ink, lines=2)
        day, measure = index.data(DAY), index.data(MEASURE)
        if "foot" in places:
            foot = " · ".join(part for part in (day, one.category.words, measure) if part)
            self._say(painter, places["foot"], foot, self._small_font, "muted")
        else:
            self._say(painter, places["day"], day, self._small_font, "muted", lines=2)
            self._draw_kind(painter, places["kind"], one.category.words)
            self._say(painter, places["measure"], measure or "—", self._small_font, ink, lines=2)
        painter.restore()

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Return a field for the headline of this pack."""
        field = QLineEdit(parent)
        field.setMaxLength(TITLE_LIMIT)
        field.setAccessibleName("Headline in this pack")
        record: Achievement = index.data(RECORD)
        field.setPlaceholderText(one_line(record.title))
        return field

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Set the field over the headline."""
        place = self.columns(option.rect)["title"].toRect()
        high = max(editor.sizeHint().height(), place.height() + self._look.px(8))
        at = place.center().y() - high // 2
        editor.setGeometry(place.left() - self._look.px(10), at, place.width(), high)

    def editorEvent(
        self,
        event: QEvent,
        model: object,  # noqa: ARG002 - Qt's signature
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick where the mouse is released on or beside the box."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            around = self._look.px(TICK + SIDE + GAP // 2)
            if event.position().x() - option.rect.left() <= around:
                toggle(index)
                return True
        return False

    def _draw_tick(self, painter: QPainter, place: QRectF, *, is_in: bool) -> None:
        look = self._look
        painter.setPen(QPen(look.color("accent" if is_in else "faint"), 1))
        painter.setBrush(look.color("accent" if is_in else "surface"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
        if is_in:
            inner = place.adjusted(look.px(2), look.px(2), -look.px(2), -look.px(2)).toRect()
            look.icon("check", "on_accent").paint(painter, inner)

    def _draw_kind(self, painter: QPainter, place: QRectF, words: str) -> None:
        px = self._look.px
        wide = min(self._pill.horizontalAdvance(words) + 2 * px(9), place.width())
        ground = QRectF(place.left(), place.top() - px(2), wide, self._pill.height() + px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("achievement_soft"))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        painter.setFont(self._pill_font)
        painter.setPen(self._look.color("achievement"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

    def _say(
        self, painter: QPainter, place: QRectF, text: str, font: QFont, ink: str, *, lines: int = 1
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.color(ink))
        metrics = QFontMetricsF(font)
        text = one_line(text[: 4 * _LONGEST])[:_LONGEST]
        if lines == 1 or metrics.horizontalAdvance(text) <= place.width():
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignTop, shown)
            return
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() * 1.9)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.setClipRect(place)
        painter.drawText(place, shown, option)
        painter.setClipping(False)

    def _advance(self, title: str) -> float:
        wide = self._advances.get(title)
        if wide is None:
            wide = self._advances[title] = self._title.horizontalAdvance(title[:_LONGEST])
        return wide

    def _measure_fonts(self) -> None:
        self._title_font = self._look.font(14, weight=QFont.Weight.Medium)
        self._small_font = self._look.font(13)
        self._pill_font = self._look.font(12, weight=QFont.Weight.DemiBold)
        self._title = QFontMetricsF(self._title_font)
        self._small = QFontMetricsF(self._small_font)
        self._pill = QFontMetricsF(self._pill_font)
        self._advances: dict[str, float] = {}


def toggle(index: QModelIndex | QPersistentModelIndex) -> None:
    """Tick a row, or take the tick back."""
    state = Qt.CheckState
    was = index.data(Qt.ItemDataRole.CheckStateRole)
    now = state.Unchecked if was is state.Checked else state.Checked
    index.model().setData(index, now, Qt.ItemDataRole.CheckStateRole)


def _title(index: QModelIndex | QPersistentModelIndex) -> str:
    return one_line(str(index.data(Qt.ItemDataRole.DisplayRole)))
