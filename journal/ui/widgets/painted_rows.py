"""What every list of painted rows has in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

_STEP = 24
"""Pixels that a turn of the wheel or an arrow of the bar scrolls."""


def dress_rows(view: QListView) -> None:
    """Let a list scroll by pixels, never sideways, and open no editor on a key of its own."""
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalScrollBar().setSingleStep(_STEP)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
