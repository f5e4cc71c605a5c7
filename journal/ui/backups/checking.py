"""Check every backup in view, one after the other, while the person chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QThread, Signal

from journal.errors import JournalError
from journal.ui.backups.rows import Verdict
from journal.vault.backup_file import Backup, verify


class Checking(QThread):
    """Reads all of ``backups`` until `stop`.

    Signals:
        judged(Backup, Verdict): what is known of one of them now.
    """

    judged = Signal(object, object)

    def __init__(self, backups: Sequence[Backup]) -> None:
        program = QCoreApplication.instance()
        super().__init__(program)
        self._backups = tuple(backups)
        self.finished.connect(self.deleteLater)
        if program is not None:
            program.aboutToQuit.connect(self._stop_at_once)

    def run(self) -> None:
        """Check one after the other."""
        for backup in self._backups:
            if self.isInterruptionRequested():
                return
            try:
                verify(backup)
            except JournalError:
                self.judged.emit(backup, Verdict.DAMAGED)
            else:
                self.judged.emit(backup, Verdict.WHOLE)

    def stop(self) -> None:
        """Ask it to end after the one it is at."""
        self.requestInterruption()

    def _stop_at_once(self) -> None:
        self.requestInterruption()
        self.wait()
