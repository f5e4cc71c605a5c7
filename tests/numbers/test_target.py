import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.target import target_from, worded_target

cents = st.integers(-(10**9), 10**9).map(lambda number: number / 100)


def test_twenty_percent_relative_is_not_twenty_points():
    assert target_from(25, relative_percent=20) == 30
    assert target_from(25, points=20) == 45
    assert target_from(25, value=30) == 30


@pytest.mark.parametrize(
    ("baseline", "way", "target"),
    [
        (0.1, {"points": 0.2}, 0.3),
        (25, {"relative_percent": 10}, 27.5),
        (19.9, {"relative_percent": 10}, 21.89),
        (1000.1, {"points": -1000}, 0.1),
        (50, {"relative_percent": -20}, 40),
        (0, {"relative_percent": 20}, 0),
        (-10, {"relative_percent": 20}, -8),
    ],
)
def test_targets_are_free_of_rounding_noise(baseline, way, target):
    assert target_from(baseline, **way) == target


@pytest.mark.parametrize("ways", [{}, {"value": 30, "points": 5}])
def test_exactly_one_way_is_asked_for(ways):
    with pytest.raises(ValueError, match="given as"):
        target_from(25, **ways)
    with pytest.raises(ValueError, match="given as"):
        worded_target(25, **ways)


@given(cents, cents)
def test_points_there_and_back_again_end_where_they_began(baseline, points):
    assert target_from(target_from(baseline, points=points), points=-points) == baseline


@given(cents)
def test_nothing_on_top_is_the_baseline(baseline):
    assert target_from(baseline, relative_percent=0) == baseline
    assert target_from(baseline, points=0) == baseline


@pytest.mark.parametrize(
    ("baseline", "way", "unit", "words"),
    [
        (25, {"relative_percent": 20}, "%", "25 % + 20 % relative = 30 %"),
        (25, {"points": 20}, "%", "25 % + 20 points = 45 %"),
        (25, {"points": 1}, "%", "25 % + 1 point = 26 %"),
        (25, {"value": 30}, "%", "from 25 % to 30 %"),
        (25, {"points": 20}, "calls", "25 calls + 20 calls = 45 calls"),
        (50, {"relative_percent": -20}, "days", "50 days − 20 % relative = 40 days"),
        (50, {"points": -5}, "", "50 − 5 = 45"),
        (0, {"relative_percent": 20}, "€", "0 € + 20 % relative = 0 €"),
    ],
)
def test_a_target_says_what_it_comes_to(baseline, way, unit, words):
    assert worded_target(baseline, **way, unit=unit) == words
