"""Where the window was, so that it opens there again."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from journal.settings import Settings

_FAR = 100_000
"""No screen reaches this far; a damaged file may say so."""

_HOLD = QSize(120, 40)
"""The part of the title one needs to drag a window."""


def restore_place(window: QMainWindow, settings: Settings) -> None:
    """Put ``window`` where it was, or at a good size where that place is gone."""
    place = _on_screen(settings.window)
    if place is not None:
        window.setGeometry(place)
    else:
        window.resize(QSize(1280, 820).boundedTo(window.screen().availableSize()))
    if settings.maximized:
        window.showMaximized()


def place_of(window: QMainWindow) -> dict[str, Any]:
    """Return where ``window`` is, as the settings keep it."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    return {
        "window": (place.x(), place.y(), place.width(), place.height()),
        "maximized": window.isMaximized(),
    }


def _on_screen(window: tuple[int, ...]) -> QRect | None:
    """Return where the window was, cut to its screen; None where one could not take hold of it."""
    if not window or any(abs(side) > _FAR for side in window):
        return None
    place = QRect(*window)
    top = QRect(place.topLeft(), QSize(place.width(), _HOLD.height()))
    for screen in QGuiApplication.screens():
        room = screen.availableGeometry()
        seen = room.intersected(top).size()
        if seen.width() >= _HOLD.width() and seen.height() >= _HOLD.height() / 2:
            return QRect(place.topLeft(), place.size().boundedTo(room.size()))
    return None
