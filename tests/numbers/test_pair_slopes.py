import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.pair_slopes import pair_slopes


def listed(at, heights):
    points = sorted(zip(at, heights, strict=True))
    return sorted(
        (y - before) / (x - start)
        for place, (x, y) in enumerate(points)
        for start, before in points[:place]
    )


@given(
    st.dictionaries(st.integers(0, 200), st.integers(-3, 10).map(float), min_size=2, max_size=40)
)
def test_counting_pairs_gives_the_same_slopes_as_listing_them(points):
    slope_at = pair_slopes(list(points), list(points.values()))
    expected = listed(points, points.values())
    assert [slope_at(place) for place in range(len(expected))] == pytest.approx(expected)


def test_equal_values_have_no_slope():
    slope_at = pair_slopes([3, 5, 9], [4.0, 4.0, 4.0])
    assert [slope_at(place) for place in range(3)] == [0, 0, 0]


def test_values_of_every_size_lose_next_to_nothing():
    rng = random.Random(5)  # noqa: S311 - not a secret
    at = rng.sample(range(900), 300)
    heights = [rng.random() * 500 for _ in at]
    exact = listed(at, heights)
    slope_at = pair_slopes(at, heights)
    for place in (len(exact) // 4, len(exact) // 2, 3 * len(exact) // 4):
        assert slope_at(place) == pytest.approx(exact[place], abs=0.02)
