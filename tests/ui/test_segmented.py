"""A segmented choice: one of a few, or none yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.segmented import Segmented
from tests.ui.showing import LEFT, button, name_of, shown, told_of

CHOICES = {"not": "Not yet", "partly": "Partly", "yes": "Done"}


@pytest.fixture
def answer(look: Look, qtbot: QtBot) -> Segmented:  # noqa: ARG001 - the style sheet gives the sizes
    return shown(qtbot, Segmented(CHOICES, "Did you do it?", may_be_empty=True))


@pytest.fixture
def theme(look: Look, qtbot: QtBot) -> Segmented:  # noqa: ARG001 - the style sheet gives the sizes
    made = Segmented(CHOICES, "Colours")
    made.choose("not")
    return shown(qtbot, made)


def checked(choice: Segmented) -> list[str]:
    return [one.text() for one in choice.findChildren(QPushButton) if one.isChecked()]


def test_it_starts_empty(answer: Segmented) -> None:
    assert answer.choice == ""
    assert checked(answer) == []


def test_a_click_chooses_and_another_one_moves_on(answer: Segmented, qtbot: QtBot) -> None:
    heard: list[str] = []
    answer.chosen.connect(heard.append)
    qtbot.mouseClick(button(answer, "Partly"), LEFT)
    qtbot.mouseClick(button(answer, "Done"), LEFT)
    assert heard == ["partly", "yes"]
    assert checked(answer) == ["Done"]


def test_an_answer_can_be_taken_back(answer: Segmented, qtbot: QtBot) -> None:
    answer.choose("yes")
    with qtbot.waitSignal(answer.chosen) as told:
        qtbot.mouseClick(button(answer, "Done"), LEFT)
    assert told.args == [""]
    assert (answer.choice, checked(answer)) == ("", [])


def test_a_choice_that_must_stand_is_not_taken_back(theme: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.chosen):
        qtbot.mouseClick(button(theme, "Not yet"), LEFT)
    assert checked(theme) == ["Not yet"]


def test_arrows_walk_and_choose(theme: Segmented, qtbot: QtBot) -> None:
    theme.setFocus()
    for key, choice in ((Qt.Key.Key_Right, "partly"), (Qt.Key.Key_Left, "not")):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert theme.choice == choice


def test_an_arrow_onto_the_chosen_one_does_not_take_it_back(
    answer: Segmented, qtbot: QtBot
) -> None:
    answer.choose("partly")
    button(answer, "Not yet").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is button(answer, "Partly")
    assert answer.choice == "partly"


def test_space_chooses_and_takes_back(answer: Segmented, qtbot: QtBot) -> None:
    button(answer, "Done").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert answer.choice == "yes"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert answer.choice == ""


def test_the_focus_goes_to_what_is_chosen(theme: Segmented) -> None:
    theme.choose("yes")
    theme.setFocus()
    assert QApplication.focusWidget() is button(theme, "Done")


def test_showing_a_choice_is_not_the_persons_act(answer: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(answer.chosen):
        answer.choose("yes")
        answer.choose("")
    assert checked(answer) == []


def test_a_screen_reader_hears_question_and_answer(answer: Segmented) -> None:
    answer.choose("yes")
    assert name_of(answer) == "Did you do it?"
    assert name_of(button(answer, "Done")) == "Did you do it?: Done"
    assert told_of(button(answer, "Done")).state().checked


def test_choosing_moves_nothing(answer: Segmented) -> None:
    places = [one.geometry() for one in answer.findChildren(QPushButton)]
    answer.choose("yes")
    answer.layout().activate()  # type: ignore[union-attr]  # it has one
    assert [one.geometry() for one in answer.findChildren(QPushButton)] == places
    assert all(place.height() >= 28 for place in places)
