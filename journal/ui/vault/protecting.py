"""Change how a closed journal is protected, in a thread."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QThread, Signal

from journal.errors import JournalError

Progress = Callable[[int, int], None]


class Protecting(QThread):
    """Does ``work`` to a journal that is closed while the program holds its lock.

    It cannot be stopped half-way; the program waits for its end. ``work`` tells how far it is and
    returns the recovery key where it made one, else "".

    Signals:
        done(str): it is done; carries what ``work`` returned.
        failed(JournalError): it is not; the journal opens as it did before.
        stepped(int, int): done and total.
    """

    done = Signal(str)
    failed = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, work: Callable[[Progress], str]) -> None:
        program = QCoreApplication.instance()
        super().__init__(program)
        self._work: Callable[[Progress], str] | None = work
        self.finished.connect(self.deleteLater)
        if program is not None:
            program.aboutToQuit.connect(self._wait_for_the_end)

    def run(self) -> None:
        """Do it."""
        try:
            recovery_key = self._do()
        except JournalError as error:
            self.failed.emit(error)
        except Exception:  # whatever we did wrong, the window must hear of it; raised again below
            self.failed.emit(
                JournalError(
                    "The program made a mistake while it changed how the journal is protected.",
                    safe="The journal opens as it did before, or in the new way.",
                )
            )
            raise  # it is ours: the crash report says where
        else:
            self.done.emit(recovery_key)

    def _do(self) -> str:
        assert self._work is not None  # noqa: S101 - a thread runs once
        try:
            return self._work(self.stepped.emit)
        finally:
            self._work = None  # it holds the passphrase

    def _wait_for_the_end(self) -> None:
        self.wait()
