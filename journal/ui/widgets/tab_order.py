"""Take a place in the tab order for widgets that were made later than those behind them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def place_after(before: QWidget, group: QWidget) -> None:
    """Let Tab go from ``before`` to what is in ``group``, in the order it was made."""
    members: list[QWidget] = []
    one = group.nextInFocusChain()
    while one is not None and group.isAncestorOf(one):
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus:  # Qt would not link what it skips
            members.append(one)
        one = one.nextInFocusChain()
    for member in members:
        QWidget.setTabOrder(before, member)
        before = member
