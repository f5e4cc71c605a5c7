"""The head of a page: its title, whether all is saved, and its buttons."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal.ui.widgets.card import label
from journal.ui.widgets.flow_layout import FlowLayout

_GAP = 10


class PageHeader(QWidget):
    """Sets the `buttons` beside `title`, `subtitle` and `status`, or below where it is narrow.

    Where it is narrower still they take several lines.
    """

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "clear")
        self.title = label(title, "title")
        self.subtitle = label(subtitle, "muted")
        self.status = label("", "small", wrap=False)
        self.status.setAccessibleName("Save status")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._holder = QWidget()
        self._holder.setProperty("ground", "clear")
        self.buttons = FlowLayout(self._holder, spacing=_GAP, one_line=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(words, 0, 0)
        self._grid.addWidget(self.status, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self._stacked = False
        self._grid.addWidget(self._holder, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        self.subtitle.setVisible(bool(subtitle))  # last: before, it would be a window of its own

    def minimumSizeHint(self) -> QSize:
        """Claim the width of the widest button alone: they can stand below, in lines."""
        width = max(self._holder.minimumSizeHint().width(), 120 + self.status.sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the buttons beside the title or below it."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Move them, too, when the words or the buttons have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        words = QFontMetrics(self.title.font()).horizontalAdvance(self.title.text())
        aside = self.status.sizeHint().width() + self._holder.sizeHint().width() + 3 * _GAP
        stack = words + aside > self.width() and self.buttons.count() > 0
        if stack == self._stacked:
            return
        self._stacked = stack
        self._grid.removeWidget(self._holder)
        if stack:
            self._grid.addWidget(self._holder, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._holder, 0, 2, Qt.AlignmentFlag.AlignVCenter)
