"""A line for what nobody should read over a shoulder."""

import re
import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_BREAKS = re.compile(r"[\r\n\u2028\u2029]+")


class SecretLine(QLineEdit):
    """Edits a secret, hidden until `show_text`; takes whatever is pasted.

    Signals:
        caps_lock_told(bool): the last key showed whether Caps Lock is on.
    """

    caps_lock_told = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps_lock: bool | None = None
        self.setAccessibleName(name)
        self.show_text(shown=False)

    @property
    def secret(self) -> str:
        """What was typed; the line break a paste may end with is no part of it."""
        return _BREAKS.sub(" ", self.text().strip("\r\n\u2028\u2029"))

    @property
    def is_shown(self) -> bool:
        """Tell whether the text can be read."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_text(self, *, shown: bool) -> None:
        """Let the text be read, or hide it."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        # Qt takes its hints back where the text is shown; no keyboard may learn it even then.
        hint = Qt.InputMethodHint
        self.setInputMethodHints(
            (hint.ImhNone if shown else hint.ImhHiddenText)
            | hint.ImhSensitiveData
            | hint.ImhNoPredictiveText
            | hint.ImhNoAutoUppercase
        )
        at = self.cursorPosition()
        self._put(self.text())
        self.setCursorPosition(at)

    def forget(self) -> None:
        """Empty the line for good: unlike after `clear`, nothing brings the text back."""
        self._put("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock: Qt tells of it only by the letters that arrive."""
        super().keyPressEvent(event)
        found = self._caps_lock_by(event)
        if found is not None:
            self._know_caps_lock(is_on=found)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Know nothing of Caps Lock any more: it may be switched elsewhere."""
        super().focusOutEvent(event)
        self._know_caps_lock(is_on=None)

    def _put(self, text: str) -> None:
        """Set ``text`` as if it had always been there: this also empties the undo history."""
        self.setText(text)

    def _know_caps_lock(self, *, is_on: bool | None) -> None:
        before, self._caps_lock = bool(self._caps_lock), is_on
        if bool(is_on) is not before:
            self.caps_lock_told.emit(bool(is_on))

    def _caps_lock_by(self, event: QKeyEvent) -> bool | None:
        """Return whether Caps Lock is on after ``event``, None where that cannot be said."""
        if event.key() == Qt.Key.Key_CapsLock:
            return None if self._caps_lock is None else not self._caps_lock
        text = event.text()
        if len(text) != 1 or text.lower() == text.upper():
            return None
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if text.islower():
            return shift
        if not shift:
            return True
        return None if sys.platform == "darwin" else False  # there Shift stays capital
