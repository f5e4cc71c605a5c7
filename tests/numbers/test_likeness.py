import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.likeness import inflation, likeness, neighbours


def test_neighbours_are_one_day_apart():
    assert neighbours([3, 4, 6, 7, 8]) == ([1, 3, 4], [0, 2, 3])


def test_neighbours_may_be_a_week_apart_and_in_any_order():
    assert neighbours([15, 1, 8, 2], apart=7) == ([0, 2], [2, 1])


@given(st.sets(st.integers(0, 20)).map(sorted) | st.integers(0, 9).map(range).map(list))
def test_neighbours_are_found_whatever_days_are_missing(days):
    later, before = neighbours(days)
    expected = [(days.index(day), days.index(day - 1)) for day in days if day - 1 in days]
    assert list(zip(later, before, strict=True)) == expected


@given(st.lists(st.integers(0, 10), min_size=2, max_size=30))
def test_days_without_a_gap_are_as_alike_as_their_pairs_tell(values):
    listed = [*range(1, len(values))], [*range(len(values) - 1)]
    assert likeness(values, neighbours(range(len(values)))) == likeness(values, listed)


def test_values_that_go_on_are_alike():
    values = [1, 1, 1, 5, 5, 5]
    assert likeness(values, neighbours(range(6))) == pytest.approx(0.6)


def test_values_that_go_to_and_fro_count_as_not_alike():
    assert likeness([1, 5, 1, 5], neighbours(range(4))) == 0


@pytest.mark.parametrize(
    ("values", "days"), [([], []), ([4], [1]), ([4, 4, 4], [1, 2, 3]), ([1, 5], [1, 9])]
)
def test_nothing_is_alike_without_a_difference_or_a_neighbour(values, days):
    assert likeness(values, neighbours(days)) == 0


def test_days_never_count_for_nothing():
    rising = list(range(10_000))
    assert likeness(rising, neighbours(rising)) == 0.95


def test_likeness_makes_the_variance_grow():
    assert inflation(0) == 1
    assert inflation(0.3) == pytest.approx(1.857, abs=0.001)
