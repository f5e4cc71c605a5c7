"""The sample the tests look at: one year up to a Monday."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journal.models.base import Record
from journal.models.database import Database, create_journal
from journal.sample.fill import sample_records

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def year() -> list[Record]:
    return sample_records(years=1, seed=7, end=MONDAY)


@pytest.fixture(scope="session")
def decade() -> list[Record]:
    return sample_records(years=10, seed=7, end=MONDAY)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Database]:
    database = create_journal(tmp_path / "journal.db")
    yield database
    database.close()
