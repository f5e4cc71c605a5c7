"""A bar for how far one has come."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.pace_bar import PaceBar
from tests.ui.showing import name_of, shown


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> PaceBar:
    return shown(qtbot, PaceBar(look, "goal"), 200, 16)


def share(bar: PaceBar, color: QColor, row: int) -> float:
    """Return the share of the pixels in ``row`` that have ``color``."""
    image: QImage = bar.grab().toImage()
    hits = sum(image.pixelColor(x, row) == color for x in range(image.width()))
    return hits / image.width()


@pytest.mark.parametrize("done", [0.0, 0.25, 0.8, 1.0])
def test_it_is_filled_by_the_share_done(bar: PaceBar, look: Look, done: float) -> None:
    bar.show_shares(done, None, words="")
    assert share(bar, look.color("goal"), 8) == pytest.approx(done, abs=0.04)


def test_more_than_all_fills_it_and_no_more(bar: PaceBar, look: Look) -> None:
    bar.show_shares(3.7, 9.0, words="")
    assert share(bar, look.color("goal"), 8) > 0.95


@pytest.mark.parametrize("done", [None, -0.5, 0.0])
def test_nothing_done_leaves_it_empty(bar: PaceBar, look: Look, done: float | None) -> None:
    bar.show_shares(done, None, words="")
    assert share(bar, look.color("goal"), 8) == 0


@pytest.mark.parametrize(("expected", "at"), [(0.0, 0), (0.5, 100), (1.0, 198), (7.0, 198)])
def test_a_tick_shows_where_the_plan_would_be(
    bar: PaceBar, look: Look, expected: float, at: int
) -> None:
    bar.show_shares(None, expected, words="")
    above = bar.height() // 2 - 4  # over the track, where only the tick reaches
    image = bar.grab().toImage()
    ticked = [x for x in range(200) if image.pixelColor(x, above) == look.color("text")]
    assert ticked
    assert all(abs(x - at) <= 2 for x in ticked)


def test_without_a_plan_there_is_no_tick(bar: PaceBar, look: Look) -> None:
    bar.show_shares(0.5, None, words="")
    assert share(bar, look.color("text"), bar.height() // 2 - 4) == 0


def test_a_screen_reader_hears_the_same(bar: PaceBar) -> None:
    bar.show_shares(0.5, 0.4, words="Ahead of pace")
    assert name_of(bar) == "Ahead of pace"


def test_it_grows_with_the_text(bar: PaceBar, look: Look) -> None:
    before = bar.sizeHint().height()
    look.choose("light", 150)
    assert bar.sizeHint().height() > before
