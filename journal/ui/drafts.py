"""Keep what is begun in a form and not entered yet, so that nothing half-typed is lost."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.draft import draft_of, keep_draft
from journal.notebook import Notebook
from journal.ui.draft_fields import FormWords
from journal.ui.widgets.autosave import Autosave

_BEGUN = "begun"
"""Stands among the words for the day they were begun on; no field is called so."""


class Drafts(QObject):
    """Keeps what differs in ``form`` from what was put into it, as one draft in the journal.

    ``fields`` are the parts of the form that count, all where none are named; ``wanted`` says
    whether there is anything to keep now, for a form that else saves itself.
    Nothing is kept before `turn_to` names the draft. A key never holds a word of an entry: it is
    the name of the form, and the id of the record where there is one.

    Signals:
        told(object): the day on which the words that are back in the form were begun; None
            where there are none any more, "" where they were just cleared and can come back.
        failed(JournalError): what is typed cannot be kept; told once until it can be again.
    """

    told = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        notebook: Notebook,
        form: QWidget,
        fields: Sequence[QWidget] = (),
        wanted: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(form)
        self._notebook = notebook
        self._form = FormWords(fields or (form,))
        self._wanted = wanted
        self._key: str | None = None
        self._kept: dict[str, str] = {}
        self._begun: date | None = None
        self._cleared: dict[str, str] = {}
        self._refused: dict[str, dict[str, str]] = {}  # words no draft holds, by their key
        self._fails = False
        self._typed = False
        self._autosave = Autosave(form, self._save)
        self._autosave.failed.connect(self._not_kept)
        for field in self._form.fields:
            field.changed.connect(self._edited)

    @property
    def today(self) -> date:
        """The day it is now."""
        return self._notebook.clock.today()

    @property
    def typed(self) -> bool:
        """Tell whether the form holds something the person wrote since `turn_to`."""
        return self._typed and bool(self._words())

    @property
    def came_back(self) -> bool:
        """Tell whether words from another time are in the form, and nothing new."""
        return self._begun is not None and not self._typed

    def waits(self, key: str) -> bool:
        """Tell whether something was begun under ``key``."""
        return bool(self._words_of(key))

    def turn_to(self, key: str | None) -> None:
        """Keep what is there, then take the form as it is now and bring back what ``key`` holds.

        Fill the form first; None keeps nothing more.
        """
        self.flush()
        if self._key is not None and self._words() != self._kept:
            self._refused[self._key] = self._dated(self._words())
        self._autosave.forget()
        self._key, self._begun, self._cleared, self._typed = key, None, {}, False
        self._form.take_as_given()
        if key is not None:
            self._bring_back(key)
        self._kept = self._words()
        if key is not None and self._refused.pop(key, {}):
            self._kept = {}  # only the form holds it
            self._edited()
        self.told.emit(self._begun)

    def flush(self) -> bool:
        """Keep what is typed, now; tell whether nothing could be lost."""
        if self._notebook.database.read_only:
            return not self._refused and self._words() == self._kept
        kept = self._autosave.flush()
        for key, words in list(self._refused.items()):
            with suppress(JournalError):
                self._write(key, words)
                del self._refused[key]
        return kept and not self._refused

    def drop(self) -> None:
        """Let the draft go: what it held is entered, or thrown away on purpose."""
        self._autosave.forget()
        if self._key is None:
            return
        if not self._notebook.database.read_only:
            with suppress(JournalError):  # then it comes back once more, which loses nothing
                self._write(self._key, {})
        self._kept, self._begun, self._cleared = {}, None, {}
        self.told.emit(None)

    def end(self) -> None:
        """Let the draft go and keep nothing more."""
        self.drop()
        self._key = None
        self.turn_to(None)

    def clear(self) -> None:
        """Throw away what is typed; `take_back` brings it back as long as nothing else is."""
        words, begun = self._words(), self._begun
        self._form.put_given()
        self.drop()
        self._cleared, self._begun = words, begun
        self.told.emit("")

    def take_back(self) -> None:
        """Bring back what was cleared."""
        words, self._cleared = self._cleared, {}
        self._form.put(words)
        self._edited()
        self.told.emit(self._begun)

    def let_be(self) -> None:
        """Keep what is typed and heed nothing that comes: the form is closed by the program."""
        self.flush()
        self._autosave.forget()
        self._key = None
        self._refused.clear()

    def _edited(self) -> None:
        if self._key is None or self._form.is_filling:
            return
        self._typed = True
        if self._cleared:
            self._cleared, self._begun = {}, None
            self.told.emit(None)
        if not self._notebook.database.read_only:
            self._autosave.touch()

    def _words(self) -> dict[str, str]:
        """Return what is to be kept now."""
        if self._key is None or (self._wanted is not None and not self._wanted()):
            return {}
        return self._form.changed

    def _bring_back(self, key: str) -> None:
        words = self._words_of(key)
        begun = words.pop(_BEGUN, "")
        self._form.put(words)
        if begun and self._words():
            self._begun = date.fromisoformat(begun)

    def _words_of(self, key: str) -> dict[str, str]:
        if key in self._refused:
            return dict(self._refused[key])
        try:
            return self._notebook.read(draft_of(key))
        except JournalError as error:
            self.failed.emit(error)
            return {}

    def _save(self) -> None:
        words = self._words()
        if self._key is not None and words != self._kept:
            self._write(self._key, self._dated(words))
            self._kept = words
        self._fails = False

    def _dated(self, words: dict[str, str]) -> dict[str, str]:
        if not any(words.values()):
            self._begun = None
            return {}
        self._begun = self._begun or self.today
        return {**words, _BEGUN: self._begun.isoformat()}

    def _write(self, key: str, words: dict[str, str]) -> None:
        self._notebook.write(lambda connection: keep_draft(connection, key, words))

    def _not_kept(self, error: JournalError) -> None:
        if not self._fails:
            self._fails = True
            self.failed.emit(error)
