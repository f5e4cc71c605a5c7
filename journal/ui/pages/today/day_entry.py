"""The check-in of one day on screen: its record, its two cards, and when it is saved."""

from datetime import date, timedelta

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.check_in import CheckIn, check_ins_between, latest_rated_before, own_shapes
from journal.models.writing import fields_of
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.today.check_in_card import CheckInCard
from journal.ui.pages.today.control_card import ControlCard
from journal.ui.pages.today.rest_line import is_rest
from journal.ui.widgets.autosave import Autosave

STILL_TYPING_MS = 120_000
"""So long after the last key a page of yesterday stays: a sentence ends where it began."""


LATELY = timedelta(days=42)
"""How far back the days are read together with the one shown."""


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
        self._last_rating: int | None = None
        self._last_one_thing: CheckIn | None = None
        self._last_edit = QElapsedTimer()
        self.check_in.edited.connect(self._edited)
        self.control.edited.connect(self._edited)

    @property
    def day(self) -> date:
        """The day in view."""
        return self._record.day

    @property
    def stored(self) -> CheckIn | None:
        """The check-in in view, None where the day has none yet."""
        return self._record if self._record.created_at is not None else None

    @property
    def last_one_thing(self) -> CheckIn | None:
        """The last check-in before the day in view that names a one thing, if not long ago."""
        return self._last_one_thing

    @property
    def is_rest(self) -> bool:
        """Tell whether the day in view asks for nothing."""
        said = self.check_in.plan.day_type
        return is_rest(said, self.day.weekday(), self._desk.work_days)

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
        self._read(day)
        self._fill()

    def choose_shape(self, key: str) -> None:
        """Switch a shape on that was just added."""
        chosen = (*self.check_in.shapes.choice, key)
        self.check_in.offer_shapes(self._desk.notebook.read(own_shapes()), chosen)
        self.autosave.touch()

    def take_on(self, earlier: CheckIn, *along: Record) -> None:
        """Make the one thing of an earlier day this day's and save it together with ``along``.

        Its plan comes along unless this day has one. Raises `JournalError` where that fails;
        then line and plan are as they were.
        """
        line, plan = self.check_in.one_thing, self.check_in.plan
        before, planned = line.text(), plan.plan
        line.setText(earlier.one_thing)
        if not any(planned):
            plan.put_plan(earlier.plan_cue, earlier.plan_act)
        self._collect(self._record)
        try:
            self._desk.notebook.save(self._record, *along, origin=self._form)
        except JournalError:
            line.setText(before)
            self._record.one_thing = before
            plan.put_plan(*planned)
            raise
        self.autosave.forget()
        self.autosave.saved.emit(self._desk.notebook.clock.now())

    def _read(self, day: date) -> None:
        """Read the day's record and the last rating before it, which is seldom far away."""
        notebook = self._desk.notebook
        days = notebook.read(check_ins_between(day - LATELY, day))
        here = days and days[-1].day == day
        self._record = days.pop() if here else CheckIn(day=day)
        things = [one for one in days if one.one_thing.strip()]
        self._last_one_thing = things[-1] if things else None
        rated = [one.resistance for one in days if one.resistance is not None]
        if not rated:
            last = notebook.read(latest_rated_before(day))
            rated = [last.resistance] if last is not None and last.resistance is not None else []
        self._last_rating = rated[-1] if rated else None

    def _fill(self) -> None:
        notebook = self._desk.notebook
        self.check_in.offer_shapes(notebook.read(own_shapes()), self._record.shapes)
        self.check_in.fill(self._record, self._last_rating)
        self.control.fill(self._record)
        self._ask_less()

    def _ask_less(self) -> None:
        resting = self.is_rest
        self.check_in.ask_less(resting=resting)
        self.control.ask_less(resting=resting)

    def _edited(self) -> None:
        typing = self.check_in.is_typing or self.control.note.hasFocus()
        if not (self.autosave.dirty or typing):
            self._let_the_day_end()
        self._last_edit.start()
        self.autosave.touch()
        self._ask_less()

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
        self.control.history_button.show()
