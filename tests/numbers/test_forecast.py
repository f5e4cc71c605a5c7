from datetime import date, timedelta
from random import Random

import pytest

from journal.numbers.forecast import forecast_level, forecast_sum, rate_of, weeks_needed
from journal.numbers.week_totals import Period

TODAY = date(2026, 11, 23)
DUE = date(2026, 12, 18)


def weeks(*totals):
    return [Period(float(one), 1.0) for one in totals]


def of_sum(periods, missing, due=DUE, seed=7, current=10.0):
    return forecast_sum(periods, current, current + missing, since=TODAY, due=due, seed=seed)


def test_fewer_than_four_full_weeks_have_no_forecast():
    assert of_sum(weeks(2, 3, 2), 10) is None
    assert weeks_needed(weeks(2, 3)) == 2
    assert weeks_needed([]) == 4
    assert weeks_needed([Period(9, 5.0)]) == 1  # one check-in does not tell how much weeks differ
    assert weeks_needed(weeks(2, 3, 2, 1)) == 0


def test_the_rate_is_that_of_numbers_as_they_are_spread():
    # w = 2, 6, 4, 8: mean 5, variance 20 / 3, so D = 4 / 3
    shape, scale, dispersion = rate_of(weeks(2, 6, 4, 8))
    assert dispersion == pytest.approx(4 / 3)
    assert shape == pytest.approx(20.5 / (4 / 3))
    assert scale == pytest.approx((4 / 3) / 4)


def test_weeks_that_hardly_differ_count_as_a_poisson_number():
    assert rate_of(weeks(3, 3, 3, 3)) == (12.5, 0.25, 1.0)
    assert rate_of(weeks(0, 0, 0, 0)) == (0.5, 0.25, 1.0)


def test_a_fortnight_weighs_as_two_weeks():
    assert rate_of([Period(6, 2.0), Period(6, 2.0)]) == (12.5, 0.25, 1.0)


def test_it_is_a_range_around_what_the_rate_would_take():
    found = of_sum(weeks(3, 2, 4, 3, 3, 3), 12)
    assert found.early < found.middle < found.late
    assert abs((found.middle - TODAY).days - 28) <= 4
    assert 0 < found.by_due < 1


def test_more_weeks_make_it_narrower():
    few, many = of_sum(weeks(*[3] * 4), 30), of_sum(weeks(*[3] * 40), 30)
    assert (many.late - many.early) < (few.late - few.early)


def test_the_same_goal_has_the_same_forecast():
    assert of_sum(weeks(3, 2, 4, 3), 12) == of_sum(weeks(3, 2, 4, 3), 12)
    assert of_sum(weeks(3, 2, 4, 3), 12, seed=8) != of_sum(weeks(3, 2, 4, 3), 12)


def test_beyond_two_years_there_is_no_day():
    found = of_sum(weeks(0, 1, 0, 0), 400)
    assert found.beyond
    assert found.late is None
    assert found.by_due == 0


def test_nothing_yet_is_no_error():
    found = of_sum(weeks(0, 0, 0, 0), 50)
    assert found.late is None


def test_nothing_is_left_to_forecast_at_the_target():
    assert of_sum(weeks(3, 2, 4, 3), 0) is None


def test_a_sum_that_goes_down_is_the_mirror_of_one_that_goes_up():
    up = forecast_sum(weeks(3, 2, 4, 3), 0.0, 12.0, since=TODAY, due=DUE, seed=7)
    down = forecast_sum(weeks(-3, -2, -4, -3), 0.0, -12.0, since=TODAY, due=DUE, seed=7)
    assert (down.early, down.middle, down.late) == (up.early, up.middle, up.late)
    assert [one[1] for one in down.band] == [-one[3] for one in up.band]


def test_the_band_begins_where_it_stands_and_reaches_past_the_due_date():
    found = of_sum(weeks(3, 2, 4, 3), 12)
    assert found.band[0] == (TODAY, 10.0, 10.0, 10.0)
    assert found.band[-1][0] >= DUE
    assert all(low <= middle <= high for _, low, middle, high in found.band)


def test_money_is_forecast_as_well():
    found = of_sum(weeks(12_000, 8_000, 15_000, 9_500, 11_000), 60_000, current=55_500.0)
    assert 20 < (found.middle - TODAY).days < 55


def level(slope, count=20, noise=0.2):
    chance = Random(3)  # noqa: S311 - invented figures
    first = TODAY - timedelta(weeks=count - 1)
    return {
        first + timedelta(weeks=week): 20 + slope * week + chance.uniform(-noise, noise)
        for week in range(count)
    }


def test_a_level_with_a_trend_has_a_range():
    found = forecast_level(level(0.1), 24.0, due=DUE, apart=7)
    assert found.early <= found.middle <= found.late
    assert found.by_due is None
    assert abs((found.middle - TODAY).days - 147) < 40  # 2.1 to go at 0.1 a week


def test_a_level_on_a_straight_line_has_one_day():
    line = {TODAY - timedelta(weeks=back): 20 - back / 10 for back in range(20)}
    found = forecast_level(line, 22.1, due=DUE, apart=7)
    assert {(one - TODAY).days for one in (found.early, found.middle, found.late)} == {147}


def test_a_level_going_down_has_one_too():
    found = forecast_level(level(-0.1), 16.0, due=DUE, apart=7)
    assert TODAY < found.early <= found.middle <= found.late
    assert found.band[-1][1] <= found.band[-1][3]


@pytest.mark.parametrize(
    "values",
    [
        level(0.0),  # no trend
        level(-0.1),  # away from the target
        level(0.1, count=10),  # too few
    ],
)
def test_a_level_has_none_without_a_trend_towards_the_target(values):
    assert forecast_level(values, 24.0, due=DUE, apart=7) is None


def test_a_level_too_far_off_has_no_day():
    found = forecast_level(level(0.1), 400.0, due=DUE, apart=7)
    assert found.beyond
    assert found.early is None
