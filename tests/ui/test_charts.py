"""What charts draw, say and answer to."""

import subprocess
import sys
import warnings
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journal.numbers.belief_change import BeliefChange
from journal.numbers.counts import MonthCount
from journal.numbers.smoothing import Smoothed
from journal.ui.charts import chart_view, loading
from journal.ui.charts.belief_change_chart import BeliefChangeChart
from journal.ui.charts.belief_path import BeliefPathChart
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.goal_chart import GoalChart, rows_of
from journal.ui.charts.loading import SheetLoading, sheet_kind
from journal.ui.charts.month_bars import MonthBars
from journal.ui.charts.resistance_chart import ResistanceChart
from journal.ui.charts.situation_grid import two_lines
from journal.ui.theme import Look
from journal.ui.words import figure

START = date(2026, 10, 2)


def after(days: int) -> date:
    return START + timedelta(days=days)


def shown(qtbot: QtBot, chart: ChartView, width: int = 480) -> ChartView:
    """Show ``chart`` and wait until it is drawn."""
    qtbot.addWidget(chart)
    chart.resize(width, chart.sizeHint().height())
    chart.show()
    qtbot.waitUntil(lambda: chart.drawn, timeout=30_000)
    return chart


def inked(chart: ChartView, color: str) -> bool:
    """Tell whether a pixel of the picture has about the colour of a role."""
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = chart.look.color(color)
    return any(
        abs(image.pixelColor(x, y).red() - wanted.red())
        + abs(image.pixelColor(x, y).green() - wanted.green())
        + abs(image.pixelColor(x, y).blue() - wanted.blue())
        < 24
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.fixture
def path_chart(qtbot: QtBot, look: Look) -> BeliefPathChart:
    chart = BeliefPathChart(look)
    chart.show_ratings(
        [(START, 80), (after(20), 66), (after(52), 35)], [(START, 45), (after(52), 70)]
    )
    shown(qtbot, chart)
    return chart


def test_matplotlib_waits_until_a_chart_is_shown() -> None:
    code = (
        "import sys, journal.ui.charts.belief_path, journal.ui.charts.goal_chart,"
        " journal.ui.pages.trends.page; sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_loading_says_when_it_ended(qtbot: QtBot) -> None:
    loading = SheetLoading()
    with qtbot.waitSignal(loading.ended, timeout=30_000):
        loading.start()
    assert sheet_kind() is not None


def test_a_chart_may_go_while_it_loads(qtbot: QtBot) -> None:
    loading = SheetLoading()
    listener = SheetLoading()
    loading.ended.connect(listener.ended)
    listener.deleteLater()
    with qtbot.waitSignal(loading.ended, timeout=30_000):
        loading.start()


def test_a_chart_out_of_view_is_not_drawn(look: Look, qtbot: QtBot) -> None:
    chart = BeliefPathChart(look)
    qtbot.addWidget(chart)
    chart.show_ratings([(START, 80)], [(START, 45)])
    assert not chart.drawn
    assert chart.marks == []


def test_both_lines_are_drawn_in_their_colours(path_chart: BeliefPathChart) -> None:
    assert inked(path_chart, "resistance")
    assert inked(path_chart, "accent")


def test_the_picture_is_told_in_words(path_chart: BeliefPathChart) -> None:
    words = path_chart.accessibleDescription()
    assert "thought: first rating 80% on 2 Oct 2026, latest rating 35% on 23 Nov 2026" in words
    assert "turn: first rating 45%" in words


def test_no_rating_is_said_and_drawn(qtbot: QtBot, look: Look) -> None:
    chart = BeliefPathChart(look)
    chart.show_ratings([], [])
    shown(qtbot, chart)
    assert chart.accessibleDescription() == "No ratings yet."
    assert chart.marks == []
    qtbot.keyClick(chart, Qt.Key.Key_Left)


def test_two_ratings_of_one_day_are_both_told(qtbot: QtBot, look: Look) -> None:
    chart = BeliefPathChart(look)
    chart.show_ratings([(START, 50), (START, 40)], [(START, 52)])
    shown(qtbot, chart)
    assert [mark.words for mark in chart.marks] == ["2 Oct 2026: thought 50%, then 40% · turn 52%"]


def test_the_arrow_keys_walk_the_points(qtbot: QtBot, path_chart: BeliefPathChart) -> None:
    said: list[str] = []
    path_chart.pointed.connect(said.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Escape):
        qtbot.keyClick(path_chart, key)
    assert said == [
        "23 Nov 2026: thought 35% · turn 70%",
        "22 Oct 2026: thought 66%",
        "2 Oct 2026: thought 80% · turn 45%",
        "",
    ]


def test_the_walk_stops_at_the_ends(qtbot: QtBot, path_chart: BeliefPathChart) -> None:
    said: list[str] = []
    path_chart.pointed.connect(said.append)
    for _ in range(9):
        qtbot.keyClick(path_chart, Qt.Key.Key_Left)
    assert said[-1].startswith("2 Oct 2026")


def test_the_mouse_points_at_the_nearest_day(qtbot: QtBot, path_chart: BeliefPathChart) -> None:
    spot = path_chart.marks[1].points[0].toPoint() + QPoint(6, 20)
    with qtbot.waitSignal(path_chart.pointed) as told:
        qtbot.mouseMove(path_chart, spot)
    assert told.args == ["22 Oct 2026: thought 66%"]


def test_new_ratings_are_drawn_at_once(qtbot: QtBot, path_chart: BeliefPathChart) -> None:
    path_chart.show_ratings([(START, 10)], [])
    assert not path_chart.drawn
    qtbot.waitUntil(lambda: path_chart.drawn)
    assert len(path_chart.marks) == 1


def test_another_theme_is_drawn_anew(look: Look, path_chart: BeliefPathChart) -> None:
    look.choose("dark", 100)
    assert inked(path_chart, "accent")


def test_nothing_is_drawn_twice_without_need(
    monkeypatch: pytest.MonkeyPatch, path_chart: BeliefPathChart
) -> None:
    def refuse(_sheet: object) -> None:
        raise AssertionError("drawn again")

    path_chart.grab()
    monkeypatch.setattr(path_chart, "draw", refuse)
    path_chart.grab()


def goal_chart(
    look: Look, path: list[tuple[date, float]], *, baseline: float = 20, target: float = 24
) -> GoalChart:
    chart = GoalChart(look)
    chart.show_goal(
        path,
        start=START,
        due=after(77),
        baseline=baseline,
        target=target,
        today=after(37),
        words=lambda value: figure(round(value, 1), "%"),
    )
    return chart


def test_a_goal_shows_its_way_and_its_plan(qtbot: QtBot, look: Look) -> None:
    chart = goal_chart(look, [(after(7), 20.4), (after(30), 21.7)])
    shown(qtbot, chart)
    assert inked(chart, "goal")
    assert [mark.words for mark in chart.marks] == ["9 Oct 2026: 20.4%", "1 Nov 2026: 21.7%"]
    assert "2 check-ins, the latest 21.7% on 1 Nov 2026" in chart.accessibleDescription()
    assert "Planned from 20% on 2 Oct 2026 to 24% by 18 Dec 2026" in chart.accessibleDescription()


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("%", ["0%", "10%", "20%"]),
        ("€", ["€0", "€10", "€20"]),
        ("calls", ["0", "10", "20 calls"]),
        ("improvements proposed", ["0", "10", "20"]),
    ],
)
def test_the_rows_of_a_goal_name_a_unit_in_words_once(unit: str, names: list[str]) -> None:
    named = rows_of(partial(figure, unit=unit), [0, 10, 20])
    assert [name for _, name in named] == names


@pytest.mark.parametrize(
    ("path", "baseline", "target"),
    [
        pytest.param([], 20, 24, id="no check-in"),
        pytest.param([(START, 20.0)], 20, 20, id="nowhere to go"),
        pytest.param([(after(-30), 5.0), (after(200), -7.5)], 20, 2, id="before, after, downwards"),
        pytest.param([(START, 1e-9)], 0, 1e12, id="huge and tiny"),
    ],
)
def test_odd_goals_are_drawn_too(
    qtbot: QtBot, look: Look, path: list[tuple[date, float]], baseline: float, target: float
) -> None:
    chart = shown(qtbot, goal_chart(look, path, baseline=baseline, target=target))
    assert len(chart.marks) == len(path)


HOSTILE = "ลูกค้า 👩🏽‍💻 <b>bold</b> & $5 or $10 \\frac{ \u202e\n" + "W" * 300


def test_words_of_the_person_are_drawn_as_they_are(
    qtbot: QtBot, look: Look, caplog: pytest.LogCaptureFixture
) -> None:
    chart = BeliefChangeChart(look)
    chart.show_changes([(HOSTILE, BeliefChange(45, START, 70, after(30)))])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shown(qtbot, chart)
    assert "<b>bold</b> & $5 or $10" in chart.marks[0].words
    assert caplog.records == []


def test_a_fallen_belief_looks_other_than_a_risen_one(qtbot: QtBot, look: Look) -> None:
    risen = BeliefChangeChart(look)
    risen.show_changes([("a", BeliefChange(30, START, 70, after(30)))])
    fallen = BeliefChangeChart(look)
    fallen.show_changes([("a", BeliefChange(70, START, 30, after(30)))])
    assert inked(shown(qtbot, risen), "accent")
    assert not inked(risen, "resistance")
    assert inked(shown(qtbot, fallen), "resistance")


def test_a_small_change_is_not_called_one(qtbot: QtBot, look: Look) -> None:
    chart = BeliefChangeChart(look)
    chart.show_changes([("a", BeliefChange(50, START, 59, after(30)))])
    shown(qtbot, chart)
    assert "no clear change" in chart.marks[0].words
    assert not inked(chart, "accent")


def test_up_and_down_walk_the_beliefs(qtbot: QtBot, look: Look) -> None:
    chart = BeliefChangeChart(look)
    change = BeliefChange(50, START, 59, after(30))
    chart.show_changes([("first", change), ("second", change)])
    shown(qtbot, chart)
    with qtbot.waitSignals([chart.pointed, chart.pointed]):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    spot = chart.marks[0].points[0].toPoint()
    with qtbot.waitSignal(chart.pointed) as told:
        qtbot.mouseMove(chart, spot)
    assert told.args[0].endswith(": first")


def test_late_days_and_medians_are_told_of_resistance(qtbot: QtBot, look: Look) -> None:
    chart = ResistanceChart(look)
    days = [(after(n), 5, n == 2) for n in range(5)]
    chart.show_days(days, [[(after(n), Smoothed(5, 5, 5)) for n in (3, 4)]], START, after(4))
    shown(qtbot, chart)
    words = [mark.words for mark in chart.marks]
    assert words[0] == "2 Oct 2026: 5"
    assert words[2] == "4 Oct 2026: 5 · entered late"
    assert words[4] == "6 Oct 2026: 5 · median 5"
    assert "5 rated days" in chart.accessibleDescription()


@pytest.mark.parametrize("months", [1, 6, 13, 60])
def test_every_month_can_be_pointed_at(qtbot: QtBot, look: Look, months: int) -> None:
    counts = [
        MonthCount(date(2020 + n // 12, n % 12 + 1, 1), 0 if n == 2 else n) for n in range(months)
    ]
    chart = MonthBars(look, "Achievements, chart", "achievement")
    chart.show_counts(counts)
    shown(qtbot, chart, width=300)
    assert len(chart.marks) == months
    assert chart.marks[0].words.startswith("Jan 2020: 0")
    assert chart.marks[-1].words.endswith("so far")


def test_bars_of_nothing_but_zeros_can_be_drawn(qtbot: QtBot, look: Look) -> None:
    chart = MonthBars(look, "Achievements, chart", "achievement")
    chart.show_counts([MonthCount(date(2026, 1, 1), 0), MonthCount(date(2026, 2, 1), 0)])
    assert len(shown(qtbot, chart).marks) == 2


def test_a_chart_that_cannot_load_says_so_and_tries_again_when_shown_again(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = MonthBars(look, "Achievements, chart", "achievement")
    chart.show_counts([MonthCount(date(2026, 1, 1), 3)])
    qtbot.addWidget(chart)
    with monkeypatch.context() as world:
        world.setattr(chart_view, "sheet_kind", lambda: None)
        world.setattr(loading, "_SHEET", "journal.ui.charts.not_there")
        chart.show()
        qtbot.waitUntil(lambda: chart.instead == chart_view.NOT_DRAWN)
    chart.hide()
    chart.show()
    assert chart.instead == chart_view.DRAWING
    qtbot.waitUntil(lambda: chart.drawn, timeout=30_000)
    assert chart.instead == ""


def test_a_month_that_is_over_is_not_called_running(qtbot: QtBot, look: Look) -> None:
    chart = MonthBars(look, "Achievements, chart", "achievement")
    chart.show_counts([MonthCount(date(2026, 1, 1), 3)], running=False)
    assert shown(qtbot, chart).marks[0].words == "Jan 2026: 3"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Admin", ("Admin", "")),
        ("Cold call", ("Cold", "call")),
        ("Follow-up", ("Follow-", "up")),
        ("Presentation", ("Present-", "ation")),
    ],
)
def test_a_narrow_column_takes_its_name_on_two_lines(name: str, lines: tuple[str, str]) -> None:
    assert two_lines(name, lambda text: len(text) <= 8) == lines
