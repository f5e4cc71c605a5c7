"""Does what the settings wish from the vault: closes the journal, works on it, opens it again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.paths import Paths
from journal.ui.doorway import Doorway
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.ui.vault.protecting import Progress, Protecting

if TYPE_CHECKING:
    from journal.ui.sitting import Sitting
    from journal.vault.backup_file import Backup

_NEW_HOLDS = "The new passphrase holds."

Work = Callable[[Progress], str]
"""Does it, tells how far it is, and returns a new recovery key or ""."""


class Custody(QObject):
    """Works on the journal's file while it is closed; each deed ends with it open again.

    ``leave`` closes what is open once everything is saved and returns the key it was open with;
    it raises `JournalError` where something cannot be saved.

    Signals:
        failed(JournalError): the deed was not done; the journal is as it was.
        said(str): it was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        doorway: Doorway,
        look: Look,
        preferences: Preferences,
        paths: Paths,
        leave: Callable[[], RawKey | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._doorway = doorway
        self._look = look
        self._preferences = preferences
        self._journal = paths.journal
        self._leave = leave
        self._key: RawKey | None = None
        self._key_after: RawKey | None = None
        self._said = ""
        doorway.protected_start_requested.connect(self._found)
        doorway.restore_requested.connect(self.restore)
        doorway.renewal_requested.connect(self._renew)

    def serve(self, sitting: "Sitting") -> None:
        """Do what the settings of this sitting wish."""
        vault = sitting.vault
        if vault is not None:
            vault.protect_requested.connect(self.protect)
            vault.change_requested.connect(self.change_passphrase)
            vault.recovery_key_requested.connect(self.renew_recovery_key)
            vault.remove_requested.connect(self.unprotect)
            vault.restore_requested.connect(self.restore)
        if sitting.header is not None and not self._preferences.settings.recovery_key_kept:
            self.failed.emit(_not_kept())

    def protect(self, passphrase: str) -> None:
        """Encrypt the journal and its backups."""
        key = RawKey.fresh()

        def work(progress: Progress) -> str:
            from journal.vault.protection import protect

            shelf = self._doorway.shelf()
            return protect(self._journal, passphrase, key=key, shelf=shelf, progress=progress)

        words = "Encrypting your journal and its backups …"
        self._do(words, work, "Your journal is encrypted.", lambda: key)

    def unprotect(self) -> None:
        """Write the journal and its backups in plain again."""

        def work(progress: Progress) -> str:
            from journal.vault.protection import unprotect

            shelf = self._doorway.shelf()
            unprotect(self._journal, self._present_key(), shelf=shelf, progress=progress)
            return ""

        words = "Taking the passphrase away …"
        self._do(words, work, "Your journal is a plain file again.", _no_key)

    def change_passphrase(self, passphrase: str) -> None:
        """Let another passphrase open the journal from now on."""

        def work(_progress: Progress) -> str:
            from journal.vault.protection import change_passphrase

            change_passphrase(self._journal, self._present_key(), passphrase)
            return ""

        self._do("Setting the new passphrase …", work, _NEW_HOLDS, self._present_key)

    def renew_recovery_key(self) -> None:
        """Make another recovery key and show it; the one before opens nothing any more."""

        def work(_progress: Progress) -> str:
            from journal.vault.protection import renew_recovery_key

            return renew_recovery_key(self._journal, self._present_key())

        words = "Making a new recovery key …"
        self._do(words, work, "The new recovery key holds.", self._present_key)

    def restore(self, backup: "Backup", key: RawKey | None) -> None:
        """Put ``backup`` in the journal's place; what is there now is kept."""

        def work(_progress: Progress) -> str:
            from journal.vault.restoring import restore

            restore(backup, self._journal, key)
            return ""

        from journal.ui.backups.wording import moment

        said = f"Your journal is as it was {moment(backup.made_at)}."
        self._do("Restoring the backup …", work, said, lambda: key)

    def _found(self, passphrase: str) -> None:
        key = RawKey.fresh()

        def work(_progress: Progress) -> str:
            from journal.vault.founding import found

            return found(self._journal, passphrase, key)

        self._begin(work, "", key)  # the page that asked for it stays and shows that it works

    def _renew(self, key: RawKey, passphrase: str) -> None:
        """Set a new passphrase with what the recovery key opened."""

        def work(_progress: Progress) -> str:
            from journal.vault.protection import change_passphrase

            change_passphrase(self._journal, key, passphrase)
            return ""

        self._do("Setting the new passphrase …", work, _NEW_HOLDS, lambda: key)

    def _present_key(self) -> RawKey:
        assert self._key is not None  # noqa: S101 - only a protected journal is offered these
        return self._key

    def _do(
        self, words: str, work: Work, said: str, key_after: Callable[[], RawKey | None]
    ) -> None:
        """Close the journal, do the work in a thread and open it with ``key_after``."""
        try:
            self._key = self._leave()
        except JournalError as error:
            self.failed.emit(error)
            return
        from journal.ui.pages.working import WorkingPage

        page = WorkingPage(self._look, words)
        self._doorway.show(page)
        self._begin(work, said, key_after()).stepped.connect(page.show_progress)

    def _begin(self, work: Work, said: str, key_after: RawKey | None) -> Protecting:
        self._key_after, self._said = key_after, said
        thread = Protecting(work)
        thread.done.connect(self._done)
        thread.failed.connect(self._failed)
        thread.start()
        return thread

    def _done(self, recovery_key: str) -> None:
        self._doorway.has_own = True
        if recovery_key:
            from journal.ui.vault.recovery_key_sheet import RecoveryKeySheet

            sheet = RecoveryKeySheet(self._look, recovery_key)
            sheet.finished.connect(self._sheet_finished)
            self._preferences.change(recovery_key_kept=False)  # a kill must not forget it
            self._doorway.show(sheet)
        else:
            self._open()

    def _sheet_finished(self, confirmed: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._preferences.change(recovery_key_kept=confirmed)
        self._open()

    def _open(self) -> None:
        key, self._key_after, self._key = self._key_after, None, None
        self._doorway.open_own(key)
        if self._said:
            self.said.emit(self._said)

    def _failed(self, error: JournalError) -> None:
        key, self._key_after, self._key = self._key, None, None
        if self._doorway.has_own and self._journal.exists():
            self._doorway.open_own(key)
            self.failed.emit(error)
        else:
            self._doorway.could_not(error)


def _no_key() -> None:
    """Return what opens a plain journal."""


def _not_kept() -> JournalError:
    return JournalError(
        "You have not confirmed that you keep your recovery key.",
        safe="Your passphrase opens the journal.",
        next_step="Settings makes you a new key: without one, a forgotten passphrase is the end.",
    )
