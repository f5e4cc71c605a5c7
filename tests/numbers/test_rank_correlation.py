import random
from datetime import date, timedelta
from math import atanh, sqrt, tanh

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.likeness import likeness, neighbours
from journal.numbers.rank_correlation import rank_correlation
from journal.numbers.ranks import ranks

MONDAY = date(2024, 1, 1)


def on_days(values, apart=1):
    return {MONDAY + timedelta(days=apart * index): value for index, value in enumerate(values)}


def test_textbook_example_has_its_value():
    one = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110] * 3
    other = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17] * 3
    found = rank_correlation(on_days(one, 2), on_days(other, 2))
    assert found.rho == pytest.approx(-29 / 165)
    assert (found.n, found.effective) == (30, 30)  # no day has one before it
    assert not found.clear


def test_interval_has_the_width_of_its_formula():
    found = rank_correlation(on_days([*range(30)], 2), on_days([*range(15, 30), *range(15)], 2))
    assert found.rho == pytest.approx(-0.5017, abs=0.0001)
    assert found.low == pytest.approx(-0.7406, abs=0.0001)
    assert found.high == pytest.approx(-0.1502, abs=0.0001)
    assert found.clear


def test_thirty_days_with_both_are_needed():
    many = on_days(range(60))
    assert rank_correlation(on_days(range(29)), many) is None
    assert rank_correlation(on_days(range(30)), many).n == 30


def test_only_days_with_both_count():
    one = on_days(range(40))
    later = {day + timedelta(days=10): value for day, value in one.items()}
    assert rank_correlation(one, later).n == 30


def test_what_never_changes_goes_with_nothing():
    assert rank_correlation(on_days([5] * 40), on_days(range(40))) is None


def test_what_is_the_same_goes_together_fully():
    found = rank_correlation(on_days(range(40), 2), on_days(range(40), 2))
    assert found.rho == 1
    assert found.low > 0.99


def test_two_that_drift_are_worth_fewer_days():
    drifting = rank_correlation(on_days(range(40)), on_days(range(40)))
    assert drifting.effective < 5


def test_days_that_drift_count_by_their_likeness():
    one = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5] * 4
    other = [3, 3, 3, 1, 1, 1, 2, 2, 2, 2] * 4
    beside = neighbours(range(40))
    alike = likeness(ranks(one), beside) * likeness(ranks(other), beside)
    found = rank_correlation(on_days(one), on_days(other))
    assert alike == pytest.approx(22 / 39 * 20 / 39)
    assert found.effective == pytest.approx(40 * (1 - alike) / (1 + alike))
    half = 1.959964 * sqrt((1 + found.rho**2 / 2) / (found.effective - 3))
    assert found.low == pytest.approx(tanh(atanh(found.rho) - half))
    assert found.high == pytest.approx(tanh(atanh(found.rho) + half))


def test_days_worth_next_to_nothing_tell_nothing():
    found = rank_correlation(on_days(range(30)), on_days(range(30)))
    assert (found.low, found.high, found.clear) == (-1, 1, False)


def test_days_drifting_apart_from_each_other_seldom_seem_to_go_together():
    rng = random.Random(11)  # noqa: S311 - not a secret

    def drift(alike=0.6):
        values = [rng.gauss(0, 1)]
        for _ in range(99):
            values.append(alike * values[-1] + sqrt(1 - alike * alike) * rng.gauss(0, 1))
        return on_days(values)

    claimed = [rank_correlation(drift(), drift()).clear for _ in range(400)]
    assert sum(claimed) / 400 <= 0.08


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(1, 5)), min_size=30, max_size=60))
def test_the_order_of_the_two_changes_nothing(values):
    one, other = (on_days(each) for each in zip(*values, strict=True))
    there, back = rank_correlation(one, other), rank_correlation(other, one)
    assert (there is None) == (back is None)
    if there is not None:
        assert there.rho == pytest.approx(back.rho)
        assert there.low - 1e-9 <= there.rho <= there.high + 1e-9
