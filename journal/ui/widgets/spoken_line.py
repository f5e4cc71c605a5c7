"""A line that is there only while it has something to say, and is said aloud when it appears."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget


class SpokenLine(QLabel):
    """Shows plain words in one of the style sheet's ``kind``s; hidden while it has none."""

    def __init__(self, kind: str = "error", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(40)
        self._placed = QTimer(self)  # once the layout has given it room
        self._placed.setSingleShot(True)
        self._placed.timeout.connect(self._come_into_view)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, "" where nothing is."""
        return "" if self.isHidden() else self.text()

    def say(self, words: str, *, aloud: bool = True) -> None:
        """Say ``words``, to a screen reader too unless they only count on; "" takes them back."""
        self.setText(words)
        self.setVisible(bool(words))
        if words and aloud:
            self._placed.start(0)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _come_into_view(self) -> None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.isVisible():
            above.ensureWidgetVisible(self, 0, 12)
