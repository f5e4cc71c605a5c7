"""The real window on a real journal file, which can be closed, locked, or lose its power."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal.clock import Clock
from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.database import create_journal, open_journal
from journal.models.reframe import Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.ui.clearing_away import destroy_now
from journal.ui.desk import Desk
from journal.ui.doorway import Doorway
from journal.ui.main_window import MainWindow
from journal.ui.page import Page
from journal.ui.page_list import PAGES
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.ui.vault.locking import Locking
from journal.ui.widgets.autosave import Autosave
from journal.vault.key_header import KeyHeader

PAGES_BY_KEY = {page.key: page for page in PAGES}


class AtTheDesk:
    """One person's laptop: ``window`` shows the journal in ``path``.

    No timer of the program's own runs out; `pause` says that they all have.
    """

    def __init__(self, folder: Path, look: Look, clock: Clock) -> None:
        self.path = folder / "journal.db"
        self._folder, self._look, self._clock = folder, look, clock
        self._deaths = 0
        self._preferences = Preferences(folder / "settings.json")
        self.complaints: list[JournalError] = []
        book = Notebook(create_journal(self.path), clock)
        book.save(*_begun_with(clock))
        book.close()
        self.open()

    @property
    def page(self) -> Page:
        """The page in view."""
        assert self.window.page is not None
        return self.window.page

    @property
    def bytes(self) -> bytes:
        """The journal as it lies on the disk."""
        return self.path.read_bytes()

    @property
    def bytes_unless_dirty(self) -> "bytes | None":
        """The same, where nothing waits that looking elsewhere would save."""
        return None if self.dirty else self.path.read_bytes()

    def delete_in_view(self) -> None:
        """Delete the record in view."""
        page = self.page
        if isinstance(page, BeliefsPage):
            page.detail.said.delete_requested.emit()
        elif isinstance(page, AchievementsPage):
            page.editor.delete_requested.emit()
        self.settle()

    def open(self) -> None:
        """Start the program."""
        self.window = MainWindow(self._look, self._preferences)
        self._locking = Locking(
            self.window, cast(Doorway, _Doorway(self)), self._close_journal, self.window
        )
        self._open_journal()
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.window.show_page(self._preferences.settings.page)
        self.settle()

    def go_to(self, key: str) -> None:
        """Turn to another page."""
        self.window.show_page(key)
        self.settle()

    def pause(self) -> None:
        """Let every wait that runs come to its end; what is unsaved must be waiting."""
        for autosave in self._autosaves():
            if autosave.dirty:
                assert autosave._pause.isActive(), "typed, unsaved and forgotten"
                autosave._due()
        self.settle()

    def type_on(self) -> None:
        """Let the longest steady typing pass: only the longest wait ends."""
        for autosave in self._autosaves():
            if autosave.dirty:
                assert autosave._longest.isActive(), "steady typing is never saved"
                autosave._due()
        self.settle()

    @property
    def dirty(self) -> bool:
        """Tell whether anything waits to be saved."""
        return any(autosave.dirty for autosave in self._autosaves())

    def quit(self) -> None:
        """Close the window and start again."""
        assert self.window.close()
        self._close_journal()
        self._end()
        self.open()

    def kill(self) -> None:
        """Cut the power: what the disk holds now is all there is."""
        self._deaths += 1
        survived = self._folder / f"after-{self._deaths}.db"
        shutil.copyfile(self.path, survived)
        hot = self.path.with_name(f"{self.path.name}-journal")
        if hot.exists():
            shutil.copyfile(hot, survived.with_name(f"{survived.name}-journal"))
        key = self.window.page_key
        for autosave in self._autosaves():
            autosave.forget()
        self.window.close_pages()
        self.notebook.close()
        self._end()
        self.path = survived
        self._preferences.change(page=key)
        self.open()

    def lock(self) -> None:
        """Lock the journal and unlock it again."""
        self._locking.lock(cast(KeyHeader, object()))
        assert self.window.page is None
        self._open_journal()
        self.window.show_page("today")
        self._locking.go_back()
        self.settle()

    def close(self) -> None:
        """Leave for good."""
        self.window.close()
        self._close_journal()
        self._end()

    def settle(self) -> None:
        """Let happen what happens at once."""
        QApplication.processEvents()

    def _open_journal(self) -> None:
        self.notebook = Notebook(open_journal(self.path), self._clock)
        self._desk = Desk(self.notebook, self._look, self._preferences)
        self.window.open_pages(self._build)

    def _build(self, key: str) -> Page:
        page = PAGES_BY_KEY[key].build(self._desk)
        page.went_wrong.connect(self.complaints.append)
        return page

    def _close_journal(self) -> None:
        assert self.window.flush()
        self.window.close_pages()
        destroy_now()
        self.notebook.close()

    def _end(self) -> None:
        self.window.hide()
        self.window.deleteLater()
        destroy_now()

    def _autosaves(self) -> list[Autosave]:
        return self.window.findChildren(Autosave)


class _Doorway:
    """Shows an empty sheet where the passphrase would be asked for."""

    def __init__(self, desk: AtTheDesk) -> None:
        self._desk = desk

    def show_locked(self, _header: QObject) -> None:
        """Show that the journal is locked; destroys nothing the lock has not put away."""
        self._desk.window.flush()
        self._desk.window.show_alone(QWidget())


def _begun_with(clock: Clock) -> list[CheckIn | Reframe | Achievement]:
    """Return what was in the journal before."""
    today, day = clock.today(), timedelta(days=1)
    cards = [
        Reframe(
            day=today - 9 * day,
            negative_thought=thought,
            balanced_thought=turn,
            status=ReframeStatus.ACTIVE,
            next_on=today,
        )
        for thought, turn in (("They hang up", "Some listen"), ("Too late", "Early for next year"))
    ]
    return [
        CheckIn(day=today - day, resistance=4, one_thing="Call twice", note="One said yes"),
        *cards,
        Achievement(day=today - day, title="Renewed", result="Two years"),
        Achievement(day=today, title="First call of the day"),
    ]
