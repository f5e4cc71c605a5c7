"""What one does to prove the turn: a short checklist, one of them today."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from journal.models.reframe import BeliefCard, BeliefStep
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.pages.beliefs.step_row import StepRow
from journal.ui.widgets.card import Card
from journal.ui.widgets.clearing import clear

ASKS = "Add a step, Enter to keep it"


class StepsCard(Card):
    """Lists the steps of a card and takes new ones.

    Signals:
        add_requested(str): the person wrote a step and pressed Enter.
        changed(BeliefStep): a step is another one now.
        delete_requested(BeliefStep): the person wants it gone.
    """

    add_requested = Signal(str)
    changed = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, drafts: str = "step") -> None:
        super().__init__("One step today", parent=parent)
        self._draft = drafts
        self._desk = desk
        self._shown: object = None
        self._card_id: UUID | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addLayout(self._rows)
        self.add_line = QLineEdit()
        self.add_line.setPlaceholderText(ASKS)
        self.add_line.setAccessibleName(ASKS)
        self.add_line.returnPressed.connect(self._add)
        self.body.addWidget(self.add_line)
        self.body.addStretch(1)
        self.drafts = Drafts(desk.notebook, self, (self.add_line,))

    @property
    def rows(self) -> list[StepRow]:
        """The steps in view."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [row for row in widgets if isinstance(row, StepRow)]

    def show_card(self, card: BeliefCard) -> None:
        """Show the steps of ``card`` and the one begun there, if any."""
        self._turn_line_to(card.reframe.id)
        steps = card.steps
        told = [(step.id, step.text, step.due_on, step.done_on) for step in steps]
        shown = (self._desk.today, told)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(steps)

    def forget(self) -> None:
        """Show every step anew next time: a change on screen could not be saved."""
        self._shown = None

    def entered(self) -> None:
        """Empty the line: what was in it is a step now."""
        self.add_line.clear()
        self.drafts.drop()

    def put_away(self) -> None:
        """Keep the line that is half written; the next card brings its own."""
        self.drafts.turn_to(None)
        self._card_id = None

    def _turn_line_to(self, card_id: UUID) -> None:
        """Keep the line begun on one card for that card alone."""
        if card_id == self._card_id:
            return
        self._card_id = card_id
        self.drafts.turn_to(None)
        self.add_line.clear()
        self.drafts.turn_to(f"{self._draft}:{card_id}")

    def _show_rows(self, steps: Iterable[BeliefStep]) -> None:
        """Make a row a step; the keyboard stays on the step it was on."""
        at, place = self._focused()
        clear(self._rows)
        before: QWidget | None = None
        for step in steps:
            row = StepRow(self._desk, step, self)
            row.changed.connect(self.changed)
            row.delete_requested.connect(self.delete_requested)
            self._rows.addWidget(row)
            if before is not None:
                QWidget.setTabOrder(before, row.tick)
            QWidget.setTabOrder(row.tick, row.due)
            before = row.due
        if before is not None:
            QWidget.setTabOrder(before, self.add_line)
        self._focus_again(at, place)

    def _focused(self) -> tuple[UUID | None, int]:
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.rows):
            if focus is not None and row.isAncestorOf(focus):
                return row.step.id, place
        return None, -1

    def _focus_again(self, step_id: UUID | None, place: int) -> None:
        """Focus the same step, or the one that took the place of a deleted one."""
        if step_id is None:
            return
        rows = self.rows
        same = next((row for row in rows if row.step.id == step_id), None)
        if same is None and rows:
            same = rows[min(place, len(rows) - 1)]
        (same.tick if same else self.add_line).setFocus()

    def _add(self) -> None:
        words = self.add_line.text().strip()
        if words:
            self.add_requested.emit(words)


def new_step(card: BeliefCard, text: str, today: date) -> BeliefStep:
    """Return a step of ``card``, due today unless another open one is."""
    waits = any(step.due_on == today and step.done_on is None for step in card.steps)
    return BeliefStep(
        day=today, reframe_id=card.reframe.id, text=text, due_on=None if waits else today
    )
