"""What something is linked to: a few rows that open it, each with a way to unlink."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.options import Option
from journal.ui.words import breakable

AT_FIRST = 5
_NAMED = 120


class _Opener(QPushButton):
    """Opens what its words name; Delete unlinks it."""

    unlink_requested = Signal()

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        names = (part for part in (option.beside, option.words) if part)
        self.setAccessibleName(f"Open {', '.join(names)}")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        self._beside = self._put(option.beside, "small", 0) if option.beside else None
        self._put(breakable(option.words), "", 1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure)
        self._look = look
        self._measure()

    def sizeHint(self) -> QSize:
        """Return the size of the words inside."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the words inside."""
        return self._row.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, too; unlink with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unlink_requested.emit()
        else:
            super().keyPressEvent(event)

    def _put(self, text: str, kind: str, stretch: int) -> QLabel:
        words = label(text, kind, wrap=bool(stretch))
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(words, stretch, Qt.AlignmentFlag.AlignTop)
        return words

    def _measure(self) -> None:
        """Line up the words of all rows."""
        if self._beside is not None:
            self._beside.setMinimumWidth(self._look.px(86))


class LinkedRow(QWidget):
    """One link.

    Signals:
        opened(UUID): the person wants to see it.
        unlink_requested(UUID): the person wants it linked no longer.
    """

    opened = Signal(object)
    unlink_requested = Signal(object)

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__()
        self.option = option
        self._look = look
        self.opener = _Opener(look, option)
        self.unlink = QPushButton()
        self.unlink.setProperty("kind", "quiet")
        self.unlink.setProperty("slim", "true")
        name = f"Unlink {option.words[:_NAMED]}"
        self.unlink.setAccessibleName(name)
        self.unlink.setToolTip("Unlink")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.opener, 1)
        row.addWidget(self.unlink, 0, Qt.AlignmentFlag.AlignTop)
        self.opener.clicked.connect(self._open)
        self.opener.unlink_requested.connect(self._unlink)
        self.unlink.clicked.connect(self._unlink)
        look.changed.connect(self._tint)
        self._tint()

    def _open(self) -> None:
        self.opened.emit(self.option.key)

    def _unlink(self) -> None:
        self.unlink_requested.emit(self.option.key)

    def _tint(self) -> None:
        self.unlink.setIcon(self._look.icon("x", "muted"))
        self.unlink.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.unlink.setMinimumSize(28, 28)


class LinkedList(QWidget):
    """Lists the links, the first few until the person wants all.

    Signals:
        opened(UUID): the person wants to see what a row names.
        unlink_requested(UUID): the person wants it linked no longer.
        left(): the row with the keyboard is gone and none took its place.
    """

    opened = Signal(object)
    unlink_requested = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._options: list[Option] = []
        self._whole = False
        self._before: QWidget | None = None
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.all_button = QPushButton()
        self.all_button.setProperty("kind", "bare")
        self.all_button.setProperty("slim", "true")
        self.all_button.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._rows)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def rows(self) -> list[LinkedRow]:
        """The rows in view."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [row for row in widgets if isinstance(row, LinkedRow)]

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order, however often the rows change."""
        self._before = before

    def order_tabs(self) -> QWidget:
        """Let Tab go through the rows from where `follow` said; return the last part."""
        before = self._before
        for row in self.rows:
            if before is not None:
                QWidget.setTabOrder(before, row.opener)
            QWidget.setTabOrder(row.opener, row.unlink)
            before = row.unlink
        if before is not None:
            QWidget.setTabOrder(before, self.all_button)
        return self.all_button

    def show_links(self, options: Sequence[Option], *, anew: bool = False) -> None:
        """Show ``options``; the keyboard stays on its row. ``anew`` begins with the first few."""
        if anew:
            self._whole = False
        if list(options) != self._options or anew:
            self._options = list(options)
            self._fill()

    def _show_all(self) -> None:
        self._whole = True
        self._fill()
        self.rows[AT_FIRST].opener.setFocus()

    def _fill(self) -> None:
        key, place = self._focused()
        clear(self._rows)
        shown = self._options if self._whole else self._options[:AT_FIRST]
        for option in shown:
            row = LinkedRow(self._look, option)
            row.opened.connect(self.opened)
            row.unlink_requested.connect(self.unlink_requested)
            self._rows.addWidget(row)
        self.order_tabs()
        self.all_button.setVisible(len(shown) < len(self._options))
        self.all_button.setText(f"Show all {len(self._options)}")
        self.setVisible(bool(shown))
        if key is not None:
            self._focus_again(key, place)

    def _focused(self) -> tuple[UUID | None, int]:
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.rows):
            if focus is not None and row.isAncestorOf(focus):
                return row.option.key, place
        return None, -1

    def _focus_again(self, key: UUID, place: int) -> None:
        """Focus the same row, or the one that took the place of an unlinked one."""
        rows = self.rows
        if not rows:
            self.left.emit()
            return
        same = next((row for row in rows if row.option.key == key), None)
        (same or rows[min(place, len(rows) - 1)]).opener.setFocus()
