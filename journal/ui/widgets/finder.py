"""A popup in which one types to find one thing among many."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.options import OPTION, Option, OptionDelegate, OptionsModel
from journal.ui.widgets.placing import place_below

WIDE, HIGH = 460, 320
NOTHING_FITS = "Nothing has all these words."
_WALKS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class _FindLine(QLineEdit):
    """Types on while the arrow keys walk the list below; Esc empties it, then leaves."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or type."""
        step = _WALKS.get(Qt.Key(event.key()))
        if step is not None:
            self.walked.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Finder(QFrame):
    """Offers ``options``; Enter or a click chooses, Esc leaves without.

    Signals:
        chosen(UUID): the person chose one; carries its key.
        closed(): the popup is about to go.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self, look: Look, options: Sequence[Option], asks: str, none: str, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "plain")
        self.setAccessibleName(asks)
        self._none = "" if options else none
        self.line = _FindLine()
        self.line.setPlaceholderText(asks)
        self.line.setAccessibleName(asks)
        self.model = OptionsModel(options, self)
        self.view = self._list(look)
        self.nothing = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedWidth(min(look.px(WIDE), parent.window().width() - 40))
        self.setFixedHeight(look.px(HIGH if options else HIGH // 3))
        self.line.textChanged.connect(self._narrow)
        self.line.walked.connect(self._walk)
        self.line.returnPressed.connect(self._take)
        self.view.clicked.connect(self._take)
        self._begin()

    def open_below(self, widget: QWidget) -> None:
        """Show the popup under ``widget``, inside the screen."""
        place_below(self, widget)
        edge = widget.mapToGlobal(QPoint(widget.width(), 0)).x()
        room = widget.window().frameGeometry().right()
        if self.x() + self.width() > room:  # rather over its own page than over the next window
            self.move(max(0, min(edge, room) - self.width()), self.y())
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the keyboard goes back."""
        super().closeEvent(event)
        self.closed.emit()

    def _list(self, look: Look) -> QListView:
        view = QListView()
        view.setAccessibleName("Found")
        view.setModel(self.model)
        view.setItemDelegate(OptionDelegate(look, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line walks it
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        return view

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self._begin()

    def _begin(self) -> None:
        """Stand on the first row, or say that there is none."""
        count = self.model.rowCount()
        self.view.setCurrentIndex(self.model.index(0) if count else QModelIndex())
        self.view.setVisible(count > 0)
        self.nothing.setText("" if count else self._none or NOTHING_FITS)
        self.nothing.setVisible(count == 0)

    def _walk(self, step: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            row = max(0, min(last, self.view.currentIndex().row() + step))
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.view.currentIndex())

    def _take(self) -> None:
        option: Option | None = self.view.currentIndex().data(OPTION)
        if option is not None:
            self.close()
            self.chosen.emit(option.key)
