"""Where one part of the exercise stands: a narrow column that scrolls with the keyboard."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look

WIDEST = 780


class PartArea(QWidget):
    """Scrolls ``content``; the field with the keyboard stays in view while others grow."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self._content = content
        # The scroll bar touches nothing.
        self._area: QScrollArea = scrolling(narrow(look, content, right=14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_focus)

    def begin(self) -> None:
        """Scroll to the top, or as far as the field with the keyboard needs."""
        QTimer.singleShot(0, self, self._show_top)  # once it is laid out

    def _show_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)
        self._show_focus()

    def _show_focus(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and self._content.isAncestorOf(field):
            self._area.ensureWidgetVisible(field, 0, 12)


def narrow(look: Look, content: QWidget, *, right: int = 0) -> QWidget:
    """Return ``content`` under the title, no wider than its text is read well."""
    sheet = Sheet()
    content.setMaximumWidth(look.px(WIDEST))
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, right, 0)
    row.addWidget(content, 10_000)
    row.addStretch(1)
    return sheet
