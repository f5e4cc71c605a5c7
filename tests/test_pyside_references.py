"""PySide6 keeps its references: 6.12.0 loses one to None or True at every void call and emit.

Before Python 3.12, where these two became immortal, such a program aborts after some thousand
calls: "Fatal Python error: none_dealloc". pyproject.toml keeps that release out.
"""

import sys
from collections.abc import Callable

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 10_000
UNRELATED = 200  # what the interpreter may hold or drop meanwhile

counts_references = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None and True are immortal here"
)


class Sender(QObject):
    told = Signal()
    handed = Signal(object)


def hear(*_: object) -> None:
    """Be told."""


def sender_with_listener() -> Sender:
    sender = Sender()
    sender.told.connect(hear)
    sender.handed.connect(hear)
    return sender


def test_the_release_is_one_that_keeps_its_references() -> None:
    assert (6, 10) <= PySide6.__version_info__[:2] < (6, 12)


@counts_references
@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda sender: sender.setObjectName("name"), id="a void call"),
        pytest.param(lambda sender: sender.blockSignals(False), id="a call that answers False"),
        pytest.param(lambda sender: sender.told.emit(), id="an emit"),
        pytest.param(lambda sender: sender.handed.emit(None), id="an emit of None"),
        pytest.param(lambda sender: sender.handed.emit(True), id="an emit of True"),
    ],
)
def test_calls_into_qt_leave_the_counts_steady(call: Callable[[Sender], object]) -> None:
    sender = sender_with_listener()
    call(sender)
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(CALLS):
        call(sender)
    after = [sys.getrefcount(value) for value in (None, True, False)]
    changes = [abs(later - earlier) for earlier, later in zip(before, after, strict=True)]
    assert max(changes) < UNRELATED
