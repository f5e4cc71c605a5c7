"""From a key to the list painted anew."""

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.table import Row, median, quantile


class Painted(QObject):
    """Waits until a widget has painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._watched = watched
        self._has_painted = False
        watched.installEventFilter(self)

    def after_key(self, field: QWidget, key: str | Qt.Key) -> tuple[float, float]:
        """Press a key; return the seconds until the list is painted, and those of work in them."""
        QApplication.processEvents()
        self._has_painted = False
        began, worked = time.perf_counter(), time.process_time()
        if isinstance(key, str):
            QTest.keyClicks(field, key)
        else:
            QTest.keyClick(field, key)
        self._watched.update()
        while not self._has_painted:
            QApplication.processEvents()
        return time.perf_counter() - began, time.process_time() - worked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that a paint is due; it is done when the events are through."""
        self._has_painted = self._has_painted or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def filter_row(
    what: str, field: QWidget, watched: QWidget, typed: Iterable[str], rounds: int
) -> Row:
    """Type words into a filter and take them out again, letter by letter, some rounds long."""
    painted = Painted(watched)
    taken = []
    for words in [*typed] * rounds:
        keys = [*words, *[Qt.Key.Key_Backspace] * len(words)]
        taken += [painted.after_key(field, key) for key in keys]
    waits, works = zip(*taken, strict=True)
    work = 1000 * quantile(works, 0.95)
    detail = f"median {1000 * median(waits):.1f} ms; of work alone p95 {work:.1f} ms"
    worst = 1000 * quantile(waits, 0.95)
    return Row(f"filter key to painted list p95, {what}", worst, "ms", 50, detail)
