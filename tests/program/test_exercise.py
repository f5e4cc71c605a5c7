"""The exercise by keyboard alone: cut off in the middle, and led to its end."""

import time
from pathlib import Path

import pytest

from tests.program.conftest import Start
from tests.program.running import Program, ask

pytestmark = pytest.mark.slow


def begin(program: Program) -> Program:
    return program.press("ctrl+2").shows("beliefs").tab_to("Do the exercise").press("space")


def choose_and_write(program: Program) -> None:
    program.until(words="Step 1 of 5").press("space", "Return").until(words="Step 2 of 5")
    for thought in ("They will hang up", "I am a nuisance"):
        program.type(thought).press("Return").until(words=thought)
    program.until(words="You have 2 thoughts to turn")


def turn_both(program: Program) -> None:
    program.press("ctrl+Return").until(focus="Turned around").type("Some will listen")
    program.press("Tab", "8", "Tab", "5", "ctrl+Return").until(words="You have 1 thought to turn")
    program.type("I bring something")


def test_from_the_first_thought_over_a_power_cut_to_a_shared_card_and_one_step_today(
    start: Start, folder: Path
) -> None:
    program = start().shows("Welcome").tab_to("Skip, no passphrase").press("space")
    begin(program.shows("today"))
    choose_and_write(program)
    turn_both(program)
    time.sleep(1)  # what is typed is safe a second later: that is the promise
    program.kill()

    program = begin(start().shows("today")).until(words="You have 1 thought to turn")
    program.until(focus="Turned around").press("ctrl+Return").until(words="Step 4 of 5")
    program.type("Call three").press("Return").until(words="Call three")
    program.press("ctrl+Return").until(focus="I said it aloud").press("Return")
    program.until(words="2 cards made").tab_to("Share the card…").press("space")
    program.asks("Share the card").until(focus="With whom").type("my coach").press("Return")
    program.shows("beliefs").until(words="Shared with my coach.").press("Escape")
    program.until(words="Cut the card in half: the thought on one side, its turn on the other.")
    assert program.close() == 0

    journal = folder / "journal.db"
    assert ask(journal, "SELECT breakthrough FROM focus") == [("New clients",)]
    turned = "SELECT negative_thought, balanced_thought, status FROM reframe ORDER BY created_at"
    assert ask(journal, turned) == [
        ("They will hang up", "Some will listen", "active"),
        ("I am a nuisance", "I bring something", "active"),
    ]
    rated = "SELECT in_thought, in_turn, said_aloud FROM belief_rating ORDER BY created_at"
    assert ask(journal, rated) == [(80, 50, 0), (None, None, 1)]
    assert ask(journal, "SELECT text, due_on = day FROM belief_step") == [("Call three", 1)]
    assert ask(journal, "SELECT with_whom FROM share") == [("my coach",)]
