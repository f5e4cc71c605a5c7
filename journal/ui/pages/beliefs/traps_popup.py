"""The standard list of thinking traps with check marks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from journal.models.reframe import DISTORTIONS
from journal.ui.page import scrolling
from journal.ui.pages.beliefs.trap_words import TRAP_WORDS
from journal.ui.widgets.card import label
from journal.ui.widgets.placing import place_below

REALISTIC = "realistic"
"""The key of *Realistic, not distorted*: it stands alone."""

_EDGE = 8
_SLACK = 14  # a box in focus is larger


class TrapsPopup(QFrame):
    """Offers the traps in two columns, and *Realistic, not distorted* by itself.

    Each says in one line what it is; on a low screen the popup scrolls.

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
        self._sheet = sheet = QWidget()
        sheet.setProperty("ground", "clear")
        self._column = column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(label("Thinking traps in this thought", "label", wrap=False))
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(0)
        column.addLayout(grid)
        self._lines: list[QLabel] = []
        self._boxes = {key: self._box(key, key in choice) for key in DISTORTIONS}
        traps = [key for key in DISTORTIONS if key != REALISTIC]
        rows = (len(traps) + 1) // 2
        for at, key in enumerate(traps):
            row, side = 2 * (at % rows), at // rows
            grid.addWidget(self._boxes[key], row, side)
            grid.addWidget(self._told(key), row + 1, side)
        grid.setRowMinimumHeight(2 * rows, 8)
        grid.addWidget(self._boxes[REALISTIC], 2 * rows + 1, 0, 1, 2)
        grid.addWidget(self._told(REALISTIC), 2 * rows + 2, 0, 1, 2)
        self._scroll = scrolling(sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)

    def open_below(self, widget: QWidget) -> None:
        """Show the popup under ``widget``, inside the screen."""
        for part in (self._sheet, *self._sheet.findChildren(QWidget)):
            part.ensurePolished()  # before that its font is another one
        self._indent()
        wanted = self._sheet.sizeHint()
        room = widget.screen().availableGeometry().size()
        high = min(wanted.height() + _SLACK, room.height() - 2 * _EDGE)
        bar = 0 if high > wanted.height() else self._scroll.verticalScrollBar().sizeHint().width()
        self.setFixedSize(min(wanted.width() + 2 + bar, room.width() - 2 * _EDGE), high)
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
        box.setAccessibleDescription(TRAP_WORDS[key])
        box.clicked.connect(self._tell)
        return box

    def _told(self, key: str) -> QLabel:
        told = label(TRAP_WORDS[key], "small", wrap=False)
        self._lines.append(told)
        return told

    def _indent(self) -> None:
        """Let the lines stand under the names of the traps."""
        box, option = self._boxes[REALISTIC], QStyleOptionButton()
        box.initStyleOption(option)
        words = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, box)
        for line in self._lines:
            line.setContentsMargins(words.left(), 0, 0, 6)
            line.updateGeometry()
        self._column.invalidate()
        self._column.activate()  # the grid in it, too, measures anew

    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QCheckBox) and pressed.isChecked():
            alone = pressed is self._boxes[REALISTIC]
            for key, box in self._boxes.items():
                if box is not pressed and (alone or key == REALISTIC):
                    box.setChecked(False)
        self.chosen.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))
