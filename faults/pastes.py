"""Ten megabytes pasted into every field of the running program."""

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from faults.child import Child, without_a_display
from faults.home import Home
from faults.oracle import Say
from faults.table import Row
from faults.trials import Count, Run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

    _Field: TypeAlias = QLineEdit | QPlainTextEdit

COUNTS = "a second without an answer, more than the field can lay out, a crash"
SIZE = 10_000_000
LONGEST, BUSY = 1.0, 4.0
MOST = 200_000
"""Characters; what a field keeps of it can be edited at ease."""

GOOD, DONE = "good", "done"

TEXTS = {"one word": "x", "words": "won it ", "lines": "won\n", "emoji": "👩🏽‍💻 "}


def trials(run: Run) -> Row:
    """Paste into all fields of all pages."""
    count = Count()
    with run.new_folder() as folder:
        Home(folder).found(run.chance("pastes"), protected=False)
        lines = Child(partial(_paste_everywhere, folder)).lines()
    for line in lines:
        count.trial("" if line in (GOOD, DONE) else line)
    if DONE not in lines:
        count.trial("the program did not live to the end")
    return count.row("10 MB pasted into each field", COUNTS)


def _paste_everywhere(folder: Path, say: Say) -> None:
    """Walk through the pages and paste; say one line a paste, what was wrong or that it is good."""
    without_a_display()
    from PySide6.QtWidgets import QApplication

    from journal.app import Program
    from journal.paths import Paths
    from journal.ui.application import prepare_application
    from journal.ui.page_list import PAGES
    from journal.vault.instance_lock import InstanceLock

    app = prepare_application(QApplication(["rep-journal"]))
    paths = Paths.under(folder)
    with InstanceLock(paths.journal) as lock:
        lock.take()
        program = Program(app, paths)
        program.start()
        while program.window.page is None:
            app.processEvents()
        for listed in PAGES:
            program.window.show_page(listed.key)
            page = program.window.page
            assert page is not None
            page.new_entry()
            app.processEvents()
            for field in _fields(page):
                for words, sign in TEXTS.items():
                    wrong = _paste(app, field, sign)
                    name = field.accessibleName() or type(field).__name__
                    say(f"{listed.key}, {name}, {words}: {wrong}" if wrong else GOOD)
        say(DONE)
        os._exit(0)  # nothing of it is to be saved


def _fields(page: "QWidget") -> "Iterator[_Field]":
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    found: list[_Field] = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    for field in found:
        if field.isVisible() and field.isEnabled() and not field.isReadOnly():
            yield field


def _paste(app: "QApplication", field: "_Field", sign: str) -> str:
    """Paste as the person does; return what is wrong with how that went."""
    app.clipboard().setText(sign * (SIZE // len(sign)))
    field.setFocus()
    app.processEvents()
    began, working = time.monotonic(), time.thread_time()
    field.paste()
    app.processEvents()
    working = time.thread_time() - working  # a busy machine is no fault of ours
    taken = max(working, time.monotonic() - began - BUSY)
    kept = len(_text_of(field))
    field.clear()
    app.processEvents()
    if taken > LONGEST:
        return f"{taken:.1f} s without an answer"
    return f"{kept:,} characters were taken" if kept > MOST else ""


def _text_of(field: "_Field") -> str:
    from PySide6.QtWidgets import QLineEdit

    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
