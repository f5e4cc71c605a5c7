"""What the tests of the models share."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from journal.clock import Clock
from journal.models.base import Record
from journal.notebook import Notebook
from tests.entries import one_of_each_kind


@pytest.fixture
def notebook(notebook: Notebook, clock: Clock) -> Notebook:
    """An empty journal whose clock is a minute later each time it is looked at."""
    minutes = count()
    later = replace(clock, now=lambda: clock.now() + timedelta(minutes=next(minutes)))
    return Notebook(notebook.database, later)


@pytest.fixture
def written(notebook: Notebook, journal_path: Path) -> Path:
    """A closed journal with a record of every kind."""
    notebook.save(*one_of_each_kind())
    notebook.close()
    return journal_path


def save_in_turn(notebook: Notebook, *records: Record) -> None:
    """Save each record by itself, one a minute."""
    for record in records:
        notebook.save(record)
