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
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.vault.instance_lock import InstanceLock
from journal.vault.key_files import keys_of

ROUNDS = 5
LONGEST_MS = 20_000


def main() -> None:
    """Walk and print one line of JSON."""
    app = prepare_application(QApplication(sys.argv[:1]))
    paths, passphrase = Paths.under(Path(sys.argv[1])), sys.argv[2]
    header = keys_of(paths.journal)
    assert header is not None
    derives, unlocks, locks = [], [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        header.unlock(passphrase)
        derives.append(time.perf_counter() - began)
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
            QTest.keyClick(field, Qt.Key.Key_Return)
            until(lambda: window.page is not None)
            painted(window.stack.currentWidget())
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


def locked_fields(program: Program) -> list[QLineEdit]:
    """Return the fields of the lock page, where it is in view."""
    page = program.window.stack.currentWidget()
    if program.window.page is not None or page is None:
        return []
    return [field for field in page.findChildren(QLineEdit) if field.isVisible()]


def until(condition: Callable[[], bool]) -> None:
    """Run the event loop until ``condition`` holds."""
    deadline = time.perf_counter() + LONGEST_MS / 1000
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        if time.perf_counter() > deadline:
            raise TimeoutError


def painted(page: QObject) -> None:
    """Run the event loop until ``page`` has painted once more."""
    loop = QEventLoop()

    class Painted(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, loop.quit)
            return False

    watcher = Painted(page)
    page.installEventFilter(watcher)
    page.update()  # type: ignore[attr-defined]  # a page is a widget
    loop.exec()


if __name__ == "__main__":
    main()
