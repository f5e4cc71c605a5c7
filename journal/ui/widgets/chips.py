"""Chips: words that can be switched on and off."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from journal.ui.widgets.flow_layout import FlowLayout


class Chip(QPushButton):
    """One button that looks like a chip of the practice ``role``."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("chip", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Leave room for the words in bold, so that choosing moves and cuts nothing."""
        hint = super().sizeHint()
        if not self.isCheckable():
            return hint
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.text().replace("&&", "&")
        wider = QFontMetrics(bold).horizontalAdvance(words)
        now = self.fontMetrics().horizontalAdvance(words)
        return QSize(hint.width() + max(0, wider - now), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()


def chip(text: str, role: str, parent: QWidget | None = None) -> Chip:
    """Return one button that looks like a chip of the practice ``role``."""
    return Chip(text, role, parent)


class Chips(QWidget):
    """Any number of words chosen out of a few.

    Signals:
        chosen(object): the person changed the choice; carries the tuple of chosen keys.
        add_requested(): the person wants a word of their own.
    """

    chosen = Signal(object)
    add_requested = Signal()

    def __init__(
        self, role: str, name: str, *, add_label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._buttons: dict[str, QPushButton] = {}
        self._before: QWidget | None = None
        self._flow = FlowLayout(self)
        self._add = chip(add_label, role, self) if add_label else None
        self.setAccessibleName(name)
        if self._add is not None:
            self._add.clicked.connect(self.add_requested)

    @property
    def choice(self) -> tuple[str, ...]:
        """The chosen keys, in the order shown."""
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    @property
    def buttons(self) -> Mapping[str, QPushButton]:
        """The chips by key, in the order shown."""
        return self._buttons

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order, however often the words change."""
        self._before = before
        self._order_tabs()

    def offer(self, words: Mapping[str, str], choice: tuple[str, ...] = ()) -> None:
        """Show ``words`` (key -> what it reads) with ``choice`` switched on."""
        if list(words) != list(self._buttons):
            self._rebuild(words)
        for key, button in self._buttons.items():
            button.setChecked(key in choice)

    def _rebuild(self, words: Mapping[str, str]) -> None:
        if self._add is not None:
            self._flow.removeWidget(self._add)
        self._flow.clear()
        self._buttons = {}
        for key, text in words.items():
            button = chip(text, self._role, self)
            button.setCheckable(True)
            button.clicked.connect(self._tell)
            self._flow.addWidget(button)
            self._buttons[key] = button
        if self._add is not None:
            self._flow.addWidget(self._add)
        self._order_tabs()

    def _order_tabs(self) -> None:
        before = self._before
        for button in (*self._buttons.values(), self._add):
            if before is not None and button is not None:
                QWidget.setTabOrder(before, button)
            before = button or before

    def _tell(self) -> None:
        self.chosen.emit(self.choice)
