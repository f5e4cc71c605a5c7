"""A quiet line above the pages."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.widgets.banner import Banner
from tests.ui.showing import LEFT, button, name_of


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    made.resize(700, 60)
    return made


def test_it_is_out_of_sight_until_there_is_something_to_say(banner: Banner) -> None:
    assert banner.isHidden()


def test_it_says_one_thing_and_offers_one_act(banner: Banner, qtbot: QtBot) -> None:
    banner.say("This is a sample journal.", "Start my own journal")
    assert banner.isVisible()
    assert name_of(banner) == "This is a sample journal."
    with qtbot.waitSignal(banner.act_requested):
        qtbot.mouseClick(button(banner, "Start my own journal"), LEFT)


def test_it_may_offer_none(banner: Banner) -> None:
    banner.say("This is a sample journal.", "Start my own journal")
    banner.say("This journal can be read but not written here.")
    assert not any(one.isVisible() for one in banner.findChildren(QPushButton))
    (line,) = banner.findChildren(QLabel)
    assert line.text() == "This journal can be read but not written here."
