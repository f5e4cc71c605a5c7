"""Buttons at the left and at the right of one line, one above the other where that is too long."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget


class ButtonRow(QWidget):
    """Holds buttons in reading order, ``left`` ones first; Enter presses the one in focus."""

    def __init__(
        self,
        left: Sequence[QPushButton],
        right: Sequence[QPushButton] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buttons = (*left, *right)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        for button in self._buttons:
            button.setAutoDefault(True)
        for button in left:
            self._box.addWidget(button)
        self._box.addStretch(1)
        for button in right:
            self._box.addWidget(button)

    @property
    def stacked(self) -> bool:
        """Tell whether the buttons stand one above the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Let the width shrink to the widest button."""
        widest = max(button.minimumSizeHint().width() for button in self._buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Stack or unstack when a button changes its words or the text its size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        needed = sum(button.sizeHint().width() for button in shown)
        needed += self._box.spacing() * max(0, len(shown) - 1)
        stack = self.width() < needed
        if stack != self.stacked:
            way = QBoxLayout.Direction
            self._box.setDirection(way.TopToBottom if stack else way.LeftToRight)
