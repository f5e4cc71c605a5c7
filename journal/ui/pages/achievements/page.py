"""The achievements: a list to filter, one of them to write, several to hand in."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget

from journal.models.achievement import Achievement
from journal.models.goal import Goal
from journal.ui.among import EVERYTHING, Among
from journal.ui.desk import Desk
from journal.ui.exporting import Exporting
from journal.ui.page import Page
from journal.ui.pages.achievements.board import Board
from journal.ui.pages.achievements.editing import Editing
from journal.ui.pages.achievements.several import Several
from journal.ui.widgets.empty_state import EmptyState

PURPOSE = (
    "Write down what went well while it is fresh, with the number and the proof: "
    "before a review you will have it all."
)


class AchievementsPage(Page):
    """Lists what went well beside the one that is being written."""

    kinds = frozenset({Achievement, Goal})
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Achievements", "Write it down while it is fresh; export it before your review."
        )
        self._loaded = False
        self._deleted: set[UUID] = set()
        self.review_button = QPushButton("Prepare a review…")
        self.new_button = QPushButton("New achievement")
        self.new_button.setProperty("kind", "primary")
        self.header_buttons.addWidget(self.review_button)
        self.header_buttons.addWidget(self.new_button)
        self.board = Board(desk)
        self._shelf = self.board.shelf
        self.filters, self.notice = self.board.filters, self.board.notice
        self.column, self.split = self.board.column, self.board.split
        self.editor = self.board.editor
        self.editing = Editing(desk, self.editor, self)
        self.several = Several(desk, self.board, self.editing, self)
        self.empty = EmptyState(PURPOSE, "Write down the first one")
        self.exporting = Exporting(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.board)
        self.body.addWidget(self._stack, 1)
        self._connect()

    def refresh(self) -> None:
        """Show what the journal has; unsaved typing, choice and scroll position stay."""
        self._stale = False
        added = self.board.fill()
        record_id = self.editing.record_id
        known = None if record_id is None else self._shelf.get(record_id)
        if known is not None and not self.editing.is_new:
            self.editing.follow(known)
        elif record_id is not None and not self.editing.is_new and not self.editing.autosave.dirty:
            self.editing.open(None)  # somebody else deleted it
        elif not self._loaded and self.editing.waits:
            self.editing.begin()
        self._show_rows()
        if self._deleted and self._deleted <= added:
            self._choose(frozenset(self._deleted))
        elif self._loaded:
            self.notice.tell(added - {one.id for one in self.column.view.rows.rows})
        self._loaded = True
        self._deleted.clear()

    def take_focus(self) -> None:
        """Begin in the list, or in the first step where there is none."""
        if self.editing.is_new:
            self.board.go_to_title()
        elif not self._shelf:
            self.empty.button.setFocus()
        else:
            self.board.take_focus()

    @property
    def shown_record(self) -> Achievement | None:
        """The achievement in the editor, once it is stored."""
        shown = self.editing.record_id
        return None if shown is None or self.editing.is_new else self._shelf.get(shown)

    def flush(self) -> bool:
        """Save what is typed; one without a title waits."""
        return self.editing.flush()

    def new_entry(self) -> None:
        """Begin a new achievement of today."""
        if not self.editing.is_new and self.editing.leave():
            self.column.view.select(None)
            self.editing.begin()
        self._show_parts()
        self.board.go_to_title()

    def show_record(self, record_id: UUID) -> None:
        """Open one achievement, widening the filter as far as it hides it."""
        if self._stale:
            self.refresh()
        wanted = self._shelf.get(record_id)
        if wanted is None:
            self.said.emit("This achievement is not in the journal any more.")
            return
        chosen = self.filters.filter
        if not self._shelf.matches(wanted, chosen):
            unsaid = set() if self._shelf.says(wanted, chosen.words) else {"words"}
            self.filters.widen(chosen.hiding(wanted) | unsaid)
            self._show_rows()
        self.notice.tell(set())
        self._open(record_id)

    def show_among(self, among: Among = EVERYTHING) -> None:
        """Show every achievement, or those of one period and kind."""
        if self._stale:
            self.refresh()
        self.filters.show_only(among)
        self._filtered()
        self.take_focus()

    def export(self) -> None:
        """Export exactly what is shown."""
        if self._stale:
            self.refresh()
        if not self.editing.autosave.flush():
            return
        chosen = self.filters.filter
        self.exporting.export(
            self.column.view.rows.rows,
            first=chosen.first,
            last=chosen.last,
            name=f"Achievements {self.desk.today.isoformat()}",
            known=self._shelf.all,
        )

    def prepare_review(self) -> None:
        """Go on to a review: of what is chosen where that is several, else of its own choice."""
        if self.editing.leave():
            chosen = self.column.view.selected
            several = tuple(one.id for one in chosen) if len(chosen) > 1 else None
            self.page_requested.emit("review", several)

    def _connect(self) -> None:
        view = self.column.view
        self.review_button.clicked.connect(self.prepare_review)
        self.board.card.review_requested.connect(self.prepare_review)
        self.new_button.clicked.connect(self.new_entry)
        self.empty.begin_requested.connect(self.new_entry)
        self.filters.changed.connect(self._filtered)
        self.filters.list_requested.connect(view.setFocus)
        self.notice.show_requested.connect(self._show_hidden)
        self.column.all_requested.connect(self.show_among)
        view.chosen.connect(self._open)
        view.opened.connect(self.board.go_to_title)
        self.editor.history_requested.connect(self.ask_for_history)
        self.editing.saved.connect(self._saved)
        self.editing.gone.connect(self._gone)
        self.editing.deleted.connect(self.deleted)
        self.several.chosen.connect(self._show_parts)
        self.several.done.connect(self.ask_again)
        self.several.gone.connect(self._deleted.update)
        self.several.deleted.connect(self.deleted)
        for one in (self.editing, self.several, self.exporting):
            one.said.connect(self.said)
            one.failed.connect(self.went_wrong)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.go_to_words)

    def _show_rows(self) -> None:
        """Show what the filter lets through; what is in the editor stays chosen."""
        view = self.column.view
        self.board.show_rows()
        if self.editing.record_id is not None:
            view.select(self.editing.record_id)
        elif len(view.selected) < 2:
            self._open_first()
        self._show_parts()

    def _open_first(self, row: int = 0) -> None:
        rows = self.column.view.rows.rows
        self.editing.open(rows[min(row, len(rows) - 1)] if rows else None)
        self.column.view.select(self.editing.record_id)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show only what there is something in."""
        editing = self.editing.record_id is not None
        self.board.show_parts(editing=editing)
        self._stack.setCurrentIndex(1 if self._shelf or editing else 0)

    def _choose(self, ids: frozenset[UUID]) -> None:
        """Choose what came back, one or several."""
        if len(ids) == 1:
            self._open(next(iter(ids)))
        elif self.editing.leave():
            self.editing.open(None)
            self.column.view.select_all_of(ids)
            self._show_parts()

    def _open(self, record_id: UUID) -> None:
        """Put another achievement into the editor once what is typed is saved."""
        if record_id != self.editing.record_id and self.editing.leave():
            self.editing.open(self._shelf.get(record_id))
            self.split.show_top()
        self.column.view.select(self.editing.record_id)
        self.column.view.show_current()
        self._show_parts()

    def _filtered(self) -> None:
        self.notice.tell(set())
        known = self.shown_record
        hidden = known is not None and not self._shelf.matches(known, self.filters.filter)
        if hidden and self.editing.leave():
            self.editing.open(None)
        self._show_rows()

    def _saved(self, achievement: Achievement, is_new: bool) -> None:  # noqa: FBT001 - a slot
        rows = self.column.view.rows
        self._shelf.put(achievement)
        if self.board.offer():
            self._show_rows()
        matches = self._shelf.matches(achievement, self.filters.filter)
        if matches or rows.row_of(achievement.id) is not None:
            rows.put(achievement)
        elif is_new:
            self.notice.tell({achievement.id})
        self.column.view.select(achievement.id)
        self._show_parts()

    def _gone(self, record_id: UUID) -> None:
        self._shelf.remove(record_id)
        self._deleted.clear()
        self._deleted.add(record_id)
        self._open_first(self.column.view.remove(record_id))

    def _show_hidden(self) -> None:
        hidden = self.notice.hidden
        if len(hidden) == 1:
            self.show_record(next(iter(hidden)))
        else:
            self.show_among()
