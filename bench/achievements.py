"""10,000 achievements: from a key in the filter to the painted list."""

import random
from datetime import timedelta
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.journals import END, Journals
from bench.painted import filter_row
from bench.table import Row
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
    row = filter_row("10,000 achievements", page.filters.field, page.column, TYPED, ROUNDS)
    page.close()
    page.deleteLater()
    notebook.close()
    return [row]


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
