"""The mean of the four weeks up to a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.trailing_mean import trailing_mean

FIRST = date(2026, 3, 2)


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


def test_it_takes_twelve_values_to_begin() -> None:
    values = {after(n): 1.0 for n in range(12)}
    means = trailing_mean(values, list(values))
    assert means[:11] == [None] * 11
    assert means[11] is not None
    assert means[11].median == 1


def test_only_the_window_counts_and_only_the_past() -> None:
    values = {after(n): float(n >= 28) for n in range(56)}
    means = trailing_mean(values, list(values))
    assert [round(one.median, 3) if one else None for one in (means[27], means[41], means[55])] == [
        0,
        0.5,
        1,
    ]
    assert trailing_mean(dict(list(values.items())[:40]), list(values)[:40]) == means[:40]


@given(st.lists(st.none() | st.integers(0, 30), max_size=90))
def test_every_mean_is_that_of_its_own_four_weeks(values: list[int | None]) -> None:
    known = {after(n): float(one) for n, one in enumerate(values) if one is not None}
    days = [after(n) for n in range(len(values))]
    for day, found in zip(days, trailing_mean(known, days), strict=True):
        window = [one for each, one in known.items() if 0 <= (day - each).days < 28]
        assert (found is None) == (len(window) < 12)
        if found is not None:
            assert found.median == pytest.approx(sum(window) / len(window))


def test_no_value_is_no_mean() -> None:
    assert trailing_mean({}, [FIRST]) == [None]
