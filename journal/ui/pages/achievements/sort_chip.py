"""A chip that says what the list is sorted by, with a menu of the other orders."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from journal.ui.pages.achievements.list_order import SortBy


class SortChip(QPushButton):
    """Chooses one order.

    Signals:
        chosen(): the person chose another order.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = SortBy.NEWEST
        self.setProperty("chip", "achievement")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu_shown = QMenu(self)
        self._orders = QActionGroup(self)
        for order in SortBy:
            action = self.menu_shown.addAction(order.words)
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        self._orders.triggered.connect(self._choose)
        self.clicked.connect(self._open)
        self.choose(SortBy.NEWEST)

    def choose(self, order: SortBy) -> None:
        """Show ``order`` as chosen without telling it as the person's act."""
        self.order = order
        for action in self._orders.actions():
            action.setChecked(action.data() == order.value)
        self.setText(f"{order.words} ▾")
        self.setAccessibleName(f"Sort: {order.words}")

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _choose(self, action: QAction) -> None:
        self.choose(SortBy(action.data()))
        self.chosen.emit()
