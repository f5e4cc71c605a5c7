"""What Trends is drawn from: all figures of the page, for one, ten and thirty years."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bench.journals import END, Journals
from bench.table import Row, median
from journal.models.achievement import Category
from journal.models.check_in import SHAPES, SITUATIONS, DayFigures
from journal.models.database import open_journal
from journal.notebook import Notebook
from journal.trends.figures import figures
from journal.trends.records import Records, read_records
from journal.trends.span import span_back

ROUNDS = 15
WORK_DAYS = frozenset(range(5))
_TOLD = ("yes", "yes", "yes", "partly", "not", None)


def measure(journals: Journals) -> list[Row]:
    """Work out the page of the ten-year sample, and of journals that miss no day."""
    notebook = Notebook(open_journal(journals.folders[10] / "journal.db"))
    sample = read_records(notebook.read, END, WORK_DAYS, day_ends_at=3)
    notebook.close()
    every = {years: _taken(_every_day(years)) for years in (1, 10, 30)}
    told = f"{len(sample.days)} check-ins in {(END - sample.days[0].day).days + 1} days"
    scaled = min(every[30]) / min(every[1])
    return [
        Row("Trends: all figures, 10 years", 1000 * median(_taken(sample)), "ms", 50, told),
        Row("the same, no day missed", 1000 * median(every[10]), "ms", 50, "3650 check-ins"),
        Row("30 years over 1 year", scaled, "x", 30, "fastest of each, no day missed"),
    ]


def _taken(records: Records) -> list[float]:
    """Return the seconds the page takes, each time from records nothing is known of yet."""
    return [_seconds(_page(records)) for _ in range(ROUNDS)]


def _page(records: Records) -> Callable[[], object]:
    fresh = replace(records)
    return lambda: figures(fresh, span_back(END, None)).work_out()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _every_day(years: int) -> Records:
    chance = random.Random(years)  # noqa: S311 - invented figures, not a secret
    dates = [END - timedelta(days=back) for back in reversed(range(365 * years))]
    days = [
        DayFigures(
            day=day,
            resistance=chance.randint(0, 10),
            showed_up=chance.choice(_TOLD),
            day_type="work" if day.weekday() in WORK_DAYS else None,
            shapes=tuple(chance.sample(list(SHAPES), chance.randint(0, 3))),
            created_at=datetime(day.year, day.month, day.day, 18, tzinfo=UTC),
            situation=chance.choice(SITUATIONS),
            minutes=chance.randint(5, 120),
            beliefs=chance.randint(1, 5),
            attitude=chance.randint(1, 5),
            emotions=chance.randint(1, 5),
            performance=chance.randint(1, 5),
        )
        for day in dates
    ]
    keys = ("attempts", "conversations", "meetings_booked")
    return Records(
        today=END,
        work_days=WORK_DAYS,
        day_ends_at=3,
        days=days,
        achievements=[(day, None, chance.choice(list(Category))) for day in dates[::4]],
        counts=[(day, key, chance.randint(0, 12)) for day in dates for key in keys],
    )
