"""A button that takes a double click for one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton


class OneClickButton(QPushButton):
    """Does its deed once where the mouse is pressed again by habit; keys count each press.

    Enter presses it as Space does.

    Signals:
        held(): a key that has done the deed repeats itself.
    """

    held = Signal()

    _pressed_at = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter once, however long it is held."""
        if event.isAutoRepeat() and not self.isDown():  # Space does its deed when let go
            self.held.emit()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press, but not one that follows another one at once: Qt calls the third single."""
        if self._is_again(event):
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click go."""
        self._pressed_at = event.timestamp()
        event.accept()

    def _is_again(self, event: QMouseEvent) -> bool:
        before, self._pressed_at = self._pressed_at, event.timestamp()
        soon = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return bool(before) and event.timestamp() - before < soon
