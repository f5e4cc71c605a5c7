"""Drive the whole program on a protected journal from inside, in a process of its own."""

from pathlib import Path
from textwrap import indent

from tests.ui.starting import run

CANARY = "Yellowhammer"
PASSPHRASE = "copper lantern river"  # noqa: S105 - invented

STEPS = """
import gc
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from journal.models.base import Record
from journal.vault import key_header
from journal.vault.key_stretching import Cost

key_header.calibrated = lambda: Cost(64, 1, 1)  # what is tested is not the cost

PASSPHRASE = {passphrase!r}
CANARY = {canary!r}

def wait_for(condition):
    for _ in range(2000):
        if condition():
            return
        QTest.qWait(10)
    raise AssertionError(condition.__code__.co_names)

def unlock():
    wait_for(lambda: program.window._alone is not None)
    fields = [f for f in program.window._alone.findChildren(QLineEdit) if f.isVisible()]
    fields[0].setText(PASSPHRASE)
    QTest.keyClick(fields[0], Qt.Key.Key_Return)
    wait_for(lambda: program.window.page is not None)

def words():
    found = []
    for widget in QApplication.allWidgets():
        for name in ("text", "toPlainText", "windowTitle", "toolTip", "accessibleName",
                     "accessibleDescription", "placeholderText", "statusTip", "title"):
            read = getattr(widget, name, None)
            if callable(read):
                try:
                    found.append((type(widget).__name__, name, str(read())))
                except TypeError:
                    pass
        if isinstance(widget, QComboBox):
            found += [("QComboBox", "item", widget.itemText(i)) for i in range(widget.count())]
        for action in widget.actions():
            found.append(("QAction", "text", action.text()))
    for thing in gc.get_objects():
        if isinstance(thing, QTextDocument):
            found.append(("QTextDocument", "text", thing.toPlainText()))
        elif isinstance(thing, QAbstractItemModel):
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            for row in range(thing.rowCount()):
                found += [("model", "data", str(thing.index(row, 0).data(r))) for r in roles]
    return found

def holding():
    return [place for place in words() if CANARY in place[2]]

def records():
    gc.collect()
    return [type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, Record)]

def lock():
    program.window.actions_by_key["lock"].trigger()
    wait_for(lambda: program._sitting is None)
    gc.collect()

def go(key):
    program.window.show_page(key)
    QTest.qWait(50)

def body():
{body}

def begin():
    try:
        body()
        print("fine")
    finally:
        program.window.close()
        app.quit()

QTimer.singleShot(0, begin)
"""


def told(folder: Path, body: str) -> str:
    """Run the program on ``folder``, do ``body`` once it runs, and return what it printed."""
    script = STEPS.format(passphrase=PASSPHRASE, canary=CANARY, body=indent(body, "    "))
    finished = run(folder, after=script)
    assert "fine" in finished.stdout, finished.stdout + finished.stderr
    said = [line for line in finished.stderr.splitlines() if "plugin does not" not in line]
    assert said == []
    return finished.stdout
