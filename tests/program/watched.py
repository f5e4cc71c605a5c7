"""The program with a witness inside: ``python -m tests.program.watched STATE_FILE ARGUMENT ...``.

It is started as always; beside it the witness notes what a person would see into STATE_FILE,
whenever that changes, and everything Python itself does with sockets.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

import journal.app
from journal.cli import main
from journal.ui.main_window import MainWindow

OFTEN_MS = 40

sockets: list[str] = []


class Witness(QObject):
    """Looks at the window again and again."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._last = ""
        self._tabs = 0
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # it runs
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(OFTEN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count how often Tab was pressed and has done its work."""
        if event.type() is QEvent.Type.KeyRelease and watched.isWindowType():
            assert isinstance(event, QKeyEvent)
            self._tabs += event.key() == Qt.Key.Key_Tab
        return False

    def look(self) -> None:
        """Write down what is seen where it differs from the last time."""
        seen = json.dumps(self._seen())
        if seen != self._last:
            self._last = seen
            part = self._file.with_suffix(".part")
            part.write_text(seen, "utf-8")
            part.replace(self._file)

    def _seen(self) -> dict[str, Any]:
        window = self._window
        page = window.stack.currentWidget()
        modal = QApplication.activeModalWidget()
        place = window.geometry()
        return {
            "title": window.windowTitle(),
            "page": window.page_key or (page.accessibleName() if page else ""),
            "words": _words(modal or window),
            "dialog": modal.windowTitle() if modal is not None else "",
            "focus": _name(QApplication.focusWidget()),
            "place": [place.x(), place.y(), place.width(), place.height()],
            "tabs": self._tabs,
            "sockets": sockets,
            "pid": os.getpid(),
        }


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words.replace("&", "") or type(widget).__name__


def _words(window: QWidget) -> list[str]:
    """Return the labels and buttons in sight; zero-width spaces only let lines break."""
    kinds: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    kinds += window.findChildren(QAbstractButton)
    shown = (one.text().replace("\u200b", "") for one in kinds if one.isVisible())
    return [words for words in shown if words.strip()]


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket."):
        sockets.append(f"{event} {arguments!r}")


class Watched(journal.app.Program):
    """The program, and its witness."""

    def start(self) -> None:
        """Start, and be seen."""
        super().start()
        self._witness = Witness(self.window, Path(sys.argv[1]))


journal.app.Program = Watched  # type: ignore[misc]  # what `run` will make


def run() -> int:
    """Run the program, watched."""
    sys.addaudithook(_listen)
    return main(sys.argv[2:])


if __name__ == "__main__":
    raise SystemExit(run())
