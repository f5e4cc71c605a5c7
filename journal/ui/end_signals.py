"""Let Ctrl+C in the terminal and a polite kill close the window as the person would."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


def close_on_signals(close: Callable[[], object], parent: QObject) -> None:
    """Call ``close`` in the event loop on SIGINT and SIGTERM; Windows has no such pipe.

    Python runs its handlers only between two of its own instructions, which a waiting Qt loop
    may not reach for hours; the pipe wakes the loop.
    """
    if os.name == "nt":
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, parent)

    def heard() -> None:
        os.read(reading, 1)
        close()

    notifier.activated.connect(heard)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: None)
