"""A control under its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.ui.widgets.card import label


def named(words: str, control: QWidget) -> QVBoxLayout:
    """Set the control under its name: beside it, large text would not fit a small window."""
    column = QVBoxLayout()
    column.setSpacing(6)
    name = label(words, "label")
    name.setBuddy(control)  # on Linux a screen reader learns a drop-down's name from its label
    column.addWidget(name)
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    return column
