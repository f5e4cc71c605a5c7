"""The real program on a feigned desktop: the journal locks with the screen and before sleep."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.program.conftest import Start
from tests.program.running import Program, wait_for
from tests.ui.own_bus import Bus, Desktop, only_where_there_is_a_bus

pytestmark = [pytest.mark.slow, only_where_there_is_a_bus]

PASSPHRASE = "seven unlikely grey herons"  # noqa: S105 - of a journal made for this
LOCKED = "Your journal is locked"


@dataclass(frozen=True)
class Sitter:
    """A protected journal, open, and the desktop it is open on."""

    program: Program
    desktop: Desktop

    def is_guarded(self) -> "Sitter":
        """Wait until the program would hear whatever the desktop says."""
        wait_for("a delay of sleep", lambda: self.desktop.delays == 1)
        wait_for("the session", lambda: "gave GetSession auto" in self.desktop.lines)
        return self

    def unlock(self) -> "Sitter":
        """Type the passphrase."""
        self.program.shows(LOCKED).until(focus="Passphrase").type(PASSPHRASE).press("Return")
        self.program.until(page="today")
        return self


@pytest.fixture
def sitter(start: Start) -> Iterator[Sitter]:
    with TemporaryDirectory(prefix="bus-") as folder:  # a socket's path must be short
        bus = Bus(Path(folder))
        desktop = Desktop(bus.address, "auto")
        wait_for("the desktop", lambda: "ready" in desktop.lines)
        address = f"DBUS_SYSTEM_BUS_ADDRESS={bus.address}"
        program = start("env", address, f"DBUS_SESSION_BUS_ADDRESS={bus.address}")
        program.shows("Welcome").until(focus="Passphrase").type(PASSPHRASE).press("Return")
        program.until(focus="Passphrase again").type(PASSPHRASE).press("Return")
        program.shows("Your recovery key").tab_to("Later…").press("space")
        program.tab_to("Go on without it").press("space").until(page="today")
        yield Sitter(program, desktop).is_guarded()
        program.kill()
        desktop.end()
        bus.end()


@pytest.mark.parametrize("command", ["lock ours", "hint on", "saver gnome on"])
def test_a_locked_screen_locks_the_journal(sitter: Sitter, command: str) -> None:
    program = sitter.program.shows("today").tab_to("The one thing I will do anyway")
    program.type("Call the CFO")
    sitter.desktop.tell(command)
    program.until(page=LOCKED)
    sitter.unlock()
    assert program.close() == 0


@pytest.mark.parametrize("where", ["today", "a dialog"])
def test_the_machine_sleeps_once_the_journal_is_closed(sitter: Sitter, where: str) -> None:
    program = sitter.program.shows("today")
    if where == "a dialog":
        program.press("ctrl+shift+a").asks("Quick achievement").type("Half an idea")
    sitter.desktop.tell("sleep")
    wait_for("sleep", lambda: sitter.desktop.delays == 0)
    with asleep(program):
        assert open_files(program.state["pid"], program.folder / "journal.db") == []
    sitter.desktop.tell("wake")
    program.until(page=LOCKED)
    sitter.unlock().is_guarded()
    if where == "a dialog":
        program.shows("today").press("ctrl+shift+a").asks("Quick achievement")
        program.until(words="You began this today").press("Return").shows("today")
        program.until(words="Half an idea")
    assert program.close() == 0


@contextmanager
def asleep(program: Program) -> Iterator[None]:
    """Let the program stand still, as it does while the machine sleeps."""
    os.kill(program.state["pid"], signal.SIGSTOP)
    yield
    os.kill(program.state["pid"], signal.SIGCONT)


def open_files(process: int, journal: Path) -> list[Path]:
    """Return what a process still holds open of a journal."""
    held = [Path(os.readlink(link)) for link in Path(f"/proc/{process}/fd").iterdir()]
    return [file for file in held if file.name.startswith(journal.name) and file.suffix != ".lock"]
