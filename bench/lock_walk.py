"""Unlock and lock a protected journal again and again, and print how long each took."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bench.page_walk import settle
from bench.pages import KEYS
from journal.app import Program
from journal.models.raw_key import RawKey
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.ui.main_window import MainWindow
from journal.vault.instance_lock import InstanceLock
from journal.vault.key_header import KeyHeader

ROUNDS = 5
LONGEST_MS = 20_000


def main() -> None:
    """Walk and print one line of JSON."""
    app = prepare_application(QApplication(sys.argv[:1]))
    paths, passphrase = Paths.under(Path(sys.argv[1])), sys.argv[2]
    unlocks, locks = [], []
    derives = watched_derivation()
    with InstanceLock(paths.journal) as lock:
        lock.take()
        program = Program(app, paths)
        program.start()
        window = program.window
        for _ in range(ROUNDS):
            until(lambda: bool(locked_fields(program)))
            settle(1500)  # what is imported meanwhile is not part of it
            field = locked_fields(program)[0]
            field.setText(passphrase)
            began = time.perf_counter()
            first_paint = FirstPaint(window)
            QTest.keyClick(field, Qt.Key.Key_Return)
            until(first_paint.is_over)
            unlocks.append(time.perf_counter() - began)
            settle(1500)
            for key in KEYS:
                window.show_page(key)
                settle(400)
            began = time.perf_counter()
            window.actions_by_key["lock"].trigger()
            until(lambda: program._sitting is None)
            locks.append(time.perf_counter() - began)
        window.close()
    print(json.dumps({"unlock": unlocks, "lock": locks, "derive": derives}))


def watched_derivation() -> list[float]:
    """Return a list that gets what each derivation took, in the very unlocking it is part of."""
    derives: list[float] = []
    derive = KeyHeader.unlock

    def timed(header: KeyHeader, passphrase: str) -> RawKey:
        began = time.perf_counter()
        try:
            return derive(header, passphrase)
        finally:
            derives.append(time.perf_counter() - began)

    KeyHeader.unlock = timed  # type: ignore[assignment, method-assign]
    return derives


def locked_fields(program: Program) -> list[QLineEdit]:
    """Return the fields of the lock page, where it is in view."""
    page = program.window.stack.currentWidget()
    if program.window.page is not None or page is None:
        return []
    return [field for field in page.findChildren(QLineEdit) if field.isVisible()]


def until(condition: Callable[[], bool]) -> None:
    """Sleep in the event loop until ``condition`` holds.

    Not in ``processEvents`` with a time: it never sleeps, and takes a core from the derivation.
    """
    deadline = time.perf_counter() + LONGEST_MS / 1000
    loop, timer = QEventLoop(), QTimer(interval=2)

    def look() -> None:
        if condition() or time.perf_counter() > deadline:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not condition():
        raise TimeoutError


class FirstPaint(QObject):
    """Tells when a page that the window shows from now on has painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._over = False
        self._window = window
        window.page_shown.connect(self._watch)

    def is_over(self) -> bool:
        """Tell whether it has, and the turn of the event loop in which it did is over."""
        return self._over

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return False

    def _watch(self) -> None:
        """Watch this page, too: the window goes on to the one that was in view at the lock."""
        page = self._window.stack.currentWidget()
        assert page is not None
        page.installEventFilter(self)

    def _end(self) -> None:
        if not self._over:  # two pages may paint in one turn
            self._over = True
            self._window.page_shown.disconnect(self._watch)


if __name__ == "__main__":
    main()
