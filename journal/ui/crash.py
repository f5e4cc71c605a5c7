"""When we are wrong: save what is typed, note where, and say so in a dialog one can copy."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from journal import __version__

_LOG_LIMIT = 500_000


class CrashHandler:
    """Takes over `sys.excepthook`.

    What it notes are the type of the exception and the places in the code, never its message or
    any value: those may carry the text of an entry.
    """

    def __init__(self, log: Path) -> None:
        self._log = log
        self._save: Callable[[], bool] = lambda: True
        self._busy = False
        sys.excepthook = self._handle

    def save_first(self, save: Callable[[], bool]) -> None:
        """Call ``save`` before anything else is done about a crash."""
        self._save = save

    def _handle(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) or self._busy:
            return
        self._busy = True
        try:
            saved = False
            # Whatever saving meets now, the first error is the one to tell.
            with suppress(Exception):
                saved = self._save()
            report = describe(kind, trace)
            self._write(report)
            self._tell(report, saved=saved)
        finally:
            self._busy = False

    def _write(self, report: str) -> None:
        sys.stderr.write(report)
        with suppress(OSError):
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > _LOG_LIMIT:
                self._log.replace(self._log.with_suffix(".old.log"))
            with self._log.open("a", encoding="utf-8") as file:
                file.write(report)

    def _tell(self, report: str, *, saved: bool) -> None:
        if QApplication.instance() is None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, "Rep Journal", "Something went wrong in here.")
        typed = (
            "What you typed is saved."
            if saved
            else "Please copy what you typed since it was saved."
        )
        box.setInformativeText(f"This is a mistake of the program, not yours. {typed}")
        box.setDetailedText(report)
        box.exec()


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the report of a crash: kind and places, no values."""
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    lines = [f"Rep Journal {__version__}, {when} UTC: {kind.__name__}"]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(lines) + "\n"
