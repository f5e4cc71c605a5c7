"""One program a journal: who has the lock file writes."""

from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLockFile


class InstanceLock:
    """A lock file beside the journal, held until `release` or the end of the process.

    The file a killed process leaves behind is seen for what it is and taken over. Where the
    folder lets nobody write there is nothing to guard, and the lock counts as taken; SQLite's own
    lock still keeps a second writer out.
    """

    def __init__(self, journal_path: Path) -> None:
        self._folder = journal_path.parent
        self._file = QLockFile(str(journal_path.with_name(f"{journal_path.name}.lock")))
        self._file.setStaleLockTime(0)  # a long session is no stale one; a dead process is

    def take(self) -> bool:
        """Take the lock; return False where another running process has it."""
        with suppress(OSError):  # whoever makes the journal next will say so
            self._folder.mkdir(parents=True, exist_ok=True)
        if self._file.isLocked() or self._file.tryLock(0):
            return True
        return self._file.error() is not QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Let the next process have it."""
        self._file.unlock()

    def __enter__(self) -> "InstanceLock":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
