"""What every page has: a header, a scrolling body, and a way to hear of changes."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.notebook import Change
from journal.ui.among import EVERYTHING, Among
from journal.ui.desk import Desk
from journal.ui.widgets.page_header import PageHeader

LOOK_AT_CLOCK_MS = 5_000
"""How often a visible page looks whether a new day has begun; a laptop may wake up to one."""

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
        history_requested(Record): what that record said before.
        page_requested(str, object): another page, and the id of what to show there or None.
    """

    said = Signal(str)
    deleted = Signal(str)
    went_wrong = Signal(object)
    history_requested = Signal(object)
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
        self._sheet = holder = Sheet()
        self._widen()
        desk.look.changed.connect(self._widen)
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(32, 26, 32, 28)
        self.body.setSpacing(18)
        header = PageHeader(title, subtitle)
        self.title, self.subtitle, self.status = header.title, header.subtitle, header.status
        self.header_buttons = header.buttons
        self.body.addWidget(header)
        if self.scrolls:
            outer.addWidget(scrolling(holder))
        else:
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(holder, 1)
            row.addStretch(0)  # what is too wide stays free at the right, as beside a scrolled page
            outer.addLayout(row)
        self._today_seen = desk.today
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(LOOK_AT_CLOCK_MS)
        desk.notebook.changed.connect(self._hear)
        desk.preferences.changed.connect(self._preferences_changed)

    def refresh(self) -> None:
        """Ask the journal again and show the answer; pages override this."""

    def take_focus(self) -> None:
        """Put the keyboard where one begins on this page; pages override this."""

    @property
    def shown_record(self) -> Record | None:
        """The record in view, as it is stored; pages that show one override this."""
        return None

    def ask_for_history(self) -> None:
        """Ask for what the record in view said before, once what is typed is saved."""
        record = self.shown_record if self.flush() else None
        if record is not None:
            self.history_requested.emit(record)

    @property
    def place(self) -> object:
        """Where on this page one is, in a form that carries no word of an entry."""
        record = self.shown_record
        return None if record is None else record.id

    def go_to(self, place: object) -> None:
        """Go back to what `place` said."""
        if isinstance(place, UUID):
            self.show_record(place)
        elif isinstance(place, date):
            self.show_day(place)
        elif isinstance(place, Among):
            self.show_among(place)

    def flush(self) -> bool:
        """Save what is typed, as a draft where it is no entry yet; tell whether all is safe."""
        return True

    def new_entry(self) -> None:
        """Begin a new entry of this page's kind."""

    def show_record(self, record_id: UUID) -> None:
        """Show one record; pages that hold records override this."""

    def show_among(self, among: Among = EVERYTHING) -> None:
        """Show some of the records; pages that list them by day and kind override this."""

    def show_day(self, day: date) -> None:
        """Show one day; the page of days overrides this."""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again where something changed while the page was hidden."""
        super().showEvent(event)
        self.look_at_the_day()
        if self._stale:
            self.ask_again()

    def ask_again(self) -> None:
        """Refresh; tell where the journal cannot be read, and try once more at the next visit."""
        self._stale = False
        try:
            self.refresh()
        except JournalError as error:
            self._stale = True
            self.went_wrong.emit(error)

    def look_at_the_day(self) -> None:
        """Notice that a new day has begun since the page last looked."""
        today = self.desk.today
        if today != self._today_seen and self.day_turned(self._today_seen):
            self._today_seen = today

    def day_turned(self, before: date) -> bool:  # noqa: ARG002 - for the pages that follow the day
        """Show the new day's view of things; return whether that is done, or to be tried again."""
        self.ask_again()
        return True

    def _preferences_changed(self) -> None:
        if self.isVisible():
            self.ask_again()
        else:
            self._stale = True

    def _tick(self) -> None:
        if self.isVisible():
            self.look_at_the_day()

    def _widen(self) -> None:
        self._sheet.setMaximumWidth(self.desk.look.px(WIDEST))

    def _hear(self, change: Change) -> None:
        if change.origin is self or not change.touches(*self.kinds):
            return
        if self.isVisible():
            self.ask_again()
        else:
            self._stale = True


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
