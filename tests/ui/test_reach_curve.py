"""The curve of the share reached by attempt: what it draws, says and answers to."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from journal.numbers.attempts import reach_curve
from journal.ui.charts.reach_curve import ReachCurve
from journal.ui.theme import Look

CURVE = reach_curve([(1, True)] * 6 + [(2, True)] * 3 + [(3, False)] * 8 + [(4, True)] * 3)


def shown(qtbot: QtBot, chart: ReachCurve, width: int = 300) -> ReachCurve:
    qtbot.addWidget(chart)
    chart.resize(width, chart.sizeHint().height())
    chart.show()
    qtbot.waitUntil(lambda: chart.drawn, timeout=30_000)
    return chart


@pytest.fixture
def chart(look: Look) -> ReachCurve:
    made = ReachCurve(look)
    made.show_curve(CURVE, 5)
    return made


def test_mouse_and_arrow_keys_tell_every_attempt(chart: ReachCurve, qtbot: QtBot) -> None:
    shown(qtbot, chart)
    told: list[str] = []
    chart.pointed.connect(told.append)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    place = chart.marks[3].points[0].toPoint()
    qtbot.mouseMove(chart, place + QPoint(2, 30))
    assert told[:2] == [
        "By attempt 1: 30% reached (6 of 20 by this one)",
        "By attempt 2: 45% reached (3 of 14 by this one)",
    ]
    assert told[-1] == "By attempt 4: 100% reached (3 of 3 by this one)"


def test_it_says_in_words_what_it_shows(chart: ReachCurve) -> None:
    assert chart.accessibleDescription() == chart.describe()
    assert chart.describe().startswith("By attempt 1: 30% reached")


@pytest.mark.parametrize("mark", [1, 5, 20])
@pytest.mark.parametrize("width", [170, 300, 900])
def test_it_can_be_drawn_wherever_the_mark_stands(
    look: Look, qtbot: QtBot, mark: int, width: int
) -> None:
    chart = ReachCurve(look)
    chart.show_curve(CURVE, mark)
    shown(qtbot, chart, width)
    assert len(chart.marks) == 4


def test_it_is_drawn_anew_only_for_other_figures(chart: ReachCurve, qtbot: QtBot) -> None:
    shown(qtbot, chart)
    chart.show_curve(list(CURVE), 5)
    assert chart.drawn
    chart.show_curve(CURVE, 6)
    assert not chart.drawn


def test_no_attempts_are_said(look: Look, qtbot: QtBot) -> None:
    chart = ReachCurve(look)
    chart.show_curve([], 5)
    shown(qtbot, chart)
    assert chart.describe() == "No attempts yet."
    assert chart.marks == []
