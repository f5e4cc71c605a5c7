from datetime import date, timedelta

import pytest

from journal.numbers.goal_value import Entry
from journal.numbers.measured_baseline import measured_baseline, parted

MONDAY = date(2026, 10, 5)


def day(offset):
    return MONDAY + timedelta(days=offset)


def test_the_first_days_are_parted_from_the_rest():
    entries = [Entry(day(0), 1), Entry(day(13), 2), Entry(day(14), 3)]
    assert parted(entries, MONDAY, 14) == (entries[:2], entries[2:])


@pytest.mark.parametrize(("how", "baseline"), [("mean", 5), ("latest", 6), ("sum", None)])
def test_values_measure_it_their_way(how, baseline):
    assert measured_baseline([Entry(day(0), 4), Entry(day(7), 6)], how) == baseline


def test_counts_measure_a_ratio():
    assert measured_baseline([Entry(day(0), won=2, lost=6), Entry(day(7), lost=2)], "ratio") == 20


@pytest.mark.parametrize("how", ["mean", "latest", "ratio"])
def test_days_that_say_nothing_measure_nothing(how):
    assert measured_baseline([], how) is None
    assert measured_baseline([Entry(day(0))], how) is None
