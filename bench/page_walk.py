"""Walk through the pages of a journal and print how long each took to be painted."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bench.pages import KEYS
from journal.app import Program
from journal.paths import Paths
from journal.ui.application import prepare_application
from journal.vault.instance_lock import InstanceLock

ROUNDS = 11
SETTLE_MS = 1500  # charts may draw behind; a switch is measured on a quiet page


class Walk:
    """One program, walked from page to page."""

    def __init__(self, program: Program) -> None:
        self._window = program.window

    def switch(self, key: str) -> float:
        """Go to ``key`` and return the seconds until it has painted."""
        loop = QEventLoop()
        began = time.perf_counter()
        self._window.show_page(key)
        page = self._window.stack.currentWidget()

        class Painted(QObject):
            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    QTimer.singleShot(0, loop.quit)
                return False

        watcher = Painted(page)
        page.installEventFilter(watcher)
        page.update()
        loop.exec()
        taken = time.perf_counter() - began
        page.removeEventFilter(watcher)
        watcher.deleteLater()
        return taken


def settle(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Walk and print one line of JSON."""
    app = prepare_application(QApplication(sys.argv[:1]))
    paths = Paths.under(Path(sys.argv[1]))
    with InstanceLock(paths.journal) as lock:
        lock.take()
        program = Program(app, paths)
        loop = QEventLoop()
        program.window.page_shown.connect(loop.quit)
        program.start()
        loop.exec()
        settle(SETTLE_MS)
        walk = Walk(program)
        first = dict.fromkeys(KEYS, 0.0)
        for key in KEYS[1:]:
            first[key] = walk.switch(key)
            settle(SETTLE_MS)
        again: dict[str, list[float]] = {key: [] for key in KEYS}
        for _ in range(ROUNDS):
            for key in KEYS:
                again[key].append(walk.switch(key))
                settle(60)
        program.window.close()
    print(json.dumps({"first": first, "again": again}))


if __name__ == "__main__":
    main()
