"""The courses a forecast draws, against the numbers they are drawn from."""

from math import exp, lgamma, log

import pytest

from journal.numbers.forecast_draws import DRAWS, WEEKS, Courses

SURE = 1e7  # a rate this well known is a number


def negative_binomial(mean: float, dispersion: float, share: float) -> int:
    """Return the quantile of numbers whose variance is ``dispersion`` times their mean."""
    size = mean / (dispersion - 1)
    total, count = 0.0, -1
    while total < share:
        count += 1
        total += exp(
            lgamma(count + size)
            - lgamma(size)
            - lgamma(count + 1)
            - size * log(dispersion)
            + count * log(1 - 1 / dispersion)
        )
    return count


def test_two_thousand_courses_of_two_years_are_drawn() -> None:
    assert (DRAWS, WEEKS) == (2000, 104)
    assert len(Courses(9.5, 1.0, 1.0, seed=1).days_until(30)) == 2000


@pytest.mark.parametrize("dispersion", [1.0001, 2.0, 4.0])
def test_a_week_is_spread_as_the_dispersion_says(dispersion: float) -> None:
    courses = Courses(20 * SURE, 1 / SURE, dispersion, seed=3)
    (found,) = courses.bands(1)
    expected = [negative_binomial(20, dispersion, share) for share in (0.1, 0.5, 0.9)]
    assert found == pytest.approx(expected, abs=1)


def test_the_rate_is_as_unsure_as_its_shape_and_scale() -> None:
    shape, scale = 12.5, 0.25  # four weeks of three
    low, middle, high = Courses(shape, scale, 1.0, seed=5).bands(100)[-1]
    spread = (100 * shape * scale + (100 * scale) ** 2 * shape) ** 0.5
    assert middle == pytest.approx(100 * shape * scale, rel=0.05)
    assert (high - low) / (2 * 1.2816) == pytest.approx(spread, rel=0.08)


def test_the_same_seed_draws_the_same() -> None:
    one, other = (Courses(9.5, 0.5, 1.5, seed=9) for _ in range(2))
    assert one.days_until(40) == other.days_until(40)
    assert one.days_until(40) != Courses(9.5, 0.5, 1.5, seed=10).days_until(40)


def test_what_takes_longer_than_two_years_has_no_day() -> None:
    days = Courses(1.0, 0.1, 1.0, seed=2).days_until(60)
    assert days[-1] is None
    assert all(one is None or one <= 7 * WEEKS for one in days)
