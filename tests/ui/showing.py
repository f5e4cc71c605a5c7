"""How tests of the window show and ask widgets."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, widget: W, width: int = 0, height: int = 0) -> W:
    """Show ``widget`` in the active window, as large as it likes where no size is given."""
    qtbot.addWidget(widget)
    hint = widget.sizeHint()
    widget.resize(width or hint.width(), height or hint.height())
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def told_of(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader is told of ``widget``."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    """Return the name a screen reader says."""
    name: str = told_of(widget).text(QAccessible.Text.Name)
    return name


def turn_wheel(widget: QWidget) -> bool:
    """Turn the wheel over ``widget``; tell whether it took it."""
    at = QPointF(20, 10)
    wheel = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    return wheel.isAccepted()


def drag(widget: QWidget, to: QPoint) -> None:
    """Move the mouse over ``widget`` with the left button held."""
    at = QPointF(to)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        widget.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def button(widget: QWidget, words: str) -> QPushButton:
    """Return the visible button that reads ``words``."""
    (found,) = (
        one
        for one in widget.findChildren(QPushButton)
        if one.text().replace("&", "") == words and one.isVisible()
    )
    return found
