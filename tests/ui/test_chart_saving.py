"""Charts as files, on the clipboard and in words."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.numbers.belief_change import BeliefChange
from journal.numbers.counts import MonthCount
from journal.trends.showing_up import DayState
from journal.ui.chart_deeds import connect_charts
from journal.ui.charts.belief_change_chart import BeliefChangeChart
from journal.ui.charts.belief_path import BeliefPathChart
from journal.ui.charts.chart import Chart
from journal.ui.charts.chart_view import ChartView
from journal.ui.charts.month_bars import MonthBars
from journal.ui.charts.resistance_chart import ResistanceChart
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.trends.year_calendar import YearCalendar
from journal.ui.theme import Look

START = date(2026, 10, 2)
DAYS = [START + timedelta(days=n) for n in range(60)]
SVG = "{http://www.w3.org/2000/svg}"


def saving_to(chart: Chart, target: Path | None) -> list[tuple[Sequence[str], str]]:
    """Let the chart's dialog answer ``target``; return what it was asked."""
    asked: list[tuple[Sequence[str], str]] = []

    def answer(_window: QWidget, _title: str, kinds: Sequence[str], name: str) -> Path | None:
        asked.append((kinds, name))
        return target

    chart.saving.ask_path = answer
    return asked


def drawing(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own


def shown(qtbot: QtBot, chart: Chart) -> None:
    qtbot.addWidget(chart)
    chart.resize(480, chart.sizeHint().height())
    chart.show()
    qtbot.waitUntil(lambda: not isinstance(chart, ChartView) or chart.drawn, timeout=30_000)


@pytest.fixture
def chart(qtbot: QtBot, look: Look) -> ResistanceChart:
    chart = ResistanceChart(look)
    chart.show_days([(day, n % 11, n == 2) for n, day in enumerate(DAYS)], [], START, DAYS[-1])
    shown(qtbot, chart)
    return chart


@pytest.fixture
def calendar(qtbot: QtBot, look: Look) -> YearCalendar:
    calendar = YearCalendar(look)
    states = [DayState.BEFORE, DayState.YES, DayState.PARTLY, DayState.NOT]
    monday = START - timedelta(days=START.weekday())
    calendar.show_states({monday + timedelta(days=n): states[n % 4] for n in range(70)})
    shown(qtbot, calendar)
    return calendar


def test_a_picture_is_saved_with_its_heading_on_the_ground_of_a_card(
    chart: ResistanceChart, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = saving_to(chart, tmp_path / "a.png")
    with qtbot.waitSignal(chart.said) as told:
        chart.saving.save_picture()
    assert told.args == ["Saved a.png."]
    assert asked[0][1] == "resistance.png"
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() > 2 * chart.width()
    assert image.height() > 2 * chart.height()
    assert image.pixelColor(2, 2) == chart.look.color("surface")


def test_a_drawing_keeps_its_words_as_words(chart: ResistanceChart, tmp_path: Path) -> None:
    saving_to(chart, tmp_path / "a.svg")
    chart.saving.save_picture()
    root = drawing(tmp_path / "a.svg")
    words = [element.text for element in root.iter(f"{SVG}text")]
    assert words[0] == "Resistance"
    assert {"0", "5", "10"} <= set(words)
    assert len(list(root.iter(f"{SVG}path"))) > 2


def test_hostile_words_stay_words_in_a_drawing(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    chart = MonthBars(look, '<b>&"bold" </svg>, chart', "achievement")
    chart.show_counts([MonthCount(date(2026, 1, 1), 3)])
    shown(qtbot, chart)
    saving_to(chart, tmp_path / "a.svg")
    chart.saving.save_picture()
    root = drawing(tmp_path / "a.svg")
    assert next(root.iter(f"{SVG}text")).text == '<b>&"bold" </svg>'


def test_the_calendar_is_saved_both_ways(calendar: YearCalendar, tmp_path: Path) -> None:
    for name in ("a.png", "a.svg"):
        saving_to(calendar, tmp_path / name)
        calendar.saving.save_picture()
    assert not QImage(str(tmp_path / "a.png")).isNull()
    assert drawing(tmp_path / "a.svg") is not None


def test_the_figures_are_saved_as_a_table(chart: ResistanceChart, tmp_path: Path) -> None:
    asked = saving_to(chart, tmp_path / "a.csv")
    chart.saving.save_data()
    assert asked[0][1] == "resistance.csv"
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert rows[0][:3] == ["date", "resistance", "entered late"]
    assert rows[3][:3] == ["2026-10-04", "2", "1"]
    assert len(rows) == 61


def test_a_belief_that_looks_like_a_formula_does_nothing_in_a_spreadsheet(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    chart = BeliefChangeChart(look)
    chart.show_changes([("=cmd|calc!A1", BeliefChange(30, START, 70, DAYS[-1]))])
    qtbot.addWidget(chart)
    saving_to(chart, tmp_path / "a.csv")
    chart.saving.save_data()
    assert "'=cmd|calc!A1" in (tmp_path / "a.csv").read_text("utf-8-sig")


def test_never_mind_writes_nothing(chart: ResistanceChart, tmp_path: Path) -> None:
    saving_to(chart, None)
    chart.saving.save_picture()
    chart.saving.save_data()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_nothing_is_told(
    chart: ResistanceChart, tmp_path: Path, qtbot: QtBot
) -> None:
    saving_to(chart, tmp_path / "not there" / "a.png")
    with qtbot.waitSignal(chart.failed) as told:
        chart.saving.save_picture()
    assert isinstance(told.args[0], JournalError)


def test_a_picture_and_its_words_are_copied(chart: ResistanceChart) -> None:
    chart.saving.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()
    chart.saving.copy_words()
    words = QGuiApplication.clipboard().text()
    assert words.startswith("Resistance. 60 rated days from 2 Oct 2026")


def test_the_menu_opens_by_mouse_and_by_key(chart: ResistanceChart, qtbot: QtBot) -> None:
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        at = QPoint(20, 20)
        QApplication.sendEvent(chart, QContextMenuEvent(reason, at, chart.mapToGlobal(at)))
        assert chart.menu.isVisible()
        chart.menu.close()
    qtbot.mouseClick(chart.button, Qt.MouseButton.LeftButton)
    assert chart.menu.isVisible()
    assert chart.menu.save_data.isEnabled()
    chart.menu.close()


def test_a_chart_without_figures_offers_no_table(qtbot: QtBot, look: Look) -> None:
    chart = BeliefPathChart(look)
    qtbot.addWidget(chart)
    chart.menu.aboutToShow.emit()
    assert not chart.menu.save_data.isEnabled()


def test_a_click_and_enter_open_the_day(chart: ResistanceChart, qtbot: QtBot) -> None:
    opened: list[object] = []
    chart.opened.connect(opened.append)
    spot = chart.marks[3].points[0].toPoint()
    qtbot.mouseMove(chart, spot)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened == [DAYS[3], DAYS[-11]]


def test_the_same_figures_are_not_drawn_again(chart: ResistanceChart) -> None:
    points = [(day, n % 11, n == 2) for n, day in enumerate(DAYS)]
    chart.show_days(points, [], START, DAYS[-1])
    assert chart.drawn
    chart.show_days(points[:-1], [], START, DAYS[-1])
    assert not chart.drawn


def test_a_page_tells_what_its_charts_did_and_opens_their_days(
    qtbot: QtBot, desk: Desk, look: Look
) -> None:
    page = Page(desk, "Page")
    chart = BeliefPathChart(look, page)
    qtbot.addWidget(page)
    connect_charts(page)
    with qtbot.waitSignal(page.said) as told:
        chart.saving.copy_words()
    assert told.args == ["Copied in words."]
    with qtbot.waitSignal(page.page_requested) as asked:
        chart.opened.emit(START)
    assert asked.args == ["today", START]
