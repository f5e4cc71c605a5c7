"""Starting, starting twice, looking around, closing, and journals that cannot be opened."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement
from journal.models.database import create_journal
from journal.notebook import Notebook
from tests.command_line import ROOT, process
from tests.program.conftest import Start
from tests.program.running import Screen, ask, wait_for

pytestmark = pytest.mark.slow

PLACE = [60, 40, 1000, 700]


@pytest.fixture
def journal(folder: Path) -> Path:
    """A journal with one entry."""
    path = folder / "journal.db"
    book = Notebook(create_journal(path))
    book.save(Achievement(day=date(2026, 11, 23), title="Won Acme", result="won " * 2000))
    book.close()
    return path


@pytest.mark.usefixtures("journal")
def test_a_second_start_raises_the_window_and_a_command_is_refused(
    start: Start, folder: Path, screen: Screen
) -> None:
    first = start().until(page="today", focus="")  # nobody gave its window the keyboard
    second = subprocess.run(
        [sys.executable, "-m", "journal", "--data-dir", folder],
        cwd=ROOT,
        env=screen.surroundings,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
    first.until(focus="Resistance, 0 to 10")
    for words in (("check",), ("export", "achievements", "--out", folder / "review.md")):
        assert "is open in a window" in process(*words, "--data-dir", folder).refusal
    assert not (folder / "review.md").exists()
    assert first.close() == 0
    assert "is sound" in process("check", "--data-dir", folder).answer


def test_looking_around_makes_a_journal_of_its_own(start: Start, folder: Path) -> None:
    program = start().shows("Welcome").tab_to("Look around with a sample journal").press("space")
    program.until(page="today", title="Rep Journal (sample)")
    program.until(words="This is a sample journal: invented people, invented days.")
    assert not (folder / "journal.db").exists()
    assert ask(folder / "sample" / "journal.db", "SELECT count(*) > 50 FROM check_in") == [(1,)]
    program.shows("today").tab_to("Start my own journal").press("space")
    program.until(page="today", title="Rep Journal")
    assert ask(folder / "journal.db", "SELECT count(*) FROM check_in") == [(0,)]
    assert program.close() == 0


def test_looking_around_leaves_ones_own_journal_alone(start: Start, journal: Path) -> None:
    before = journal.read_bytes()
    program = start().shows("today").press("alt+f", "s").until(title="Rep Journal (sample)")
    program.shows("today").tab_to("Resistance, 0 to 10").press("9")
    wait_for(
        "the rating in the sample",
        lambda: ask(
            journal.parent / "sample" / "journal.db",
            "SELECT 1 FROM check_in WHERE resistance = 9 AND day = (SELECT max(day) FROM check_in)",
        ),
    )
    program.tab_to("Back to my journal").press("space").until(title="Rep Journal", page="today")
    assert program.close() == 0
    assert journal.read_bytes() == before


@pytest.mark.usefixtures("journal")
def test_a_polite_end_saves_what_was_typed_just_before(start: Start, folder: Path) -> None:
    program = start().shows("today").tab_to("The one thing I will do anyway")
    program.type("Call the CFO")
    assert program.close() == 0
    assert ask(folder / "journal.db", "SELECT one_thing FROM check_in") == [("Call the CFO",)]
    left = sorted(path.name for path in folder.glob("journal.db*"))
    assert left == ["journal.db", "journal.db.seal"]


@pytest.mark.usefixtures("journal")
def test_page_and_place_of_the_window_come_back_and_stay(start: Start, screen: Screen) -> None:
    program = start().shows("today").press("ctrl+3").shows("achievements")
    screen.place("Rep Journal", *PLACE)
    program.until(place=PLACE)
    assert program.close() == 0
    for _ in range(3):
        program = start().shows("achievements").until(place=PLACE)
        assert program.close() == 0


def damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:5000] + b"\xff" * (len(content) - 5000))


def date_ahead(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:60] + (9_999).to_bytes(4, "big") + content[64:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [(damage, "is damaged."), (date_ahead, "by a newer Rep Journal."), (empty, "is empty: ")],
)
def test_a_journal_that_cannot_be_opened_is_explained_and_left_alone(
    spoil: Callable[[Path], None], told: str, start: Start, journal: Path
) -> None:
    whole = journal.read_bytes()
    spoil(journal)
    before = journal.read_bytes()
    program = start().shows("The journal could not be opened")
    program.until(words=told).until(words="It was not touched.")
    assert journal.read_bytes() == before
    journal.write_bytes(whole)
    program.tab_to("Try again").press("space").shows("today")
    assert program.close() == 0
    assert journal.read_bytes() == whole
