"""The list beside the detail, or above it where it is narrow."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from journal.ui.page import Sheet, scrolling
from journal.ui.pages.beliefs.card_list import CardList
from journal.ui.theme import Look

NARROW = 740
LIST_WIDTH = 330


class Panes(QWidget):
    """Beside each other both panes scroll by themselves; stacked, they scroll together."""

    def __init__(
        self, look: Look, cards: CardList, detail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = cards
        self._detail = detail
        self._stacked = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        self._sheet = Sheet()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 12, 0)  # the scroll bar touches nothing
        self._column.setSpacing(18)
        self._column.addWidget(detail, 1)
        self._area = scrolling(self._sheet)
        self._row.addWidget(cards)
        self._row.addWidget(self._area, 1)
        self._share()
        look.changed.connect(self._share)

    @property
    def stacked(self) -> bool:
        """Tell whether the list stands above the detail."""
        return self._stacked

    def show_detail(self) -> None:
        """Scroll to the top of the detail."""
        top = self._detail.mapTo(self._sheet, QPoint(0, 0)).y()
        self._area.verticalScrollBar().setValue(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        stack = event.size().width() < self._look.px(NARROW)
        if stack != self._stacked:
            self._stacked = stack
            self._arrange()

    def _arrange(self) -> None:
        focus = QApplication.focusWidget()
        kept = focus if focus is not None and self._cards.isAncestorOf(focus) else None
        if self._stacked:
            self._column.insertWidget(0, self._cards)
        else:
            self._row.insertWidget(0, self._cards)
        self._share()
        self._cards.show()
        QWidget.setTabOrder(self._cards, self._detail)
        if kept is not None:
            kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self) -> None:
        self._cards.view.be_short(short=self._stacked)
        if self._stacked:
            self._cards.setMinimumWidth(0)
            self._cards.setMaximumWidth(16_777_215)
        else:
            self._cards.setFixedWidth(self._look.px(LIST_WIDTH))
