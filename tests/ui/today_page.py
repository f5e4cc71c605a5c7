"""How tests of the page for a day open it and read from it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.check_in import CheckIn, check_in_on
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.today.counters.day_counts import DayCounts
from journal.ui.pages.today.page import TodayPage
from tests.ui.showing import shown

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
FRIDAY = MONDAY - 3 * DAY


def opened(qtbot: QtBot, desk: Desk, *records: Record, width: int = 1076) -> TodayPage:
    """Show the page, its lower cards too, on a journal with ``records``."""
    if records:
        desk.notebook.save(*records)
    page = shown(qtbot, TodayPage(desk), width, 1600)
    qtbot.waitUntil(lambda: page.below.counts is not None)
    settle()
    page.take_focus()
    return page


def settle() -> None:
    QApplication.processEvents()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def type_(qtbot: QtBot, words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, words)


def check_in(notebook: Notebook, day: date = MONDAY) -> CheckIn:
    found = notebook.read(check_in_on(day))
    assert found is not None
    return found


def counts(page: TodayPage) -> DayCounts:
    assert page.below.counts is not None
    return page.below.counts


def refuse(monkeypatch: pytest.MonkeyPatch, notebook: Notebook) -> None:
    def broken(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.", safe="What you typed is still on screen.")

    monkeypatch.setattr(notebook, "save", broken)
