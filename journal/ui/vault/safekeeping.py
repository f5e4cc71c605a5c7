"""Keeps an open journal's backups: in order at the start, made while one writes, and at the end."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.draft import forget_old_drafts
from journal.models.revision import thin_revisions
from journal.models.trash import KEPT_FOR
from journal.notebook import Notebook
from journal.ui.errand import Errand
from journal.ui.vault.vault_desk import VaultDesk
from journal.vault.backup_about import Why
from journal.vault.backup_file import Backup, make_backup, sweep
from journal.vault.backup_keeping import BackupKeeper
from journal.vault.backup_protection import encrypt_backups

if TYPE_CHECKING:
    from journal.vault.door import ShelfSource


class Safekeeping(QObject):
    """Has a backup made in time, and before anything goes for good.

    First it removes what a killed run left and encrypts backups that one left in plain.

    Signals:
        failed(JournalError): no backup could be made, or one can be read by anyone.
    """

    failed = Signal(object)

    def __init__(
        self, notebook: Notebook, vault: VaultDesk, shelf: "ShelfSource", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notebook = notebook
        self._vault = vault
        self._shelf = shelf
        self._keeper: BackupKeeper | None = None
        self._ordering: Errand | None = None
        notebook.before_purging(self._before_purging)
        vault.backup_requested.connect(self._back_up)

    def begin(self) -> None:
        """Put the backups in order, off the interface thread, then keep more of them."""
        shelf, key, header = self._shelf(), self._notebook.database.key, self._vault.header

        def put_in_order() -> object:
            sweep(shelf.home)
            return encrypt_backups(shelf, key, header) if key and header else ()

        self._ordering = Errand(put_in_order)
        self._ordering.done.connect(self._in_order)
        self._ordering.failed.connect(self._not_in_order)
        self._ordering.start()

    def follow_settings(self) -> None:
        """Take over another second folder."""
        shelf = self._shelf()
        if shelf.second != self._vault.shelf.second:
            if self._keeper is not None:
                self._keeper.shelf = shelf
            self._vault.know_shelf(shelf)

    def finish(self) -> None:
        """Back up what changed and wait for it; the journal is about to close."""
        if self._ordering is not None:
            self._ordering.wait()
            self._ordering = None
        if self._keeper is not None:
            self._keeper.finish()
            self._keeper = None

    def _in_order(self, plain: Sequence[object]) -> None:
        if self._ordering is None:
            return  # the journal closed meanwhile
        self._ordering = None
        if plain:
            self.failed.emit(_readable_by_anyone(len(plain)))
        self._keeper = BackupKeeper(self._notebook, self._vault.shelf, self._vault.header, self)
        self._keeper.made.connect(self._made)
        self._keeper.failed.connect(self._not_made)
        self._keeper.begin()
        self._tidy()

    def _not_in_order(self, error: JournalError) -> None:
        self.failed.emit(error)
        self._in_order(())

    def _tidy(self) -> None:
        """Let go of what the trash, the history and the drafts have kept long enough."""
        now = self._notebook.clock.now()
        try:
            self._notebook.empty_trash(now - KEPT_FOR)
            self._notebook.write(lambda connection: thin_revisions(connection, now))
            self._notebook.write(lambda connection: forget_old_drafts(connection, now - KEPT_FOR))
        except JournalError as error:
            self.failed.emit(error)

    def _back_up(self) -> None:
        if self._keeper is not None:
            self._vault.begin("Making a backup …")
            self._keeper.run_now(Why.BY_HAND)

    def _before_purging(self) -> None:
        if self._keeper is not None:
            self._keeper.make(Why.DELETING)
        else:
            database = self._notebook.database
            make_backup(database, self._vault.header, self._vault.shelf, Why.DELETING)

    def _made(self, backup: Backup) -> None:
        self._vault.end()
        self._vault.know_shelf(self._vault.shelf)
        if backup.trouble is not None:
            self.failed.emit(backup.trouble)

    def _not_made(self, error: JournalError) -> None:
        self._vault.end()
        self.failed.emit(error)


def _readable_by_anyone(count: int) -> JournalError:
    what = "One backup" if count == 1 else f"{count} backups"
    return JournalError(
        f"{what} from before you set a passphrase could not be encrypted.",
        safe="Your journal is protected; whoever gets at those backups can read them.",
        next_step="Connect the second folder, or delete them there.",
    )
