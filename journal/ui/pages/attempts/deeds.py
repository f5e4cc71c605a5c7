"""What can be done with the prospect in view, written down at once."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.prospect import (
    Attempt,
    Channel,
    Outcome,
    ProspectFile,
    prospect_file,
    prospect_files,
)
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.attempts.attempt_form import AttemptForm
from journal.ui.pages.attempts.figures import Pipeline
from journal.ui.pages.attempts.park_form import ParkForm
from journal.ui.pages.attempts.prospect_form import ProspectForm
from journal.ui.pages.attempts.taking_back import TakingBack


class Deeds(QObject):
    """Saves, deletes, opens dialogs and takes back, for one prospect at a time.

    Signals:
        said(str), deleted(str), went_wrong(JournalError): as those of a page.
        done(): the journal has changed, and `files` with it.
        logged(Attempt): that attempt is in the journal.
        added(UUID): that prospect is new on the list.
    """

    said = Signal(str)
    deleted = Signal(str)
    went_wrong = Signal(object)
    done = Signal()
    logged = Signal(object)
    added = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._back = TakingBack(desk.notebook)
        self._last: Attempt | None = None
        self.file: ProspectFile | None = None
        self.files: list[ProspectFile] = []
        self.gone: UUID | None = None  # what to go back to where its deletion is undone

    def read(self) -> None:
        """Read every prospect there is."""
        self.files = self._desk.notebook.read(prospect_files())

    @property
    def can_undo(self) -> bool:
        """Tell whether something done on this page can be taken back."""
        return self._back.can_undo(self._alive())

    def undo(self) -> None:
        """Take back what was done last."""
        try:
            words = self._back.undo(self._alive(), self._page)
        except JournalError as error:
            self.went_wrong.emit(error)
            return
        self._read_again(None)
        if words:
            self.said.emit(words)

    def log(self, day: date, channel: Channel, outcome: Outcome) -> None:
        """Save an attempt to reach the prospect in view."""
        if self.file is None:
            return
        prospect_id = self.file.prospect.id
        attempt = Attempt(day=day, prospect_id=prospect_id, channel=channel, outcome=outcome)
        if self._save(attempt):
            self._back.made(attempt)
            self._last = attempt
            self._read_again(self.file.prospect.id)
            self.logged.emit(attempt)

    def add(self) -> None:
        """Ask for another prospect."""
        form = ProspectForm(self._desk, self._page)
        form.saved.connect(self._form_saved)
        form.open()

    def edit(self) -> None:
        """Change the prospect in its form."""
        if self.file is not None:
            form = ProspectForm(self._desk, self._page, self.file.prospect)
            form.saved.connect(self._form_saved)
            form.open()

    def park(self, figures: Pipeline, mark: int) -> None:
        """Park the prospect, or take it up again."""
        if self.file is None:
            return
        if self.file.prospect.parked_on is None:
            form = ParkForm(self._desk, self.file, figures, mark, self._page)
            form.saved.connect(self._form_saved)
            form.open()
            return
        again = copy_of(self.file.prospect)
        again.parked_on, again.park_reason = None, ""
        if self._save(again):
            self._back.changed(self.file.prospect, again)
            self._read_again(self.file.prospect.id)
            self.said.emit("Taken up again.")

    def delete(self) -> None:
        """Move the prospect to the trash with its attempts."""
        file = self.file
        if file is not None and self._remove("Prospect deleted.", file.prospect, *file.attempts):
            self.gone = file.prospect.id

    def edit_attempt(self, attempt: Attempt, *, at_note: bool = False) -> None:
        """Change an attempt."""
        if self.file is not None:
            alias = self.file.prospect.alias
            form = AttemptForm(self._desk, attempt, alias, self._page, at_note=at_note)
            form.saved.connect(self._form_saved)
            form.open()

    def note_last(self) -> None:
        """Add a note to the attempt logged last."""
        last = self._last
        made = () if self.file is None else self.file.attempts
        now = next((one for one in made if last is not None and one.id == last.id), None)
        if now is not None:
            self.edit_attempt(now, at_note=True)

    def delete_attempt(self, attempt: Attempt) -> None:
        """Move an attempt to the trash; the numbers of its day go down by it."""
        self._remove("Attempt deleted.", attempt)

    def _form_saved(self, words: str) -> None:
        form = self.sender()
        if isinstance(form, ProspectForm | ParkForm | AttemptForm):
            if form.before is None:
                self._back.made(form.record)
                self.added.emit(form.record.id)
            else:
                self._back.changed(form.before, form.record)
        self.said.emit(words)

    def _read_again(self, prospect_id: UUID | None) -> None:
        """Read what was just changed: of hundreds of prospects only the one concerned, if known."""
        try:
            if prospect_id is None:
                self.read()
            else:
                file = self._desk.notebook.read(prospect_file(prospect_id))
                now = {one.prospect.id: one for one in self.files}
                if file is None:
                    now.pop(prospect_id, None)
                else:
                    now[prospect_id] = file
                self.files = [*now.values()]
        except JournalError as error:
            self.went_wrong.emit(error)
        self.done.emit()

    def _alive(self) -> set[UUID]:
        found = {file.prospect.id for file in self.files}
        return found | {attempt.id for file in self.files for attempt in file.attempts}

    def _save(self, *records: Record) -> bool:
        try:
            self._desk.notebook.save(*records, origin=self._page)
        except JournalError as error:
            self.went_wrong.emit(error)
            return False
        return True

    def _remove(self, words: str, *records: Record) -> bool:
        copies = [copy_of(record) for record in records]
        try:
            self._desk.notebook.delete(*copies, origin=self._page)
        except JournalError as error:
            self.went_wrong.emit(error)
            return False
        self._back.deleted(*copies)
        self._read_again(None if self.file is None else self.file.prospect.id)
        self.deleted.emit(words)
        return True
