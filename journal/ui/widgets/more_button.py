"""The small button with three dots that opens a menu."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from journal.ui.widgets.plain_tip import set_plain_tip


class MoreButton(QPushButton):
    """Opens ``menu_shown`` below itself, inside the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("⋯", parent)
        self.setProperty("kind", "quiet")
        self.setAccessibleName(name)
        set_plain_tip(self, name)
        self.menu_shown = QMenu(self)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        right = self.mapToGlobal(QPoint(self.width(), self.height() + 2))
        self.menu_shown.popup(QPoint(right.x() - self.menu_shown.sizeHint().width(), right.y()))
