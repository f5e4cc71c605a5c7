"""Collect garbage in the interface thread alone.

Python collects wherever an allocation happens to tip the scale. In a worker thread that may
destroy a widget of a forgotten dialog there, and Qt dies of it; so automatic collection stays off
and a timer does the same work at the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000


class Collecting(QObject):
    """Takes garbage collection over for the life of its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start imported stays; no need to look through it
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> int:
        """Collect the oldest generation that is due; return it, or -1 where none is."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return generation
        return -1
