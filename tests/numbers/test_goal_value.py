from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.goal_value import Entry, current_value, path

START = date(2023, 12, 29)


def day(offset):
    return START + timedelta(days=offset)


def entries(*values):
    return [Entry(day(index), value) for index, value in enumerate(values)]


some_values = st.lists(st.integers(-(10**7), 10**7).map(lambda number: number / 100))


@pytest.mark.parametrize(("how", "stand"), [("sum", 116.0), ("latest", 3.0), ("mean", 16 / 3)])
def test_entries_add_up_their_way(how, stand):
    assert current_value(entries(5, 8, 3), how, 100) == stand


def test_a_ratio_is_all_won_in_percent_of_all_decided():
    counts = [Entry(day(0), won=1, lost=3), Entry(day(7), won=2, lost=2)]
    assert path(counts, "ratio", 20) == [(day(0), 25.0), (day(7), 37.5)]
    assert current_value(counts, "ratio", 20) == 37.5


@pytest.mark.parametrize("how", ["sum", "latest", "mean", "ratio"])
def test_without_entries_a_goal_stands_at_its_baseline(how):
    assert current_value([], how, 25) == 25
    assert path([], how, 25) == []


@pytest.mark.parametrize("how", ["sum", "latest", "mean", "ratio"])
def test_a_check_in_without_figures_says_nothing(how):
    assert current_value([Entry(day(0)), Entry(day(1), won=0, lost=0)], how, 25) == 25


def test_one_count_alone_is_enough_for_a_ratio():
    assert current_value([Entry(day(0), won=2)], "ratio", 0) == 100
    assert current_value([Entry(day(0), lost=2)], "ratio", 50) == 0


def test_a_path_has_one_point_a_day_and_skips_silent_check_ins():
    check_ins = [Entry(day(3), 4), Entry(day(0), 1), Entry(day(1)), Entry(day(0), 2)]
    assert path(check_ins, "sum", 10) == [(day(0), 13), (day(3), 17)]
    assert path(check_ins, "latest", 10) == [(day(0), 2), (day(3), 4)]


def test_tenths_add_up_without_noise():
    assert current_value(entries(*[0.1] * 10), "sum", 0) == 1.0
    assert current_value(entries(0.1, 0.2, 0.3), "mean", 0) == 0.2


def test_the_latest_of_one_day_is_the_last_made():
    assert current_value([Entry(day(0), 1), Entry(day(0), 2)], "latest", 0) == 2


def test_an_unknown_way_is_refused():
    with pytest.raises(ValueError, match="no way"):
        path([], "median", 0)


@given(some_values, st.sampled_from(["sum", "latest", "mean"]))
def test_the_path_ends_where_the_goal_stands(values, how):
    check_ins = entries(*values)
    points = path(check_ins, how, 7)
    assert [at for at, _ in points] == [entry.day for entry in check_ins]
    assert current_value(check_ins, how, 7) == (points[-1][1] if points else 7)


@given(some_values.filter(bool))
def test_a_mean_lies_between_the_least_and_the_most(values):
    assert min(values) <= current_value(entries(*values), "mean", 0) <= max(values)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_a_ratio_stays_within_zero_and_a_hundred(counts):
    check_ins = [Entry(day(i), won=won, lost=lost) for i, (won, lost) in enumerate(counts)]
    assert all(0 <= stand <= 100 for _, stand in path(check_ins, "ratio", 0))
