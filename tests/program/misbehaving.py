"""The watched program, doing odd things on demand: they show that what watches for them sees them.

A test names the deed in a file beside the witness's own.
"""

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

import journal.app
from tests.program import watched

OFTEN_MS = 20

opened: list[Any] = []


def open_a_socket_in_python() -> None:
    opened.append(socket.create_server(("127.0.0.1", 0)))


def open_a_socket_in_qt() -> None:
    server = QTcpServer(QApplication.instance())
    assert server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))


def crash() -> None:
    """Fail as a mistake of ours would, with all that is typed at hand."""
    typed = " ".join(words_in_fields())
    raise ValueError(f"could not read {typed}")


def words_in_fields() -> list[str]:
    found = []
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            found.append(widget.toPlainText())
    return found


DEEDS: dict[str, Callable[[], None]] = {
    deed.__name__: deed for deed in (open_a_socket_in_python, open_a_socket_in_qt, crash)
}


class Wishes(QObject):
    """Does the deed that is wished for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._file = Path(sys.argv[1]).with_suffix(".deed")
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(OFTEN_MS)

    def _look(self) -> None:
        if self._file.exists() and (wish := self._file.read_text("utf-8")) in DEEDS:
            self._file.unlink()
            DEEDS[wish]()


class Misbehaving(watched.Watched):
    """The watched program, and its wishes."""

    def start(self) -> None:
        """Start, and do what is wished for."""
        super().start()
        self._wishes = Wishes(self)


journal.app.Program = Misbehaving  # type: ignore[misc]  # what `run` will make

if __name__ == "__main__":
    raise SystemExit(watched.run())
