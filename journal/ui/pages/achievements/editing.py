"""Carries one achievement between the journal and the editor."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.drafts import Drafts
from journal.ui.page import Page
from journal.ui.pages.achievements.editor import Editor
from journal.ui.widgets.autosave import Autosave
from journal.ui.words import clock_time

PUT_ASIDE = "Without a title it is kept as a draft; New achievement brings it back."
NEW = "achievement:new"
"""Where an achievement without a title waits for one."""


class Editing(QObject):
    """Opens, saves and deletes the achievement in the editor.

    A new one is written once it has a title. Until then it is a draft, which the next one goes
    on with; so is what cannot be stored of a known one, such as a title too long.

    Signals:
        saved(Achievement, bool): a copy of what the journal has now, and whether it is new there.
        gone(UUID): the one in the editor was deleted or discarded.
        deleted(str): it went to the trash; carries a line for a toast with Undo.
        said(str): a line for a toast.
        failed(JournalError): what is typed could not be written; it is still on screen.
    """

    saved = Signal(object, bool)
    gone = Signal(object)
    deleted = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, editor: Editor, origin: Page) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._origin = origin
        self._record: Achievement | None = None
        self._is_new = False
        self.autosave = Autosave(editor, self._save)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self._not_saved)
        self._draft = Drafts(desk.notebook, editor)
        self._rest = Drafts(desk.notebook, editor, editor.unstorable, self._has_rest)
        for drafts, note in zip((self._draft, self._rest), editor.notes, strict=True):
            drafts.failed.connect(self._not_saved)
            note.follow(drafts)
        editor.edited.connect(self._edited)
        editor.delete_requested.connect(self.delete)
        editor.files.about_to_attach.connect(self.flush)
        editor.files.said.connect(self.said)
        editor.files.deleted.connect(self.deleted)
        editor.files.failed.connect(self.failed)
        editor.goal.failed.connect(self.failed)
        editor.proofs.deleted.connect(self.deleted)
        editor.proofs.failed.connect(self.failed)
        editor.proofs.page_requested.connect(origin.page_requested)

    @property
    def record_id(self) -> UUID | None:
        """The id of what is in the editor, None where it is empty."""
        return None if self._record is None else self._record.id

    @property
    def is_new(self) -> bool:
        """Tell whether the editor holds an achievement the journal does not have yet."""
        return self._record is not None and self._is_new

    @property
    def waits(self) -> bool:
        """Tell whether an achievement was begun another time and has no title yet."""
        return self._draft.waits(NEW)

    def open(self, achievement: Achievement | None) -> None:
        """Put an achievement into the editor, None empties it; `leave` comes first."""
        self._keep_nothing()
        self._is_new = False
        self._record = None if achievement is None else copy_of(achievement)
        self._editor.status.setText("")
        if self._record is not None:
            self._editor.fill(self._record, is_new=False)
            self._rest.turn_to(f"achievement:{self._record.id}")
            self.autosave.forget()  # looking at it writes nothing

    def begin(self) -> None:
        """Put a new achievement of today into the editor, or the one begun before."""
        self._keep_nothing()
        self._record = Achievement(day=self._desk.today, title="")
        self._is_new = True
        self._editor.fill(self._record, is_new=True)
        self._editor.status.setText("")
        self._draft.turn_to(NEW)

    def follow(self, achievement: Achievement) -> None:
        """Show what somebody else changed, unless the person is typing."""
        if not self.autosave.dirty and not self._editor.headline.too_long:
            self._record = copy_of(achievement)
            self._editor.fill(self._record, is_new=False)

    def leave(self) -> bool:
        """Save what is typed before something else comes; tell whether the editor is free."""
        saved = self.autosave.flush()
        if self._record is None:
            return True
        if self._editor.headline.too_long:
            self._editor.headline.setFocus()
            return False
        if self._is_new and not self._editor.headline.title:
            if self._draft.typed:
                self.said.emit(PUT_ASIDE)
            self._keep_nothing()
            self._is_new, self._record = False, None
            return True
        return saved

    def flush(self) -> bool:
        """Save what is typed; tell whether nothing is left unsaved."""
        saved = self.autosave.flush()
        kept = [self._draft.flush(), self._rest.flush()]
        return saved and all(kept)

    def delete(self) -> None:
        """Move what is in the editor to the trash; a new one is only dropped."""
        record = self._record
        if record is None or not self.autosave.flush():
            return
        if not self._is_new:
            try:
                self._desk.notebook.delete(record, origin=self._origin)
            except JournalError as error:
                self.failed.emit(error)
                return
        dropped, self._is_new, self._record = self._is_new, False, None
        self._draft.end()
        self._keep_nothing()
        self.gone.emit(record.id)
        if not dropped:
            self.deleted.emit("Achievement deleted.")

    def _has_rest(self) -> bool:
        return self._editor.is_unstorable

    def _keep_nothing(self) -> None:
        """Let the editor be filled anew; what is begun there stays a draft."""
        self._draft.turn_to(None)
        self._rest.turn_to(None)
        self.autosave.forget()

    def _edited(self) -> None:
        if self._record is None:
            return
        if self._is_new and not self._editor.headline.fit_to_save:
            self.autosave.forget()
            self._editor.status.setText("Saved once it has a title")
            return
        self.autosave.touch()

    def _save(self) -> None:
        record = self._record
        if record is None:
            return
        self._editor.collect(record)
        self._desk.notebook.save(record, origin=self._origin)
        is_new, self._is_new = self._is_new, False
        if is_new:
            self._draft.end()
            self._rest.turn_to(f"achievement:{record.id}")
        self._editor.note_saved(record)
        self.saved.emit(copy_of(record), is_new)

    def _saved(self, when: datetime) -> None:
        but = "" if self._editor.headline.fit_to_save else ", but not the title"
        self._editor.status.setText(f"Saved {clock_time(when)}{but}")

    def _not_saved(self, error: JournalError) -> None:
        self._editor.status.setText("Not saved yet")
        self.failed.emit(error)
