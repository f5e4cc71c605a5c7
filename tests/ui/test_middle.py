"""A column in the middle of the window."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle
from tests.ui.showing import shown

LONG = "Words that must break into several lines wherever the window is narrow. " * 3


def filled(
    qtbot: QtBot, width: int, height: int, words: str = LONG
) -> tuple[Middle, list[QWidget]]:
    middle = Middle(560)
    card = Card()
    lines: list[QWidget] = [label(words), label(words, "small"), QPushButton("Begin")]
    for line in lines:
        card.body.addWidget(line)
    middle.column.addWidget(card)
    return shown(qtbot, middle, width, height), lines


@pytest.mark.parametrize("width", [300, 560, 720, 900, 2000])
def test_every_line_has_the_height_it_needs(qtbot: QtBot, width: int) -> None:
    _middle, lines = filled(qtbot, width, 600)
    for line in lines:
        assert line.height() >= line.heightForWidth(line.width())


def test_the_column_is_no_wider_than_wanted_and_stands_in_the_middle(qtbot: QtBot) -> None:
    middle, lines = filled(qtbot, 1200, 600)
    holder = middle.column.parentWidget()
    assert holder.width() == 560
    assert abs(holder.geometry().center().x() - middle.widget().rect().center().x()) <= 1
    assert lines[0].width() < 560


def test_in_a_narrow_window_the_column_shrinks(qtbot: QtBot) -> None:
    middle, _ = filled(qtbot, 400, 600)
    holder = middle.column.parentWidget()
    assert middle.widget().rect().contains(holder.geometry())
    assert middle.widget().width() == middle.viewport().width()


def test_in_a_low_window_it_scrolls_to_the_last_line(qtbot: QtBot) -> None:
    middle, lines = filled(qtbot, 400, 120)
    bar = middle.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    bottom = lines[-1].mapTo(middle, lines[-1].rect().bottomLeft()).y()
    assert bottom <= middle.height()
