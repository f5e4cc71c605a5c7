"""The journals everything is measured on: empty, one year, ten years."""

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.table import Row
from journal.models.database import create_journal
from journal.sample import fill_sample

END = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Journals:
    """Data folders by years of entries, and what making them took."""

    folders: dict[int, Path]
    rows: list[Row]


def make_journals(folder: Path) -> Journals:
    """Make the journals under ``folder``."""
    folders: dict[int, Path] = {}
    taken = 0.0
    for years in (0, 1, 10):
        folders[years] = folder / f"{years}-years"
        folders[years].mkdir()
        began = time.perf_counter()
        database = create_journal(folders[years] / "journal.db")
        if years:
            fill_sample(database, years=years, end=END)
        database.close()
        taken = time.perf_counter() - began
    return Journals(folders, [Row("sample of 10 years", taken, "s", 20)])
