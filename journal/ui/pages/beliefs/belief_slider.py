"""How far one believes a sentence, 0 to 100 percent."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from journal.ui.theme import Look
from journal.ui.widgets.rating import RatingSlider

STEP = 5
_SAME_NUMBER_MS = 1_500


class BeliefSlider(RatingSlider):
    """A rating in percent: arrows go by fives, digits type the number, 7 alone means 70."""

    def __init__(self, look: Look, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(look, 0, 100, name, role=role, parent=parent)
        self._typed = ""
        self._since = QElapsedTimer()
        self.setSingleStep(STEP)
        self.setPageStep(2 * STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit that is held down for one: it may be held from the field before."""
        if event.isAutoRepeat() and event.text().isdecimal():
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate where the mouse is pressed; the same value again is a rating of today, too."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._typed = ""
            pressed = self._value_at(event.position().x())
            if pressed == self.rating:
                self.rated.emit(pressed)
            else:
                self.rate(pressed)
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a half-typed number."""
        self._typed = ""
        super().focusOutEvent(event)

    def _rate_by_digit(self, digit: int) -> None:
        """Rate the number typed so far: 7 reads 70, 7 5 reads 75, 1 0 0 reads 100."""
        in_time = self._since.isValid() and self._since.elapsed() < _SAME_NUMBER_MS
        typed = (self._typed if in_time else "") + str(digit)
        if int(typed) > self.maximum() or len(typed) > 3:
            typed = str(digit)
        self._typed = typed
        self._since.start()
        self.rate(10 * digit if len(typed) == 1 else int(typed))
