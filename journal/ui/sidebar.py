"""The sidebar: the program's mark and a way to every page."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.ui.page_list import PAGES
from journal.ui.theme import Look

WIDTH = 204
_UNDER = {"review": "achievements", "attempts": "goals"}
"""Pages without a line of their own, and the one they are reached from."""


class Mark(QWidget):
    """The program's mark: a card cut in half, the thought and its turn."""

    def __init__(self, look: Look, side: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side = side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._resize)
        self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw both halves."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._look)

    def _resize(self) -> None:
        self.setFixedSize(self._look.px(self._side), self._look.px(self._side))


def paint_mark(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the mark into ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rect, rect.width() * 0.26, rect.width() * 0.26)
    painter.setClipPath(path)
    half = rect.width() / 2
    painter.fillRect(QRectF(rect.x(), rect.y(), half, rect.height()), look.color("resistance"))
    painter.fillRect(QRectF(rect.x() + half, rect.y(), half, rect.height()), look.color("accent"))


class _Entry(QPushButton):
    """One line of the sidebar with a small word at its right end."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("nav", "true")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._badge = QLabel(self)
        self._badge.setProperty("kind", "small")
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_badge(self, words: str) -> None:
        self._badge.setText(words)
        self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the small word at the right end."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._badge.adjustSize()
        x = self.width() - self._badge.width() - 10
        self._badge.move(x, (self.height() - self._badge.height()) // 2)


class Sidebar(QWidget):
    """Lists the pages.

    Signals:
        page_requested(str): the person chose a page by its key.
        lock_requested(): the person wants the journal locked.
    """

    page_requested = Signal(str)
    lock_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._entries: dict[str, _Entry] = {}
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 18, 12, 18)
        column.setSpacing(4)
        column.addLayout(self._brand())
        column.addSpacing(14)
        group = QButtonGroup(self)
        for at_foot in (False, True):
            for page in PAGES:
                if page.in_sidebar and page.at_foot is at_foot:
                    entry = _Entry(page.label)
                    entry.setProperty("page", page.key)
                    entry.setToolTip(page.shortcut)
                    entry.clicked.connect(self._chosen)
                    group.addButton(entry)
                    self._entries[page.key] = entry
                    column.addWidget(entry)
            if not at_foot:
                column.addStretch(1)
        self._lock = _Entry("Lock")
        self._lock.setCheckable(False)
        self._lock.set_badge(
            QKeySequence("Ctrl+L").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._lock.clicked.connect(self.lock_requested)
        self._lock.hide()
        column.addWidget(self._lock)
        self._group = group
        look.changed.connect(self._resize)
        self._resize()

    def show_page(self, key: str) -> None:
        """Mark the page in view, or the one it is reached from; others leave none marked."""
        entry = self._entries.get(_UNDER.get(key, key))
        if entry is not None:
            entry.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self._entries.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def offer_lock(self, *, is_offered: bool) -> None:
        """Show the way to lock where there is something to lock with."""
        self._lock.setVisible(is_offered)

    def show_badges(self, badges: dict[str, str]) -> None:
        """Show a small word beside some pages, such as "3 due"."""
        for key, entry in self._entries.items():
            entry.set_badge(badges.get(key, ""))

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(9)
        name = QLabel("Rep Journal")
        name.setProperty("kind", "card")
        row.addWidget(Mark(self.look))
        row.addWidget(name, 1)
        return row

    def _chosen(self) -> None:
        self.page_requested.emit(self.sender().property("page"))

    def _resize(self) -> None:
        self.setFixedWidth(self.look.px(WIDTH))
