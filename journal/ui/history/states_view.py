"""The list of states: arrow keys choose, Enter goes on to what the chosen one says."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journal.ui.history.states_model import SUMMARY, WHEN, StatesModel
from journal.ui.theme import Look
from journal.ui.widgets.painted_rows import dress_rows

_SIDE, _TOP, _GAP = 12, 9, 4


class StatesView(QListView):
    """Shows the states, newest first.

    Signals:
        chosen(int): another row is the chosen one.
        opened(): the person wants to read it.
    """

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, look: Look, model: StatesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Versions")
        self.setModel(model)
        self.setItemDelegate(_StateDelegate(look, self))
        self.setUniformItemSizes(True)
        dress_rows(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._double_clicked)
        look.changed.connect(self.doItemsLayout)

    def choose(self, row: int) -> None:
        """Make ``row`` the chosen one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in view."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(current.row())

    def _double_clicked(self) -> None:
        self.opened.emit()


class _StateDelegate(QStyledItemDelegate):
    """Paints when, and below it how much changed."""

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
        lines = QFontMetrics(self._strong).height() + QFontMetrics(self._small).height()
        return QSize(px(80), lines + 2 * px(_TOP) + 2 * px(_GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        px = self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5 - px(_GAP))
        current = self._view.currentIndex() == index
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            edge = "accent" if current and self._view.hasFocus() else "line"
            painter.setPen(QPen(self._look.color(edge), 1))
            painter.setBrush(self._look.color("surface" if current else "window"))
            painter.drawRoundedRect(ground, px(8), px(8))
        room = ground.toRect().adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
        below = room.adjusted(0, QFontMetrics(self._strong).height() + px(_GAP), 0, 0)
        self._draw(painter, room, index.data(WHEN), self._strong, "text")
        self._draw(painter, below, index.data(SUMMARY), self._small, "muted")
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, words: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.color(role))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, shown)

    def _measure(self) -> None:
        self._strong = self._look.font(14, weight=QFont.Weight.DemiBold)
        self._small = self._look.font(13)
