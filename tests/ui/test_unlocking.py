"""A passphrase is tried in a thread."""

import sys
from threading import Event
from typing import Any, cast

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.ui.vault.unlocking import Unlocking, was_wrong_guess
from journal.vault.key_header import KeyHeader
from tests.vault.cheap_keys import CHEAP, PASSPHRASE

KEY = RawKey.fresh()


@pytest.fixture(scope="module")
def header_and_recovery_key() -> tuple[KeyHeader, str]:
    return KeyHeader.fresh(KEY, PASSPHRASE, CHEAP)


@pytest.fixture
def header(header_and_recovery_key: tuple[KeyHeader, str]) -> KeyHeader:
    return header_and_recovery_key[0]


class Failing:
    """Stands for keys that cannot be tried."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def unlock(self, _passphrase: str) -> RawKey:
        raise self._error


def keys_that(error: Exception) -> KeyHeader:
    return cast(KeyHeader, Failing(error))


def outcome(qtbot: QtBot, unlocking: Unlocking, signal: str) -> Any:
    with qtbot.waitSignal(getattr(unlocking, signal)) as told:
        unlocking.start()
    if isValid(unlocking):  # else it is over and gone
        unlocking.wait()
    return told.args[0]


def test_the_passphrase_gives_the_key(header: KeyHeader, qtbot: QtBot) -> None:
    assert outcome(qtbot, Unlocking(header, passphrase=PASSPHRASE), "unlocked") == KEY


def test_the_recovery_key_gives_it_too(
    header_and_recovery_key: tuple[KeyHeader, str], qtbot: QtBot
) -> None:
    header, recovery_key = header_and_recovery_key
    typed = recovery_key.lower().replace("-", " ")
    assert outcome(qtbot, Unlocking(header, recovery_key=typed), "unlocked") == KEY


def test_a_wrong_passphrase_is_a_wrong_guess(header: KeyHeader, qtbot: QtBot) -> None:
    error = outcome(qtbot, Unlocking(header, passphrase=PASSPHRASE[1:]), "refused")
    assert was_wrong_guess(error)


def test_a_slip_in_the_recovery_key_is_told_and_no_guess(header: KeyHeader, qtbot: QtBot) -> None:
    error = outcome(qtbot, Unlocking(header, recovery_key="ABCD"), "refused")
    assert "28" in str(error)
    assert not was_wrong_guess(error)


def test_what_the_world_refuses_is_no_guess(qtbot: QtBot) -> None:
    header = keys_that(JournalError("Unlocking needs 256 MiB of memory."))
    error = outcome(qtbot, Unlocking(header, passphrase=PASSPHRASE), "refused")
    assert "256 MiB" in str(error)
    assert not was_wrong_guess(error)


def test_a_mistake_of_ours_is_told_and_reported(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    header = keys_that(ValueError("canary"))
    error = outcome(qtbot, Unlocking(header, passphrase=PASSPHRASE), "refused")
    assert "made a mistake" in str(error)
    assert "canary" not in error.one_line
    assert reported == [ValueError]


def test_meanwhile_the_window_goes_on(qtbot: QtBot) -> None:
    let_go = Event()

    class Slow:
        def unlock(self, _passphrase: str) -> RawKey:
            assert let_go.wait(20)  # set by the interface thread, which therefore is not waiting
            return KEY

    QTimer.singleShot(0, let_go.set)
    unlocking = Unlocking(cast(KeyHeader, Slow()), passphrase=PASSPHRASE)
    assert outcome(qtbot, unlocking, "unlocked") == KEY
