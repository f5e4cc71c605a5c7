"""What every test of the window shares."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.preferences import Preferences
from journal.ui.theme import Look


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Dates and figures as they are written in Britain, wherever the tests run."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def one_look(qapp: QApplication) -> Look:
    """The style sheet is the application's: it is made once."""
    qapp.setStyle("fusion")
    return Look(qapp, "light")


@pytest.fixture(autouse=True)
def closed_windows_are_gone(qapp: QApplication) -> Iterator[None]:
    """Delete what a test closed, and collect garbage between tests only.

    A window nobody holds any more would else be collected while it is painted, or by a thread.
    """
    gc.disable()
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    gc.collect(1)


@pytest.fixture
def look(one_look: Look) -> Iterator[Look]:
    """The light theme at its drawn size; a test may choose another."""
    yield one_look
    one_look.choose("light", 100)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Default settings with a file of their own."""
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def desk(notebook: Notebook, look: Look, preferences: Preferences) -> Desk:
    """An empty journal, the light theme and default settings."""
    return Desk(notebook, look, preferences)
