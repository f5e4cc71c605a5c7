"""Where a popup goes."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

_GAP = 4


def place_below(popup: QWidget, widget: QWidget) -> None:
    """Put ``popup`` under ``widget``, or over it where there is no room; inside the screen."""
    popup.adjustSize()
    corner = widget.mapToGlobal(QPoint(0, 0))
    screen = widget.screen().availableGeometry()
    x = max(screen.left(), min(corner.x(), screen.right() - popup.width()))
    y = corner.y() + widget.height() + _GAP
    if y + popup.height() > screen.bottom():
        y = max(screen.top(), corner.y() - popup.height() - _GAP)
    popup.move(x, y)
