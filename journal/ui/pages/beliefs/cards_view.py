"""The view on the rows of cards, and what its keys do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from journal.ui.pages.beliefs.card_delegate import CardDelegate
from journal.ui.pages.beliefs.cards_model import CardsModel
from journal.ui.theme import Look

SHORT_ROWS = 1.7
"""How many rows a list above the detail shows; a cut row says that there are more."""

_BATCH = 60
"""More rows than any screen shows: the rest is laid out after these are painted."""


class CardsView(QListView):
    """Shows the rows of a `CardsModel`.

    Signals:
        opened(): Enter on a row, or a double click.
        delete_requested(): Delete on a row.
    """

    opened = Signal()
    delete_requested = Signal()

    def __init__(self, look: Look, model: CardsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self.setModel(model)
        self.setItemDelegate(CardDelegate(look, model, self))
        self.setAccessibleName("Belief cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def be_short(self, *, short: bool) -> None:
        """Show a few rows only, or as many as there is room for."""
        self._short = short
        vertical = QSizePolicy.Policy.Fixed if short else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the few rows a short list shows."""
        if not self._short:
            return super().sizeHint()
        shown = min(self.model().rowCount(), 2)
        tall = sum(self.sizeHintForRow(row) for row in range(shown))
        more = self.model().rowCount() > shown
        return QSize(200, round(tall * SHORT_ROWS / 2) if more else tall + 2)

    def minimumSizeHint(self) -> QSize:
        """Let the list be as low as one row."""
        return QSize(120, self.sizeHint().height() if self._short else 80)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll to a row, however far down it is: it may not be laid out yet."""
        if index.isValid() and not self.visualRect(index).isValid():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: a short list is as high as its rows are now."""
        super().resizeEvent(event)
        if self._short and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, delete with Delete."""
        if not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit()
