"""A narrow column in the middle of the window, for a page that stands alone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_FIRST = 10_000
"""The column takes its width before the room beside it."""


class Middle(QScrollArea):
    """Holds `column`, ``width`` pixels wide where there is room; scrolls where it is too tall."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setMaximumWidth(width)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(18)
        sheet = self._sheet = _Sheet()
        outer = QVBoxLayout(sheet)
        outer.setContentsMargins(24, 18, 24, 18)
        outer.addStretch(2)
        # Not an alignment: that would ask for the height at the full width.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(holder, _FIRST)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)
        self.setWidget(sheet)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the height again: before the first frame the lines did not know theirs."""
        super().showEvent(event)
        self._sheet.updateGeometry()


class _Sheet(QWidget):
    """As tall as its lines need at the width it has."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "clear")

    def minimumSizeHint(self) -> QSize:
        """Leave the size to the window."""
        return QSize(0, 0)
