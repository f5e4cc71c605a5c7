from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.proportion import (
    wilson_interval,
    worded_interval,
    worded_rate,
)


@st.composite
def proportions(draw: st.DrawFn) -> tuple[int, int]:
    n = draw(st.integers(1, 5000))
    return draw(st.integers(0, n)), n


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(0, 10, 0, 0.278), (9, 30, 0.167, 0.479), (5, 5, 0.566, 1), (18, 20, 0.699, 0.972)],
)
def test_interval_has_the_published_values(successes, n, low, high):
    assert wilson_interval(successes, n) == pytest.approx((low, high), abs=0.0005)


def test_a_third_of_months_reach_thirty_percent_by_luck_at_a_quarter():
    """Thirty deals at 25 % show 30 % or more in every third month; the interval says so."""
    lucky = sum(comb(30, won) * 0.25**won * 0.75 ** (30 - won) for won in range(9, 31))
    assert lucky == pytest.approx(0.326, abs=0.0005)
    low, high = wilson_interval(9, 30)
    assert low < 0.25 < high


def test_no_days_leave_everything_possible():
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_none_reaches_exactly_to_zero_and_all_exactly_to_one():
    assert wilson_interval(0, 7)[0] == 0.0
    assert wilson_interval(7, 7)[1] == 1.0


@given(proportions())
def test_interval_holds_the_share_and_stays_within_zero_and_one(proportion):
    successes, n = proportion
    low, high = wilson_interval(successes, n)
    assert 0 <= low <= successes / n <= high <= 1
    assert low < high


@given(proportions())
def test_interval_of_the_failures_is_the_mirror_image(proportion):
    successes, n = proportion
    low, high = wilson_interval(successes, n)
    assert wilson_interval(n - successes, n) == pytest.approx((1 - high, 1 - low))


@given(proportions())
def test_more_days_at_the_same_share_narrow_the_interval(proportion):
    successes, n = proportion
    low, high = wilson_interval(successes, n)
    closer_low, closer_high = wilson_interval(2 * successes, 2 * n)
    assert closer_high - closer_low < high - low


@pytest.mark.parametrize(
    ("successes", "n", "words"),
    [
        (0, 0, "no days yet"),
        (0, 1, "0 of 1"),
        (3, 7, "3 of 7"),
        (9, 9, "9 of 9"),
        (5, 10, "50 % (5 of 10)"),
        (22, 31, "71 % (22 of 31)"),
        (25, 200, "13 % (25 of 200)"),
        (0, 300, "0 % (0 of 300)"),
        (1, 300, "1 % (1 of 300)"),
        (299, 300, "99 % (299 of 300)"),
        (300, 300, "100 % (300 of 300)"),
    ],
)
def test_rate_is_worded(successes, n, words):
    assert worded_rate(successes, n) == words


@pytest.mark.parametrize(("successes", "n"), [(-1, 5), (6, 5), (0, -1)])
def test_what_is_no_proportion_is_refused(successes, n):
    with pytest.raises(ValueError, match="no proportion"):
        wilson_interval(successes, n)
    with pytest.raises(ValueError, match="no proportion"):
        worded_rate(successes, n)


def test_interval_is_worded_in_whole_percent():
    assert worded_interval(22, 31) == "between 53 % and 84 %"
    assert worded_interval(5, 5) == "between 57 % and 100 %"
