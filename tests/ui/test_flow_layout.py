"""A layout that sets its items like words."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.ui.widgets.flow_layout import FlowLayout
from tests.ui.showing import shown


class Word(QWidget):
    """As large as it is told."""

    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__()
        self.wanted = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self.wanted


class Page(QWidget):
    """Words in a flow."""

    def __init__(self, *widths: int) -> None:
        super().__init__()
        self.flow = FlowLayout(self, spacing=10)
        self.words = [Word(width) for width in widths]
        for word in self.words:
            self.flow.addWidget(word)

    @property
    def places(self) -> list[tuple[int, int]]:
        return [(word.x(), word.y()) for word in self.words]


def page(qtbot: QtBot, *widths: int, width: int = 200) -> Page:
    return shown(qtbot, Page(*widths), width, 300)


def test_words_follow_each_other_and_wrap(qtbot: QtBot) -> None:
    assert page(qtbot, 90, 90, 50).places == [(0, 0), (100, 0), (0, 30)]


def test_a_line_may_be_full_to_the_last_pixel(qtbot: QtBot) -> None:
    assert page(qtbot, 95, 95).places == [(0, 0), (105, 0)]


@pytest.mark.parametrize("width", [50, 120, 200, 400, 2000])
def test_nothing_is_cut_or_overlaps_at_any_width(qtbot: QtBot, width: int) -> None:
    shown_page = page(qtbot, 90, 50, 120, 30, 700, width=width)
    whole = QRect(0, 0, width, shown_page.flow.heightForWidth(width))
    shown_page.flow.setGeometry(whole)
    for at, word in enumerate(shown_page.words):
        assert whole.contains(word.geometry())
        others = shown_page.words[:at]
        assert not any(word.geometry().intersects(other.geometry()) for other in others)


def test_the_height_follows_the_width(qtbot: QtBot) -> None:
    shown_page = page(qtbot, 90, 90, 90)
    flow = shown_page.flow
    assert flow.hasHeightForWidth()
    assert [flow.heightForWidth(width) for width in (400, 200, 100)] == [20, 50, 80]


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    shown_page = page(qtbot, 90, 90, 90)
    shown_page.words[0].hide()
    shown_page.flow.activate()
    assert shown_page.places[1:] == [(0, 0), (100, 0)]
    assert shown_page.flow.heightForWidth(100) == 50


def test_a_word_that_grows_is_given_room(qtbot: QtBot) -> None:
    shown_page = page(qtbot, 90, 90)
    shown_page.words[0].wanted = QSize(150, 40)
    shown_page.words[0].updateGeometry()
    shown_page.flow.activate()
    assert shown_page.places == [(0, 0), (0, 50)]
    assert shown_page.flow.heightForWidth(200) == 70


def test_the_least_width_is_that_of_the_widest_word(qtbot: QtBot) -> None:
    shown_page = page(qtbot, 40, 130)
    for word in shown_page.words:
        word.setMinimumWidth(word.wanted.width())
    assert shown_page.flow.minimumSize().width() == 130


def test_clearing_leaves_nothing_in_sight(qtbot: QtBot) -> None:
    shown_page = page(qtbot, 90, 90)
    flow = shown_page.flow
    flow.clear()
    assert (flow.count(), flow.itemAt(0), flow.takeAt(0)) == (0, None, None)
    assert not any(word.isVisible() for word in shown_page.words)
    assert flow.heightForWidth(200) == 0
