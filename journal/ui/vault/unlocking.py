"""Turn a passphrase or a recovery key into the journal's key, off the interface thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QThread, Signal

from journal.errors import JournalError

if TYPE_CHECKING:
    from journal.models.raw_key import RawKey
    from journal.vault.key_header import KeyHeader


class Unlocking(QThread):
    """Tries one passphrase, or one recovery key, on a header; that takes about a second.

    The program and not the page owns it: a page may go while the thread still works.

    Signals:
        unlocked(RawKey): it fits.
        refused(JournalError): it does not, or it could not be tried.
    """

    unlocked = Signal(object)
    refused = Signal(object)

    def __init__(
        self, header: "KeyHeader", *, passphrase: str = "", recovery_key: str = ""
    ) -> None:
        program = QCoreApplication.instance()
        super().__init__(program)
        self._header = header
        self._passphrase = passphrase
        self._recovery_key = recovery_key
        self.finished.connect(self.deleteLater)
        if program is not None:
            program.aboutToQuit.connect(self._wait_for_the_end)

    def run(self) -> None:
        """Derive the key."""
        try:
            key = self._derive()
        except JournalError as error:
            self.refused.emit(error)
        except Exception:  # whatever we did wrong, the page must hear of it; raised again below
            self.refused.emit(
                JournalError(
                    "The program made a mistake while it unlocked the journal.",
                    safe="The journal is unharmed.",
                )
            )
            raise  # it is ours: the crash report says where
        else:
            self.unlocked.emit(key)

    def _derive(self) -> "RawKey":
        try:
            if self._recovery_key:
                return self._header.unlock_with_recovery_key(self._recovery_key)
            return self._header.unlock(self._passphrase)
        finally:
            self._passphrase = self._recovery_key = ""

    def _wait_for_the_end(self) -> None:
        self.wait()


def was_wrong_guess(error: JournalError) -> bool:
    """Tell whether ``error`` means a wrong passphrase; anything else is no guess."""
    from journal.vault.key_header import WrongPassphraseError

    return isinstance(error, WrongPassphraseError)
