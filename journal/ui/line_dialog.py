"""A small dialog that asks for one line of an entry."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from journal.notebook import Notebook
from journal.ui.drafts import Drafts

_CHARACTERS = 48
"""So much of a line can be read at once."""


class LineDialog(QInputDialog):
    """Asks for one line; what is typed is kept as the draft ``key`` until it is taken or left.

    Signals:
        taken(str): the person agreed to the line.
    """

    taken = Signal(str)

    def __init__(
        self,
        notebook: Notebook,
        parent: QWidget,
        *,
        title: str,
        asks: str,
        key: str,
        text: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setLabelText(asks)
        self.setTextValue(text)
        self.sizeHint()  # Qt makes the line when it is first measured
        (self.line,) = self.findChildren(QLineEdit)
        self.line.setObjectName("line")
        self.line.setAccessibleName(asks)
        self.line.setMinimumWidth(self.fontMetrics().averageCharWidth() * _CHARACTERS)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(22, 18, 22, 16)
            layout.setSpacing(12)
        self._drafts = Drafts(notebook, self, (self.line,))
        self._drafts.turn_to(key)
        self.textValueSelected.connect(self.taken)
        self.finished.connect(self._drafts.end)

    def put_back(self, words: str) -> None:
        """Show words that could not be saved, as if just typed."""
        self.line.setText(words)
        self.line.textEdited.emit(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on behind words that came back: selected, the next key would erase them."""
        super().showEvent(event)
        if self._drafts.came_back:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        self.line.end(False)  # noqa: FBT003 - Qt's signature
