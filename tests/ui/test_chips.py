"""Chips: any number of words chosen out of a few."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.chips import Chips
from tests.ui.showing import LEFT, button, name_of, shown, told_of

WORDS = {"fear": "Fear of rejection", "doubt": "Self-doubt", "r&d": "R&D <b>envy</b>"}


@pytest.fixture
def chips(look: Look, qtbot: QtBot) -> Chips:  # noqa: ARG001 - the style sheet gives the sizes
    made = Chips("resistance", "Shapes", add_label="+ Add your own")
    made.offer(WORDS, ("doubt",))
    return shown(qtbot, made, 500, 120)


def tab_order(start: QWidget, steps: int, qtbot: QtBot) -> list[str]:
    start.setFocus()
    seen = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget() or start, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        seen.append(now.text().replace("&&", "&") if isinstance(now, QPushButton) else "")
    return seen


def test_a_click_switches_a_word_on_and_off(chips: Chips, qtbot: QtBot) -> None:
    heard: list[tuple[str, ...]] = []
    chips.chosen.connect(heard.append)
    qtbot.mouseClick(button(chips, "Fear of rejection"), LEFT)
    qtbot.mouseClick(button(chips, "Self-doubt"), LEFT)
    assert heard == [("fear", "doubt"), ("fear",)]
    assert chips.choice == ("fear",)


def test_space_switches_the_word_in_focus(chips: Chips, qtbot: QtBot) -> None:
    one = button(chips, "Fear of rejection")
    one.setFocus()
    with qtbot.waitSignal(chips.chosen):
        qtbot.keyClick(one, Qt.Key.Key_Space)
    assert "fear" in chips.choice


def test_showing_a_choice_is_not_the_persons_act(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.offer(WORDS, ("fear",))
    assert chips.choice == ("fear",)


def test_words_are_shown_as_they_are(chips: Chips) -> None:
    assert button(chips, "RD <b>envy</b>").text() == "R&&D <b>envy</b>"
    assert name_of(button(chips, "RD <b>envy</b>")) == "R&D <b>envy</b>"


def test_other_words_take_the_place_of_the_old_ones(chips: Chips) -> None:
    chips.offer({"one": "One"}, ("one", "gone"))
    QApplication.processEvents()  # a layout shows what is new when the events are through
    assert chips.choice == ("one",)
    shown_words = [one.text() for one in chips.findChildren(QPushButton) if one.isVisible()]
    assert sorted(shown_words) == ["+ Add your own", "One"]


def test_the_same_words_keep_the_focus(chips: Chips) -> None:
    one = button(chips, "Self-doubt")
    one.setFocus()
    chips.offer(WORDS, ())
    assert QApplication.focusWidget() is one


def test_tab_follows_reading_order_and_ends_at_the_way_to_add(look: Look, qtbot: QtBot) -> None:
    _ = look
    window = QWidget()
    column = QVBoxLayout(window)
    before, chips, after = QPushButton("before"), Chips("belief", "C", add_label="+"), QPushButton()
    for widget in (before, chips, after):
        column.addWidget(widget)
    chips.follow(before)
    shown(qtbot, window, 400, 200)
    for words in ({"a": "A", "b": "B"}, {"a": "A", "new": "New", "b": "B"}):
        chips.offer(words)
        QApplication.processEvents()
        assert tab_order(before, len(words) + 2, qtbot) == [*words.values(), "+", ""]


def test_the_last_chip_asks_for_a_word_of_ones_own(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.add_requested), qtbot.assertNotEmitted(chips.chosen):
        qtbot.mouseClick(button(chips, "+ Add your own"), LEFT)


def test_a_screen_reader_hears_which_words_are_chosen(chips: Chips) -> None:
    assert name_of(chips) == "Shapes"
    chosen = told_of(button(chips, "Self-doubt"))
    assert chosen.state().checkable
    assert chosen.state().checked
    assert not told_of(button(chips, "Fear of rejection")).state().checked
    assert chosen.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)


def test_choosing_moves_no_other_word(chips: Chips) -> None:
    places = [one.geometry() for one in chips.findChildren(QPushButton)]
    chips.offer(WORDS, tuple(WORDS))
    chips.layout().activate()  # type: ignore[union-attr]  # it has one
    assert [one.geometry() for one in chips.findChildren(QPushButton)] == places


@pytest.mark.parametrize("size", [100, 150])
def test_no_word_is_cut(chips: Chips, look: Look, size: int) -> None:
    look.choose("light", size)
    chips.offer(WORDS, tuple(WORDS))
    for one in chips.findChildren(QPushButton):
        words = one.fontMetrics().horizontalAdvance(one.text().replace("&&", "&"))
        assert one.sizeHint().width() > words
        assert one.sizeHint().height() >= 28
