"""Things to choose from, narrowed as one types: the rows and how they are painted."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui.theme import Look
from journal.ui.widgets.plain_tip import plain_tip
from journal.ui.words import one_line

OPTION = Qt.ItemDataRole.UserRole
SIDE, BETWEEN, HIGH = 10, 14, 32
_PAINTED = 400
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its id, the words it is known by, and a word beside them."""

    key: UUID
    words: str
    beside: str = ""


class OptionsModel(QAbstractListModel):
    """Gives the options that hold every word typed, in the order offered."""

    def __init__(self, options: Sequence[Option], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = [(option, _folded(f"{option.words} {option.beside}")) for option in options]
        self._rows = list(options)

    def narrow(self, text: str) -> None:
        """Show only what has every word of ``text`` in it."""
        words = _folded(text).split()
        self.beginResetModel()
        self._rows = [one for one, said in self._all if all(word in said for word in words)]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the words, or what the delegate asks for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        option = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.words
        if role == OPTION:
            return option
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(option.words[:2000])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (option.words, option.beside) if part)
        return None


class OptionDelegate(QStyledItemDelegate):
    """Paints an option on one line; what does not fit ends in dots and is whole in the tip."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        """Return the same height for all."""
        return QSize(80, max(28, self._look.px(HIGH)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row; the one Enter would take is filled."""
        one: Option = index.data(OPTION)
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent_soft" if chosen else "sunk"))
            painter.drawRoundedRect(ground, look.px(8), look.px(8))
        inner = ground.adjusted(look.px(SIDE), 0, -look.px(SIDE), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if one.beside:
            painter.setFont(look.font(13))
            painter.setPen(look.color("muted"))
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, one.beside)
            wide = QFontMetricsF(look.font(13)).horizontalAdvance(one.beside)
            inner.setRight(inner.right() - wide - look.px(BETWEEN))
        font = look.font(14)
        painter.setFont(font)
        painter.setPen(look.color("text"))
        words = QFontMetricsF(font).elidedText(
            one_line(one.words[:_PAINTED]), Qt.TextElideMode.ElideRight, max(0.0, inner.width())
        )
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
