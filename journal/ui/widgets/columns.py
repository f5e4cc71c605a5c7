"""Two columns side by side where there is room, one above the other where there is not."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

_DRAWN_FONT = 14
"""The pixels of the font everything is drawn for."""


class Columns(QWidget):
    """Holds a `left` and a `right` column; below ``narrow`` pixels they stack.

    ``narrow`` is meant for the drawn text size and grows with the text.
    """

    def __init__(
        self,
        *,
        narrow: int = 720,
        shares: tuple[int, int] = (3, 2),
        spacing: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self.left = self._column(spacing)
        self.right = self._column(spacing)
        for column, share in ((self.left, shares[0]), (self.right, shares[1])):
            holder = QWidget()
            holder.setProperty("ground", "clear")
            holder.setLayout(column)
            # Shares decide, not what the content would like.
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._box.addWidget(holder, share, Qt.AlignmentFlag.AlignTop)

    @property
    def stacked(self) -> bool:
        """Tell whether the columns stand one above the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Let the width shrink to one column."""
        return QSize(240, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Stack or unstack when the text grows or shrinks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        scale = max(1.0, self.font().pixelSize() / _DRAWN_FONT)
        stack = self.width() < self._narrow * scale
        if stack != self.stacked:
            way = QBoxLayout.Direction
            self._box.setDirection(way.TopToBottom if stack else way.LeftToRight)

    @staticmethod
    def _column(spacing: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        return column
