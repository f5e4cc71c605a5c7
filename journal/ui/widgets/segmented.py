"""A segmented choice: one of a few, all in view."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class _Segment(QPushButton):
    """One segment; the arrow keys walk to its neighbours."""

    def sizeHint(self) -> QSize:
        """Leave room for the words in bold, so that choosing moves nothing."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        wider = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(
            hint.width() + max(0, wider - self.fontMetrics().horizontalAdvance(self.text())),
            hint.height(),
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and choose with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        buttons = group.buttons()
        neighbour = buttons[(buttons.index(self) + step) % len(buttons)]
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)
        if not neighbour.isChecked():  # pressing the chosen one again might take it back
            neighbour.click()


class Segmented(QWidget):
    """One of a few choices, or none yet.

    Signals:
        chosen(str): the person chose a key; "" when a choice that may be empty was taken back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Mapping[str, str],
        name: str,
        *,
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._buttons: dict[str, QPushButton] = {}
        self._choice = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(not may_be_empty)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = len(choices) - 1
        for index, (key, text) in enumerate(choices.items()):
            button = _Segment(text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            place = "only" if last == 0 else {0: "first", last: "last"}.get(index, "middle")
            button.setProperty("segment", place)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self._pressed)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self.choose("")

    @property
    def choice(self) -> str:
        """The chosen key, "" where there is none."""
        return self._choice

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen ("" for none) without telling it as the person's act."""
        self._choice = key
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == key)
        self.setFocusProxy(self._buttons.get(key, next(iter(self._buttons.values()))))
        self._group.setExclusive(exclusive)

    def _pressed(self) -> None:
        pressed = next(key for key, button in self._buttons.items() if button is self.sender())
        again = pressed == self._choice
        if again and not self._may_be_empty:
            return
        self.choose("" if again else pressed)
        self.chosen.emit(self._choice)
