import random
from datetime import date, timedelta
from itertools import permutations
from math import ceil, floor, sqrt
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.trend import enough_for_trend, mann_kendall, theil_sen, trend

MONDAY = date(2024, 1, 1)
PUBLISHED = [7, 6, None, 6, 5, 7, 4, 5, 4, 3, None, 4, 3, 3]


def on_days(values, first=MONDAY, apart=1):
    return {
        first + timedelta(days=apart * index): value
        for index, value in enumerate(values)
        if value is not None
    }


def listed(values):
    return sorted(
        7 * (values[later] - values[day]) / (later - day).days
        for day in values
        for later in values
        if later > day
    )


long_enough = st.lists(st.integers(0, 10), min_size=28, max_size=60)


def test_trend_has_the_published_values():
    ratings = on_days(PUBLISHED)
    test = mann_kendall(list(ratings.values()))
    assert (test.n, test.s) == (12, -47)
    assert test.variance == pytest.approx(202.333, abs=0.001)
    assert test.z() == pytest.approx(-3.234, abs=0.001)
    assert theil_sen(ratings) == pytest.approx(-2.13, abs=0.005)


def test_variance_is_that_of_all_orders_of_tied_values():
    every = [mann_kendall(order).s for order in permutations([1, 1, 2, 3, 3, 3])]
    assert sum(every) == 0
    spread = sum(s * s for s in every) / len(every)
    assert mann_kendall([1, 1, 2, 3, 3, 3]).variance == pytest.approx(spread)


few_levels = st.lists(st.integers(0, 5), max_size=30)
all_different = st.lists(st.integers(0, 99).map(float), min_size=25, max_size=60, unique=True)


@given(few_levels | all_different | st.lists(st.integers(0, 40), max_size=120))
def test_every_pair_of_values_is_counted_once(values):
    signs = [
        (later > earlier) - (later < earlier)
        for index, later in enumerate(values)
        for earlier in values[:index]
    ]
    assert mann_kendall(values).s == sum(signs)


@pytest.mark.parametrize("values", [{}, on_days([5]), on_days([5, 6])])
def test_next_to_nothing_has_no_trend(values):
    assert trend(values) is None


def test_no_slope_without_two_days():
    assert theil_sen({}) == theil_sen(on_days([5])) == 0


def test_fifteen_ratings_over_twenty_eight_days_are_enough():
    every_second = on_days(range(14), apart=2)
    assert not enough_for_trend(every_second)
    assert trend(every_second) is None
    fifteen = every_second | {MONDAY + timedelta(days=27): 14}
    assert enough_for_trend(fifteen)
    assert trend(fifteen).found


def test_a_day_too_short_is_not_enough():
    assert trend(on_days([5] * 27)) is None
    assert trend(on_days([5] * 28)) is not None


def test_equal_ratings_have_no_trend():
    steady = trend(on_days([6] * 90))
    assert not steady.found
    assert (steady.z, steady.slope, steady.low, steady.high) == (0, 0, 0, 0)


def test_a_straight_fall_is_told_with_its_size():
    falling = trend(on_days([10 - day / 7 for day in range(35)]))
    assert falling.found
    assert falling.z < 0
    assert falling.slope == pytest.approx(-1)
    assert falling.low <= falling.slope <= falling.high
    assert (falling.n, falling.days) == (35, 35)
    assert falling.weeks == pytest.approx(34 / 7)


@given(long_enough)
def test_slope_is_the_median_of_all_pairs(values):
    ratings = on_days(values)
    assert trend(ratings).slope == pytest.approx(median(listed(ratings)))


@given(long_enough)
def test_what_rises_one_way_falls_the_other(values):
    up, down = trend(on_days(values)), trend(on_days([-value for value in values]))
    assert up.z == pytest.approx(-down.z)
    assert up.slope == pytest.approx(-down.slope)
    assert up.low <= up.slope <= up.high
    assert up.low == pytest.approx(-down.high)


@given(long_enough, st.integers(1, 40))
def test_order_of_entry_and_the_calendar_change_nothing(values, later):
    ratings = on_days(values)
    mixed = dict(random.Random(later).sample(list(ratings.items()), len(ratings)))  # noqa: S311 - not a secret
    moved = on_days(values, MONDAY + timedelta(days=later))
    assert trend(ratings) == trend(mixed) == trend(moved)


def test_days_alike_prove_less():
    swinging = [(0, 2, 4, 6, 8, 10, 8, 6, 4, 2)[day % 10] + day / 15 for day in range(60)]
    shuffled = random.Random(4).sample(swinging, 60)  # noqa: S311 - not a secret
    slow, quick = trend(on_days(swinging)), trend(on_days(shuffled))
    assert slow.autocorrelation > 0.5
    assert quick.autocorrelation < 0.3
    plain = mann_kendall(swinging)
    assert abs(slow.z) < abs(plain.z())
    grown = (1 + slow.autocorrelation) / (1 - slow.autocorrelation)
    assert slow.z == pytest.approx(plain.z(grown))


holey = st.lists(st.none() | st.integers(0, 10), min_size=40, max_size=80)


@given(holey)
def test_likeness_is_that_of_what_the_slope_leaves_one_day_apart(values):
    ratings = on_days(values)
    found = trend(ratings)
    if found is None:
        return
    left = {day: one - found.slope / 7 * (day - MONDAY).days for day, one in ratings.items()}
    mean = sum(left.values()) / len(left)
    off = {day: one - mean for day, one in left.items()}
    pairs = [
        off[day] * off[before]
        for day in off
        for before in [day - timedelta(days=1)]
        if before in off
    ]
    spread = sum(one * one for one in off.values()) / len(off)
    expected = sum(pairs) / len(pairs) / spread if pairs and spread > 1e-9 else 0
    assert found.autocorrelation == pytest.approx(min(max(expected, 0), 0.95), abs=1e-6)


@given(long_enough)
def test_interval_of_the_slope_counts_places_around_the_middle(values):
    ratings = on_days(values)
    found, test, slopes = trend(ratings), mann_kendall(values), listed(ratings)
    grown = (1 + found.autocorrelation) / (1 - found.autocorrelation)
    spread = 1.959963984540054 * sqrt(test.variance * grown)
    low = max(floor((len(slopes) - spread) / 2) - 1, 0)
    high = min(ceil((len(slopes) + spread) / 2), len(slopes) - 1)
    assert (found.low, found.high) == pytest.approx((slopes[low], slopes[high]))


def test_values_a_week_apart_are_compared_a_week_apart():
    weekly = on_days([1, 2, 4, 5, 5, 4, 2, 1] * 3, apart=7)
    assert trend(weekly).autocorrelation == 0
    assert trend(weekly, apart=7).autocorrelation > 0.5


def test_thirty_years_of_ratings_have_a_trend_too():
    rng = random.Random(7)  # noqa: S311 - not a secret
    ratings = on_days(
        min(10, max(0, round(rng.gauss(7 - day / 3000, 2)))) for day in range(30 * 365)
    )
    found = trend(ratings)
    assert found.found
    assert found.slope == pytest.approx(-7 / 3000, rel=0.2)


def journal_of_56_days(rng, planted, alike=0.3, missing=0.3):
    """Ratings 0-10 around 5 with an SD of 2; ``planted`` SD are added over the whole window."""
    ratings, drift = {}, rng.gauss(0, 1)
    for day in range(56):
        if day:
            drift = alike * drift + sqrt(1 - alike * alike) * rng.gauss(0, 1)
        value = 5 + 2 * (drift + planted * (day / 55 - 0.5))
        if rng.random() >= missing:
            ratings[MONDAY + timedelta(days=day)] = min(10, max(0, round(value)))
    return ratings


def share_found(journals, planted, seed):
    rng = random.Random(seed)  # noqa: S311 - not a secret
    trends = [trend(journal_of_56_days(rng, planted)) for _ in range(journals)]
    return sum(one is not None and one.found for one in trends) / journals


@pytest.mark.parametrize("seed", [1, 2])
def test_a_trend_is_seldom_claimed_where_there_is_none(seed):
    assert share_found(2000, 0, seed) <= 0.07


def test_a_real_trend_is_mostly_found():
    assert share_found(500, 3, 3) >= 0.80
