"""A second start raises the window of the first."""

import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from journal.vault.raise_window import WindowServer, ask_to_raise

_ASK = """
import sys
from pathlib import Path
from journal.vault.raise_window import ask_to_raise

print(ask_to_raise(Path(sys.argv[1])))
"""

# Waits for the word to start, takes the lock or asks; the winner ends when it has been asked.
_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from journal.vault.instance_lock import InstanceLock
from journal.vault.raise_window import WindowServer, ask_to_raise

app = QCoreApplication(sys.argv)
journal = Path(sys.argv[1])
lock = InstanceLock(journal)
print("ready", flush=True)
sys.stdin.readline()
if lock.take():
    server = WindowServer(journal)
    server.raise_requested.connect(app.quit)
    server.listen()
    app.exec()
    server.close()
    lock.release()
    print("raised")
else:
    print("asked", ask_to_raise(journal, wait_ms=20000))
"""


@pytest.fixture
def journal_path() -> Iterator[Path]:
    """A journal in a folder with a short name: a socket's path may not be long."""
    with tempfile.TemporaryDirectory(prefix="rep") as folder:
        yield Path(folder) / "journal.db"


@pytest.fixture
def server(journal_path: Path, qtbot: QtBot) -> Iterator[WindowServer]:  # noqa: ARG001
    """A window that listens."""
    listening = WindowServer(journal_path)
    assert listening.listen()
    yield listening
    listening.close()


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask(server: WindowServer, journal_path: Path, qtbot: QtBot) -> str:
    """Knock from another process while this one hears."""
    with start(_ASK, str(journal_path)) as asking:
        with qtbot.waitSignal(server.raise_requested, timeout=20_000):
            pass
        return asking.communicate()[0].strip()


def test_a_second_start_is_heard_and_answered(
    server: WindowServer, journal_path: Path, qtbot: QtBot
) -> None:
    assert ask(server, journal_path, qtbot) == "True"
    assert ask(server, journal_path, qtbot) == "True"


def test_without_a_window_nobody_answers(journal_path: Path) -> None:
    assert not ask_to_raise(journal_path, wait_ms=60)


def test_a_window_of_another_journal_does_not_answer(
    server: WindowServer, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(server.raise_requested):
        assert not ask_to_raise(tmp_path / "other.db", wait_ms=60)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")
def test_the_socket_is_private_beside_the_journal_and_goes_with_the_window(
    server: WindowServer, journal_path: Path
) -> None:
    [path] = journal_path.parent.iterdir()
    assert path.name == "journal.db.socket"
    assert stat.S_ISSOCK(path.stat().st_mode)
    assert path.stat().st_mode & 0o077 == 0
    server.close()
    assert list(journal_path.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")
def test_a_deep_folder_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    deep = tmp_path / ("very deep " * 12) / "journal.db"
    deep.parent.mkdir()
    server = WindowServer(deep)
    assert server.listen()
    assert list(deep.parent.iterdir()) == []
    assert ask(server, deep, qtbot) == "True"
    server.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")
def test_the_socket_of_a_killed_process_does_not_hinder(journal_path: Path, qtbot: QtBot) -> None:
    stale = journal_path.with_name("journal.db.socket")
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(stale))  # closing it does not remove the file, as with a kill
    assert not ask_to_raise(journal_path, wait_ms=60)
    server = WindowServer(journal_path)
    assert server.listen()
    assert ask(server, journal_path, qtbot) == "True"
    server.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")
def test_a_window_that_hangs_is_not_taken_for_an_answer(journal_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(journal_path.with_name("journal.db.socket")))
        hanging.listen()
        assert not ask_to_raise(journal_path, wait_ms=60)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes")
def test_a_caller_that_hangs_up_at_once_does_no_harm(
    server: WindowServer, journal_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(server.raise_requested), socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(journal_path.with_name("journal.db.socket")))
    assert ask(server, journal_path, qtbot) == "True"


@pytest.mark.slow
@pytest.mark.parametrize("attempt", range(3))
def test_of_two_starts_at_once_one_opens_and_the_other_raises_it(
    journal_path: Path, attempt: Any
) -> None:
    del attempt
    with start(_START, str(journal_path)) as one, start(_START, str(journal_path)) as other:
        for process in (one, other):
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        said = sorted(process.communicate(timeout=40)[0].strip() for process in (one, other))
    assert said == ["asked True", "raised"]
