"""Help and keys, and what this program is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journal.paths import Paths
from journal.ui.actions import keys_of_commands
from journal.ui.help import HelpDialog, about
from journal.ui.theme import Look
from tests.ui.showing import LEFT, button, shown


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> QWidget:  # noqa: ARG001 - the look sets the font
    return shown(qtbot, QWidget(), 900, 600)


@pytest.fixture
def dialog(window: QWidget, qtbot: QtBot) -> HelpDialog:
    made = HelpDialog(window)
    with qtbot.waitExposed(made):
        made.open()
    return made


def words(widget: QWidget) -> list[str]:
    return [line.text() for line in widget.findChildren(QLabel)]


def test_every_key_is_listed_with_what_it_does(dialog: HelpDialog) -> None:
    told = words(dialog)
    keys = keys_of_commands()
    assert len(keys) > 20
    for what, key in keys:
        assert told[told.index(what) - 1] == key or key in told


@pytest.mark.parametrize(
    "saying", ["Digits rate", "Delete clears", "missing, not 0", "two-minute", "F2 renames"]
)
def test_the_daily_habit_and_the_keys_of_ratings_are_explained(
    dialog: HelpDialog, saying: str
) -> None:
    assert any(saying in each for each in words(dialog))


def test_it_says_once_that_it_is_not_therapy_and_where_to_turn(dialog: HelpDialog) -> None:
    (said,) = [each for each in words(dialog) if "not therapy" in each]
    assert "crisis line" in said


def test_all_of_it_can_be_reached(dialog: HelpDialog, qtbot: QtBot) -> None:
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert area.widget().width() <= area.viewport().width()
    for line in area.widget().findChildren(QLabel):
        if line.isVisible():
            assert line.height() >= min(line.heightForWidth(line.width()), 10_000)


def test_it_can_be_read_by_key(dialog: HelpDialog, qtbot: QtBot) -> None:
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        before = bar.value()
        qtbot.keyClick(QApplication.focusWidget() or dialog, key)
        assert bar.value() > before
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.parametrize("way", ["the button", "Escape"])
def test_it_closes_and_is_freed(dialog: HelpDialog, qtbot: QtBot, way: str) -> None:
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    if way == "Escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(button(dialog, "Close"), LEFT)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]


def test_about_says_what_it_is_and_where_the_journal_lies(window: QWidget, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    about(window, "1.2.3", paths)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "1.2.3" in box.text()
    assert str(paths.journal) in box.informativeText()
    assert "LGPL" in box.informativeText()
    box.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QMessageBox) == []
