"""When we are wrong: save first, note where, say so, and give away nothing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QTextEdit
from pytestqt.qtbot import QtBot

from journal.ui.crash import CrashHandler, describe
from tests.ui.showing import button

CANARY = "my boss never listens"
Crash = Callable[[], None]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "state" / "rep-journal.log"


@pytest.fixture
def handler(log: Path, qapp: QApplication) -> Iterator[CrashHandler]:
    before = sys.excepthook
    made = CrashHandler(log, qapp)
    yield made
    sys.excepthook = before
    made.deleteLater()


class Dialog:
    """What the crash dialog said when it was open."""

    def __init__(self) -> None:
        self.seen: list[QMessageBox] = []
        self.words: list[str] = []
        self.details: list[str] = []
        self.press = "Close"

    def answer(self) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        self.seen.append(box)
        self.words.append(f"{box.text()} {box.informativeText()}")
        self.details.append(box.detailedText())
        button(box, self.press).click()


@pytest.fixture
def dialog() -> Dialog:
    return Dialog()


def crash(dialog: Dialog | None = None) -> None:
    """Let the hook meet an exception raised from a line of this file."""
    entry_text = CANARY
    if dialog is not None:
        QTimer.singleShot(0, dialog.answer)
    try:
        raise ValueError(f"could not read {entry_text}")
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        sys.excepthook(kind, error, trace)


def test_what_is_typed_is_saved_before_anything_else(
    handler: CrashHandler, dialog: Dialog, log: Path
) -> None:
    order: list[str] = []

    def save() -> bool:
        order.append("written" if log.exists() else "saved")
        return True

    handler.save_first(save)
    crash(dialog)
    assert order == ["saved"]
    assert log.exists()
    assert "What you typed is saved." in dialog.words[0]


@pytest.mark.parametrize("way", ["refuses", "crashes too"])
def test_what_could_not_be_saved_is_said(handler: CrashHandler, dialog: Dialog, way: str) -> None:
    def save() -> bool:
        if way == "crashes too":
            raise RuntimeError(CANARY)
        return False

    handler.save_first(save)
    crash(dialog)
    assert "Please copy what you typed since it was saved." in dialog.words[0]
    assert "ValueError" in dialog.details[0]  # the first error, not the one of saving


def test_the_report_says_where_and_nothing_of_what_was_written(
    handler: CrashHandler, dialog: Dialog, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler.save_first(lambda: True)
    crash(dialog)
    report = log.read_text("utf-8")
    assert "ValueError" in report
    assert "test_crash.py" in report
    assert report == dialog.details[0] == capsys.readouterr().err
    for told in (report, *dialog.words):
        assert CANARY not in told
        assert str(Path.home()) not in told


@pytest.mark.usefixtures("handler")
def test_the_report_can_be_copied(dialog: Dialog) -> None:
    QGuiApplication.clipboard().setText("before")
    crash(dialog)
    assert QGuiApplication.clipboard().text() == "before"
    dialog.press = "Copy the report"
    crash(dialog)
    assert QGuiApplication.clipboard().text() == dialog.details[1]


@pytest.mark.usefixtures("handler")
def test_its_details_can_be_selected_and_escape_closes_it() -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (details,) = box.findChildren(QTextEdit)
        assert details.isReadOnly()
        details.selectAll()
        assert "ValueError" in details.textCursor().selectedText()
        box.reject()

    QTimer.singleShot(0, look)
    crash()
    assert QApplication.activeModalWidget() is None


def test_the_dialog_is_freed(handler: CrashHandler, dialog: Dialog, qtbot: QtBot) -> None:
    handler.save_first(lambda: True)
    gone: list[bool] = []

    def watch() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.destroyed.connect(lambda: gone.append(True))

    QTimer.singleShot(0, watch)
    crash(dialog)
    qtbot.waitUntil(lambda: gone == [True])


def test_a_second_crash_meanwhile_is_logged_and_not_shown(
    handler: CrashHandler, dialog: Dialog, log: Path
) -> None:
    def second() -> None:
        crash()
        dialog.answer()

    handler.save_first(lambda: True)
    QTimer.singleShot(0, second)
    crash()
    assert len(dialog.seen) == 1
    assert log.read_text("utf-8").count("ValueError") == 2


def test_ctrl_c_is_no_crash(handler: CrashHandler, log: Path) -> None:
    handler.save_first(lambda: pytest.fail("saved"))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not log.exists()


class Worker(QThread):
    """Crashes where no dialog may be made."""

    def run(self) -> None:
        crash()


def test_a_crash_in_a_thread_is_told_in_the_interface_thread(
    handler: CrashHandler, dialog: Dialog, log: Path, qtbot: QtBot
) -> None:
    saved_in: list[bool] = []

    def save() -> bool:
        saved_in.append(QThread.isMainThread())
        QTimer.singleShot(0, dialog.answer)
        return True

    handler.save_first(save)
    worker = Worker()
    with qtbot.waitSignal(handler.crashed):
        worker.start()
    assert worker.wait(5_000)
    qtbot.waitUntil(lambda: len(dialog.seen) == 1)
    assert saved_in == [True]
    assert log.read_text("utf-8") == dialog.details[0]


def test_a_log_that_cannot_be_written_does_not_hide_the_crash(
    handler: CrashHandler, dialog: Dialog, log: Path
) -> None:
    log.parent.write_text("a file where the folder should be")
    handler.save_first(lambda: True)
    crash(dialog)
    assert len(dialog.seen) == 1


def test_without_a_terminal_the_crash_is_told_all_the_same(
    handler: CrashHandler, dialog: Dialog, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    handler.save_first(lambda: True)
    crash(dialog)
    assert log.exists()


def test_a_log_that_grew_large_is_put_aside(
    handler: CrashHandler, dialog: Dialog, log: Path
) -> None:
    log.parent.mkdir()
    log.write_text("x" * 600_000)
    handler.save_first(lambda: True)
    crash(dialog)
    assert log.stat().st_size < 10_000
    assert log.with_suffix(".old.log").stat().st_size == 600_000


def test_a_report_without_a_trace_still_names_the_kind() -> None:
    trace: TracebackType | None = None
    assert "ZeroDivisionError" in describe(ZeroDivisionError, trace)
