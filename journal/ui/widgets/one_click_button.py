"""A button that takes a double click for one."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton


class OneClickButton(QPushButton):
    """Does its deed once where the mouse is pressed twice by habit; keys count each press."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click go."""
        event.accept()
