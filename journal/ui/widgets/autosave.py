"""Save while the person types: after a pause, at most every few seconds, and when they leave."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from journal.errors import JournalError

PAUSE_MS = 600
LONGEST_MS = 4_000
"""Steady typing may lose five seconds at most, and a save on a busy machine takes some of them."""
RETRY_MS = 10_000


class Autosave(QObject):
    """Calls ``save`` soon after `touch`; what is typed counts as unsaved until the call returns.

    A failed save keeps everything as it is, tells it and tries again. Leaving ``form`` for
    another widget saves at once.

    Signals:
        saved(datetime): a commit succeeded at that local time.
        failed(JournalError): it did not; the text is still in the form.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, form: QWidget, save: Callable[[], None]) -> None:
        super().__init__(form)
        self._form = form
        self._save = save
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)
        self._dirty = False
        self._saving = False
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]  # a form lives in an application

    @property
    def dirty(self) -> bool:
        """Tell whether something waits to be saved."""
        return self._dirty

    def touch(self) -> None:
        """Note that the person changed something."""
        self._dirty = True
        self._pause.start(PAUSE_MS)
        if not self._longest.isActive():
            self._longest.start(LONGEST_MS)

    def take_composed(self) -> None:
        """Take in what is still being composed in the form: half-composed words count too."""
        if self._form.isVisible() and self._form.isAncestorOf(
            QApplication.focusWidget() or self._form
        ):
            QGuiApplication.inputMethod().commit()

    def flush(self) -> bool:
        """Save what waits, now; tell whether nothing is left unsaved."""
        if self._saving:
            return False
        self.take_composed()
        if not self._dirty:
            return True
        self._pause.stop()
        self._longest.stop()
        self._saving = True
        try:
            self._save()
        except JournalError as error:
            self._pause.start(RETRY_MS)
            self.failed.emit(error)
            return False
        finally:
            self._saving = False
        self._dirty = False
        self.saved.emit(datetime.now().astimezone())
        return True

    def forget(self) -> None:
        """Drop what waits: the record is gone or was replaced."""
        self._dirty = False
        self._pause.stop()
        self._longest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._due)
        return timer

    def _due(self) -> None:
        self.flush()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if not (self._dirty and isValid(self._form)):  # while it is destroyed its focus moves, too
            return
        if old is not None and old is not new and self._form.isAncestorOf(old):
            self.flush()
