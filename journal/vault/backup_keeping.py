"""Backups while somebody writes: half an hour after the first change, and when the day is done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from journal.errors import JournalError
from journal.models.kinds import is_empty
from journal.notebook import Notebook
from journal.vault.backup_about import Why
from journal.vault.backup_file import Backup, make_backup
from journal.vault.backup_shelf import Shelf

if TYPE_CHECKING:
    from journal.vault.key_header import KeyHeader

HALF_AN_HOUR_MS = 30 * 60 * 1000


class BackupKeeper(QObject):
    """Backs up an open journal in a thread; `finish` it before the journal is closed.

    Signals:
        made(Backup): a backup is on the shelf; its ``trouble`` tells where it was not copied.
        failed(JournalError): none could be made; it is tried again.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        notebook: Notebook,
        shelf: Shelf,
        header: "KeyHeader | None" = None,
        parent: QObject | None = None,
        *,
        wait_ms: int = HALF_AN_HOUR_MS,
    ) -> None:
        super().__init__(parent)
        self._notebook = notebook
        self._making: _Making | None = None
        self._wanted: str | None = None
        self._changed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self._time_is_up)
        notebook.changed.connect(self._hear)
        self.shelf = shelf
        """Where the next backup goes."""
        self.header = header
        """What opens the journal; None where it is plain."""

    def begin(self) -> None:
        """Back up in time what the last session left without a backup, as a killed one does."""
        changed = self.shelf.changed_since_last(self._notebook.database.path)
        if changed and not self._notebook.read(is_empty()):
            self._hear()

    def run_now(self, why: str) -> None:
        """Make a backup in the background, after the one that is being made."""
        if self._making is not None:
            self._wanted = why
            return
        self._timer.stop()
        self._changed = False
        self._making = _Making(self._notebook, self.header, self.shelf, why, self)
        self._making.finished.connect(self._end)
        self._making.start(QThread.Priority.LowPriority)

    def make(self, why: str) -> Backup:
        """Make a backup before anything else happens; raises `JournalError`.

        For what comes next and cannot be undone: an import, a merge, deleting for good.
        """
        self._wait()
        self._timer.stop()
        backup = make_backup(self._notebook.database, self.header, self.shelf, why)
        self._changed = False
        self.made.emit(backup)
        return backup

    def finish(self) -> None:
        """Back up what changed since the last backup, and wait for it."""
        self._wanted = None
        self._wait()
        self._timer.stop()
        if self._changed:
            try:
                self.make(Why.SESSION)
            except JournalError as error:
                self.failed.emit(error)

    def _hear(self) -> None:
        self._changed = True
        if not self._timer.isActive():
            self._timer.start()

    def _time_is_up(self) -> None:
        if self._changed:
            self.run_now(Why.WRITING)

    def _wait(self) -> None:
        if self._making is not None:
            self._making.wait()
            self._end()

    def _end(self) -> None:
        """Tell how it went; called once a thread, by its end or by who waited for it."""
        making, self._making = self._making, None
        if making is None:
            return
        if making.isRunning():  # it is about to end: this was called for the one before it
            self._making = making
            return
        making.wait()
        making.deleteLater()
        if making.backup is not None:
            self.made.emit(making.backup)
        else:
            self._hear()
            self.failed.emit(making.error)
        if self._wanted is not None:
            why, self._wanted = self._wanted, None
            self.run_now(why)


class _Making(QThread):
    """Makes one backup."""

    def __init__(
        self,
        notebook: Notebook,
        header: "KeyHeader | None",
        shelf: Shelf,
        why: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make = (notebook.database, header, shelf, why)
        self.backup: Backup | None = None
        self.error = JournalError(
            "The program made a mistake while it made a backup.",
            safe="The journal and the backups made before are unharmed.",
        )

    def run(self) -> None:
        """Make it."""
        try:
            self.backup = make_backup(*self._make)
        except JournalError as error:
            self.error = error
