"""10,000 achievements: from a key in the filter to the painted list."""

import random
from datetime import timedelta
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.journals import END, Journals
from bench.painted import Painted
from bench.table import Row, median, quantile
from journal.models.achievement import Achievement, Category
from journal.models.base import Record
from journal.models.database import create_journal
from journal.notebook import Notebook
from journal.ui.application import prepare_application
from journal.ui.desk import Desk
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.preferences import Preferences
from journal.ui.theme import Look

COUNT = 10_000
ROUNDS = 5
TYPED = ("renewal", "board", "signed a pilot", "zzz")
_WORDS = (
    "renewed the pilot a month early with three new stakeholders and a one page summary of value"
    " after five attempts to reach the board signed by finance for two years renewal proposal"
)


def measure(journals: Journals) -> list[Row]:
    """Type words into the filter of all of time and take them out again, letter by letter."""
    folder = journals.folders[10].parent / "achievements"
    folder.mkdir()
    app = prepare_application(cast(QApplication, QApplication.instance()))
    notebook = Notebook(create_journal(folder / "journal.db"))
    notebook.save(*_achievements())
    preferences = Preferences(folder / "settings.json")
    page = AchievementsPage(Desk(notebook, Look(app, "light"), preferences))
    page.resize(1280, 820)
    page.filters.period.choose("all")
    page.show()
    QTest.qWaitForWindowExposed(page)
    page.filters.field.setFocus()
    painted = Painted(page.column)
    taken = []
    for _ in range(ROUNDS):
        for words in TYPED:
            keys = [*words, *[Qt.Key.Key_Backspace] * len(words)]
            taken += [painted.after_key(page.filters.field, key) for key in keys]
    page.close()
    page.deleteLater()
    notebook.close()
    waits, works = zip(*taken, strict=True)
    work = 1000 * quantile(works, 0.95)
    detail = f"median {1000 * median(waits):.1f} ms; of work alone p95 {work:.1f} ms"
    worst = 1000 * quantile(waits, 0.95)
    return [Row("filter key to painted list p95, 10,000 achievements", worst, "ms", 50, detail)]


def _achievements() -> list[Record]:
    chance = random.Random(COUNT)  # noqa: S311 - invented text, not a secret
    known = _WORDS.split()
    kinds = list(Category)

    def said(least: int, most: int) -> str:
        return " ".join(chance.choices(known, k=chance.randint(least, most)))

    return [
        Achievement(
            day=END - timedelta(days=at % 3650),
            title=said(3, 12),
            category=kinds[at % len(kinds)],
            situation=said(10, 25),
            action=said(10, 25),
            result=said(10, 25),
            measure_name="order value",
            measure_unit="$",
            measure_before=float(at),
            measure_after=float(at + chance.randint(0, 500)),
            tags=(f"tag {at % 40}", "renewal") if at % 3 else (),
        )
        for at in range(COUNT)
    ]
