"""When we are wrong: save what is typed, note where, and say so in a dialog one can copy."""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from journal import __version__

_LOG_LIMIT = 500_000


class CrashHandler(QObject):
    """Takes over `sys.excepthook`.

    What it notes are the type of the exception and the places in the code, never its message or
    any value: those may carry the text of an entry.

    Signals:
        crashed(str): something went wrong in another thread; carries the report.
    """

    crashed = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._save: Callable[[], bool] = lambda: True
        self._busy = False
        self.crashed.connect(self._hear)
        sys.excepthook = self._handle

    def save_first(self, save: Callable[[], bool]) -> None:
        """Call ``save`` before anything else is done about a crash."""
        self._save = save

    def _handle(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        report = describe(kind, trace)
        if not QThread.isMainThread():
            self._write(report)
            self.crashed.emit(report)  # forms and dialogs are for the interface thread alone
        elif self._busy:  # one dialog tells enough; the log tells all
            self._write(report)
        else:
            with self._occupied():
                saved = self._try_to_save()
                self._write(report)
                self._tell(report, saved=saved)

    def _hear(self, report: str) -> None:
        if not self._busy:
            with self._occupied():
                self._tell(report, saved=self._try_to_save())

    @contextmanager
    def _occupied(self) -> Iterator[None]:
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _try_to_save(self) -> bool:
        # Whatever saving meets now, the first error is the one to tell.
        with suppress(Exception):
            return self._save()
        return False

    def _write(self, report: str) -> None:
        if sys.stderr is not None:  # a window started without a terminal has none
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
        copy = box.addButton("Copy the report", QMessageBox.ButtonRole.AcceptRole)
        close = box.addButton(QMessageBox.StandardButton.Close)
        close.setIcon(QIcon())  # the style's own is made for a light ground
        box.setDefaultButton(close)
        box.setEscapeButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(report)
        box.deleteLater()


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the report of a crash: kind and places, no values."""
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    lines = [f"Rep Journal {__version__}, {when} UTC: {kind.__name__}"]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join(lines) + "\n"
