"""Nothing here talks to a network, and what watches for it would see it.

Three look: Python's own word of every socket it makes, Linux's lists of the sockets a process
holds, and where a process may be traced, every call to the system.
"""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.command_line import ROOT
from tests.program.conftest import Start
from tests.program.running import internet_sockets, wait_for
from tests.program.test_a_working_day import (
    check_in,
    log_progress,
    set_a_goal,
    write_a_card,
    write_an_achievement_down,
)

pytestmark = pytest.mark.slow

PAGES = (
    ("ctrl+1", "today"),
    ("ctrl+2", "beliefs"),
    ("ctrl+3", "achievements"),
    ("ctrl+4", "goals"),
    ("ctrl+5", "trends"),
    ("ctrl+comma", "settings"),
)


@cache
def tracer() -> tuple[str, ...]:
    """Return the command that traces another, or nothing where none may."""
    strace = ("strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect,bind")
    if shutil.which(strace[0]) is None:
        return ()
    tried = subprocess.run([*strace, "true"], capture_output=True, check=False)
    return strace if tried.returncode == 0 else ()


def traced(calls: Path) -> tuple[str | Path, ...]:
    return (*tracer(), "-o", calls) if tracer() else ()


def families(calls: Path) -> set[str]:
    """Return the kinds of sockets and addresses that were asked for."""
    return set(re.findall(r"\b(?:AF|PF)_\w+", calls.read_text()))


def test_a_whole_day_opens_no_network_socket(start: Start, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    program = start(*traced(calls)).shows("Welcome").tab_to("Skip, no passphrase").press("space")
    for part in (check_in, write_a_card, write_an_achievement_down, set_a_goal, log_progress):
        part(program)
    for keys, page in PAGES:
        program.press(keys).shows(page)
    assert internet_sockets(program.state["pid"]) == []
    program.press("ctrl+q")
    assert program.process.wait(30) == 0
    assert program.state["sockets"] == []
    if tracer():
        assert families(calls) == {"AF_UNIX"}  # the display: so it was watched


@pytest.mark.parametrize("deed", ["open_a_socket_in_python", "open_a_socket_in_qt"])
def test_a_network_socket_would_be_seen(start: Start, tmp_path: Path, deed: str) -> None:
    calls = tmp_path / "calls"
    program = start(*traced(calls), witness="misbehaving").shows("Welcome")
    assert internet_sockets(program.state["pid"]) == []
    program.does(deed)
    wait_for("a socket", lambda: internet_sockets(program.state["pid"]))
    if deed == "open_a_socket_in_python":
        wait_for("Python's word of it", lambda: program.state["sockets"])
    program.press("ctrl+q")
    assert program.process.wait(30) == 0
    if tracer():
        assert families(calls) == {"AF_UNIX", "AF_INET"}


def run_job(calls: Path, *words: str | Path) -> None:
    """Run one command of the command line, traced."""
    subprocess.run(
        [*traced(calls), sys.executable, "-m", "journal", *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
    )


def test_no_job_of_the_command_line_opens_a_socket(folder: Path, tmp_path: Path) -> None:
    if not tracer():
        pytest.skip("here no process may be traced")
    calls = tmp_path / "calls"
    where = ("--data-dir", folder)
    document = tmp_path / "brag.md"
    document.write_text("## 2026\n\n- Renewal signed\n", "utf-8")
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("seven unlikely grey herons\n", "utf-8")
    for words in (
        ("sample",),
        ("add", "achievement", "Renewal signed"),
        ("import", "brag", document),
        ("export", "achievements", "--out", tmp_path / "review.pdf"),
        ("protect", "--passphrase-file", passphrase),
        ("check", "--passphrase-file", passphrase),
    ):
        run_job(calls, *words, *where)
        assert families(calls) == set(), words
