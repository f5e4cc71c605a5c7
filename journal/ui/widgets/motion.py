"""Whether things may move."""

from PySide6.QtWidgets import QStyle, QWidget


def wants_motion(widget: QWidget) -> bool:
    """Tell whether the system lets widgets move; people switch that off for good reasons."""
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(duration, None, widget) > 0
