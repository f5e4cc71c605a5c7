"""Tell when a window painted, counted from the moment its process was asked for."""

import json
import resource
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Stopwatch:
    """Seconds since ``started`` (`time.monotonic`, which all processes of a machine share)."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._marks: dict[str, float] = {}
        self._watchers: list[object] = []

    def mark(self, name: str) -> None:
        """Note the time of ``name``, the first time it comes."""
        self._marks.setdefault(name, time.monotonic() - self._started)

    def watch(self, widget: "QWidget", name: str, then: Callable[[], None]) -> None:
        """Mark ``name`` once ``widget`` has painted, then call ``then`` from the event loop."""
        from PySide6.QtCore import QEvent, QObject, QTimer

        stopwatch = self

        class Watcher(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint and name not in stopwatch._marks:
                    QTimer.singleShot(0, self._painted)
                return super().eventFilter(watched, event)

            def _painted(self) -> None:
                stopwatch.mark(name)
                then()

        watcher = Watcher(widget)
        widget.installEventFilter(watcher)
        self._watchers.append(watcher)

    def report(self) -> None:
        """Print every mark and the peak memory as one line of JSON."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps(self._marks | {"peak_kib": peak}), file=sys.stdout)
