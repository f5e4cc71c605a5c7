"""Two starts at once on one journal: one window writes, and the other start brings it forward."""

import random
import signal
import time
from collections.abc import Callable
from contextlib import redirect_stderr
from functools import partial
from io import StringIO
from pathlib import Path

from faults.child import Child, without_a_display
from faults.home import Home
from faults.oracle import Oracle, Say
from faults.table import Row
from faults.trials import Count, Run

COUNTS = "two windows, none, one that is not brought forward, a bad end, a journal not as before"
APART = 0.5
"""The second start comes so many seconds later at most."""
LONGEST = 20.0
"""Seconds after which nothing more will come."""


def trials(run: Run, count: int) -> Row:
    """Start twice, again and again."""
    result, chance = Count(), run.chance("double starts")
    with run.new_folder() as folder:
        home = Home(folder)
        home.found(chance, protected=False)
        oracle = Oracle(home.contents())
        for _ in range(count):
            loss = _both(folder, chance)
            result.trial(loss or oracle.loss(home.contents()))
    return result.row("two starts at once", COUNTS)


def _both(folder: Path, chance: random.Random) -> str:
    windows = [Window(folder)]
    time.sleep(chance.choice((0.0, chance.uniform(0, APART))))  # the fault itself: two clicks
    windows.append(Window(folder))
    try:
        return _judge(windows)
    finally:
        for window in windows:
            window.end()


def _judge(windows: list["Window"]) -> str:
    """Wait until one start has ended and the other was brought forward; then close that one."""
    deadline = time.monotonic() + LONGEST
    while not any(window.code is not None for window in windows):
        if time.monotonic() > deadline:
            return "both are still there"
        for window in windows:
            window.listen(0.01)
    staying = [window for window in windows if window.code is None]
    if len(staying) != 1:
        return f"both have ended: {[window.code for window in windows]}"
    ended = next(window for window in windows if window.code is not None)
    if (ended.code, ended.words) != ("0", ""):
        return f"the second start ended with {ended.code}: {ended.words}"
    first = staying[0]
    while not (first.raised and first.shown):
        if time.monotonic() > deadline:
            return "the first window was not brought forward"
        first.listen(0.05)
    first.close()
    while first.code is None:
        if time.monotonic() > deadline:
            return "the first window does not close"
        first.listen(0.05)
    return "" if first.code == "0" else f"the first window ended with {first.code}"


class Window:
    """The program with its window, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._child = Child(partial(_run, folder))
        self.code: str | None = None
        self.words = ""
        self.raised = self.shown = False

    def listen(self, longest: float) -> None:
        """Take in the next line it says."""
        line = self._child.next_line(longest)
        kind, _, rest = line.partition(" ")
        if kind == "ended":
            self.code, _, self.words = rest.partition(" ")
        elif self._child.ended and self.code is None:
            self.code = "no word"
        self.raised = self.raised or kind == "raised"
        self.shown = self.shown or kind == "shown"

    def close(self) -> None:
        """Ask it to end as a desktop does."""
        self._child.kill(signal.SIGTERM)

    def end(self) -> None:
        """Let nothing of it stay."""
        if self.code is None:
            self._child.kill()
        self._child.lines()


def _run(folder: Path, say: Say) -> None:
    """Start the program as the command line does; tell what happens to its window."""
    without_a_display()
    from journal.cli import main
    from journal.ui.main_window import MainWindow

    MainWindow.come_forward = _telling(MainWindow.come_forward, say, "raised")  # type: ignore[method-assign]  # a witness
    MainWindow.open_pages = _telling(MainWindow.open_pages, say, "shown")  # type: ignore[method-assign]  # a witness
    refused = StringIO()
    with redirect_stderr(refused):
        code = main(["--data-dir", str(folder)])
    say(f"ended {code} {' '.join(refused.getvalue().split())}")


def _telling(own: Callable[..., None], say: Say, word: str) -> Callable[..., None]:
    def method(*arguments: object) -> None:
        own(*arguments)
        say(word)

    return method
