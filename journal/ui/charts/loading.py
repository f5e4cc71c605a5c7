"""Matplotlib is slow to import: it is fetched in a thread when the first chart is shown."""

import sys
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from journal.ui.charts.sheet import Sheet

_SHEET = "journal.ui.charts.sheet"


def sheet_kind() -> "type[Sheet] | None":
    """Return the sheet charts draw on; None while it is not loaded."""
    module = sys.modules.get(_SHEET)
    # A module that is still being imported is listed already, without its last names.
    return getattr(module, "Sheet", None)


class SheetLoading(QObject):
    """Imports the sheet in the background.

    Signals:
        ended(): the sheet can be had now.
        failed(): it cannot; a new loading may try again.
    """

    ended = Signal()
    failed = Signal()

    def start(self) -> None:
        """Begin; several at once wait for the same import."""
        # Not a QThread: the interpreter waits for this one by itself when the program ends.
        Thread(target=self._load, name="chart import").start()

    def _load(self) -> None:
        try:
            import_module(_SHEET)
        except Exception:  # noqa: BLE001 - a broken library fails in any way it likes
            self.failed.emit()
        else:
            self.ended.emit()
