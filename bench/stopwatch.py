"""Tell when a window painted, counted from the moment its process was asked for."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
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
        print(json.dumps(self._marks | {"peak_kib": peak_kib()}), file=sys.stdout)


def peak_kib() -> float:
    """Return the most memory this process ever held, in KiB.

    Not `resource.getrusage`: on Linux its peak starts at that of the parent.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return float(line.split()[1])
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform == "darwin" else float(peak)
