"""A deed is not done again while one key is held."""

import pytest

from journal.ui.widgets import pause
from journal.ui.widgets.pause import Pause


def test_the_first_is_done_and_what_follows_at_once_is_not() -> None:
    one = Pause()
    assert [one.is_over() for _ in range(4)] == [True, False, False, False]


def test_one_that_is_ended_lets_the_next_be_done() -> None:
    one = Pause()
    assert one.is_over()
    one.end()
    assert one.is_over()


def test_after_a_while_it_is_over_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pause, "AGAIN_MS", 0)
    one = Pause()
    assert [one.is_over() for _ in range(2)] == [True, True]
