"""A page that gives its place to a rehearsal and takes it back afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.reframe import Reframe, cards_due_count
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.rehearsing import Rehearsal
from journal.ui.widgets.one_click_button import OneClickButton

if TYPE_CHECKING:  # built when it is first asked for
    from journal.ui.pages.beliefs.rehearsal.view import RehearsalView

KEYS = "Ctrl+R"


class RehearsingPage(Page):
    """Offers to rehearse what is due; meanwhile header and body of the page are out of sight."""

    def __init__(self, desk: Desk, title: str, subtitle: str = "") -> None:
        super().__init__(desk, title, subtitle)
        self.rehearsal: RehearsalView | None = None
        self._covered: list[QWidget] = []
        self.rehearse_button = OneClickButton()
        self.rehearse_button.setToolTip(KEYS)
        self.rehearse_button.hide()
        self.header_buttons.addWidget(self.rehearse_button)
        self.rehearse_button.clicked.connect(self._rehearse)
        keys = QShortcut(QKeySequence(KEYS), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._rehearse)
        desk.notebook.changed.connect(self._count_again)

    @property
    def rehearsing(self) -> bool:
        """Tell whether a rehearsal is in view."""
        return self.rehearsal is not None and not self.rehearsal.isHidden()

    @property
    def place(self) -> object:
        """Where one is, in a rehearsal or on the page."""
        if self.rehearsal is not None and self.rehearsing:
            return self.rehearsal.place
        return super().place

    def go_to(self, place: object) -> None:
        """Go back to what `place` said, or begin a rehearsal."""
        if isinstance(place, Rehearsal):
            self.begin_rehearsal(place)
        else:
            super().go_to(place)

    def begin_rehearsal(self, place: Rehearsal) -> None:
        """Rehearse what is due, once what is typed is saved."""
        if not self.flush():
            return
        if self.rehearsal is None:
            from journal.ui.pages.beliefs.rehearsal.view import RehearsalView

            self.rehearsal = RehearsalView(self.desk, self)
            self.rehearsal.hide()
            self.body.addWidget(self.rehearsal, 1)
            self.rehearsal.closed.connect(self._closed)
            self.rehearsal.failed.connect(self.went_wrong)
        if not self.rehearsal.begin(place):
            self._show_due()
            return
        if not self.rehearsing:
            self._cover()
        self.rehearsal.take_focus()

    def end_rehearsal(self) -> None:
        """Show the page again, where a rehearsal is in view; what is half answered is kept."""
        if self.rehearsal is None or not self.rehearsing:
            return
        self.rehearsal.put_away()
        self.rehearsal.hide()
        for widget in self._covered:
            widget.show()
        self._covered = []
        self._heed_keys(heed=True)
        self.ask_again()

    def take_focus(self) -> None:
        """Begin in the rehearsal, where one is in view."""
        if self.rehearsal is not None and self.rehearsing:
            self.rehearsal.take_focus()

    def ask_again(self) -> None:
        """Ask for what is in view."""
        if self.rehearsal is not None and self.rehearsing:
            self._stale = False
            self.rehearsal.look_again()
        else:
            super().ask_again()
            self._show_due()

    def _rehearse(self) -> None:
        self.begin_rehearsal(Rehearsal())

    def _closed(self) -> None:
        self.end_rehearsal()
        self.take_focus()

    def _cover(self) -> None:
        for at in range(self.body.count()):
            item = self.body.itemAt(at)
            part = item.widget() if item is not None else None
            if part is not None and part is not self.rehearsal and not part.isHidden():
                self._covered.append(part)
                part.hide()
        self._heed_keys(heed=False)
        if self.rehearsal is not None:
            self.rehearsal.show()

    def _heed_keys(self, *, heed: bool) -> None:
        """Have the keys of the page do nothing to a card that is out of sight."""
        only_own = Qt.FindChildOption.FindDirectChildrenOnly
        for keys in self.findChildren(QShortcut, options=only_own):
            keys.setEnabled(heed)

    def _count_again(self, change: Change) -> None:
        if change.touches(Reframe) and self.isVisible() and not self.rehearsing:
            self._show_due()

    def _show_due(self) -> None:
        try:
            count = self.desk.notebook.read(cards_due_count(self.desk.today))
        except JournalError as error:
            self.went_wrong.emit(error)
            return
        self.rehearse_button.setText(f"Rehearse {count} due")
        self.rehearse_button.setVisible(bool(count))
