"""A display of our own, and the program running on it, seen and used from outside."""

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 20.0
"""Seconds after which whatever is waited for will not come."""


def wait_for(what: str, condition: Callable[[], Any], *, longest: float = LONGEST) -> Any:
    """Return what ``condition`` answers as soon as that is true."""
    deadline = time.monotonic() + longest
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.02)
    return answer


class Screen:
    """A virtual display with a keyboard."""

    def __init__(self, number: str) -> None:
        self.name = f":{number}"
        self.surroundings = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QT_", "WAYLAND_", "XDG_SESSION"))
        }
        self.surroundings |= {"DISPLAY": self.name, "LC_ALL": "C.UTF-8", "TZ": "Europe/Lisbon"}

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: ``ctrl+2``, ``Tab``, ``7``."""
        self._xdotool("key", "--clearmodifiers", "--delay", "12", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._xdotool("type", "--clearmodifiers", "--delay", "6", words)

    def focus(self, title: str) -> None:
        """Give the keyboard to a window, as a window manager would."""
        window = self.window(title)
        self._xdotool("windowfocus", "--sync", window)

    def place(self, title: str, x: int, y: int, width: int, height: int) -> None:
        """Move a window, as the mouse would."""
        window = self.window(title)
        self._xdotool("windowmove", window, str(x), str(y))
        self._xdotool("windowsize", window, str(width), str(height))

    def window(self, title: str) -> str:
        """Return the window in sight with just that title."""
        found = self._xdotool("search", "--onlyvisible", "--name", f"^{re.escape(title)}$").split()
        assert found, f"no window {title!r}"
        return found[-1]

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.surroundings, capture_output=True, text=True, check=False
        )
        return done.stdout


@contextmanager
def virtual_display() -> Iterator[Screen]:
    """Start a display with a number nobody else has."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as line:
            yield Screen(line.readline().strip())
    finally:
        server.terminate()
        server.wait()


class Program:
    """One start of the program on a data folder."""

    def __init__(
        self, screen: Screen, folder: Path, *under: str | Path, witness: str = "watched"
    ) -> None:
        """Start it; ``under`` is a command that runs it, ``witness`` the module beside it."""
        self.screen = screen
        self.folder = folder
        self._state = folder.with_name(f"{folder.name}-{time.monotonic_ns()}.json")
        self._log = self._state.with_suffix(".log")
        watched = (sys.executable, "-m", f"tests.program.{witness}")
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [*under, *watched, self._state, "--data-dir", folder],
                cwd=ROOT,
                env=screen.surroundings,
                stdout=log,
                stderr=log,
            )

    @property
    def state(self) -> dict[str, Any]:
        """What is to be seen now; nothing before the window is there."""
        try:
            seen: dict[str, Any] = json.loads(self._state.read_text("utf-8"))
        except FileNotFoundError:
            return {"page": "", "dialog": "", "words": [], "focus": "", "tabs": 0}
        return seen

    def does(self, deed: str) -> "Program":
        """Let it do something odd, which the witness knows, and wait until it begins."""
        wish = self._state.with_suffix(".deed")
        wish.write_text(deed, "utf-8")
        wait_for(deed, lambda: not wish.exists())
        return self

    @property
    def said(self) -> str:
        """What it wrote to the terminal."""
        return self._log.read_text("utf-8")

    def until(self, **wanted: Any) -> "Program":
        """Wait until everything wanted is seen; ``words`` must be among those on screen."""
        words = wanted.pop("words", "")

        def seen() -> bool:
            assert self.process.poll() is None, f"it has ended: {self.said}"
            state = self.state
            there = not words or any(words in one for one in state["words"])
            return there and all(state.get(name) == value for name, value in wanted.items())

        try:
            wait_for(f"{words} {wanted}", seen)
        except AssertionError as missing:
            raise AssertionError(f"{missing}; there is {self.state}; {self.said}") from None
        return self

    def shows(self, page: str) -> "Program":
        """Wait for a page and give its window the keyboard."""
        self.until(page=page, dialog="")
        self.screen.focus(self.state["title"])
        return self

    def asks(self, dialog: str) -> "Program":
        """Wait for a dialog and give it the keyboard."""
        self.until(dialog=dialog)
        self.screen.focus(dialog)
        return self

    def press(self, *keys: str) -> "Program":
        """Press keys."""
        self.screen.press(*keys)
        return self

    def type(self, words: str) -> "Program":
        """Type words."""
        self.screen.type(words)
        return self

    def tab_to(self, name: str, *, most: int = 120) -> "Program":
        """Press Tab until the keyboard is where one wants it; ``most`` is beyond any full round."""
        for _ in range(most):
            before = self.state
            if before["focus"] == name:
                return self
            self.press("Tab").until(tabs=before["tabs"] + 1)
        raise AssertionError(f"Tab does not lead to {name!r}")

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def close(self) -> int:
        """End it politely and return its exit code; it had nothing to complain of."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(LONGEST)
        assert self.said == ""
        return code


def ask(journal: Path, question: str) -> list[tuple[Any, ...]]:
    """Ask a copy of the journal, for the program holds the journal itself."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "journal.db")
        for ending in ("", "-journal"):
            original = journal.with_name(f"{journal.name}{ending}")
            if original.exists():
                shutil.copy(original, f"{copy}{ending}")
        with closing(sqlite3.connect(copy)) as connection:
            return connection.execute(question).fetchall()


def internet_sockets(process: int) -> list[str]:
    """Return the sockets of a process that lead out of this machine, from Linux's own lists."""
    ours = set()
    for place in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):
            ours.add(os.readlink(place))
    lists = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6")
    lines = [
        line
        for name in lists
        if (table := Path(f"/proc/{process}/net/{name}")).exists()
        for line in table.read_text().splitlines()[1:]
    ]
    return [line for line in lines if f"socket:[{line.split()[9]}]" in ours]
