"""The Trends page saved as a picture and as tables."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journal.models.check_in import CheckIn, DayType, Shape
from journal.ui.desk import Desk
from journal.ui.pages.trends.page import TrendsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrendsPage:
    """The page over one check-in, shown and drawn."""
    shape = Shape(day=desk.today, label='=HYPERLINK("http://x.example")')
    desk.notebook.save(shape)
    desk.notebook.save(
        CheckIn(day=desk.today, day_type=DayType.WORK, resistance=7, shapes=(str(shape.id),))
    )
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    made.show()
    qtbot.waitUntil(lambda: made.cards.resistance.chart.drawn, timeout=30_000)
    return made


def answer(page: TrendsPage, path: Path | None) -> None:
    page.saving.ask_path = lambda _window, _title, _kind, _name: path


def test_a_picture_shows_what_is_out_of_view_too(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(page, tmp_path / "page.png")
    with qtbot.waitSignal(page.said) as told:
        qtbot.mouseClick(page.buttons.picture, LEFT)
    assert told.args == ["Saved page.png."]
    picture = QImage(str(tmp_path / "page.png"))
    assert picture.size() == page.columns.size() * page.devicePixelRatioF()
    assert picture.pixelColor(1, picture.height() - 2) == page.desk.look.color("window")


def test_the_tables_come_as_one_file_each_and_obey_no_formula(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(page, tmp_path / "page.zip")
    qtbot.mouseClick(page.buttons.data, LEFT)
    with zipfile.ZipFile(tmp_path / "page.zip") as archive:
        tables = {
            name: list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            for name in archive.namelist()
        }
    assert tables["resistance.csv"][1][:3] == ["2026-11-23", "7", "0"]
    assert tables["shapes.csv"][1][0] == '\'=HYPERLINK("http://x.example")'


def test_the_page_goes_to_the_printer_whole_and_under_its_days(
    page: TrendsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, str]] = []
    monkeypatch.setattr(page.printing, "print_cards", lambda *what: asked.append(what))
    page.buttons.print_action.trigger()
    assert asked == [(page.cards.all, "Trends, 23 Nov 2026")]


def test_never_mind_writes_nothing(page: TrendsPage, qtbot: QtBot, tmp_path: Path) -> None:
    answer(page, None)
    qtbot.mouseClick(page.buttons.picture, LEFT)
    qtbot.mouseClick(page.buttons.data, LEFT)
    assert not list(tmp_path.glob("*.png")) + list(tmp_path.glob("*.zip"))


@pytest.mark.parametrize("button", ["picture", "data"])
def test_a_folder_that_is_gone_is_told(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path, button: str
) -> None:
    answer(page, tmp_path / "gone" / "file")
    with qtbot.waitSignal(page.went_wrong) as told:
        qtbot.mouseClick(getattr(page.buttons, button), LEFT)
    assert "There is no folder" in str(told.args[0])


def test_an_empty_page_offers_nothing_to_save(desk: Desk, qtbot: QtBot) -> None:
    made = TrendsPage(desk)
    qtbot.addWidget(made)
    made.show()
    assert made.buttons.isHidden()
