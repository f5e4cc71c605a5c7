"""A first start, a day's work by keyboard alone, and a power cut."""

import time
from pathlib import Path

import pytest

from tests.command_line import process
from tests.program.conftest import Start
from tests.program.running import Program, ask, internet_sockets

pytestmark = pytest.mark.slow


def check_in(program: Program) -> None:
    program.shows("today").until(focus="Resistance, 0 to 10").press("7")
    program.tab_to("Procrastination").press("space")
    program.tab_to("The one thing I will do anyway").type("Call the CFO")


def write_a_card(program: Program) -> None:
    program.press("ctrl+2").shows("beliefs").press("ctrl+n").until(focus="The thought")
    program.type("They will hang up").tab_to("Turned around").type("Some will listen")


def write_an_achievement_down(program: Program) -> None:
    program.press("ctrl+shift+a").asks("Quick achievement").until(focus="What went well?")
    program.type("Renewal signed").press("Return").shows("beliefs")


def set_a_goal(program: Program) -> None:
    program.press("ctrl+4").shows("goals").press("ctrl+n").asks("New goal")
    program.type("Forty new clients").tab_to("Target").type("40")
    program.press("ctrl+Return").shows("goals").until(words="Forty new clients")


def log_progress(program: Program) -> None:
    program.tab_to("Log progress").press("space").asks("Log progress")
    program.type("12").tab_to("What moved it").type("Two fairs")
    program.press("ctrl+Return").shows("goals").until(words="Progress logged.")


def test_a_day_by_keyboard_survives_a_power_cut(start: Start, folder: Path) -> None:
    program = start().shows("Welcome")
    assert not (folder / "journal.db").exists()
    program.tab_to("Skip, no passphrase").press("space")
    check_in(program)
    write_a_card(program)
    write_an_achievement_down(program)
    set_a_goal(program)
    log_progress(program)
    program.press("ctrl+1").shows("today").tab_to("The one thing I will do anyway")
    program.press("End").type(" before eleven")
    time.sleep(1)  # what is typed is safe a second later: that is the promise
    assert internet_sockets(program.process.pid) == []
    assert program.state["sockets"] == []
    program.kill()

    said = process("check", "--data-dir", folder).answer
    assert f"{folder / 'journal.db'} is sound." in said
    journal = folder / "journal.db"
    assert ask(journal, "SELECT resistance, shapes, one_thing FROM check_in") == [
        (7, '["procrastination"]', "Call the CFO before eleven")
    ]
    assert ask(journal, "SELECT negative_thought, balanced_thought, status FROM reframe") == [
        ("They will hang up", "Some will listen", "active")
    ]
    assert ask(journal, "SELECT title FROM achievement") == [("Renewal signed",)]
    assert ask(journal, "SELECT title, target FROM goal") == [("Forty new clients", 40.0)]
    assert ask(journal, "SELECT value, moved_it FROM progress") == [(12.0, "Two fairs")]

    again = start().shows("today").until(words="Renewal signed")
    again.press("ctrl+4").shows("goals").until(words="Forty new clients")
    assert again.close() == 0
