"""A list beside its details where there is room, above them where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look

NARROW = 720
LIST_HEIGHT = 210
_NO_LIMIT = 16_777_215  # Qt's own


class Split(QWidget):
    """Holds a list that scrolls by itself and details that scroll beside it.

    In a narrow window the list stands above the details and scrolls away with them.
    """

    def __init__(
        self, look: Look, listing: QWidget, details: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._listing = listing
        self._stacked = False
        sheet = Sheet()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(details)
        self._column.addStretch(1)
        self._area = scrolling(sheet)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        self._row.addWidget(listing, 2)
        self._row.addWidget(self._area, 3)

    @property
    def stacked(self) -> bool:
        """Tell whether the list stands above the details."""
        return self._stacked

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        stacked = event.size().width() < self._look.px(NARROW)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._listing.isAncestorOf(focused)
        if stacked:
            self._row.removeWidget(self._listing)
            self._listing.setFixedHeight(self._look.px(LIST_HEIGHT))
            self._column.insertWidget(0, self._listing)
        else:
            self._column.removeWidget(self._listing)
            self._listing.setMinimumHeight(0)
            self._listing.setMaximumHeight(_NO_LIMIT)
            self._row.insertWidget(0, self._listing, 2)
        self._listing.show()  # a layout shows what it takes in only later
        if focused is not None and had_focus:
            focused.setFocus()

    def show_top(self) -> None:
        """Begin at the top of the details: another achievement is in them."""
        if self._area.widget() is not None and self._area.isVisible():
            self._area.verticalScrollBar().setValue(0)

    def show_details(self, part: QWidget) -> None:
        """Scroll until ``part`` of the details is in view."""
        self._area.ensureWidgetVisible(part, 0, 40)
