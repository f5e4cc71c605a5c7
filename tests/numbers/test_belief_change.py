from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.belief_change import Rating, held_suggested, thought_change, turn_change

MADE = date(2023, 12, 28)


def rating(offset, thought=None, turn=None):
    return Rating(MADE + timedelta(days=offset), thought, turn)


def test_change_is_first_minus_latest():
    ratings = [rating(0, 80, 30), rating(3, 95, 20), rating(10, 45, 70)]
    thought, turn = thought_change(ratings), turn_change(ratings)
    assert thought is not None
    assert turn is not None
    assert thought.points == 35
    assert turn.points == -40
    assert thought.worded == "first rating 80 %, latest rating 45 %"


def test_never_rated_has_no_change():
    assert thought_change([]) is None
    assert turn_change([rating(0, thought=80)]) is None


def test_one_rating_is_both_first_and_latest():
    only = thought_change([rating(0, 80)])
    assert only is not None
    assert (only.points, only.clear, only.durable) == (0, False, False)


def test_a_rating_left_out_is_passed_over():
    change = turn_change([rating(0, 80), rating(1, 75, 20), rating(9, 70, 50), rating(12, 60)])
    assert change is not None
    assert (change.first, change.latest) == (20, 50)
    assert (change.latest_on - change.first_on).days == 8


@pytest.mark.parametrize(
    ("latest", "clear"), [(50, False), (41, False), (40, True), (59, False), (60, True)]
)
def test_clear_from_ten_points_on_either_way(latest, clear):
    change = thought_change([rating(0, 50), rating(1, latest)])
    assert change is not None
    assert change.clear is clear


@pytest.mark.parametrize(
    ("days", "latest", "durable"), [(6, 40, False), (7, 40, True), (7, 51, False), (400, 0, True)]
)
def test_durable_needs_a_clear_change_a_week_later(days, latest, durable):
    change = thought_change([rating(0, 60), rating(days, latest)])
    assert change is not None
    assert change.durable is durable


def test_ratings_of_one_day_keep_their_order():
    change = thought_change([rating(5, 30), rating(0, 70), rating(0, 60), rating(5, 20)])
    assert change is not None
    assert (change.first, change.latest) == (70, 20)


@given(st.lists(st.integers(0, 100), min_size=1), st.randoms())
def test_order_of_different_days_does_not_matter(values, random):
    ratings = [rating(index, value) for index, value in enumerate(values)]
    shuffled = random.sample(ratings, len(ratings))
    assert thought_change(shuffled) == thought_change(ratings)


def test_held_is_suggested_after_two_strong_ratings_a_week_apart():
    assert held_suggested([rating(0, 20, 80), rating(7, 20, 80)])
    assert held_suggested([rating(0, 20, 80), rating(5, 0, 100), rating(8, 10, 90)])


@pytest.mark.parametrize(
    "ratings",
    [
        [],
        [rating(0, 0, 100)],
        [rating(0, 0, 100), rating(6, 0, 100)],
        [rating(0, 21, 80), rating(7, 20, 80)],
        [rating(0, 20, 79), rating(7, 20, 80)],
        [rating(0, None, 100), rating(7, 0, 100)],
        [rating(0, 10, 90), rating(7, 10, 90), rating(14, 60, 40)],  # it came back
    ],
)
def test_held_is_not_suggested_otherwise(ratings):
    assert not held_suggested(ratings)


def test_a_week_without_a_full_rating_does_not_take_strength_away():
    assert held_suggested([rating(0, 10, 90), rating(7, 10, 90), rating(9, 10, None)])
