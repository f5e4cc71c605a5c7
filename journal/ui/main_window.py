"""The window: sidebar, banner and page stack; what its commands do is in commands.py."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.ui.actions import build_actions, offer_actions
from journal.ui.preferences import Preferences
from journal.ui.sidebar import Sidebar
from journal.ui.theme import Look
from journal.ui.widgets.banner import Banner
from journal.ui.widgets.toast import Toast
from journal.ui.window_place import place_of, restore_place

if TYPE_CHECKING:  # pages need the models, which a first paint must not wait for
    from journal.ui.drafts import Drafts
    from journal.ui.page import Page


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are built when they are first visited.

    Signals:
        painted(): the first frame is on screen.
        page_shown(str): another page is in view.
        undo_delete_requested(): the person wants back what was deleted last.
        history_requested(Record): the person wants to see what that record said before.
        closing(): the window is about to close and everything is saved.
    """

    painted = Signal()
    page_shown = Signal(str)
    undo_delete_requested = Signal()
    history_requested = Signal(object)
    closing = Signal()

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._build: Callable[[str], Page] | None = None
        self._pages: dict[str, Page] = {}
        self._has_painted = False
        self._leave_unsaved: Callable[[], bool] = lambda: False
        self._asks = False
        self._alone: QWidget | None = None
        self.setWindowTitle("Rep Journal")
        self.setMinimumSize(QSize(720, 480))
        self.actions_by_key: dict[str, QAction] = build_actions(self)
        self.sidebar = Sidebar(look)
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.stack.addWidget(QWidget())
        self.toast = Toast(self._frame())
        restore_place(self, preferences.settings)
        self.sidebar.page_requested.connect(self.show_page)

    @property
    def page(self) -> "Page | None":
        """The page in view."""
        return self._pages.get(self.page_key)

    @property
    def page_key(self) -> str:
        """The key of the page in view, "" where none is."""
        widget = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is widget), "")

    def open_pages(self, build: Callable[[str], "Page"]) -> None:
        """Let pages be built by ``build`` from their keys and show the last one used."""
        self.close_pages()
        self._end_alone()
        self._build = build
        self.sidebar.show()
        offer_actions(self.actions_by_key, journal=True)

    def close_pages(self) -> None:
        """Destroy every page and what it shows."""
        self._build = None
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    def show_alone(self, widget: QWidget) -> None:
        """Show ``widget`` with nothing around it; there is no journal to go to."""
        self.close_pages()
        self._end_alone()
        self.sidebar.hide()
        self.banner.hide()
        offer_actions(self.actions_by_key, journal=False)
        self._alone = widget
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def show_page(self, key: str, record_id: object = None) -> None:
        """Go to a page, building it at the first visit; what ``record_id`` names is shown there."""
        if self._build is None:
            return
        if self.page is not None:
            self.page.flush()
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._build(key)
            self._connect(page)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.sidebar.show_page(key)
        if record_id is not None:
            page.go_to(record_id)
        else:
            page.take_focus()
        self.page_shown.emit(key)

    def say_which_journal(self, *, sample: bool, has_own: bool, read_only: bool) -> None:
        """Say in title and banner whether this is a sample, or a journal that takes no writing."""
        if sample:
            own = "Back to my journal" if has_own else "Start my own journal"
            self.banner.say("This is a sample journal: invented people, invented days.", own)
        elif read_only:
            self.banner.say(
                "This journal can be read but not written here; nothing you type is kept."
            )
        else:
            self.banner.hide()
        self.setWindowTitle("Rep Journal (sample)" if sample else "Rep Journal")

    def flush(self) -> bool:
        """Save what is typed and keep what is begun; tell whether nothing could be lost."""
        saved = [page.flush() for page in self._pages.values()]
        kept = [drafts.flush() for drafts in self._drafts()]
        return all(saved) and all(kept)

    def tell(self, error: JournalError) -> None:
        """Show what went wrong until the person closes it."""
        self.toast.say(error.one_line, stays=True)

    def come_forward(self) -> None:
        """Show the window in front of the others: the program was started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def ask_before_losing(self, ask: Callable[[], bool]) -> None:
        """Let ``ask`` decide whether to close although something could not be saved."""
        self._leave_unsaved = ask

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first frame once it is done."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything first; stay where it cannot be saved and the person says so."""
        unfinished = not self.flush() or getattr(self._alone, "half_typed", False)
        if unfinished and not self._may_lose():
            event.ignore()
            return
        for drafts in self._drafts():
            drafts.let_be()
        page = self.page_key or self._preferences.settings.page
        self._preferences.change(page=page, **place_of(self))
        self.closing.emit()
        event.accept()

    def _drafts(self) -> "list[Drafts]":
        from journal.ui.drafts import Drafts  # there are none before the first page

        return self.findChildren(Drafts)

    def _end_alone(self) -> None:
        if self._alone is not None:
            self.stack.removeWidget(self._alone)
            self._alone.deleteLater()
            self._alone = None

    def _may_lose(self) -> bool:
        """Ask once, however often the window is told to close meanwhile."""
        if self._asks:
            return False
        self._asks = True
        try:
            return self._leave_unsaved()
        finally:
            self._asks = False

    def _connect(self, page: "Page") -> None:
        page.said.connect(self.toast.say)
        page.deleted.connect(self._offer_undo)
        page.went_wrong.connect(self.tell)
        page.page_requested.connect(self.show_page)
        page.history_requested.connect(self.history_requested)

    def _offer_undo(self, words: str) -> None:
        self.toast.say(words, act_label="Undo", act=self.undo_delete_requested.emit)

    def _frame(self) -> QWidget:
        frame = QWidget()
        frame.setProperty("ground", "window")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(frame)
        return frame
