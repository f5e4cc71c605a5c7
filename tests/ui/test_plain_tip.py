"""Tooltips, and what a screen reader hears of them."""

from datetime import date

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal.numbers.smoothing import Smoothed
from journal.ui.charts.rated_drawing import line_words
from journal.ui.widgets.more_button import MoreButton
from journal.ui.widgets.plain_tip import set_plain_tip
from journal.ui.words import short_day


def heard(button: QPushButton) -> str:
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken is not None
    return spoken.text(QAccessible.Text.Description)


def test_a_tip_is_shown_as_typed_and_heard_without_signs_of_markup(qtbot: QtBot) -> None:
    button = QPushButton("Short")
    qtbot.addWidget(button)
    set_plain_tip(button, "<b>Long & plain")
    assert button.toolTip() == "<span>&lt;b&gt;Long &amp; plain</span>"
    assert heard(button) == "<b>Long & plain"
    set_plain_tip(button, "")
    assert heard(button) == ""


def test_no_button_tells_markup(qtbot: QtBot) -> None:
    button = MoreButton("More about “R&D”")
    qtbot.addWidget(button)
    assert "<span>" not in heard(button)


def test_a_line_of_one_day_is_told_once() -> None:
    day, at = date(2026, 9, 17), Smoothed(3.5, 3.0, 4.0)
    said = f"3.5 on {short_day(day, year=True)}"
    assert line_words([[(day, at)]], 7) == f"The 7-day median is {said}."
    later = (date(2026, 9, 21), Smoothed(4.0, 3.0, 5.0))
    assert line_words([[(day, at), later]], 7, "mean") == (
        f"The 7-day mean was {said} and is 4 on {short_day(later[0], year=True)}."
    )
    assert line_words([], 7) == ""
