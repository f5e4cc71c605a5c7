from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.calendar import Coverage, coverage, month_starts, scheduled_days

MONDAY_TO_FRIDAY = frozenset(range(5))
MONDAY = date(2024, 1, 1)


def day(offset):
    return MONDAY + timedelta(days=offset)


def test_a_week_has_its_work_days():
    assert scheduled_days(MONDAY, day(6), MONDAY_TO_FRIDAY) == [day(i) for i in range(5)]


def test_a_day_off_is_left_out_and_a_worked_sunday_added():
    days = scheduled_days(MONDAY, day(6), MONDAY_TO_FRIDAY, off={day(1)}, extra={day(6)})
    assert days == [day(0), day(2), day(3), day(4), day(6)]


def test_off_wins_over_extra():
    assert scheduled_days(day(5), day(5), MONDAY_TO_FRIDAY, off={day(5)}, extra={day(5)}) == []


def test_extra_days_outside_the_range_stay_outside():
    assert scheduled_days(MONDAY, MONDAY, MONDAY_TO_FRIDAY, extra={day(-1), day(6)}) == [MONDAY]


def test_a_range_that_ends_before_it_starts_is_empty():
    assert scheduled_days(day(1), day(0), MONDAY_TO_FRIDAY) == []
    assert month_starts(day(1), day(0)) == []


def test_leap_day_is_a_day_of_work():
    assert date(2024, 2, 29) in scheduled_days(date(2024, 2, 1), date(2024, 3, 1), MONDAY_TO_FRIDAY)


def test_the_last_day_a_calendar_knows_does_no_harm():
    assert scheduled_days(date.max, date.max, frozenset(range(7))) == [date.max]
    assert month_starts(date.max, date.max) == [date(9999, 12, 1)]


@given(st.dates(), st.integers(0, 400), st.frozensets(st.integers(0, 6)))
def test_scheduled_days_ascend_and_are_work_days_of_the_range(first, length, work_days):
    last = min(first, date.max - timedelta(days=length)) + timedelta(days=length)
    days = scheduled_days(first, last, work_days)
    assert days == sorted(set(days))
    assert all(first <= day <= last and day.weekday() in work_days for day in days)


def test_coverage_counts_rated_days_of_work_only():
    scheduled = [day(i) for i in range(5)]
    assert coverage({day(0), day(2), day(5)}, scheduled) == Coverage(2, 5)


@pytest.mark.parametrize(
    ("n", "m", "words", "enough"),
    [
        (0, 0, "0 of 0 scheduled days", False),
        (1, 1, "1 of 1 scheduled day", True),
        (10, 20, "10 of 20 scheduled days", True),
        (9, 20, "9 of 20 scheduled days", False),
    ],
)
def test_coverage_is_worded_and_half_is_enough(n, m, words, enough):
    assert Coverage(n, m).worded == words
    assert Coverage(n, m).enough_for_trend is enough


def test_months_run_over_the_end_of_the_year():
    assert month_starts(date(2023, 11, 30), date(2024, 2, 1)) == [
        date(2023, 11, 1),
        date(2023, 12, 1),
        date(2024, 1, 1),
        date(2024, 2, 1),
    ]


def test_a_single_day_touches_one_month():
    assert month_starts(date(2024, 2, 29), date(2024, 2, 29)) == [date(2024, 2, 1)]
