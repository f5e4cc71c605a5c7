"""The achievements: a list to filter, one of them to write, all that is shown to export."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.models.achievement import Achievement, achievements_between
from journal.ui.desk import Desk
from journal.ui.exporting import Exporting
from journal.ui.page import Page
from journal.ui.pages.achievements.editing import Editing
from journal.ui.pages.achievements.editor import Editor
from journal.ui.pages.achievements.filter_bar import FilterBar, HiddenNotice
from journal.ui.pages.achievements.list_column import ListColumn
from journal.ui.pages.achievements.shelf import Shelf
from journal.ui.pages.achievements.split import Split
from journal.ui.widgets.empty_state import EmptyState

PURPOSE = (
    "Write down what went well while it is fresh, with the number and the proof: "
    "before a review you will have it all."
)


class AchievementsPage(Page):
    """Lists what went well beside the one that is being written."""

    kinds = frozenset({Achievement})
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Achievements", "Write it down while it is fresh; export it before your review."
        )
        self._shelf = Shelf()
        self._loaded = False
        self._deleted: UUID | None = None
        self.export_button = QPushButton("Export…")
        self.new_button = QPushButton("New achievement")
        self.new_button.setProperty("kind", "primary")
        self.header_buttons.addWidget(self.export_button)
        self.header_buttons.addWidget(self.new_button)
        self.filters = FilterBar(desk)
        self.notice = HiddenNotice()
        self.column = ListColumn(desk)
        self.editor = Editor(desk)
        self.editing = Editing(desk, self.editor, self)
        self.split = Split(desk.look, self.column, self.editor)
        self.empty = EmptyState(PURPOSE, "Write down the first one")
        self.exporting = Exporting(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        self.body.addWidget(self._stack, 1)
        self._connect()

    def refresh(self) -> None:
        """Show what the journal has; unsaved typing, choice and scroll position stay."""
        self._stale = False
        added = self._shelf.fill(self.desk.notebook.read(achievements_between(None, None)))
        record_id = self.editing.record_id
        known = None if record_id is None else self._shelf.get(record_id)
        if known is not None and not self.editing.is_new:
            self.editing.follow(known)
        elif record_id is not None and not self.editing.is_new and not self.editing.autosave.dirty:
            self.editing.open(None)  # somebody else deleted it
        elif not self._loaded and self.editing.waits:
            self.editing.begin()
        self._show_rows()
        if self._deleted is not None and self._deleted in added:
            self._open(self._deleted)
        elif self._loaded:
            self.notice.tell(added - {one.id for one in self.column.view.rows.rows})
        self._loaded, self._deleted = True, None

    def take_focus(self) -> None:
        """Begin in the list, or in the first step where there is none."""
        if self.editing.is_new:
            self._go_to_title()
        elif not self._shelf:
            self.empty.button.setFocus()
        elif self.column.view.rows.rows:
            self.column.view.setFocus()
        else:
            self.filters.field.setFocus()

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
        self._go_to_title()

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
            self.filters.widen(
                words=not self._shelf.says(wanted, chosen.words),
                kinds=wanted.category.value not in chosen.kinds,
                time=not chosen.covers(wanted),
            )
            self._show_rows()
        self.notice.tell(set())
        self._open(record_id)

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
        )

    def _filled(self) -> QWidget:
        filled = QWidget()
        rows = QVBoxLayout(filled)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(18)
        rows.addWidget(self.filters)
        rows.addWidget(self.notice)
        rows.addWidget(self.split, 1)
        return filled

    def _connect(self) -> None:
        view = self.column.view
        self.export_button.clicked.connect(self.export)
        self.new_button.clicked.connect(self.new_entry)
        self.empty.begin_requested.connect(self.new_entry)
        self.filters.changed.connect(self._filtered)
        self.filters.list_requested.connect(view.setFocus)
        self.notice.show_requested.connect(self._show_hidden)
        self.column.all_requested.connect(self._show_all)
        view.chosen.connect(self._open)
        view.opened.connect(self._go_to_title)
        view.delete_requested.connect(self.editing.delete)
        self.editor.history_requested.connect(self.ask_for_history)
        self.editing.saved.connect(self._saved)
        self.editing.gone.connect(self._gone)
        self.editing.deleted.connect(self.deleted)
        self.editing.said.connect(self.said)
        self.editing.failed.connect(self.went_wrong)
        self.exporting.said.connect(self.said)
        self.exporting.failed.connect(self.went_wrong)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.go_to_words)

    def _show_rows(self) -> None:
        """Show what the filter lets through; what is in the editor stays chosen."""
        self.column.view.rows.show(self._shelf.matching(self.filters.filter))
        if self.editing.record_id is None:
            self._open_first()
        else:
            self.column.view.select(self.editing.record_id)
            self._show_parts()

    def _open_first(self, row: int = 0) -> None:
        rows = self.column.view.rows.rows
        self.editing.open(rows[min(row, len(rows) - 1)] if rows else None)
        self.column.view.select(self.editing.record_id)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show only what there is something in."""
        shown = self.column.view.rows.rows
        self.column.show_parts(len(self._shelf), self.filters.filter)
        self.filters.show_count(len(shown), len(self._shelf))
        self.editor.setVisible(self.editing.record_id is not None)
        nothing = not self._shelf and self.editing.record_id is None
        self._stack.setCurrentIndex(0 if nothing else 1)

    def _open(self, record_id: UUID) -> None:
        """Put another achievement into the editor once what is typed is saved."""
        view = self.column.view
        if record_id != self.editing.record_id and self.editing.leave():
            self.editing.open(self._shelf.get(record_id))
            self.split.show_top()
        view.select(self.editing.record_id)
        view.show_current()
        self._show_parts()

    def _filtered(self) -> None:
        self.notice.tell(set())
        record_id, is_new = self.editing.record_id, self.editing.is_new
        if record_id is not None and not is_new:
            known = self._shelf.get(record_id)
            hidden = known is not None and not self._shelf.matches(known, self.filters.filter)
            if hidden and self.editing.leave():
                self.editing.open(None)
        self._show_rows()

    def _saved(self, achievement: Achievement, is_new: bool) -> None:  # noqa: FBT001 - a slot
        rows = self.column.view.rows
        self._shelf.put(achievement)
        matches = self._shelf.matches(achievement, self.filters.filter)
        if matches or rows.row_of(achievement.id) is not None:
            rows.put(achievement)
        elif is_new:
            self.notice.tell({achievement.id})
        self.column.view.select(achievement.id)
        self._show_parts()

    def _gone(self, record_id: UUID) -> None:
        self._shelf.remove(record_id)
        self._deleted = record_id
        self._open_first(self.column.view.remove(record_id))

    def _show_hidden(self) -> None:
        hidden = self.notice.hidden
        if len(hidden) == 1:
            self.show_record(next(iter(hidden)))
        else:
            self._show_all()

    def _show_all(self) -> None:
        self.notice.tell(set())
        self.filters.widen()
        self._show_rows()
        self.take_focus()

    def _go_to_title(self) -> None:
        self.split.show_details(self.editor.headline)
        self.editor.headline.field.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.headline.setFocus()
