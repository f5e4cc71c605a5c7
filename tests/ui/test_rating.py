"""Ratings: unset until touched, by key, mouse and screen reader, never by the wheel."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.rating import Rating, RatingSlider
from journal.ui.widgets.rating_dots import RatingDots
from tests.ui.showing import LEFT, drag, name_of, shown, told_of, turn_wheel

Key = Qt.Key
R = TypeVar("R", bound=Rating)


@pytest.fixture
def slider(look: Look, qtbot: QtBot) -> RatingSlider:
    return focused(qtbot, RatingSlider(look, 0, 10, "Resistance, 0 to 10"))


@pytest.fixture
def dots(look: Look, qtbot: QtBot) -> RatingDots:
    return focused(qtbot, RatingDots(look, 5, "Attitude, 1 to 5"))


def focused(qtbot: QtBot, rating: R) -> R:
    shown(qtbot, rating).setFocus()
    return rating


def told(rating: Rating) -> list[int | None]:
    heard: list[int | None] = []
    rating.rated.connect(heard.append)
    return heard


def test_a_rating_starts_unset_and_says_so(slider: RatingSlider) -> None:
    assert slider.rating is None
    assert slider.accessibleDescription() == "not rated yet"


def test_a_digit_rates(slider: RatingSlider, qtbot: QtBot) -> None:
    heard = told(slider)
    qtbot.keyClick(slider, Key.Key_7)
    assert slider.rating == 7
    assert heard == [7]
    assert slider.accessibleDescription() == ""


def test_zero_is_a_rating_and_not_the_same_as_none(slider: RatingSlider, qtbot: QtBot) -> None:
    heard = told(slider)
    qtbot.keyClick(slider, Key.Key_0)
    assert slider.rating == 0
    assert heard == [0]


def test_a_one_and_then_a_zero_is_ten(slider: RatingSlider, qtbot: QtBot) -> None:
    qtbot.keyClicks(slider, "10")
    assert slider.rating == 10


@pytest.mark.parametrize("between", [Key.Key_Delete, Key.Key_Right, Key.Key_4])
def test_a_zero_after_something_else_is_zero(
    slider: RatingSlider, qtbot: QtBot, between: Key
) -> None:
    for key in (Key.Key_1, between, Key.Key_0):
        qtbot.keyClick(slider, key)
    assert slider.rating == 0


def test_a_zero_after_coming_back_is_zero(slider: RatingSlider, qtbot: QtBot) -> None:
    qtbot.keyClick(slider, Key.Key_1)
    slider.clearFocus()
    slider.setFocus()
    qtbot.keyClick(slider, Key.Key_0)
    assert slider.rating == 0


def test_a_digit_off_the_scale_changes_nothing(dots: RatingDots, qtbot: QtBot) -> None:
    heard = told(dots)
    for digit in "069":
        qtbot.keyClicks(dots, digit)
    assert dots.rating is None
    assert heard == []


def test_a_digit_of_the_keypad_rates(slider: RatingSlider, qtbot: QtBot) -> None:
    qtbot.keyClick(slider, Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert slider.rating == 3


def test_a_shortcut_with_a_digit_does_not_rate(slider: RatingSlider, qtbot: QtBot) -> None:
    qtbot.keyClick(slider, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert slider.rating is None


@pytest.mark.parametrize(
    ("key", "rating"),
    [(Key.Key_Right, 5), (Key.Key_Left, 5), (Key.Key_Home, 0), (Key.Key_End, 10)],
)
def test_the_first_arrow_starts_in_the_middle_and_home_and_end_at_the_ends(
    slider: RatingSlider, qtbot: QtBot, key: Key, rating: int
) -> None:
    qtbot.keyClick(slider, key)
    assert slider.rating == rating


def test_arrows_move_and_stop_at_the_end(slider: RatingSlider, qtbot: QtBot) -> None:
    slider.set_rating(9)
    heard = told(slider)
    for _ in range(3):
        qtbot.keyClick(slider, Key.Key_Right)
    qtbot.keyClick(slider, Key.Key_Left)
    assert heard == [10, 9]


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_clears(slider: RatingSlider, qtbot: QtBot, key: Key) -> None:
    slider.set_rating(4)
    heard = told(slider)
    qtbot.keyClick(slider, key)
    qtbot.keyClick(slider, key)
    assert slider.rating is None
    assert heard == [None]


def test_showing_a_rating_is_not_the_persons_act(slider: RatingSlider) -> None:
    heard = told(slider)
    slider.set_rating(8)
    slider.set_rating(None)
    assert heard == []


def test_the_mouse_rates_where_it_is_pressed_and_follows(
    slider: RatingSlider, qtbot: QtBot
) -> None:
    middle = slider.height() // 2
    qtbot.mousePress(slider, LEFT, pos=QPoint(2, middle))
    assert slider.rating == 0
    drag(slider, QPoint(slider.width() // 2, middle))
    assert slider.rating == 5
    drag(slider, QPoint(slider.width() + 50, middle))
    assert slider.rating == 10


@pytest.mark.parametrize("before", [None, 4])
def test_the_wheel_never_rates(slider: RatingSlider, before: int | None) -> None:
    slider.set_rating(before)
    heard = told(slider)
    assert not turn_wheel(slider)  # the page scrolls instead
    assert slider.rating == before
    assert heard == []


def test_a_dot_pressed_again_clears(dots: RatingDots, qtbot: QtBot) -> None:
    third = QPoint(2 + 18 * 2 + 9, 14)
    heard = told(dots)
    qtbot.mouseClick(dots, LEFT, pos=third)
    assert dots.rating == 3
    qtbot.mouseClick(dots, LEFT, pos=third)
    drag(dots, third)  # a trembling hand
    assert dots.rating is None
    assert heard == [3, None]


def test_a_double_click_on_a_dot_counts_once(dots: RatingDots, qtbot: QtBot) -> None:
    third = QPoint(2 + 18 * 2 + 9, 14)
    qtbot.mousePress(dots, LEFT, pos=third)
    qtbot.mouseDClick(dots, LEFT, pos=third)
    assert dots.rating == 3


def test_every_dot_can_be_hit_at_its_middle(dots: RatingDots, qtbot: QtBot) -> None:
    for dot in range(1, 6):
        dots.set_rating(None)
        qtbot.mouseClick(dots, LEFT, pos=QPoint(2 + 18 * (dot - 1) + 9, 14))
        assert dots.rating == dot


def test_a_screen_reader_is_told_name_role_and_value(slider: RatingSlider) -> None:
    slider.set_rating(7)
    assert name_of(slider) == "Resistance, 0 to 10"
    assert told_of(slider).role() is QAccessible.Role.Slider
    value = told_of(slider).valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 7, 10)


def test_a_screen_reader_can_rate(slider: RatingSlider) -> None:
    heard = told(slider)
    told_of(slider).valueInterface().setCurrentValue(6)
    assert slider.rating == 6
    assert heard == [6]


def test_the_last_rating_is_a_mark_and_never_the_rating(slider: RatingSlider) -> None:
    slider.set_mark(8)
    assert slider.rating is None
    assert slider.toolTip() == "Last time: 8"
    slider.set_mark(None)
    assert slider.toolTip() == ""


@pytest.mark.parametrize("size", [90, 100, 150])
def test_both_are_tall_enough_to_hit(
    slider: RatingSlider, dots: RatingDots, look: Look, size: int
) -> None:
    look.choose("light", size)
    for rating in (slider, dots):
        assert rating.sizeHint().height() >= 28


def test_focus_and_an_unset_rating_can_be_seen(slider: RatingSlider) -> None:
    focused = slider.grab().toImage()
    slider.clearFocus()
    unset = slider.grab().toImage()
    slider.set_rating(0)
    zero = slider.grab().toImage()
    assert focused != unset
    assert unset != zero
