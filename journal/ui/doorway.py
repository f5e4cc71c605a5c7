"""What stands before the pages: welcome, lock, a problem, work in progress."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.paths import Paths
from journal.ui.main_window import MainWindow
from journal.ui.opener import Opener
from journal.ui.opening import Wanted
from journal.ui.preferences import Preferences
from journal.ui.theme import Look

if TYPE_CHECKING:
    from journal.models.database import Database
    from journal.models.raw_key import RawKey
    from journal.ui.pages.welcome import WelcomePage
    from journal.vault.backup_file import Backup
    from journal.vault.backup_shelf import Shelf
    from journal.vault.key_header import KeyHeader


@dataclass(frozen=True, slots=True)
class Opened:
    """A journal that is open; ``header`` is what opens it, None where it is plain."""

    database: "Database"
    header: "KeyHeader | None"
    sample: bool


class Doorway(QObject):
    """Leads to an open journal, whatever stands in the way.

    Signals:
        opened(Opened): a journal is open.
        arrived(): one of its own pages is in view; menus and keys may be offered.
        restore_requested(Backup, RawKey): put that backup in the journal's place.
        protected_start_requested(str): make the rep's own journal, with this passphrase.
        renewal_requested(RawKey, str): the recovery key opened it; a new passphrase is wanted.
    """

    opened = Signal(object)
    arrived = Signal()
    restore_requested = Signal(object, object)
    protected_start_requested = Signal(str)
    renewal_requested = Signal(object, str)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        preferences: Preferences,
        paths: Paths,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._preferences = preferences
        self._paths = paths
        self._opener = Opener(self)
        self._opener.opened.connect(self._opened)
        self._opener.locked.connect(self.show_locked)
        self._opener.failed.connect(self.could_not)
        self._greets: WelcomePage | None = None
        self._wanted = Wanted(paths.journal)
        self._header: KeyHeader | None = None
        self.has_own = paths.journal.exists()

    @property
    def busy(self) -> bool:
        """Tell whether a journal is being opened right now."""
        return self._opener.opening is not None

    @property
    def is_sample(self) -> bool:
        """Tell whether the journal wanted last is the sample."""
        return self._wanted.sample

    def shelf(self) -> "Shelf":
        """Return where the backups of the rep's own journal lie."""
        from pathlib import Path

        from journal.vault.backup_shelf import Shelf

        second = self._preferences.settings.second_backup_folder
        return Shelf(self._paths.backups, Path(second) if second else None)

    def begin(self) -> None:
        """Open the rep's own journal, or greet whoever has none yet."""
        if self.has_own:
            self.open_own()
        else:
            self._welcome()

    def open_own(self, key: "RawKey | None" = None, *, anyway: bool = False) -> None:
        """Open the rep's own journal; one that has vanished is not made anew unasked."""
        self.open(
            Wanted(
                self._paths.journal,
                create=not self.has_own,
                anyway=anyway,
                key=key,
                shelf=self.shelf,
            )
        )

    def open_sample(self) -> None:
        """Open the sample journal, made at the first time."""
        self.open(Wanted(self._paths.sample, create=True, sample=True))

    def open(self, wanted: Wanted) -> None:
        """Open a journal in a thread; nothing else may be open."""
        if self._opener.opening is None and self._window.isVisible():
            self._wanted = wanted
            self._opener.open(wanted)

    def give_up(self) -> None:
        """Let nothing that is being opened outlive the window."""
        self._opener.give_up()

    def show(self, page: QWidget) -> None:
        """Let ``page`` stand before the pages."""
        if page is not self._greets:
            self._greets = None
        self._window.show_alone(page)
        self.arrived.emit()

    def show_locked(self, header: "KeyHeader") -> None:
        """Ask for the passphrase of the rep's own journal."""
        from journal.ui.pages.lock import LockPage
        from journal.vault.core_dumps import forbid_core_dumps

        forbid_core_dumps()  # before a passphrase is typed
        self._header = header
        page = LockPage(self._look, header)
        page.unlocked.connect(self._unlocked)
        page.renewal_requested.connect(self.renewal_requested)
        page.restore_requested.connect(self.choose_backup)
        page.quit_requested.connect(self._window.close)
        self.show(page)

    def choose_backup(self) -> None:
        """Let the person look at the backups and choose one to restore."""
        from journal.ui.vault.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self.shelf(), self._look, self._window, header=self._header)
        dialog.restore_requested.connect(self.restore_requested)
        dialog.open()

    def could_not(self, error: JournalError) -> None:
        """Say what went wrong where the journal is not open."""
        if self._greets is not None and not self.has_own:  # what was typed there is kept
            self._greets.could_not(error)
            return
        from journal.ui.pages.problem import ProblemPage

        page = ProblemPage(self._look, error, self._paths.data, self.newest_backup())
        page.retry_requested.connect(self._open_again)
        page.restore_requested.connect(self.choose_backup)
        page.open_anyway_requested.connect(self._open_anyway)
        page.quit_requested.connect(self._window.close)
        self.show(page)

    def newest_backup(self) -> "Backup | None":
        """Return the newest backup that is whole, where there is one."""
        return None if self._wanted.sample else self.shelf().newest_good()

    def _welcome(self) -> None:
        from journal.ui.pages.welcome import WelcomePage
        from journal.vault.core_dumps import forbid_core_dumps

        forbid_core_dumps()  # before a passphrase is typed
        page = self._greets = WelcomePage(self._look, self._paths.journal)
        self._opener.stepped.connect(page.show_progress)
        page.create_requested.connect(self._create)
        page.sample_requested.connect(self.open_sample)
        self.show(page)

    def _create(self, passphrase: str, lock_after: int) -> None:
        if passphrase:
            self._preferences.change(lock_after=lock_after)
            self.protected_start_requested.emit(passphrase)
        else:
            self.open_own()

    def _open_again(self) -> None:
        self.open(self._wanted)

    def _open_anyway(self) -> None:
        self.open_own(self._wanted.key, anyway=True)

    def _unlocked(self, key: "RawKey") -> None:
        self.open_own(key)

    def _opened(self, database: "Database", header: "KeyHeader | None") -> None:
        self._greets = None
        self.has_own = self.has_own or not self._wanted.sample
        self.opened.emit(Opened(database, header, self._wanted.sample))
