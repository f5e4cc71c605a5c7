"""Widgets of equal height side by side, one above the other where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


class SideBySide(QWidget):
    """Shares its width among its widgets; below ``narrow`` pixels they stack."""

    def __init__(self, *, narrow: int, spacing: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)

    @property
    def stacked(self) -> bool:
        """Tell whether the widgets stand one above the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Add a widget that takes ``share`` parts of the width."""
        policy = widget.sizePolicy()
        # Shares decide, not what the content would like.
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
        self._box.addWidget(widget, share)

    def minimumSizeHint(self) -> QSize:
        """Let the width shrink to one widget."""
        return QSize(160, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        stack = event.size().width() < self._narrow
        if stack != self.stacked:
            way = QBoxLayout.Direction
            self._box.setDirection(way.TopToBottom if stack else way.LeftToRight)
