"""One thing done aside."""

from threading import Event, current_thread, main_thread

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.ui.errand import Errand


def test_it_works_in_a_thread_and_brings_back_what_came_of_it(qtbot: QtBot) -> None:
    errand = Errand(lambda: current_thread() is main_thread())
    with qtbot.waitSignal(errand.done) as told:
        errand.start()
    assert told.args == [False]


def test_the_worlds_failure_is_told(qtbot: QtBot) -> None:
    error = JournalError("The disk is gone.")

    def work() -> None:
        raise error

    errand = Errand(work)
    with qtbot.waitSignal(errand.failed) as told, qtbot.assertNotEmitted(errand.done):
        errand.start()
    assert told.args == [error]


def test_our_own_mistake_is_told_and_not_swallowed(qtbot: QtBot) -> None:
    errand = Errand(lambda: 1 // 0)
    with capture_exceptions() as caught, qtbot.waitSignals([errand.failed, errand.destroyed]):
        errand.start()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("count", [20])
def test_nobody_needs_to_hold_one(qtbot: QtBot, count: int) -> None:
    gone: list[int] = []
    go = Event()
    for at in range(count):
        errand = Errand(go.wait)
        errand.destroyed.connect(lambda *_, at=at: gone.append(at))
        errand.start()
        del errand
    go.set()
    qtbot.waitUntil(lambda: len(gone) == count)
