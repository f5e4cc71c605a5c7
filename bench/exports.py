"""Achievements to every format: how it grows; to Word: beside the bare library."""

import io
import random
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bench.journals import Journals
from bench.table import Row, median, paired
from bench.words import said
from journal.models.achievement import Achievement, Category
from journal.review.chart_picture import chart_png
from journal.review.contents import review_of
from journal.review.document import Chart, GoalReport, ReviewDocument
from journal.review.formats import FORMATS, write_review

ROUNDS = 3


def measure(journals: Journals) -> list[Row]:
    """Write 500 and 2,000 achievements of about 80 words in every format."""
    del journals
    small, large = _document(500), _document(2000)
    with tempfile.TemporaryDirectory() as folder:
        rows = [_growth(ending, small, large, Path(folder)) for ending in FORMATS]
        return [*rows, _beside_the_library(small, Path(folder))]


def _growth(ending: str, small: ReviewDocument, large: ReviewDocument, folder: Path) -> Row:
    times: tuple[list[float], list[float]] = ([], [])
    _write(small, folder / f"first{ending}")  # fonts and the library are loaded once
    for _ in range(ROUNDS):
        for document, taken in zip((small, large), times, strict=True):
            taken.append(_write(document, folder / f"pack{ending}"))
    before, after = median(times[0]), median(times[1])
    detail = f"{before:.3f} s and {after:.3f} s"
    what = f"2,000 / 500 achievements to {ending}"
    return Row(what, after / before, "x", 4.5, detail)


def _beside_the_library(document: ReviewDocument, folder: Path) -> Row:
    """Compare with python-docx told the same text, two charts in both."""
    whole = replace(document, goals=(_goal("First"), _goal("Second")))
    ours, bare = [], []
    for _ in range(ROUNDS):
        ours.append(_write(whole, folder / "ours.docx"))
        bare.append(_bare(whole, folder / "bare.docx"))
    detail = f"{median(ours):.2f} s beside {median(bare):.2f} s"
    return Row("500 achievements, two charts to .docx / bare", paired(ours, bare), "x", 2, detail)


def _goal(title: str) -> GoalReport:
    path = tuple((date(2025, 1, 1) + timedelta(days=7 * at), float(at)) for at in range(50))
    chart = Chart(path, (path[0], path[-1]), (), ((0.0, "0"), (50.0, "50")), "A path.")
    return GoalReport(title, "On pace.", 0.5, chart)


def _bare(document: ReviewDocument, target: Path) -> float:
    import docx

    pictures = [chart_png(goal.chart) for goal in document.goals if goal.chart is not None]
    began = time.perf_counter()
    word = docx.Document()
    for picture in pictures:
        word.add_picture(io.BytesIO(picture))
    for group in document.groups:
        word.add_heading(group.title, 1)
        for entry in group.entries:
            word.add_heading(entry.title, 2)
            word.add_paragraph(group.facts_of(entry))
            for label, text in entry.sections:
                word.add_paragraph(f"{label} {text}")
    word.save(str(target))
    return time.perf_counter() - began


def _document(count: int) -> ReviewDocument:
    chance = random.Random(count)  # noqa: S311 - invented text, not a secret
    first = date(2025, 1, 1)
    achievements = [
        Achievement(
            day=first + timedelta(days=index * 365 // count),
            title=said(chance, 8),
            category=chance.choice(list(Category)),
            action=said(chance, 40),
            result=said(chance, 32),
        )
        for index in range(count)
    ]
    return review_of(achievements, first=first, last=date(2025, 12, 31))


def _write(document: ReviewDocument, target: Path) -> float:
    began = time.perf_counter()
    write_review(document, target, overwrite=True)
    return time.perf_counter() - began
