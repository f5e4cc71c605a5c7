"""How many attempts it takes."""

import pytest

from journal.numbers.attempts import Reach, nos_per_yes, reach_curve

TRIES = [(1, 1), (2, 1), (2, 0), (3, 1), (3, 0), (3, 0), (4, 1), (5, 1), (5, 0), (6, 1), (7, 0)]
TRIES += [(2, 0)]


def test_the_share_reached_by_each_attempt_is_the_golden_one() -> None:
    curve = reach_curve([(count, bool(reached)) for count, reached in TRIES])
    golden = [0.083, 0.167, 0.271, 0.417, 0.562, 0.781, 0.781]
    assert [one.share for one in curve] == pytest.approx(golden, abs=0.0005)
    assert [one.k for one in curve] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.at_risk for one in curve] == [12, 11, 8, 5, 4, 2, 1]
    assert [one.reached for one in curve] == [1, 1, 1, 1, 1, 1, 0]


def test_the_order_of_the_prospects_does_not_matter() -> None:
    tries = [(count, bool(reached)) for count, reached in TRIES]
    assert reach_curve(tries) == reach_curve(reversed(tries))


def test_who_was_never_tried_counts_nowhere() -> None:
    assert reach_curve([(0, False), (1, True)]) == [Reach(1, 1, 1, 1.0)]
    assert reach_curve([(0, False)]) == []
    assert reach_curve([]) == []


def test_giving_up_early_is_no_proof_that_nobody_can_be_reached() -> None:
    early = [(1, False)] * 50 + [(4, True)] * 5 + [(4, False)] * 5
    assert reach_curve(early)[-1].share == 0.5


def test_nos_per_yes_needs_a_yes() -> None:
    assert nos_per_yes(14, 6) == pytest.approx(2.333, abs=0.001)
    assert nos_per_yes(0, 3) == 0
    assert nos_per_yes(5, 0) is None
