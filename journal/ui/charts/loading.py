"""Matplotlib is slow to import: it is fetched in a thread when the first chart is shown."""

import sys
from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_SHEET = "journal.ui.charts.sheet"
_LIBRARY = tuple(
    f"matplotlib.{part}" for part in ("lines", "patches", "collections", "backends.backend_agg")
)


def sheet_kind() -> "type[Sheet] | None":
    """Return the sheet charts draw on; None while it is not loaded."""
    module = sys.modules.get(_SHEET)
    # A module that is still being imported is listed already, without its last names.
    return getattr(module, "Sheet", None)


def load_now() -> None:
    """Import it here and now, for what cannot wait; what does not load is left to a chart."""
    with suppress(Exception):
        import_module(_SHEET)


class SheetLoading(QObject):
    """Imports matplotlib in the background, then the sheet, which is of Qt's, where Qt runs.

    Signals:
        ended(): the sheet can be had now.
        failed(): it cannot; a new loading may try again.
    """

    ended = Signal()
    failed = Signal()
    _fetched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fetched.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; several at once wait for the same import."""
        # Not a QThread: the interpreter waits for this one by itself when the program ends.
        Thread(target=self._load, name="chart import").start()

    def _load(self) -> None:
        if self._import(*_LIBRARY):
            self._fetched.emit()

    def _finish(self) -> None:
        if self._import(_SHEET):
            self.ended.emit()

    def _import(self, *names: str) -> bool:
        try:
            for name in names:
                import_module(name)
        except Exception:  # noqa: BLE001 - a broken library fails in any way it likes
            self.failed.emit()
            return False
        return True
