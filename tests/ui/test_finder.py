"""Type to find: one among thousands, by keyboard alone."""

from collections.abc import Callable, Iterator
from time import process_time
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.finder import NOTHING_FITS, Finder
from journal.ui.widgets.options import Option
from tests.ui.showing import shown

OpenFinder = Callable[[list[Option]], Finder]

OPTIONS = [
    Option(uuid4(), "Renewed Harbour & Pine", "14 Nov 2026"),
    Option(uuid4(), "Coached <b>Zoë</b>", "2 Oct 2026"),
    Option(uuid4(), "Renewed Fabrikam", "1 Oct 2026"),
]


@pytest.fixture
def open_finder(qtbot: QtBot, look: Look) -> Iterator[OpenFinder]:
    home = shown(qtbot, QWidget(), 900, 600)

    def open_(options: list[Option]) -> Finder:
        found = Finder(look, options, "Find an achievement", "None yet.", home)
        found.open_below(home)
        return found

    yield open_
    home.close()


def test_every_word_typed_has_to_be_there_in_any_case_and_order(
    open_finder: OpenFinder, qtbot: QtBot
) -> None:
    found = open_finder(OPTIONS)
    qtbot.keyClicks(found.line, "PINE ren")
    assert [found.model.index(row).data() for row in range(found.model.rowCount())] == [
        "Renewed Harbour & Pine"
    ]


def test_arrows_walk_enter_takes_and_the_popup_goes(open_finder: OpenFinder, qtbot: QtBot) -> None:
    found = open_finder(OPTIONS)
    qtbot.keyClicks(found.line, "renewed")
    qtbot.keyClick(found.line, Qt.Key.Key_Down)
    qtbot.keyClick(found.line, Qt.Key.Key_Down)  # there is no further
    with qtbot.waitSignal(found.closed), qtbot.waitSignal(found.chosen) as told:
        qtbot.keyClick(found.line, Qt.Key.Key_Return)
    assert told.args == [OPTIONS[2].key]


def test_nothing_found_is_said_and_enter_takes_nothing(
    open_finder: OpenFinder, qtbot: QtBot
) -> None:
    found = open_finder(OPTIONS)
    qtbot.keyClicks(found.line, "xylophone")
    assert found.nothing.text() == NOTHING_FITS
    with qtbot.assertNotEmitted(found.chosen):
        qtbot.keyClick(found.line, Qt.Key.Key_Return)
    qtbot.keyClick(found.line, Qt.Key.Key_Escape)
    assert found.line.text() == ""
    assert found.isVisible()


def test_an_empty_list_says_what_to_do(open_finder: OpenFinder) -> None:
    assert open_finder([]).nothing.text() == "None yet."


def test_the_model_keeps_the_rules(open_finder: OpenFinder, qtmodeltester: ModelTester) -> None:
    found = open_finder(OPTIONS)
    qtmodeltester.check(found.model)
    found.model.narrow("renewed")
    qtmodeltester.check(found.model)


def test_ten_thousand_stay_smooth(open_finder: OpenFinder) -> None:
    many = [Option(uuid4(), f"Renewed client number {n}", "14 Nov 2026") for n in range(10_000)]
    found = open_finder(many)
    picture = QPixmap(found.size())
    found.render(picture)
    times = []
    for text in ("r", "re", "ren 9", "ren 99", "ren 999", "", "client"):
        began = process_time()
        found.line.setText(text)
        found.render(picture)
        times.append(process_time() - began)
    assert min(times) < 0.05  # the machine may be busy with something else
