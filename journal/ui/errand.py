"""One thing done aside, so that the window never waits for a disk or a key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QThread, Signal

from journal.errors import JournalError


class Errand(QThread):
    """Calls ``work`` in a thread, once.

    Nobody needs to hold it: it goes when it is over, and the program waits for it before it ends.
    A page or a dialog may go while it runs; then nobody hears of the outcome.

    Signals:
        done(object): what ``work`` returned.
        failed(JournalError): why it did not.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], object]) -> None:
        program = QCoreApplication.instance()
        super().__init__(program)
        self._work = work
        self.finished.connect(self.deleteLater)
        if program is not None:
            program.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        """Do it."""
        try:
            result = self._work()
        except JournalError as error:
            self.failed.emit(error)
        except Exception:  # whoever waits must hear of our mistakes, too; raised again below
            self.failed.emit(
                JournalError(
                    "The program made a mistake.", safe="What is in the journal is unharmed."
                )
            )
            raise  # it is ours: the crash report says where
        else:
            self.done.emit(result)
