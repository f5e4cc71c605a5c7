"""A display of the tests' own, and the program started on it."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.program.running import Program, Screen, virtual_display

Start: TypeAlias = Callable[..., Program]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """One display for all of them; each test closes what it has opened."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a display of our own is an X server")
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {' and '.join(missing)}")
    with virtual_display() as display:
        yield display


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def start(screen: Screen, folder: Path) -> Iterator[Start]:
    """Start the program on the folder; whatever still runs at the end is ended."""
    started: list[Program] = []

    def begin(*under: str | Path, witness: str = "watched") -> Program:
        started.append(Program(screen, folder, *under, witness=witness))
        return started[-1]

    yield begin
    for one in started:
        one.kill()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep what has a screen in one process: real windows on a busy machine miss their keys."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("screen"))
