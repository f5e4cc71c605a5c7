from itertools import combinations
from statistics import pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.ranks import compare, ranks

values = st.lists(st.integers(0, 10), min_size=1, max_size=30)


def test_equal_values_share_their_places():
    assert ranks([10, 20, 20, 5]) == [2, 3.5, 3.5, 1]


def test_nothing_has_no_place():
    assert ranks([]) == []


def test_groups_side_by_side_are_clearly_apart():
    apart = compare(range(1, 13), range(13, 25))
    assert apart.z == pytest.approx(-71.5 / 300**0.5)
    assert apart.clear
    assert (apart.median, apart.median_other) == (6.5, 18.5)


def test_variance_is_that_of_all_ways_to_deal_tied_values():
    dealt = [1, 1, 2, 3, 3, 3, 5, 8]
    places = ranks(dealt)
    spread = pvariance(sum(each) for each in combinations(places, 3))
    off = sum(places[5:]) - 3 * 9 / 2
    assert compare(dealt[5:], dealt[:5]).z == pytest.approx((off - 0.5) / spread**0.5)


def test_equal_groups_are_not_apart():
    same = compare([4] * 12, [4] * 12)
    assert (same.z, same.clear) == (0, False)


def test_days_alike_prove_less():
    one, other = [1, 2, 3, 4, 5, 6], [4, 5, 6, 7, 8, 9]
    assert compare(one, other, inflation=4).z == pytest.approx(compare(one, other).z / 2)


@given(values, values)
def test_swapping_the_groups_swaps_the_sign(one, other):
    there, back = compare(one, other), compare(other, one)
    assert there.z == pytest.approx(-back.z)


@pytest.mark.parametrize(("one", "other"), [([], [1]), ([1], [])])
def test_nothing_is_not_compared(one, other):
    with pytest.raises(ValueError, match="nothing"):
        compare(one, other)
