"""A list beside what is chosen in it, or above it where the window is too narrow for both."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look

NARROW = 720
LIST_WIDTH = 302
LIST_HEIGHT = 230
_NO_LIMIT = 16_777_215  # Qt's own


class ListAndDetail(QWidget):
    """Beside each other list and choice scroll by themselves; stacked, they scroll together.

    Stacked, the list is at most ``list_height`` high, or where that is None as high as it likes.

    Signals:
        stacking(bool): the list stands above the choice from now on, or beside it.
    """

    stacking = Signal(bool)

    def __init__(
        self,
        look: Look,
        listing: QWidget,
        detail: QWidget,
        *,
        list_height: int | None = LIST_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._listing = listing
        self._list_height = list_height
        self._list_width = LIST_WIDTH
        self._stacked = False
        sheet = Sheet()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 28)
        self._column.setSpacing(14)
        self._column.addWidget(detail)
        self._column.addStretch(1)
        self._area = scrolling(sheet)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        self._row.addWidget(listing)
        self._row.addWidget(self._area, 1)
        self._share()
        look.changed.connect(self._share)

    @property
    def stacked(self) -> bool:
        """Tell whether the list stands above the choice."""
        return self._stacked

    def show_top(self) -> None:
        """Scroll to where the choice begins."""
        if not self._stacked:
            self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        stacked = event.size().width() < self._look.px(NARROW)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        focused = QApplication.focusWidget()
        kept = focused if focused is not None and self._listing.isAncestorOf(focused) else None
        if stacked:
            self._column.insertWidget(0, self._listing)
        else:
            self._row.insertWidget(0, self._listing)
        self._share()
        self._listing.show()
        if kept is not None:
            kept.setFocus()
        self.stacking.emit(stacked)

    def widen_list(self, width: int = LIST_WIDTH) -> None:
        """Give the list ``width`` beside the choice, as drawn for the usual text size."""
        self._list_width = width
        self._share()

    def _share(self) -> None:
        px, policy = self._look.px, QSizePolicy.Policy
        if self._stacked:
            self._listing.setMinimumWidth(0)
            high = _NO_LIMIT if self._list_height is None else px(self._list_height)
            self._listing.setMaximumSize(_NO_LIMIT, high)
            self._listing.setSizePolicy(policy.Preferred, policy.Fixed)
        else:
            self._listing.setFixedWidth(px(self._list_width))
            self._listing.setMaximumHeight(_NO_LIMIT)
            self._listing.setSizePolicy(policy.Preferred, policy.Expanding)
