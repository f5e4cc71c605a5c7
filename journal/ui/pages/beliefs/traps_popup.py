"""The standard list of thinking traps with check marks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from journal.models.reframe import DISTORTIONS
from journal.ui.widgets.card import label
from journal.ui.widgets.placing import place_below

REALISTIC = "realistic"
"""The key of *Realistic, not distorted*: it stands alone."""


class TrapsPopup(QFrame):
    """Offers the traps in two columns, and *Realistic, not distorted* by itself.

    Signals:
        chosen(object): the person changed the choice; carries the tuple of keys.
        closed(): the popup is about to go.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, choice: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "plain")
        self.setAccessibleName("Thinking traps")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(label("Thinking traps in this thought", "label", wrap=False))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        column.addLayout(grid)
        self._boxes = {key: self._box(key, key in choice) for key in DISTORTIONS}
        traps = [key for key in DISTORTIONS if key != REALISTIC]
        rows = (len(traps) + 1) // 2
        for at, key in enumerate(traps):
            grid.addWidget(self._boxes[key], at % rows, at // rows)
        column.addSpacing(4)
        column.addWidget(self._boxes[REALISTIC])

    def open_below(self, widget: QWidget) -> None:
        """Show the popup under ``widget``, inside the screen."""
        place_below(self, widget)
        self.show()
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the keyboard goes back."""
        super().closeEvent(event)
        self.closed.emit()

    def _box(self, key: str, checked: bool) -> QCheckBox:  # noqa: FBT001 - private, by position
        box = QCheckBox(DISTORTIONS[key])
        box.setMinimumHeight(28)
        box.setChecked(checked)
        box.clicked.connect(self._tell)
        return box

    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QCheckBox) and pressed.isChecked():
            alone = pressed is self._boxes[REALISTIC]
            for key, box in self._boxes.items():
                if box is not pressed and (alone or key == REALISTIC):
                    box.setChecked(False)
        self.chosen.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))
