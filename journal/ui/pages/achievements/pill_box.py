"""A drop-down that looks like a pill."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy


class PillBox(QComboBox):
    """Chooses one of ``choices`` (key -> what it reads); scrolling past leaves it alone."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.setProperty("pill", "achievement")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, words in choices.items():
            self.addItem(words, key)
        self.view().setMinimumWidth(super().sizeHint().width())
        self.currentIndexChanged.connect(self.updateGeometry)

    @property
    def choice(self) -> str:
        """The chosen key."""
        return str(self.currentData())  # Qt keeps plain text

    def choose(self, key: str) -> None:
        """Show ``key`` without telling it as the person's act."""
        self.setCurrentIndex(self.findData(str(key)))

    def sizeHint(self) -> QSize:
        """Be as wide as the chosen word, not as the longest one."""
        hint = super().sizeHint()
        words = [self.itemText(at) for at in range(self.count())]
        wide = [self.fontMetrics().horizontalAdvance(word) for word in (*words, self.currentText())]
        return QSize(hint.width() - max(wide) + wide[-1], hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
