"""The buttons at the head of the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.widgets.more_button import MoreButton


class PageButtons(QWidget):
    """Offers the page as a picture, as tables and on paper.

    Signals:
        picture_requested(): the page as one picture.
        data_requested(): the tables behind it.
        print_requested(): the page on paper.
    """

    picture_requested = Signal()
    data_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QPushButton("Save picture…")
        self.data = QPushButton("Save data…")
        self.more = MoreButton("More to do with this page")
        self.print_action = self.more.menu_shown.addAction("Print…")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for button in (self.picture, self.data, self.more):
            row.addWidget(button)
        self.picture.clicked.connect(self.picture_requested)
        self.data.clicked.connect(self.data_requested)
        self.print_action.triggered.connect(self.print_requested)
