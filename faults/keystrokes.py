"""SIGKILL while somebody types into the window: how much of it the journal has by then."""

import random
import time
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from faults.child import Child, without_a_display
from faults.home import Home
from faults.oracle import Say
from faults.table import Row
from faults.trials import Count, Run
from journal.models.check_in import CheckIn, check_ins_between
from journal.models.database import open_journal
from journal.notebook import Notebook

STEADY_COUNTS = "more than the last 5 seconds of steady typing"
PAUSED_COUNTS = "anything typed more than a second before"
STEADY, PAUSE = 5.0, 1.0
A_KEY = 0.04
"""Seconds from one key to the next: a fast typist."""


def steady(run: Run, count: int) -> Row:
    """Kill it while the keys go on."""
    result, chance = Count(), run.chance("steady typing")
    for _ in range(count):
        with run.new_folder() as folder:
            result.trial(_killed(folder, chance, chance.uniform(0.1, 9.0), 10**6, STEADY))
    return result.row("killed: while typing", STEADY_COUNTS)


def paused(run: Run, count: int) -> Row:
    """Kill it a second after the last key."""
    result, chance = Count(), run.chance("paused typing")
    for _ in range(count):
        keys = chance.randint(1, 60)
        with run.new_folder() as folder:
            seconds = keys * A_KEY + 2 * PAUSE  # some keys come late
            result.trial(_killed(folder, chance, seconds, keys, PAUSE))
    return result.row("killed: a second after typing", PAUSED_COUNTS)


def _killed(folder: Path, chance: random.Random, seconds: float, keys: int, may_lose: float) -> str:
    """Kill the program so long after its first key; return what is missing of what was typed."""
    home = Home(folder)
    home.found(chance, protected=False, entries=0)
    child = Child(partial(_type, folder, keys))
    lines = [child.next_line(20.0)]
    time.sleep(seconds)  # the fault itself, in the middle of typing
    killed = time.monotonic()
    lines += child.kill_after(0)
    pressed = [float(line) for line in lines if line]
    if not pressed:
        return "nothing was ever typed"
    certain = sum(moment <= killed - may_lose for moment in pressed)
    with closing(Notebook(open_journal(home.journal))) as notebook:
        found: list[CheckIn] = notebook.read(check_ins_between(date.min, date.max))
    kept = max((len(one.note) for one in found), default=0)
    return "" if kept >= certain else f"{kept} of {certain} keys, {seconds:.1f} s after the first"


def _type(folder: Path, keys: int, say: Say) -> None:
    """Type into the note of the day; say when each key was pressed."""
    without_a_display()
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from journal.app import Program
    from journal.paths import Paths
    from journal.ui.application import prepare_application
    from journal.ui.widgets.growing_text import GrowingText
    from journal.vault.instance_lock import InstanceLock

    app = prepare_application(QApplication(["rep-journal"]))
    paths = Paths.under(folder)
    with InstanceLock(paths.journal) as lock:
        lock.take()
        program = Program(app, paths)
        program.start()
        while program.window.page is None:
            app.processEvents()
        fields = program.window.page.findChildren(GrowingText)
        field = next(one for one in fields if one.accessibleName() == "Note of the day")
        field.setFocus()
        pressed = 0

        def press() -> None:
            nonlocal pressed
            if pressed < keys:
                pressed += 1
                QTest.keyClick(field, Qt.Key.Key_A)
                say(f"{time.monotonic()}")

        timer = QTimer()
        timer.timeout.connect(press)
        timer.start(round(A_KEY * 1000))
        app.exec()
