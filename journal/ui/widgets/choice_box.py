"""A drop-down of a few named choices."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """Chooses one of ``choices`` (key -> what it reads); scrolling past leaves it alone.

    Signals:
        chosen(str): the person chose a key.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Mapping[str, str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, words in choices.items():
            self.addItem(words, str(key))
        self.activated.connect(self._tell)

    @property
    def choice(self) -> str:
        """The chosen key."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Show ``key`` without telling it as the person's act; an unknown one is added."""
        at = self.findData(str(key))
        if at < 0:
            self.addItem(key, str(key))
            at = self.count() - 1
        self.setCurrentIndex(at)

    def reword(self, key: str, words: str) -> None:
        """Let a choice read differently."""
        self.setItemText(self.findData(str(key)), words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    def _tell(self) -> None:
        self.chosen.emit(self.choice)
