"""Steps of belief cards due today or late."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.models.open_steps import steps_due
from journal.models.reframe import BeliefStep
from journal.notebook import copy_of
from journal.ui.page import Page
from journal.ui.pages.today.kept import kept
from journal.ui.pages.today.tick_row import TickRow, late_words
from journal.ui.theme import Look
from journal.ui.widgets.card import Card
from journal.ui.widgets.clearing import clear
from journal.ui.words import one_line


class StepsCard(Card):
    """One row a step: a tick, what to do, and the way to its card."""

    def __init__(self, page: Page) -> None:
        super().__init__("Open steps")
        self._page = page
        self.rows: dict[UUID, StepRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.hide()

    @property
    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in the order shown."""
        return [stop for row in self.rows.values() for stop in row.tab_stops]

    def show_day(self, day: date) -> None:
        """Show what is due; it belongs to today alone."""
        desk = self._page.desk
        steps = desk.notebook.read(steps_due(day)) if day == desk.today else []
        self.setVisible(bool(steps))
        at = next((key for key, row in self.rows.items() if row.has_keyboard), None)
        on_button = at is not None and self.rows[at].open_button.hasFocus()
        clear(self._column)
        self.rows = {}
        for step in steps:
            row = self.rows[step.id] = StepRow(desk.look, step, desk.today)
            row.ticked.connect(self._tick)
            row.open_requested.connect(self._open)
            self._column.addWidget(row)
        if at in self.rows:
            row = self.rows[at]
            (row.open_button if on_button else row.tick).setFocus()

    def _tick(self, step: BeliefStep, done: bool) -> None:  # noqa: FBT001 - a signal's
        changed = copy_of(step)
        changed.done_on = self._page.desk.today if done else None
        if not kept(self._page, changed):
            self.rows[step.id].tick.setChecked(not done)

    def _open(self, reframe_id: UUID) -> None:
        self._page.page_requested.emit("beliefs", reframe_id)


class StepRow(TickRow):
    """One step.

    Signals:
        ticked(BeliefStep, bool): the person says it is done, or is not.
        open_requested(UUID): the person wants to see its card.
    """

    ticked = Signal(object, bool)
    open_requested = Signal(object)

    def __init__(self, look: Look, step: BeliefStep, today: date) -> None:
        self.open_button = QPushButton("Card")
        done = step.done_on is not None
        late = step.due_on is not None and step.due_on < today and not done
        told = late_words(step.due_on, today) if step.due_on is not None and late else ""
        super().__init__(look, step.text, self.open_button, ticked=done, rests=done, told=told)
        self._step = step
        short = one_line(step.text)[:200]
        self.tick.setAccessibleName(short)
        self.tick.clicked.connect(self._ticked)
        self.open_button.setProperty("kind", "quiet")
        self.open_button.setProperty("slim", "true")
        self.open_button.setAccessibleName(f"Go to the card of: {short}")
        self.open_button.clicked.connect(self._open)

    def _ticked(self) -> None:
        self.ticked.emit(self._step, self.tick.isChecked())

    def _open(self) -> None:
        self.open_requested.emit(self._step.reframe_id)
