"""What every page has: a header, a scrolling body, and a way to hear of changes."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal.models.base import Record
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.widgets.card import label

WIDEST = 1160
"""Wider than this, a page does not stretch its text."""


class Page(QWidget):
    """One page of the window.

    A visible page that cares about a change asks the journal again; a hidden one does so when it
    is shown. A page ignores the echo of its own saves: it passes itself as their origin.

    Signals:
        said(str): something to tell in a toast.
        deleted(str): something went to the trash and can be undone.
        went_wrong(JournalError): something the person must know.
        page_requested(str, object): another page, and the id of what to show there or None.
    """

    said = Signal(str)
    deleted = Signal(str)
    went_wrong = Signal(object)
    page_requested = Signal(str, object)

    kinds: ClassVar[frozenset[type[Record]]] = frozenset()
    scrolls: ClassVar[bool] = True

    def __init__(self, desk: Desk, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        holder = Sheet()
        holder.setMaximumWidth(desk.look.px(WIDEST))
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(32, 26, 32, 28)
        self.body.setSpacing(18)
        self.body.addLayout(self._header(title, subtitle))
        if self.scrolls:
            outer.addWidget(scrolling(holder))
        else:
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(holder, 1)
            row.addStretch(0)  # what is too wide stays free at the right, as beside a scrolled page
            outer.addLayout(row)
        desk.notebook.changed.connect(self._hear)

    def refresh(self) -> None:
        """Ask the journal again and show the answer; pages override this."""

    def take_focus(self) -> None:
        """Put the keyboard where one begins on this page; pages override this."""

    def flush(self) -> bool:
        """Save what is typed; tell whether nothing is left unsaved."""
        return True

    def new_entry(self) -> None:
        """Begin a new entry of this page's kind."""

    def show_record(self, record_id: UUID) -> None:
        """Show one record; pages that hold records override this."""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again where something changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _hear(self, change: Change) -> None:
        if change.origin is self or not change.touches(*self.kinds):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _header(self, title: str, subtitle: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.title = label(title, "title", wrap=False)
        self.subtitle = label(subtitle, "muted")
        self.subtitle.setVisible(bool(subtitle))
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.status = label("", "small", wrap=False)
        self.status.setAccessibleName("Save status")
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header_buttons = QHBoxLayout()
        self.header_buttons.setSpacing(10)
        row.addLayout(self.header_buttons)
        return row


class Sheet(QWidget):
    """What a scroll area scrolls: as tall as its lines need at the width it has.

    A plain widget would claim the height its text needs at its narrowest.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "clear")

    def minimumSizeHint(self) -> QSize:
        """Claim a width and leave the height to the width."""
        return QSize(super().minimumSizeHint().width(), 0)


def scrolling(content: QWidget) -> QScrollArea:
    """Return ``content`` in a frameless area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
