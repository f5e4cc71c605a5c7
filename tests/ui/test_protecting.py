"""How a journal is protected is changed in a thread."""

import sys
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.errors import JournalError
from journal.ui.vault.protecting import Progress, Protecting


def test_it_tells_how_far_it_is_and_what_came_of_it(qtbot: QtBot) -> None:
    def work(progress: Progress) -> str:
        progress(1, 2)
        progress(2, 2)
        return "KEY"

    steps: list[tuple[int, int]] = []
    protecting = Protecting(work)
    protecting.stepped.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(protecting.done) as told, qtbot.assertNotEmitted(protecting.failed):
        protecting.start()
    assert told.args == ["KEY"]
    assert steps == [(1, 2), (2, 2)]


def test_what_the_disk_refuses_is_told(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> str:
        raise JournalError("The disk is full.")

    protecting = Protecting(work)
    with qtbot.waitSignal(protecting.failed) as told, qtbot.assertNotEmitted(protecting.done):
        protecting.start()
    assert str(told.args[0]) == "The disk is full."


def test_a_mistake_of_ours_is_told_and_reported(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))

    def work(_progress: Progress) -> str:
        raise ValueError("canary")

    protecting = Protecting(work)
    with qtbot.waitSignal(protecting.failed) as told:
        protecting.start()
    if isValid(protecting):  # else it is over and gone
        protecting.wait()
    assert "canary" not in told.args[0].one_line
    assert reported == [ValueError]


def test_meanwhile_the_window_goes_on(qtbot: QtBot) -> None:
    let_go = Event()

    def work(_progress: Progress) -> str:
        assert let_go.wait(20)  # set by the interface thread, which therefore is not waiting
        return ""

    QTimer.singleShot(0, let_go.set)
    protecting = Protecting(work)
    with qtbot.waitSignal(protecting.done):
        protecting.start()
