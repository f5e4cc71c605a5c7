"""The mean of the four weeks up to a day."""

from datetime import date, timedelta

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


def test_no_value_is_no_mean() -> None:
    assert trailing_mean({}, [FIRST]) == [None]
