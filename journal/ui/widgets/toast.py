"""A line at the foot of the window that says what was done and offers to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from journal.ui.widgets.card import label

SHOWN_MS = 8_000


class Toast(QFrame):
    """Floats over the foot of its parent for a while; errors stay until they are closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._act: Callable[[], None] | None = None
        self.setProperty("card", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(8)
        self._words = label()
        self._button = QPushButton()
        self._button.clicked.connect(self._clicked)
        self._close = QPushButton("Close")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What the toast says."""
        return self._words.text()

    def say(
        self,
        words: str,
        *,
        act_label: str = "",
        act: Callable[[], None] | None = None,
        stays: bool = False,
    ) -> None:
        """Show ``words``, with a button that does ``act`` where there is one."""
        self._act = act
        self._words.setText(words)
        self.setAccessibleName(words)
        self._button.setText(act_label)
        self._button.setVisible(act is not None)
        self._close.setVisible(stays)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if stays:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)

    def take_back_error(self) -> None:
        """Hide what stays: it was mended, for something was saved since."""
        if not self._close.isHidden():
            self.hide()

    def forget(self) -> None:
        """Hide, and hold no word and no deed any more."""
        self._act = None
        self._words.clear()
        self.setAccessibleName("")
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the parent is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        parent = self._over
        self._row.activate()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        beside = self._row.sizeHint().width() - self._words.sizeHint().width()
        width = min(parent.width() - 48, max(360, words + beside + 4), 720)
        # The hint of a wrapping label is that of a narrow column; the width says how tall it is.
        height = self._row.heightForWidth(width)
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - 20, width, height
        )
