"""The question before something unsaved is lost, answered with its real buttons."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.dialogs import close_unsaved
from journal.ui.main_window import MainWindow
from journal.ui.preferences import Preferences
from journal.ui.theme import Look


@pytest.mark.parametrize(
    ("button", "may_close"),
    [(QMessageBox.StandardButton.Discard, True), (QMessageBox.StandardButton.Cancel, False)],
)
def test_only_discard_lets_the_window_close(
    look: Look,
    preferences: Preferences,
    qtbot: QtBot,
    button: QMessageBox.StandardButton,
    may_close: bool,
) -> None:
    window = MainWindow(look, preferences)
    qtbot.addWidget(window)

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        wanted = box.button(button)
        assert isinstance(wanted, QPushButton)
        qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    assert close_unsaved(window) is may_close
