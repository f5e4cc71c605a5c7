"""A line that is said aloud."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.widgets.spoken_line import SpokenLine
from tests.ui.showing import shown


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what a screen reader is told to say."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        assert event.type() is QAccessible.Event.Alert
        heard.append(event.object().text())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_it_is_there_only_while_it_has_words(qtbot: QtBot) -> None:
    page = QWidget()
    line = SpokenLine(parent=page)
    shown(qtbot, page, 300, 100)
    assert not line.isVisible()
    line.say("Wrong.")
    assert line.isVisible()
    assert line.words == "Wrong."
    line.say("")
    assert not line.isVisible()
    assert line.words == ""


def test_the_same_words_are_said_again(qtbot: QtBot, alerts: list[str]) -> None:
    line = shown(qtbot, SpokenLine(), 300, 100)
    line.say("Wrong.")
    line.say("Wrong.")
    assert alerts == ["Wrong.", "Wrong."]


def test_what_only_counts_on_is_not_said(qtbot: QtBot, alerts: list[str]) -> None:
    shown(qtbot, SpokenLine(), 300, 100).say("3 s", aloud=False)
    assert alerts == []


def test_words_are_never_markup(qtbot: QtBot) -> None:
    line = shown(qtbot, SpokenLine(), 300, 100)
    line.say("<b>bold</b>")
    assert line.height() > 0
    assert line.text() == "<b>bold</b>"
    assert line.sizeHint().width() > line.fontMetrics().horizontalAdvance("bold")


def test_what_is_said_below_the_edge_comes_into_view(qtbot: QtBot) -> None:
    area, sheet, line = QScrollArea(), QWidget(), SpokenLine()
    sheet.setMinimumHeight(1_000)
    column = QVBoxLayout(sheet)
    column.addStretch(1)
    column.addWidget(line)
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    shown(qtbot, area, 300, 200)
    with qtbot.waitSignal(area.verticalScrollBar().valueChanged):
        line.say("Down here.")
    assert line.mapTo(area.viewport(), line.rect().bottomLeft()).y() <= area.viewport().height()
