"""The trash: what was deleted, for as long as it is kept."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.models.kinds import KINDS
from journal.models.trash import KEPT_FOR, owners_of, trashed
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.trash.deeds import TrashDeeds
from journal.ui.pages.trash.rows import TrashRow, folded, rows_of
from journal.ui.pages.trash.trash_view import TrashView
from journal.ui.record_words import owner_of
from journal.ui.widgets.ask_once import AskOnce
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.filter_field import FilterField
from journal.ui.words import breakable, number

NO_WAY_BACK = "It cannot be put back then, nor can what belongs to it or its history."
NO_WAY_BACK_FOR_ALL = "They cannot be put back then, nor can what belongs to them or their history."
IN_BACKUPS = "Backups made before still hold {}."
LONGEST_ASKED, LEAST_LIST = 60, 60


class TrashPage(Page):
    """Lists what was deleted; nothing is written by looking."""

    kinds = frozenset(KINDS)
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        kept = f"What you deleted, kept for {KEPT_FOR.days} days."
        super().__init__(desk, "Trash", kept)
        self._known: list[TrashRow] = []
        self._agreed: Callable[[], None] | None = None
        # The words of thousands of rows are gathered before the first key, not at it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._gather_words)
        self.empty_button = QPushButton("Empty now…")
        self.header_buttons.addWidget(self.empty_button)
        self.filter = FilterField("Filter the trash")
        self.put_back_button = QPushButton("Put back")
        self.put_back_button.setProperty("kind", "primary")
        self.delete_button = QPushButton("Delete for good…")
        self._acts = ButtonRow((self.put_back_button, self.delete_button))
        self.count = label("", "muted", wrap=False)
        self.ask = AskOnce()
        self.view = TrashView(desk)
        self.nothing = EmptyState("Nothing in the trash has these words.", "Show all")
        self.empty = EmptyState(
            f"What you delete waits here for {KEPT_FOR.days} days; until then it can be put back.",
            "Go to Today",
        )
        self.deeds = TrashDeeds(desk, self)
        self._list = QStackedWidget()
        self._list.addWidget(self.view)
        self._list.addWidget(self.nothing)
        self._list.setMinimumHeight(LEAST_LIST)  # a question above it is never cut
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        self.body.addWidget(self._stack, 1)
        self._connect()

    def refresh(self) -> None:
        """Show what is in the trash now; choice, filter and place stay."""
        self._stale = False
        self._take_back()
        records = self.desk.notebook.read(trashed())
        owned = [part_of for one in records if (part_of := owner_of(one)) is not None]
        owners = self.desk.notebook.read(owners_of(owned)) if owned else {}
        self._known = rows_of(records, owners)
        self.view.trash.clock = self.desk.notebook.clock
        self._show()
        self._soon.start()

    def take_focus(self) -> None:
        """Begin in the list, or in the way out where there is none."""
        if not self._known:
            self.empty.button.setFocus()
        elif self.view.trash.rows:
            self.view.setFocus()
        else:
            self.filter.setFocus()

    def put_back(self) -> None:
        """Put the chosen entries back."""
        chosen = self.view.chosen
        if chosen:
            self._take_back()
            self.deeds.put_back(chosen, self._known)

    def ask_to_delete(self) -> None:
        """Ask before the chosen entries go for good."""
        chosen = self.view.chosen
        if not chosen:
            return
        if len(chosen) == 1:
            title = chosen[0].title
            short = title if len(title) <= LONGEST_ASKED else f"{title[: LONGEST_ASKED - 1]}…"
            words = f"Delete “{breakable(short)}” for good?"
        else:
            words = f"Delete {number(len(chosen))} entries for good?"
        self._ask(words, len(chosen), "Delete for good", partial(self.deeds.delete, chosen))

    def ask_to_empty(self) -> None:
        """Ask before everything goes for good."""
        known = list(self._known)
        if not known:
            return
        count = len(known)
        words = f"Empty the trash? {number(count)} entr{'y is' if count == 1 else 'ies are'} in it."
        hidden = count - len(self.view.trash.rows)
        if hidden:
            words += f" The filter hides {number(hidden)} of them; they go too."
        self._ask(words, count, "Empty now", partial(self.deeds.empty, known))

    def _ask(self, words: str, count: int, yes: str, deed: Callable[[], None]) -> None:
        """Ask in the place of the buttons, which would change what is asked about."""
        self._agreed = deed
        self._acts.hide()
        more = NO_WAY_BACK if count == 1 else NO_WAY_BACK_FOR_ALL
        if self.desk.vault is not None:
            more += " " + IN_BACKUPS.format("it" if count == 1 else "them")
        self.ask.ask(words, more, yes)

    def _filled(self) -> QWidget:
        filled = QWidget()
        rows = QVBoxLayout(filled)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        sought = QHBoxLayout()
        sought.setSpacing(12)
        sought.addWidget(self.filter, 1)
        sought.addWidget(self.count)
        rows.addLayout(sought)
        rows.addWidget(self._acts)
        rows.addWidget(self.ask)
        rows.addWidget(self._list, 1)
        return filled

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.filter.list_requested.connect(self.view.setFocus)
        self.nothing.begin_requested.connect(self._show_all)
        self.empty.begin_requested.connect(self._leave)
        self.view.choice_changed.connect(self._chose)
        self.view.put_back_requested.connect(self.put_back)
        self.view.delete_requested.connect(self.ask_to_delete)
        self.put_back_button.clicked.connect(self.put_back)
        self.delete_button.clicked.connect(self.ask_to_delete)
        self.empty_button.clicked.connect(self.ask_to_empty)
        self.ask.agreed.connect(self._do_agreed)
        self.ask.declined.connect(self._decline)
        self.deeds.done.connect(self._done)
        self.deeds.failed.connect(self.went_wrong)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filter.setFocus)

    def _show(self) -> None:
        """Show the rows the filter lets through; what is chosen stays so."""
        kept: list[UUID] = [row.id for row in self.view.chosen]
        near = self.view.currentIndex().row()
        place = self.view.verticalScrollBar().value()
        words = folded(self.filter.text()).split()
        shown = [row for row in self._known if all(word in row.sought for word in words)]
        self.view.trash.show(shown)
        self.view.choose(kept, max(0, near))
        self.view.verticalScrollBar().setValue(place)
        self._list.setCurrentIndex(0 if shown else 1)
        self._stack.setCurrentIndex(1 if self._known else 0)
        self.empty_button.setVisible(bool(self._known))
        self._chose()

    def _chose(self) -> None:
        """Offer what can be done with the choice, and say how much it is."""
        self._take_back()
        chosen, shown, known = len(self.view.chosen), len(self.view.trash.rows), len(self._known)
        self.put_back_button.setEnabled(chosen > 0)
        self.delete_button.setEnabled(chosen > 0)
        of = f"{number(shown)} of {number(known)}" if shown < known else number(known)
        words = f"{of} entr{'y' if known == 1 else 'ies'}"
        self.count.setText(f"{number(chosen)} chosen of {words}" if chosen > 1 else words)

    def _gather_words(self) -> None:
        for row in self._known:
            row.sought  # noqa: B018 - asking once is what makes it ready

    def _show_all(self) -> None:
        self.filter.clear()
        self.take_focus()

    def _leave(self) -> None:
        self.page_requested.emit("today", None)

    def _take_back(self) -> None:
        """Ask no longer: what was asked about is not what is chosen any more."""
        self._agreed = None
        self.ask.hide()
        self._acts.show()

    def _decline(self) -> None:
        self._take_back()
        self.take_focus()

    def _do_agreed(self) -> None:
        agreed = self._agreed
        self._take_back()
        if agreed is not None:
            agreed()
        self.take_focus()

    def _done(self, words: str) -> None:
        self.ask_again()
        self.take_focus()
        self.said.emit(words)
