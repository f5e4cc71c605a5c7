"""The head of a page: title, status and buttons."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.page_header import PageHeader
from tests.ui.showing import shown


@pytest.fixture
def header(look: Look, qtbot: QtBot) -> PageHeader:  # noqa: ARG001 - the look sets the font
    made = PageHeader("Monday, 23 November", "You showed up.")
    for words in ("Today", "New"):
        made.buttons.addWidget(QPushButton(words))
    return shown(qtbot, made, 900, 80)


def buttons_top(header: PageHeader) -> int:
    QApplication.processEvents()
    (first, _) = header.findChildren(QPushButton)
    return first.mapTo(header, first.rect().topLeft()).y()


def below_title(header: PageHeader) -> bool:
    return buttons_top(header) >= header.title.geometry().bottom()


def test_with_room_the_buttons_stand_beside_the_title(header: PageHeader) -> None:
    assert not below_title(header)
    (_, last) = header.findChildren(QPushButton)
    assert last.mapTo(header, last.rect().topRight()).x() == header.width() - 1


def test_without_room_they_go_below_and_come_back(header: PageHeader) -> None:
    header.resize(320, 160)
    assert below_title(header)
    header.resize(900, 80)
    assert not below_title(header)


def test_words_that_grow_push_them_below(header: PageHeader, look: Look, qtbot: QtBot) -> None:
    header.resize(500, 160)
    assert not below_title(header)
    header.title.setText("Wednesday, 23 September in another year and a day")
    assert below_title(header)
    header.title.setText("Monday, 23 November")
    assert not below_title(header)
    look.choose("light", 150)
    qtbot.waitUntil(lambda: below_title(header))


@pytest.mark.parametrize("width", [250, 400, 900])
def test_nothing_is_cut_and_nothing_lies_over_another(header: PageHeader, width: int) -> None:
    header.status.setText("Saved 08:42")
    header.resize(width, max(80, header.heightForWidth(width)))
    QApplication.processEvents()
    header.resize(width, max(80, header.heightForWidth(width)))
    QApplication.processEvents()
    assert header.minimumSizeHint().width() <= 250
    assert header.title.height() >= header.title.heightForWidth(header.title.width())
    for one in (header.title, header.status, *header.findChildren(QPushButton)):
        place = one.rect().translated(one.mapTo(header, one.rect().topLeft()))
        assert header.rect().contains(place)


def test_a_subtitle_that_is_empty_takes_no_room(qtbot: QtBot) -> None:
    assert not shown(qtbot, PageHeader("Goals"), 400, 60).subtitle.isVisible()


def test_buttons_that_have_no_room_in_one_line_take_two(header: PageHeader) -> None:
    for words in ("Print…", "Make cards", "Rehearse the three that are due"):
        header.buttons.addWidget(QPushButton(words))
    header.resize(320, max(160, header.heightForWidth(320)))
    QApplication.processEvents()
    header.resize(320, max(160, header.heightForWidth(320)))
    QApplication.processEvents()
    tops = set()
    for one in header.findChildren(QPushButton):
        place = one.rect().translated(one.mapTo(header, one.rect().topLeft()))
        assert header.rect().contains(place)
        tops.add(place.top())
    assert len(tops) > 1
