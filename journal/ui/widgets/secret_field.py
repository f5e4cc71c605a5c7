"""A field for a secret: its name, a button that shows the text, and a word on Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.ui.widgets.card import label
from journal.ui.widgets.secret_line import SecretLine


class SecretField(QWidget):
    """Puts a name and a way to read the text over a `line`.

    ``shown`` says whether the text can be read from the start; leaving the page goes back to it.

    Signals:
        edited(): the person changed the text.
        submitted(): Enter.
        text_shown(bool): the text can be read now, or no longer.
    """

    edited = Signal()
    submitted = Signal()
    text_shown = Signal(bool)

    def __init__(self, name: str, *, shown: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown_at_first = shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.line = SecretLine(name)
        self._caps_lock = label("", "small", wrap=False)
        self._show = QPushButton()
        self._show.setProperty("kind", "bare")
        self._show.setProperty("slim", "true")
        self._show.setAutoDefault(True)
        self._show.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the line
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(name, "label", wrap=False))
        head.addStretch(1)
        head.addWidget(self._caps_lock)
        head.addWidget(self._show)
        column.addLayout(head)
        column.addWidget(self.line)
        self.show_text(shown=shown)
        self._show.clicked.connect(self._turn)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.submitted)
        self.line.caps_lock_told.connect(self._tell_caps_lock)

    @property
    def secret(self) -> str:
        """What was typed."""
        return self.line.secret

    def show_text(self, *, shown: bool) -> None:
        """Let the text be read, or hide it."""
        self.line.show_text(shown=shown)
        words = "Hide" if shown else "Show"
        self._show.setText(words)
        self._show.setAccessibleName(f"{words} {self._name.lower()}")
        self.text_shown.emit(shown)

    def select_all(self) -> None:
        """Go to the line with its text selected: what is typed next replaces it."""
        self.line.setFocus()
        self.line.selectAll()

    def forget(self) -> None:
        """Empty the field for good."""
        self.line.forget()
        self.show_text(shown=self._shown_at_first)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to the line; as its proxy it would hide the button from Tab."""
        super().focusInEvent(event)
        self.line.setFocus(event.reason())

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the text again for whoever comes back."""
        super().hideEvent(event)
        self.show_text(shown=self._shown_at_first)

    def _turn(self) -> None:
        self.show_text(shown=not self.line.is_shown)

    def _tell_caps_lock(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        self._caps_lock.setText("Caps Lock is on" if is_on else "")
