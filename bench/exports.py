"""Achievements to PDF: how it grows."""

import random
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from bench.journals import Journals
from bench.table import Row, median
from journal.models.achievement import Achievement, Category
from journal.review.contents import review_of
from journal.review.formats import write_review

ROUNDS = 3
_WORDS = [
    "called",
    "again",
    "after",
    "the",
    "second",
    "no",
    "and",
    "asked",
    "who",
    "decides",
    "about",
    "the",
    "renewal",
    "next",
    "quarter",
    "so",
    "the",
    "pilot",
    "could",
    "grow",
    "into",
    "an",
    "order",
    "with",
    "a",
    "number",
    "one",
    "can",
    "show",
]


def measure(journals: Journals) -> list[Row]:
    """Write 500 and 2,000 achievements of about 80 words."""
    del journals
    times: dict[int, list[float]] = {500: [], 2000: []}
    with tempfile.TemporaryDirectory() as folder:
        _write(500, Path(folder))  # fonts are loaded once
        for _ in range(ROUNDS):
            for count, taken in times.items():
                taken.append(_write(count, Path(folder)))
    growth = median(times[2000]) / median(times[500])
    detail = f"{median(times[500]):.2f} s and {median(times[2000]):.2f} s"
    return [Row("2,000 / 500 achievements to PDF", growth, "x", 4.5, detail)]


def _write(count: int, folder: Path) -> float:
    chance = random.Random(count)  # noqa: S311 - invented text, not a secret
    first = date(2025, 1, 1)
    achievements = [
        Achievement(
            day=first + timedelta(days=index * 365 // count),
            title=" ".join(chance.choices(_WORDS, k=8)),
            category=chance.choice(list(Category)),
            action=" ".join(chance.choices(_WORDS, k=40)),
            result=" ".join(chance.choices(_WORDS, k=32)),
        )
        for index in range(count)
    ]
    document = review_of(achievements, first=first, last=date(2025, 12, 31))
    began = time.perf_counter()
    write_review(document, folder / f"{count}.pdf", overwrite=True)
    return time.perf_counter() - began
