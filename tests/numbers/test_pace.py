from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.pace import Pace, expected, pace, progress

MONDAY_TO_FRIDAY = frozenset(range(5))
EVERY_DAY = frozenset(range(7))
MONDAY = date(2024, 1, 1)


def day(offset):
    return MONDAY + timedelta(days=offset)


@pytest.mark.parametrize(
    ("current", "baseline", "target", "share"),
    [
        (27.5, 25, 30, 0.5),
        (30, 25, 30, 1),
        (20, 25, 30, -1),
        (8, 10, 5, 0.4),  # down
        (4, 10, 5, 1.2),
        (0, -10, 10, 0.5),
    ],
)
def test_progress_is_the_share_of_the_way_up_or_down(current, baseline, target, share):
    assert progress(current, baseline, target) == pytest.approx(share)


def test_a_goal_that_holds_has_no_way_to_go():
    assert progress(12, 10, 10) is None


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (day(-5), 0),
        (day(0), 0),  # today is not over
        (day(1), 0.1),
        (day(5), 0.5),  # Saturday: the five days of work are over
        (day(7), 0.5),
        (day(12), 1),  # due today, a Saturday: all days of work are over
        (day(99), 1),
    ],
)
def test_expected_is_the_share_of_scheduled_days_that_are_over(today, share):
    assert expected(day(0), day(12), today, MONDAY_TO_FRIDAY) == share


def test_a_start_ahead_expects_nothing():
    assert expected(day(10), day(20), day(0), MONDAY_TO_FRIDAY) == 0


def test_a_goal_of_one_day_expects_everything_the_day_after():
    assert expected(day(0), day(0), day(0), MONDAY_TO_FRIDAY) == 0
    assert expected(day(0), day(0), day(1), MONDAY_TO_FRIDAY) == 1


def test_a_goal_without_any_day_of_work_expects_nothing_until_it_is_over():
    assert expected(day(5), day(6), day(6), MONDAY_TO_FRIDAY) == 0
    assert expected(day(5), day(6), day(7), MONDAY_TO_FRIDAY) == 1


def test_pauses_leave_both_counts():
    pauses = [(day(-3), day(1)), (day(8), day(99))]
    assert expected(day(0), day(9), day(4), EVERY_DAY, pauses) == 2 / 6


def test_overlapping_pauses_count_once():
    pauses = [(day(2), day(4)), (day(3), day(5))]
    assert expected(day(0), day(9), day(8), EVERY_DAY, pauses) == 4 / 6


def test_a_pause_still_going_stops_the_clock_but_not_the_days_ahead():
    on_the_first_day, a_day_later = (
        expected(day(0), day(9), today, EVERY_DAY, [(day(4), None)]) for today in (day(4), day(5))
    )
    assert on_the_first_day == 4 / 9
    assert a_day_later == 4 / 8


def test_leap_day_is_one_day_of_many():
    assert expected(date(2024, 2, 27), date(2024, 3, 1), date(2024, 3, 1), EVERY_DAY) == 0.75


@given(st.integers(0, 60), st.integers(-5, 70), st.frozensets(st.integers(0, 6)))
def test_expected_only_grows_and_stays_within_zero_and_one(length, today, work_days):
    shares = [expected(day(0), day(length), day(today + i), work_days) for i in range(3)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


@pytest.mark.parametrize(
    ("gone", "share", "named", "words"),
    [
        (0.09, 0.09, Pace.TOO_EARLY, "Too early to tell"),
        (0.11, 0.10, Pace.AHEAD, "Ahead of pace"),
        (0.21, 0.20, Pace.AHEAD, "Ahead of pace"),  # 1.05 but for rounding
        (0.50, 0.50, Pace.ON_PACE, "On pace"),
        (0.19, 0.20, Pace.ON_PACE, "On pace"),
        (0.47, 0.50, Pace.SLIGHTLY_BEHIND, "Slightly behind pace"),
        (0.40, 0.50, Pace.SLIGHTLY_BEHIND, "Slightly behind pace"),
        (0.39, 0.50, Pace.BEHIND, "Behind pace"),
        (-0.5, 0.50, Pace.BEHIND, "Behind pace"),
        (0.70, 1.00, Pace.BEHIND, "Behind pace"),
    ],
)
def test_pace_compares_progress_with_time(gone, share, named, words):
    assert pace(gone, share) is named
    assert pace(gone, share).worded == words


def test_nothing_expected_is_too_early():
    assert pace(1.0, 0.0) is Pace.TOO_EARLY
