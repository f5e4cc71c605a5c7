"""The check-in of one day on screen: its record, its two cards, and when it is saved."""

from datetime import date

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.models.check_in import CheckIn, check_in_on, latest_rated_before, own_shapes
from journal.models.writing import fields_of
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.today.check_in_card import CheckInCard
from journal.ui.pages.today.control_card import ControlCard
from journal.ui.widgets.autosave import Autosave

STILL_TYPING_MS = 120_000
"""So long after the last key a page of yesterday stays: a sentence ends where it began."""


class DayEntry(QObject):
    """Shows and saves the check-in of `day`; what is typed stays until it is saved.

    Signals:
        day_over(): a rating was given although the day in view has ended; whoever shows the day
            may go on to the new one, and the rating comes along.
    """

    day_over = Signal()

    def __init__(self, desk: Desk, form: QWidget) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self.check_in = CheckInCard(desk.look)
        self.control = ControlCard(desk.look)
        self.autosave = Autosave(form, self._save)
        self._record = CheckIn(day=desk.today)
        self._last_edit = QElapsedTimer()
        self.check_in.edited.connect(self._edited)
        self.control.edited.connect(self._edited)

    @property
    def day(self) -> date:
        """The day in view."""
        return self._record.day

    @property
    def is_being_typed(self) -> bool:
        """Tell whether something is unsaved, or was typed a moment ago."""
        lately = self._last_edit.isValid() and not self._last_edit.hasExpired(STILL_TYPING_MS)
        return self.autosave.dirty or lately

    def show_day(self, day: date) -> None:
        """Show the check-in of ``day`` as the journal has it; unsaved typing of it stays."""
        if self.autosave.dirty and day == self.day:
            return
        if day != self.day:
            self._last_edit.invalidate()
        self._record = self._desk.notebook.read(check_in_on(day)) or CheckIn(day=day)
        self._fill()

    def choose_shape(self, key: str) -> None:
        """Switch a shape on that was just added."""
        chosen = (*self.check_in.shapes.choice, key)
        self.check_in.offer_shapes(self._desk.notebook.read(own_shapes()), chosen)
        self.autosave.touch()

    def _fill(self) -> None:
        notebook = self._desk.notebook
        self.check_in.offer_shapes(notebook.read(own_shapes()), self._record.shapes)
        last = notebook.read(latest_rated_before(self.day))
        self.check_in.fill(self._record, last.resistance if last else None)
        self.control.fill(self._record)

    def _edited(self) -> None:
        typing = self.check_in.one_thing.hasFocus() or self.control.note.hasFocus()
        if not (self.autosave.dirty or typing):
            self._let_the_day_end()
        self._last_edit.start()
        self.autosave.touch()

    def _let_the_day_end(self) -> None:
        """Take a rating along where the day in view turns out to be over."""
        record = self._record
        typed = copy_of(record)
        self._collect(typed)
        before, after = fields_of(record), fields_of(typed)
        self._last_edit.invalidate()
        self.day_over.emit()
        if self._record is record:
            return
        for name, value in after.items():
            if value != before[name]:
                setattr(self._record, name, value)
        self._fill()

    def _collect(self, record: CheckIn) -> None:
        self.check_in.collect(record)
        self.control.collect(record)

    def _save(self) -> None:
        self._collect(self._record)
        self._desk.notebook.save(self._record, origin=self._form)
