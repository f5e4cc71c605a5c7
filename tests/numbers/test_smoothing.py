from datetime import date, timedelta
from itertools import pairwise
from statistics import median, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.smoothing import Smoothed, runs_without_gap, trailing_median

MONDAY = date(2024, 1, 1)


def consecutive(count, first=MONDAY):
    return [first + timedelta(days=index) for index in range(count)]


def rated(values, first=MONDAY):
    days = consecutive(len(values), first)
    return {day: value for day, value in zip(days, values, strict=True) if value is not None}


some_values = st.lists(st.none() | st.integers(0, 10), max_size=60)


def test_median_of_the_week_has_the_published_values():
    ratings = rated([7, 6, None, 6, 5, 7, 4, 5, 4, 3, None, 4, 3, 3])
    smoothed = trailing_median(ratings, consecutive(14))
    medians = [value and value.median for value in smoothed]
    assert medians == [None, None, None, None, 6, 6, 6, 5.5, 5, 5, 4.5, 4, 4, 3.5]


def test_band_holds_the_middle_half():
    assert trailing_median(rated([1, 2, 3, 4]), consecutive(4))[-1] == Smoothed(2.5, 1.75, 3.25)


def test_equal_ratings_have_a_band_without_width():
    assert trailing_median(rated([6] * 9), consecutive(9))[-1] == Smoothed(6, 6, 6)


def test_without_ratings_every_day_is_a_gap():
    assert trailing_median({}, consecutive(3)) == [None, None, None]


def test_without_days_there_is_nothing():
    assert trailing_median(rated([5] * 9), []) == []


def test_one_rating_is_enough_only_when_asked_so():
    assert trailing_median(rated([5]), [MONDAY]) == [None]
    assert trailing_median(rated([5]), [MONDAY], minimum=1) == [Smoothed(5, 5, 5)]


def test_the_eighth_day_forgets_the_first():
    ratings = rated([10, 1, 1, 1])
    week, after = consecutive(8)[6:]
    assert trailing_median(ratings, [week, after], minimum=3) == [
        Smoothed(1, 1, 3.25),
        Smoothed(1, 1, 1),
    ]


def test_ratings_before_the_first_day_shown_count():
    ratings = rated([3, 3, 3, 3, 3])
    assert trailing_median(ratings, consecutive(5)[4:]) == [Smoothed(3, 3, 3)]


def test_a_window_runs_over_leap_day_and_the_end_of_the_year():
    for first in (date(2024, 2, 27), date(2023, 12, 30)):
        assert trailing_median(rated([1, 2, 3, 4], first), consecutive(4, first))[-1] is not None


def test_the_order_ratings_come_in_does_not_matter():
    ratings = rated([7, 1, 6, 2, 5, 3])
    backwards = dict(reversed(ratings.items()))
    assert trailing_median(backwards, consecutive(6)) == trailing_median(ratings, consecutive(6))


def test_days_that_do_not_ascend_are_refused():
    with pytest.raises(ValueError, match="ascend"):
        trailing_median({}, consecutive(2)[::-1])
    with pytest.raises(ValueError, match="ascend"):
        runs_without_gap(consecutive(2)[::-1])


@pytest.mark.parametrize("minimum", [0, 8])
def test_a_minimum_no_window_can_hold_is_refused(minimum):
    with pytest.raises(ValueError, match="cannot ask"):
        trailing_median({}, [], minimum=minimum)


@given(some_values)
def test_every_value_is_that_of_its_own_window(values):
    smoothed = trailing_median(rated(values), consecutive(len(values)))
    for index, found in enumerate(smoothed):
        window = [value for value in values[max(0, index - 6) : index + 1] if value is not None]
        if len(window) < 4:
            assert found is None
        else:
            low, _, high = quantiles(window, n=4, method="inclusive")
            assert found is not None
            assert (found.median, found.low, found.high) == (median(window), low, high)


@given(some_values, some_values)
def test_new_days_never_change_the_past(before, after):
    days = consecutive(len(before) + len(after))
    early = trailing_median(rated(before), days[: len(before)])
    assert trailing_median(rated(before + after), days)[: len(before)] == early


def test_three_missing_days_are_joined_and_four_are_not():
    first, *_ = days = [MONDAY, MONDAY + timedelta(days=4), MONDAY + timedelta(days=9)]
    assert runs_without_gap(days) == [slice(0, 2), slice(2, 3)]
    assert runs_without_gap(days, most_missing=4) == [slice(0, 3)]
    assert runs_without_gap([first]) == [slice(0, 1)]
    assert runs_without_gap([]) == []


@given(st.sets(st.integers(0, 400)))
def test_runs_cover_every_day_once_and_never_cross_a_gap(offsets):
    days = [MONDAY + timedelta(days=offset) for offset in sorted(offsets)]
    runs = [days[run] for run in runs_without_gap(days)]
    assert [day for run in runs for day in run] == days
    for run in runs:
        assert all((b - a).days <= 4 for a, b in pairwise(run))
    for run, following in pairwise(runs):
        assert (following[0] - run[-1]).days > 4
