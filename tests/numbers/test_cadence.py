from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.cadence import next_check_in

FRIDAY = date(2023, 12, 29)


def day(offset):
    return FRIDAY + timedelta(days=offset)


@pytest.mark.parametrize("cadence", [7, 14, 30])
def test_the_first_check_in_is_one_cadence_after_the_start(cadence):
    assert next_check_in(FRIDAY, cadence).on == day(cadence)
    assert next_check_in(FRIDAY, cadence, FRIDAY).on == day(cadence)


@pytest.mark.parametrize(
    ("last", "following"),
    [
        (7, 14),  # on the day
        (6, 14),  # a day early
        (10, 14),  # a Monday late: Fridays stay
        (11, 21),  # nearer to the Friday after
        (70, 77),  # weeks were skipped
    ],
)
def test_a_friday_goal_keeps_its_fridays(last, following):
    assert next_check_in(FRIDAY, 7, day(last)).on == day(following)


def test_halfway_counts_for_the_earlier_day():
    assert next_check_in(FRIDAY, 14, day(21)).on == day(28)


def test_a_check_in_before_the_start_counts_for_nothing():
    assert next_check_in(FRIDAY, 7, day(-30)).on == day(7)


def test_it_is_due_from_its_day_on():
    check_in = next_check_in(FRIDAY, 7)
    assert [check_in.is_due(day(offset)) for offset in (6, 7, 8)] == [False, True, True]


@given(st.sampled_from([7, 14, 30]), st.integers(0, 4000))
def test_the_wait_is_half_to_one_and_a_half_cadences(cadence, last):
    on = next_check_in(FRIDAY, cadence, day(last)).on
    assert cadence / 2 <= (on - day(last)).days <= 1.5 * cadence
    assert (on - FRIDAY).days % cadence == 0


def test_no_cadence_is_refused():
    with pytest.raises(ValueError, match="cadence"):
        next_check_in(FRIDAY, 0)
