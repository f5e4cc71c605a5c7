"""Pressing a button as hands do it: again by habit, or too long."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
_TIMES = 12


def press_again_and_again(qtbot: QtBot, button: QWidget) -> None:
    """Press three times at once: Qt tells it as a press, a double click and a press."""
    kinds = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
    at = QPointF(button.rect().center())
    for place, kind in enumerate((*kinds, kinds[0])):
        for what in (kind, QEvent.Type.MouseButtonRelease):
            event = QMouseEvent(
                what, at, button.mapToGlobal(at), LEFT, LEFT, Qt.KeyboardModifier.NoModifier
            )
            event.setTimestamp(1_000 + 90 * place)
            QApplication.sendEvent(button, event)
    qtbot.wait(0)


def hold(field: QWidget, key: Qt.Key, text: str = "") -> None:
    """Hold a key down until it has repeated itself, wherever the keyboard goes meanwhile."""
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    kinds = [down, *[up, down] * _TIMES, up]
    for place, kind in enumerate(kinds):
        target = field.window().focusWidget() or field
        repeats = 0 < place < len(kinds) - 1
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QKeyEvent(kind, key, none, text, repeats))
