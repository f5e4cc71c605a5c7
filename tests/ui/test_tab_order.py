"""Widgets made late take their place in the tab order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.widgets.tab_order import place_after
from tests.ui.showing import shown


def test_tab_goes_through_the_late_ones_where_they_stand(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, last = QPushButton("first"), QPushButton("last")
    column.addWidget(first)
    column.addWidget(last)
    shown(qtbot, window)
    group = QWidget()
    inner = QVBoxLayout(group)
    for part in (QLabel("words"), QPushButton("one"), QLabel("more words"), QPushButton("two")):
        inner.addWidget(part)
    column.insertWidget(1, group)
    group.show()
    place_after(first, group)
    first.setFocus()
    reached = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        reached.append(focused.text())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == ["first", "one", "two", "last"]
