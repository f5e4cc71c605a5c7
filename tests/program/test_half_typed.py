"""Whatever is half-typed when the power goes is there after the next start, to go on with."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from journal.models.database import create_journal
from journal.models.reframe import Reframe, ReframeStatus
from journal.notebook import Notebook
from tests.program.conftest import Start
from tests.program.running import Program, ask, wait_for

pytestmark = pytest.mark.slow

BEGUN = "You began this today; it is not entered yet."
LINE, STEP = "What went well? Enter to add", "Add a step, Enter to keep it"


class Place(NamedTuple):
    """Somewhere to write: how to begin there, how to go on, and what is stored then."""

    begin: Callable[[Program], Program]
    go_on: Callable[[Program], Program]
    question: str
    answer: tuple[object, ...]


def begin_a_line(program: Program) -> Program:
    return program.press("ctrl+n").until(focus=LINE).type("Renewal")


def enter_the_line(program: Program) -> Program:
    program.until(words=BEGUN).press("ctrl+n").until(focus=LINE)
    return program.press("End").type(" signed").press("Return").until(words="Renewal signed")


def begin_a_step(program: Program) -> Program:
    return program.press("ctrl+2").shows("beliefs").tab_to(STEP).type("Call two")


def enter_the_step(program: Program) -> Program:
    program.press("ctrl+2").shows("beliefs").tab_to(STEP)
    return program.press("End").type(" strangers").press("Return").until(words="Call two strangers")


def begin_a_card(program: Program) -> Program:
    program.press("ctrl+2").shows("beliefs").press("ctrl+n").until(focus="The thought")
    return program.tab_to("Turned around").type("Each call teaches")


def give_the_card_its_thought(program: Program) -> Program:
    program.press("ctrl+2").shows("beliefs").until(words=BEGUN, focus="The thought")
    return program.type("I am too late").until(words="Saved ")


def begin_an_achievement(program: Program) -> Program:
    program.press("ctrl+3").shows("achievements").press("ctrl+n").until(focus="Title")
    return program.tab_to("Result").type("Two weeks saved")


def give_the_achievement_its_title(program: Program) -> Program:
    program.press("ctrl+3").shows("achievements").until(words=BEGUN, focus="Title")
    return program.type("New form").until(words="Saved ")


def begin_a_goal(program: Program) -> Program:
    return program.press("ctrl+4").shows("goals").press("ctrl+n").asks("New goal").type("Forty")


def set_the_goal(program: Program) -> Program:
    program.press("ctrl+4").shows("goals").press("ctrl+n").asks("New goal").until(words=BEGUN)
    program.type(" clients").tab_to("Target").type("40").press("ctrl+Return")
    return program.shows("goals").until(words="Forty clients")


PLACES = (
    Place(
        begin_a_line,
        enter_the_line,
        "SELECT title FROM achievement WHERE title LIKE 'Renewal%'",
        ("Renewal signed",),
    ),
    Place(
        begin_a_step,
        enter_the_step,
        "SELECT text FROM belief_step",
        ("Call two strangers",),
    ),
    Place(
        begin_a_card,
        give_the_card_its_thought,
        "SELECT negative_thought, balanced_thought FROM reframe ORDER BY created_at DESC LIMIT 1",
        ("I am too late", "Each call teaches"),
    ),
    Place(
        begin_an_achievement,
        give_the_achievement_its_title,
        "SELECT title, result FROM achievement WHERE result != ''",
        ("New form", "Two weeks saved"),
    ),
    Place(
        begin_a_goal,
        set_the_goal,
        "SELECT title, target FROM goal",
        ("Forty clients", 40.0),
    ),
)


def make_journal(folder: Path) -> Path:
    """Make a journal with one card, so that there is something to take a step for."""
    folder.mkdir()
    notebook = Notebook(create_journal(folder / "journal.db"))
    today = date.today()  # noqa: DTZ011 - the program's own day
    notebook.save(
        Reframe(
            day=today - timedelta(days=3),
            negative_thought="They will hang up",
            balanced_thought="Some will listen",
            status=ReframeStatus.ACTIVE,
            next_on=today,
        )
    )
    notebook.close()
    return folder / "journal.db"


def test_every_line_begun_survives_a_power_cut(start: Start, folder: Path) -> None:
    journal = make_journal(folder)
    program = start().shows("today")
    for place in PLACES:
        place.begin(program)
        time.sleep(1)  # what is typed is safe a second later: that is the promise
        program.kill()
        program = start().shows("today")
        place.go_on(program)
        wait_for("the entry", lambda place=place: ask(journal, place.question) == [place.answer])
    assert ask(journal, "SELECT key FROM draft") == []

    program.press("ctrl+shift+a").asks("Quick achievement").type("Thanked the team")
    time.sleep(0.2)  # the keys have arrived; the pause that keeps them is not over
    assert program.close() == 0  # neither asks nor waits, be a dialog open
    again = start().shows("goals").press("ctrl+shift+a").asks("Quick achievement")
    again.until(words=BEGUN).press("Return").shows("goals")
    assert again.close() == 0
    (title,) = ask(journal, "SELECT title FROM achievement ORDER BY created_at DESC LIMIT 1")
    assert title == ("Thanked the team",)
