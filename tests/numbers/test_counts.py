from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.counts import LabelCount, MonthCount, by_label, by_month


def test_empty_months_are_counted_as_none():
    days = [date(2024, 2, 29), date(2023, 12, 31), date(2024, 2, 1)]
    assert by_month(days, date(2023, 12, 1), date(2024, 3, 31)) == [
        MonthCount(date(2023, 12, 1), 1),
        MonthCount(date(2024, 1, 1), 0),
        MonthCount(date(2024, 2, 1), 2),
        MonthCount(date(2024, 3, 1), 0),
    ]


def test_days_of_a_touched_month_outside_the_range_do_not_count():
    days = [date(2024, 1, 9), date(2024, 1, 10), date(2024, 1, 20), date(2024, 1, 21)]
    counts = by_month(days, date(2024, 1, 10), date(2024, 1, 20))
    assert counts == [MonthCount(date(2024, 1, 1), 2)]


def test_a_range_that_ends_before_it_starts_has_no_months():
    assert by_month([date(2024, 1, 1)], date(2024, 1, 2), date(2024, 1, 1)) == []


@given(st.lists(st.dates(date(2019, 12, 1), date(2025, 1, 31))))
def test_every_day_in_the_range_is_counted_once(days):
    counts = by_month(days, date(2019, 12, 1), date(2025, 1, 31))
    assert sum(month.count for month in counts) == len(days)
    assert len(counts) == 62


def test_the_most_used_label_comes_first_and_equals_go_by_the_alphabet():
    assert by_label(["fatigue", "busywork", "Distraction", "fatigue"]) == [
        LabelCount("fatigue", 2),
        LabelCount("busywork", 1),
        LabelCount("Distraction", 1),
    ]


def test_no_labels_have_no_counts():
    assert by_label([]) == []


@given(st.lists(st.sampled_from("abAB")))
def test_the_order_labels_come_in_does_not_matter(labels):
    assert by_label(labels) == by_label(sorted(labels))
