"""Commitments due today or late, and the way to write one down."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.commitment import Commitment, Keeping, commitments_open
from journal.notebook import copy_of
from journal.ui.page import Page
from journal.ui.pages.today.commitments.form import CommitmentForm
from journal.ui.pages.today.commitments.row import CommitmentRow
from journal.ui.pages.today.kept import deleted, kept
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.words import number

PURPOSE = "What you promised somebody, with a date: it comes up here when it is due."


class CommitmentsCard(Card):
    """One row a commitment; those due later are counted, and shown when asked for."""

    def __init__(self, page: Page) -> None:
        super().__init__("Commitments")
        self._page = page
        self.rows: dict[UUID, CommitmentRow] = {}
        self._day = page.desk.today
        self._nothing = label(PURPOSE, "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.later_button = QPushButton()
        self.later_button.setCheckable(True)
        self.add_button = QPushButton("+ Add a commitment")
        for button in (self.later_button, self.add_button):
            button.setProperty("kind", "bare")
        self.later_button.toggled.connect(self._show)
        self.add_button.clicked.connect(self._add)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._column)
        for button in (self.later_button, self.add_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in the order shown."""
        rows = [stop for row in self.rows.values() for stop in row.tab_stops]
        return [*rows, self.later_button, self.add_button]

    def show_day(self, day: date) -> None:
        """Show what is due; it belongs to today alone."""
        self._day = day
        self.setVisible(day == self._page.desk.today)
        if not self.isHidden():
            self._show()

    def _show(self) -> None:
        known = self._page.desk.notebook.read(commitments_open(self._day))
        due = [one for one in known if one.due_on <= self._day or one.outcome is not None]
        later = len(known) - len(due)
        self._nothing.setVisible(not known)
        self.later_button.setVisible(bool(later))
        told = "Show only what is due" if self.later_button.isChecked() else "due later"
        many = "" if self.later_button.isChecked() else f"{number(later)} "
        self.later_button.setText(f"{many}{told}")
        self._fill(known if self.later_button.isChecked() else due)

    def _fill(self, shown: list[Commitment]) -> None:
        at = next((key for key, row in self.rows.items() if row.has_keyboard), None)
        on_more = at is not None and self.rows[at].more.hasFocus()
        clear(self._column)
        self.rows = {}
        desk = self._page.desk
        for one in shown:
            row = self.rows[one.id] = CommitmentRow(desk.look, one, desk.today)
            row.answered.connect(self._answer)
            row.edit_requested.connect(self._edit)
            row.delete_requested.connect(self._delete)
            self._column.addWidget(row)
        if at is not None:
            kept_row = self.rows.get(at)
            if kept_row is None:
                self.add_button.setFocus()
            else:
                (kept_row.more if on_more else kept_row.tick).setFocus()

    def _answer(self, commitment: Commitment, outcome: Keeping | None) -> None:
        changed = copy_of(commitment)
        changed.outcome = outcome
        changed.outcome_on = None if outcome is None else self._page.desk.today
        if not kept(self._page, changed):
            self.rows[commitment.id].tick.setChecked(commitment.outcome is Keeping.KEPT)

    def _delete(self, commitment: Commitment) -> None:
        if deleted(self._page, commitment):
            self._page.deleted.emit("Commitment deleted.")

    def _add(self) -> None:
        self._ask(None)

    def _edit(self, commitment: Commitment) -> None:
        self._ask(commitment)

    def _ask(self, commitment: Commitment | None) -> None:
        form = CommitmentForm(self._page.desk, self._page, commitment)
        form.saved.connect(self._page.said)
        form.open()
