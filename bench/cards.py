"""5,000 belief cards: filtering them, coming back to them, and a rehearsal of all."""

import random
import time
from collections.abc import Callable
from datetime import timedelta
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.journals import END, Journals
from bench.painted import filter_row
from bench.table import Row, median
from journal.models.base import Record
from journal.models.database import create_journal
from journal.models.reframe import BeliefRating, Reframe, ReframeStatus
from journal.notebook import Notebook
from journal.ui.application import prepare_application
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.preferences import Preferences
from journal.ui.theme import Look

CARDS = 5_000
ROUNDS = 5
BACK_MS = 300
TYPED = ("pushy", "call", "the price of", "zzz")
_WORDS = (
    "they will think I am too pushy when I call again about the price of the pilot so nobody"
    " wants to hear from me before the quarter ends and I have nothing new to say to a board"
)


def measure(journals: Journals) -> list[Row]:
    """Filter letter by letter, come back to the page and to a rehearsal, all cards due."""
    folder = journals.folders[10].parent / "cards"
    folder.mkdir()
    app = prepare_application(cast(QApplication, QApplication.instance()))
    preferences = Preferences(folder / "settings.json")
    notebook = Notebook(create_journal(folder / "journal.db"))
    notebook.save(*_cards())
    page = BeliefsPage(Desk(notebook, Look(app, "light"), preferences))
    page.resize(1280, 820)
    page.show()
    QTest.qWaitForWindowExposed(page)
    page.cards.filter.setFocus()
    row = filter_row("5,000 cards", page.cards.filter, page.cards.view.viewport(), TYPED, ROUNDS)
    rows = [row, _back_row(page), _rehearsal_row(page)]
    page.close()
    page.deleteLater()
    notebook.close()
    return rows


def _back_row(page: BeliefsPage) -> Row:
    """Leave the page, have a card changed elsewhere, and come back."""
    taken = []
    for _ in range(ROUNDS):
        page.hide()
        page.desk.notebook.save(Reframe(day=END, negative_thought="one more"))
        taken.append(_until_painted(page, page.show))
    return Row("back on the page of 5,000 cards", 1000 * median(taken), "ms", BACK_MS)


def _rehearsal_row(page: BeliefsPage) -> Row:
    """Begin to rehearse what is due, and go back to the cards."""
    begun, left = [], []
    for _ in range(ROUNDS):
        begun.append(_until_painted(page, page.rehearse_button.click))
        left.append(_until_painted(page, page.end_rehearsal))
    detail = f"back to the cards {1000 * median(left):.0f} ms"
    return Row("rehearsal of 5,000 due cards in view", 1000 * median(begun), "ms", BACK_MS, detail)


def _until_painted(page: BeliefsPage, deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    QTest.qWaitForWindowExposed(page)
    QApplication.processEvents()
    return time.perf_counter() - began


def _cards() -> list[Record]:
    chance = random.Random(CARDS)  # noqa: S311 - invented text, not a secret
    known = _WORDS.split()
    records: list[Record] = []
    for index in range(CARDS):
        day = END - timedelta(days=index % 900)
        card = Reframe(
            day=day,
            negative_thought=" ".join(chance.choices(known, k=chance.randint(5, 16))),
            balanced_thought=" ".join(chance.choices(known, k=chance.randint(5, 16))),
            breakthrough="New clients",
            status=ReframeStatus.ACTIVE,
            next_on=END - timedelta(days=index % 60),
        )
        records.append(card)
        records += [
            BeliefRating(
                reframe_id=card.id,
                day=day + timedelta(days=7 * week),
                in_thought=chance.randint(0, 100),
                in_turn=chance.randint(0, 100),
            )
            for week in range(2)
        ]
    return records
