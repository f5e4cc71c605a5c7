import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.measure import change

cents = st.integers(-(10**9), 10**9).map(lambda number: number / 100)


@pytest.mark.parametrize(
    ("before", "after", "unit", "absolute", "percent", "words"),
    [
        (100, 118, "€", 18, 18, "+18 %"),
        (25, 29, "%", 4, 16, "+4 points"),
        (25, 24, "%", -1, -4, "−1 point"),
        (0, -3, "days", -3, None, "−3"),
        (0, 5, "", 5, None, "+5"),
        (0, 5, "%", 5, None, "+5 points"),
        (40, 30, "days", -10, -25, "−25 %"),
        (1000, 1045, "€", 45, 4.5, "+4.5 %"),
        (0.1, 0.3, "s", 0.2, 200, "+200 %"),
        (-10, -8, "€", 2, 20, "+20 %"),
        (7, 7, "calls", 0, 0, "no change"),
        (0, 0, "calls", 0, None, "no change"),
        (100000, 100010, "€", 10, 0.01, "+0.01 %"),
    ],
)
def test_change_both_ways_and_in_words(before, after, unit, absolute, percent, words):
    result = change(before, after, unit=unit)
    assert result.absolute == absolute
    assert result.percent == percent
    assert result.worded == words


@given(cents, cents)
def test_change_back_is_the_same_with_the_other_sign(before, after):
    assert change(before, after).absolute == -change(after, before).absolute


@given(cents, cents)
def test_percent_has_the_sign_of_the_change(before, after):
    result = change(before, after)
    assert (result.percent is None) == (before == 0)
    if result.percent is not None:
        assert (result.percent > 0) == (after > before)
