"""The attempts: prospects beside the one in view, and what all attempts together come to."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.models.prospect import Attempt, Prospect, ProspectFile
from journal.ui.desk import Desk
from journal.ui.list_and_detail import ListAndDetail
from journal.ui.page import Page
from journal.ui.pages.attempts.curve_card import CurveCard
from journal.ui.pages.attempts.deeds import Deeds
from journal.ui.pages.attempts.figures import pipeline
from journal.ui.pages.attempts.history_card import HistoryCard
from journal.ui.pages.attempts.prospect_card import EDIT, HISTORY, PARK, ProspectCard
from journal.ui.pages.attempts.prospect_list import ProspectList
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.side_by_side import SideBySide

PURPOSE = (
    "Somebody to be reached stands here under an alias. Log each attempt with two keys, "
    "and see how many it takes."
)
_STACK_BELOW = 560


class AttemptsPage(Page):
    """Lists the prospects, logs attempts by key, and shows one's own curve."""

    kinds = frozenset({Prospect, Attempt})
    scrolls = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Attempts", "Every try counts, a no as well. The signs show how far you went."
        )
        self._prospect_id: UUID | None = None
        self._row = 0
        self.new_button = QPushButton("New prospect")
        self.new_button.setProperty("kind", "primary")
        self.header_buttons.addWidget(self.new_button)
        self.listing = ProspectList(desk)
        self.prospect = ProspectCard(desk)
        self.strip = self.prospect.strip
        self.history = HistoryCard(desk)
        self.curve = CurveCard(desk.look)
        self._below = SideBySide(narrow=_STACK_BELOW, spacing=14)
        self.split = ListAndDetail(desk.look, self.listing, self._detail())
        self.deeds = Deeds(desk, self)
        self.empty = EmptyState(PURPOSE, "Add your first prospect")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.split)
        self.body.addWidget(self._stack, 1)
        self.body.setContentsMargins(32, 26, 32, 0)  # list and choice scroll to the very edge
        self._figures = pipeline((), self.mark)
        self._connect()

    @property
    def mark(self) -> int:
        """After how many attempts one may stop by the person's own rule."""
        return self.desk.preferences.settings.attempts_mark

    def refresh(self) -> None:
        """Show what the journal has; the choice, the place and the focus stay."""
        self._stale = False
        self.deeds.read()
        self._show_all()

    def _show_all(self) -> None:
        files = self.deeds.files
        self._figures = pipeline(files, self.mark)
        self._stack.setCurrentWidget(self.split if files else self.empty)
        self.listing.show_files(files, self.mark)
        self.curve.show_figures(self._figures, self.mark)
        self.strip.follow_the_day()
        self._show_chosen()

    def take_focus(self) -> None:
        """Begin in the list, where the keys log, or in the first step."""
        if self._stack.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.listing.view.setFocus()

    @property
    def shown_record(self) -> Prospect | None:
        """The prospect in view."""
        return None if self.deeds.file is None else self.deeds.file.prospect

    def new_entry(self) -> None:
        """Ask for another prospect."""
        self.deeds.add()

    def show_record(self, record_id: UUID) -> None:
        """Show one prospect, or the one an attempt was made to, wherever it is listed."""
        if self._stale:
            self.refresh()
        file = next((one for one in self.deeds.files if _holds(one, record_id)), None)
        if file is None:
            self.said.emit("This prospect is not in the journal any more.")
            return
        self._choose(file)
        self.listing.show_side_of(file.prospect.id)
        self._show_chosen()

    def show_day(self, day: date) -> None:
        """Log attempts of another day."""
        if self._stale:
            self.refresh()
        self.strip.show_day(day)
        self.take_focus()

    def event(self, event: QEvent) -> bool:
        """Claim the key for Undo while there is something to take back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self.deeds.can_undo
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Log by letters, wherever no text is typed; Esc begins anew, Undo takes back."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.matches(QKeySequence.StandardKey.Undo) and self.deeds.can_undo:
            self.deeds.undo()
        elif not (plain and self._log_by(event)):
            super().keyPressEvent(event)

    def _log_by(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.strip.half_chosen:
            self.strip.forget(can_undo=self.deeds.can_undo)
            return True
        taken = self.deeds.file is not None and self.strip.take_key(event.text())
        if taken and self.strip.hint.visibleRegion().isEmpty():
            self.said.emit(self.strip.hint.text())  # it is scrolled out of sight
        return taken

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.prospect)
        self._below.add(self.history, 5)
        self._below.add(self.curve, 5)
        column.addWidget(self._below)
        self.history.follow(self.strip.day)
        return detail

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_entry)
        self.empty.begin_requested.connect(self.new_entry)
        self.listing.filtered.connect(self._show_chosen)
        view, deeds = self.listing.view, self.deeds
        view.chosen.connect(self._choose)
        view.delete_requested.connect(deeds.delete)
        view.edit_requested.connect(deeds.edit)
        view.menu_requested.connect(self.prospect.more.menu_shown.popup)
        self.prospect.act_requested.connect(self._act)
        self.strip.logged.connect(deeds.log)
        self.strip.note_requested.connect(deeds.note_last)
        self.strip.undo_requested.connect(deeds.undo)
        self.history.edit_requested.connect(deeds.edit_attempt)
        self.history.delete_requested.connect(deeds.delete_attempt)
        self.curve.chart.said.connect(self.said)
        self.curve.chart.failed.connect(self.went_wrong)
        deeds.done.connect(self._show_all)
        deeds.logged.connect(self._tell_logged)
        deeds.added.connect(self.show_record)
        deeds.said.connect(self._tell)
        deeds.deleted.connect(self.deleted)
        deeds.went_wrong.connect(self.went_wrong)

    def _show_chosen(self) -> None:
        """Show the chosen prospect; where it is not listed any more, the one in its place."""
        shown = self.listing.shown
        known = self.listing.view.prospects
        gone = self.deeds.gone
        if gone not in (None, self._prospect_id) and known.row_of(gone) is not None:
            self._prospect_id, self.deeds.gone = gone, None
        row = None if self._prospect_id is None else known.row_of(self._prospect_id)
        if row is None and shown:
            row = min(self._row, len(shown) - 1)
        self._row = row or 0
        file = None if row is None else shown[row]
        self._prospect_id = None if file is None else file.prospect.id
        self.listing.view.select(self._prospect_id)
        self.deeds.file = file
        self.prospect.setVisible(file is not None)
        self.history.setVisible(file is not None)
        if file is not None:
            self.prospect.show_file(file, self.mark)
            self.history.show_file(file)

    def _choose(self, file: ProspectFile) -> None:
        if file.prospect.id != self._prospect_id:
            self.strip.forget(can_undo=self.deeds.can_undo)
        self._prospect_id = file.prospect.id
        self._show_chosen()
        self.split.show_top()

    def _tell_logged(self, attempt: Attempt) -> None:
        if self.deeds.file is not None:
            self.strip.told(attempt, self.deeds.file.prospect.alias)

    def _tell(self, words: str) -> None:
        """Say it in a toast; what the strip told before holds no more."""
        self.strip.forget(can_undo=self.deeds.can_undo)
        self.said.emit(words)

    def _act(self, key: str) -> None:
        if key == PARK:
            self.deeds.park(self._figures, self.mark)
        elif key == EDIT:
            self.deeds.edit()
        elif key == HISTORY:
            self.ask_for_history()
        else:
            self.deeds.delete()


def _holds(file: ProspectFile, record_id: UUID) -> bool:
    return file.prospect.id == record_id or any(one.id == record_id for one in file.attempts)
