"""A whole number from 0 on, or nothing yet: untouched is missing, not 0."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_NONE = -1
_LONGEST = 10


class MaybeCount(QSpinBox):
    """Typed, or counted with the arrow keys; emptied it is nothing again.

    Counting stops at ``least``; what is typed may be less.

    Signals:
        counted(object): the person set an int, or None.
    """

    counted = Signal(object)

    def __init__(self, name: str, most: int = 99_999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least = 0
        self.setRange(_NONE, most)
        self.set_count(None)
        self.setAccessibleName(name)
        self.lineEdit().setPlaceholderText("–")
        self.valueChanged.connect(self._tell)

    @property
    def count(self) -> int | None:
        """What was counted, None where nothing was."""
        return None if self.value() == _NONE else self.value()

    def set_count(self, count: int | None) -> None:
        """Show ``count`` without telling it as the person's act."""
        with QSignalBlocker(self):
            self.setValue(_NONE if count is None else count)
        self._describe()

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Count from nothing as from 0, and never back to nothing."""
        self.setValue(max(self.least, max(0, self.value()) + steps))
        self.selectAll()

    def textFromValue(self, value: int) -> str:  # noqa: N802 - Qt's name
        """Return the plain figure, nothing where nothing was counted."""
        return "" if value == _NONE else str(value)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """Read what `textFromValue` wrote."""
        return int(text) if text.strip().isdecimal() else _NONE

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Take digits, and nothing at all."""
        plain = text.strip()
        fits = not plain or (plain.isdecimal() and int(plain[:9]) <= self.maximum())
        states = QValidator.State
        state = states.Acceptable if fits and len(plain) < _LONGEST else states.Invalid
        return (state, text, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the next digit replace what is there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    def _tell(self) -> None:
        self._describe()
        self.counted.emit(self.count)

    def _describe(self) -> None:
        self.setAccessibleDescription("nothing counted yet" if self.count is None else "")
