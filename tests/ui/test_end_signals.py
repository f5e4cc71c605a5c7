"""A polite kill ends the program as the person would, whatever it is busy with."""

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from journal.models.database import create_journal, open_journal
from tests.ui.starting import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")

WHEN_A_DIALOG_IS_OPEN = """
def look():
    box = app.activeModalWidget()
    if box is None:
        QTimer.singleShot(20, look)
    else:
        print("dialog open", flush=True)
        kill()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_journal(tmp_path / "journal.db").close()
    return tmp_path


def ended_cleanly(done: subprocess.CompletedProcess[str]) -> bool:
    """Tell whether it ended by itself, with no thread cut off and nothing to report."""
    assert "QThread" not in done.stderr, done.stderr
    assert "Error" not in done.stderr, done.stderr
    return done.returncode == 0 and done.stdout.endswith("ended\n")


@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT"])
def test_at_rest(folder: Path, number: str) -> None:
    after = f"program.window.page_shown.connect(lambda: kill(signal.{number}))"
    assert ended_cleanly(run(folder, after=after))
    open_journal(folder / "journal.db").close()  # nothing holds it any more


def test_at_the_welcome(tmp_path: Path) -> None:
    assert ended_cleanly(run(tmp_path, after="program.window.painted.connect(kill)"))
    assert not (tmp_path / "journal.db").exists()


def test_while_the_journal_is_still_opening(folder: Path) -> None:
    before = """
from journal.ui.doorway import Doorway
original = Doorway.open
def opening(self, wanted):
    original(self, wanted)
    assert self._opener.opening.isRunning()
    kill()
Doorway.open = opening
"""
    assert ended_cleanly(run(folder, before=before))
    open_journal(folder / "journal.db").close()


def test_in_the_moment_the_journal_has_opened(folder: Path) -> None:
    before = """
from journal.ui.opening import Opening
original = Opening.run
def told_too_late(self):
    original(self)
    kill()
Opening.run = told_too_late
"""
    assert ended_cleanly(run(folder, before=before))
    open_journal(folder / "journal.db").close()


def test_while_the_sample_is_being_made(tmp_path: Path) -> None:
    after = """
def make():
    program._open_sample()
    program._doorway._opener.stepped.connect(lambda done, total: kill())
program.window.painted.connect(make)
"""
    assert ended_cleanly(run(tmp_path, after=after))
    sample = tmp_path / "sample" / "journal.db"
    with sqlite3.connect(sample) as connection:  # whole, or not there
        (count,) = connection.execute("SELECT count(*) FROM check_in").fetchone()
    assert count == 0 or count > 100


def test_while_other_pages_are_warmed_up(folder: Path) -> None:
    before = """
from journal.ui.warming import Warming
original = Warming.begin
def warming(self):
    kill()
    original(self)
Warming.begin = warming
"""
    assert ended_cleanly(run(folder, before=before))


def test_with_the_crash_dialog_in_front(folder: Path) -> None:
    after = """
def crash():
    raise ValueError("canary")
program.window.page_shown.connect(lambda: QTimer.singleShot(0, crash))
program.window.page_shown.connect(look)
"""
    done = run(folder, before=WHEN_A_DIALOG_IS_OPEN, after=after)
    assert "dialog open" in done.stdout
    assert done.stdout.endswith("ended\n")
    assert done.returncode == 0
    assert "QThread" not in done.stderr
    assert "canary" not in done.stderr


@pytest.mark.parametrize("command", ["help", "about", "quick_achievement"])
def test_with_a_dialog_in_front(folder: Path, command: str) -> None:
    after = f"""
def ask():
    program.window.actions_by_key[{command!r}].trigger()
    look()
program.window.page_shown.connect(lambda: QTimer.singleShot(200, ask))
"""
    done = run(folder, before=WHEN_A_DIALOG_IS_OPEN, after=after)
    assert "dialog open" in done.stdout
    assert ended_cleanly(done)


def test_what_was_typed_just_before_is_saved(folder: Path) -> None:
    after = """
def type_():
    page = program.window.page
    page.check_in.one_thing.setText("Call the CFO")
    page.check_in.edited.emit()
    kill()
program.window.page_shown.connect(lambda: QTimer.singleShot(0, type_))
"""
    assert ended_cleanly(run(folder, after=after))
    with sqlite3.connect(folder / "journal.db") as connection:
        (saved,) = connection.execute("SELECT one_thing FROM check_in").fetchone()
    assert saved == "Call the CFO"


def test_what_cannot_be_saved_is_asked_about_once_however_often_it_is_told(folder: Path) -> None:
    before = """
from journal.errors import JournalError
from journal.ui import dialogs
def refuse(*_, **__):
    raise JournalError("The disk is full.")
def ask(window):
    print("asked", flush=True)
    kill()
    QTimer.singleShot(200, loop.quit)
    loop.exec()
    return True
from PySide6.QtCore import QEventLoop
loop = QEventLoop()
dialogs.close_unsaved = ask
"""
    after = """
def type_():
    program._sitting.notebook.save = refuse
    program.window.page.check_in.resistance.rate(7)
    kill()
program.window.page_shown.connect(lambda: QTimer.singleShot(200, type_))
"""
    done = run(folder, before=before, after=after)
    assert done.stdout == "asked\nended\n"
    assert done.returncode == 0
