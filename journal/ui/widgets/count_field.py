"""A whole number that can only be counted up from none."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_MOST = 1_000_000


class CountField(QSpinBox):
    """Counts from 0 on; scrolling past leaves it alone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximum(_MOST)
        self.setAccessibleName(name)

    def set_count(self, count: int) -> None:
        """Show ``count`` without telling it as the person's act."""
        with QSignalBlocker(self):
            self.setValue(count)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()
