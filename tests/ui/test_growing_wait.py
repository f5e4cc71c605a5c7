"""The wait between wrong guesses."""

import pytest
from pytestqt.qtbot import QtBot

from journal.ui.vault import growing_wait
from journal.ui.vault.growing_wait import GrowingWait


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing_wait, "SECOND_MS", 1)


def costs(qtbot: QtBot, guesses: int) -> list[int]:
    """Guess so often, waiting each wait out, and return how long each was."""
    wait = GrowingWait()
    found = []
    for _ in range(guesses):
        wait.add_guess()
        found.append(wait.left)
        qtbot.waitUntil(lambda: wait.left == 0)
    return found


def test_two_guesses_are_free_then_it_doubles_to_half_a_minute(qtbot: QtBot) -> None:
    assert costs(qtbot, 10) == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]


def test_every_second_is_counted_down(qtbot: QtBot) -> None:
    wait = GrowingWait()
    told: list[int] = []
    wait.ticked.connect(told.append)
    for _ in range(5):
        wait.add_guess()
        qtbot.waitUntil(lambda: wait.left == 0)
    assert told[-5:] == [4, 3, 2, 1, 0]
