"""Let Ctrl+C in the terminal and a polite kill close the window as the person would."""

import os
import signal

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


def close_on_signals(window: QWidget, parent: QObject) -> None:
    """Close ``window`` and end the program on SIGINT and SIGTERM; Windows has no such pipe.

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
        if window.close():
            QCoreApplication.exit(0)  # a dialog in front must not keep the program up

    notifier.activated.connect(heard)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: None)
