from datetime import date, timedelta

import pytest

from journal.numbers.required import required

MONDAY_TO_FRIDAY = frozenset(range(5))
MONDAY = date(2026, 10, 5)


def of(current, today, target=20.0, baseline=0.0, weeks=10, **more):
    return required(
        current,
        baseline,
        target,
        start=MONDAY,
        due=MONDAY + timedelta(weeks=weeks, days=-1),
        today=MONDAY + timedelta(days=today),
        work_days=MONDAY_TO_FRIDAY,
        **more,
    )


def test_it_is_what_is_missing_by_the_weeks_left():
    found = of(6.0, today=35)
    assert (found.a_week, found.planned, found.weeks) == (2.8, 2.0, 5.0)


def test_today_is_still_left():
    assert of(0.0, today=66).weeks == pytest.approx(0.4)  # Thursday and Friday


def test_a_pause_leaves_the_weeks_left_and_the_plan():
    pause = (MONDAY + timedelta(days=14), MONDAY + timedelta(days=27))
    found = of(8.0, today=7, pauses=[pause])
    assert found.weeks == 7
    assert found.planned == 2.5


def test_it_goes_down_as_well():
    assert of(15.0, today=35, baseline=20.0, target=10.0).a_week == -1.0


@pytest.mark.parametrize(("current", "today"), [(20.0, 35), (25.0, 35), (6.0, 70), (6.0, 68)])
def test_nothing_is_needed_where_nothing_or_no_time_is_left(current, today):
    assert of(current, today) is None
