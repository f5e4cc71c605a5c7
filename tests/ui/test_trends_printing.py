"""The page of trends on paper."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.numbers.counts import MonthCount
from journal.ui.charts.month_bars import MonthBars
from journal.ui.pages.trends.page_printing import PagePrinting, card_picture
from journal.ui.pages.trends.paper_places import places
from journal.ui.theme import Look
from journal.ui.widgets.card import Card

A4_WIDE = QSizeF(1032, 600)


def test_a_sheet_takes_two_columns_of_cards() -> None:
    found = places([QSizeF(540, 250)] * 5, A4_WIDE)
    assert [place.page for place in found] == [0, 0, 0, 0, 1]
    assert found[2].at.x() > 500
    assert all(0.9 < place.scale < 1 for place in found)


def test_a_narrow_sheet_takes_one_column_and_makes_nothing_larger() -> None:
    found = places([QSizeF(540, 250)] * 4, QSizeF(700, 1000))
    assert {place.at.x() for place in found} == {0.0}
    assert {place.scale for place in found} == {1.0}
    assert [place.page for place in found] == [0, 0, 0, 1]


def test_a_card_longer_than_the_sheet_is_made_smaller_and_not_cut() -> None:
    (place,) = places([QSizeF(540, 1500)], A4_WIDE)
    assert 1500 * place.scale <= 600


def test_no_card_needs_no_place() -> None:
    assert places([], A4_WIDE) == []


@pytest.fixture
def cards(qtbot: QtBot, look: Look) -> list[Card]:
    made = []
    for number in range(5):
        card = Card(f"Card {number}")
        chart = MonthBars(look, "Achievements, chart", "achievement")
        chart.show_counts([MonthCount(date(2026, 1, 1), 3)])
        card.body.addWidget(chart)
        qtbot.addWidget(card)
        card.resize(540, 260)
        card.show()
        qtbot.waitUntil(lambda chart=chart: chart.drawn, timeout=30_000)
        made.append(card)
    return made


def on_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    return printer


def test_the_cards_are_printed_light_and_the_screen_keeps_its_theme(
    qtbot: QtBot, look: Look, cards: list[Card], tmp_path: Path
) -> None:
    look.choose("dark", 100)
    window = QWidget()
    qtbot.addWidget(window)
    printing = PagePrinting(look, window)
    printing.ask_printer = lambda _window: on_file(tmp_path / "a.pdf")
    with qtbot.waitSignal(printing.said) as told:
        printing.print_cards(cards, "Trends")
    assert told.args == ["2 pages printed."]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert look.theme.dark


def test_a_card_on_paper_has_its_chart(look: Look, cards: list[Card]) -> None:
    picture = card_picture(cards[0], look)
    bar = look.color("achievement")
    edge = look.color("achievement_soft")
    found = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert {bar.name(), edge.name(), look.color("surface").name()} <= found


def test_never_mind_prints_nothing(qtbot: QtBot, look: Look, cards: list[Card]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printing = PagePrinting(look, window)
    printing.ask_printer = lambda _window: None
    with qtbot.assertNotEmitted(printing.said), qtbot.assertNotEmitted(printing.failed):
        printing.print_cards(cards, "Trends")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(
    qtbot: QtBot, look: Look, cards: list[Card], tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printing = PagePrinting(look, window)
    printing.ask_printer = lambda _window: on_file(tmp_path / "not there" / "a.pdf")
    with qtbot.waitSignal(printing.failed) as told:
        printing.print_cards(cards, "Trends")
    assert isinstance(told.args[0], JournalError)
