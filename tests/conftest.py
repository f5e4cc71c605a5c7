"""What every test shares."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

# Set once, before Qt is imported anywhere: tests draw into memory unless a display is asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from journal.clock import Clock
from journal.models.database import create_journal
from journal.notebook import Notebook

NOW = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)
"""A Monday morning."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the longest random test run for longer, with new dice each time."""
    parser.addoption("--under-fire", default="0", help="runs of the autosave under fire")


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still on 2026-11-23 at 08:42 UTC, in Lisbon."""
    return Clock(now=lambda: NOW, zone_name=lambda: "Europe/Lisbon")


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    """Where a journal can be made; nothing is there yet."""
    return tmp_path / "journal.db"


@pytest.fixture
def notebook(journal_path: Path, clock: Clock) -> Iterator[Notebook]:
    """An empty journal, open."""
    book = Notebook(create_journal(journal_path), clock)
    yield book
    book.close()
