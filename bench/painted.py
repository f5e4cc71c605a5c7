"""From a key to the list painted anew."""

import time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


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
