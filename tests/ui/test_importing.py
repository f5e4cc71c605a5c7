"""Slow imports never stop the window, and nothing of Qt's is imported beside it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journal.models.database import create_journal
from journal.ui.importing import Importing, pieces
from tests.ui.starting import run

WATCH = """
import builtins, threading
main = threading.main_thread()
build, fetch = builtins.__build_class__, builtins.__import__
def building(*args, **named):
    made = build(*args, **named)
    if threading.current_thread() is not main and "Shiboken" in repr(type(made).__mro__):
        print("MADE ASIDE", made, flush=True)
    return made
def fetching(name, globals=None, locals=None, fromlist=(), level=0):
    if name.startswith("PySide6") and threading.current_thread() is not main:
        known = vars(sys.modules.get(name, sys))
        for one in fromlist or ():
            if one not in known:
                print("FETCHED ASIDE", name, one, flush=True)
    return fetch(name, globals, locals, fromlist, level)
builtins.__build_class__, builtins.__import__ = building, fetching
"""

A_DAY = """
from journal.ui.charts.loading import SheetLoading
charts = SheetLoading()
from journal.ui.warming import Warming
def settled():
    print("all pages imported", flush=True)
    charts.ended.connect(kill)
    charts.start()
start = Warming.begin
def begin(self):
    self.ended.connect(settled)
    start(self)
Warming.begin = begin
"""


def test_no_class_of_qt_is_made_in_another_thread(tmp_path: Path) -> None:
    create_journal(tmp_path / "journal.db").close()
    done = run(tmp_path, before=WATCH, after=A_DAY)
    assert "all pages imported" in done.stdout, done.stderr
    assert "ASIDE" not in done.stdout
    assert done.stdout.endswith("ended\n")
    assert done.returncode == 0


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a package of three modules: ``top`` imports ``middle``, which imports ``low``."""
    folder = tmp_path / "somewhere"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "low.py").write_text("import somewhere.top\n")  # in a circle, as happens
    (folder / "middle.py").write_text(
        "from typing import TYPE_CHECKING\nimport somewhere.low\n"
        "if TYPE_CHECKING:\n    import somewhere.missing\n"
    )
    (folder / "top.py").write_text("from somewhere.middle import TYPE_CHECKING\n")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("somewhere", "somewhere.low", "somewhere.middle", "somewhere.top"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return folder.name


def test_what_a_module_imports_comes_before_it(package: str) -> None:
    names = list(pieces(f"{package}.top", package))
    assert names == ["somewhere.low", "somewhere.middle", "somewhere.top"]


def test_each_piece_is_imported_and_the_end_told(package: str, qtbot: QtBot) -> None:
    parent = QObject()
    importing = Importing(parent)
    with qtbot.waitSignal(importing.ended):
        importing.start(pieces(f"{package}.middle", package))
    assert "somewhere.middle" in sys.modules


def test_stopped_it_leaves_the_rest(package: str, qtbot: QtBot) -> None:
    parent = QObject()
    importing = Importing(parent)
    importing.start([f"{package}.low"])
    importing.stop()
    with qtbot.assertNotEmitted(importing.ended, wait=50):
        pass
    assert "somewhere.low" not in sys.modules
