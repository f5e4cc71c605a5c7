"""A crash leaves nothing of what was in memory."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows reports crashes another way")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux knows it")

ROOT = Path(__file__).parents[2]

# Allows itself dumps of any size, holds a word nobody else knows, and crashes.
_CRASH = """
import ctypes, faulthandler, os, resource, sys
from journal.vault.core_dumps import forbid_core_dumps

os.chdir(sys.argv[1])
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
word = os.urandom(16)
os.write(1, word)
if "forbid" in sys.argv:
    forbid_core_dumps()
if "ignore the limit" in sys.argv:  # as a handler of dumps may
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
if "be readable" in sys.argv:
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
if "fault" in sys.argv:
    ctypes.string_at(0)
os.abort()
"""

_STATE = """
import ctypes, resource
from pathlib import Path
from journal.vault.core_dumps import forbid_core_dumps

def state():
    filter_ = Path("/proc/self/coredump_filter").read_text().strip()
    return resource.getrlimit(resource.RLIMIT_CORE), filter_, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)

hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
forbid_core_dumps()
forbidden = state()
print(forbidden[0][0], int(forbidden[1], 16), forbidden[2])
"""


@dataclass(frozen=True)
class Crash:
    """How a crashed process ended."""

    dumped: bool
    dump: bytes
    word: bytes


def crash(folder: Path, *deeds: str) -> Crash:
    """Let a process of our own crash in a folder."""
    folder.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", _CRASH, folder, *deeds],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        word = process.stdout.read()
        _, status = os.waitpid(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert os.WIFSIGNALED(status)
    assert len(word) == 16
    return Crash(os.WCOREDUMP(status), b"".join(_contents(folder)), word)


def _contents(folder: Path) -> Iterator[bytes]:
    for file in folder.iterdir():
        yield file.read_bytes()


@pytest.fixture(params=["abort", "fault"])
def end(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_crash_leaves_no_dump(tmp_path: Path, end: str) -> None:
    crashed = crash(tmp_path / "forbidden", "forbid", end)
    assert not crashed.dumped
    assert crashed.dump == b""


def test_else_it_would(tmp_path: Path, end: str) -> None:
    crashed = crash(tmp_path / "allowed", end)
    if not crashed.dumped:
        pytest.skip("this system keeps no dumps anyway")


@linux
def test_a_dump_that_is_made_all_the_same_holds_no_memory(tmp_path: Path) -> None:
    forced = ("ignore the limit", "be readable")
    usual = crash(tmp_path / "usual")
    if usual.word not in usual.dump:
        pytest.skip("this system keeps its dumps elsewhere, or none")
    bare = crash(tmp_path / "bare", "forbid", *forced)
    assert bare.dumped
    assert bare.word not in bare.dump
    hidden = crash(tmp_path / "hidden", "forbid", forced[0])
    assert not hidden.dumped


def state(**surroundings: str) -> str:
    """Tell limit, kinds of memory and readability once forbidden."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("GTK_USE_PORTAL", "QT_QPA_PLATFORMTHEME", "SNAP")
    }
    return subprocess.run(
        [sys.executable, "-c", _STATE],
        cwd=ROOT,
        env=kept | surroundings,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


@linux
def test_neither_a_dump_nor_a_neighbour_gets_at_the_memory() -> None:
    assert state() == "0 0 0"


@linux
@pytest.mark.parametrize(
    ("name", "value"),
    [("GTK_USE_PORTAL", "1"), ("QT_QPA_PLATFORMTHEME", "xdgdesktopportal"), ("SNAP", "/snap/x")],
)
def test_where_portals_must_see_us_they_may(name: str, value: str) -> None:
    assert state(**{name: value}) == "0 0 1"
