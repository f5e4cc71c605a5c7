"""A review of 500 achievements: its PDF beside Qt's bare one, and its first page on screen."""

import random
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPdfWriter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from bench.journals import Journals
from bench.table import Row, median, paired
from bench.words import said
from journal.review.document import Chart, Entry, GoalReport, Group, ReviewDocument, Total
from journal.review.pdf import write_pdf
from journal.ui.pages.review.preview import Preview
from journal.ui.theme import Look

ROUNDS = 5


def measure(journals: Journals) -> list[Row]:
    """Write 500 achievements of 80 words with two charts, and show them."""
    del journals
    pack = _pack(500)
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "review.pdf"
        for _ in range(ROUNDS + 1):
            ours.append(_write(pack, target))
            bare.append(_write_bare(pack, target))
    ours, bare = ours[1:], bare[1:]  # fonts are loaded once
    detail = f"{median(ours):.2f} s and {median(bare):.2f} s"
    shown = [_show(pack) for _ in range(ROUNDS)]
    return [
        Row("500 achievements to PDF / bare QPdfWriter", paired(ours, bare), "x", 3, detail),
        Row("first page of the preview", 1000 * median(shown), "ms", 300, "500 achievements"),
    ]


class _FirstPaint(QObject):
    """Notes when the pages are first painted."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(preview)
        self._preview = preview
        self.is_painted = False
        preview.paper.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint that finds pages paints them, and is done when the events are through."""
        if event.type() == QEvent.Type.Paint and self._preview.page_count:
            self.is_painted = True
        return super().eventFilter(watched, event)


def _pack(count: int) -> ReviewDocument:
    chance = random.Random(count)  # noqa: S311 - invented text, not a secret
    first = date(2025, 1, 1)

    def words(number: int) -> str:
        return said(chance, number)

    entries = [
        Entry(
            words(8),
            f"{first + timedelta(days=number % 365)}",
            "Result",
            paragraphs=(("Action", words(40)), ("Result", words(32))),
        )
        for number in range(count)
    ]
    groups = tuple(
        Group(f"Part {at // 50}", tuple(entries[at : at + 50])) for at in range(0, count, 50)
    )
    path = tuple((first + timedelta(days=7 * week), week * 1.5) for week in range(52))
    chart = Chart(path, (path[0], path[-1]), ((first, "Jan"),), ((0.0, "0"), (75.0, "75")), "Up.")
    goals = tuple(GoalReport(words(4), words(9), 0.6, chart) for _ in range(2))
    totals = (Total(str(count), "achievements"), Total("$65k", "added order value"))
    return ReviewDocument("Achievements", "2025", (), groups, words(40), totals, goals)


def _write(pack: ReviewDocument, target: Path) -> float:
    began = time.perf_counter()
    write_pdf(pack, target, overwrite=True)
    return time.perf_counter() - began


def _write_bare(pack: ReviewDocument, target: Path) -> float:
    """Write the same text as Qt does by itself."""
    began = time.perf_counter()
    text = QTextDocument()
    cursor = QTextCursor(text)
    cursor.insertText(f"{pack.title}\n{pack.period_words}\n{pack.summary}\n")
    for group in pack.groups:
        cursor.insertText(f"{group.title}\n")
        for entry in group.entries:
            cursor.insertText(f"{entry.title}\n{entry.when}\n")
            for label, words in entry.sections:
                cursor.insertText(f"{label} {words}\n")
    text.print_(QPdfWriter(str(target)))
    return time.perf_counter() - began


def _show(pack: ReviewDocument) -> float:
    """Return the seconds from asking for a preview to its first painted page."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    preview = Preview(Look(app, "light"))
    preview.resize(420, 800)
    preview.show()
    app.processEvents()
    seen = _FirstPaint(preview)
    began = time.perf_counter()
    preview.show_document(pack)
    while not seen.is_painted:
        app.processEvents()
    taken = time.perf_counter() - began
    preview.close()
    preview.deleteLater()
    return taken
