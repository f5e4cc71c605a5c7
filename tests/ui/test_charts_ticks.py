"""Marks of an axis are round and never written over each other."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journal.ui.charts.ticks import day_marks, round_values

START = date(2026, 1, 1)


def ten_a_letter(text: str) -> float:
    return 10.0 * len(text)


def said(day: date, *, year: bool) -> str:
    return day.isoformat() if year else day.isoformat()[5:]


@given(
    st.floats(-1e12, 1e12, allow_nan=False),
    st.floats(0, 1e12, allow_nan=False),
)
def test_round_values_hold_what_they_are_for(low: float, more: float) -> None:
    high = low + more
    values = round_values(low, high)
    slack = 1e-6 * max(1.0, abs(low), abs(high))
    assert values[0] <= low + slack
    assert values[-1] >= high - slack
    assert 2 <= len(values) <= 7
    assert values == sorted(values)


def test_round_values_are_round() -> None:
    assert round_values(20, 24, most=4) == [20, 21, 22, 23, 24]
    assert round_values(0, 1_250_000, most=4) == [0, 500_000, 1_000_000, 1_500_000]
    assert round_values(0.1, 0.3) == [0.1, 0.15, 0.2, 0.25, 0.3]


@given(st.integers(0, 4000), st.floats(1, 2000), st.integers(-10, 4000))
def test_days_never_overlap(span: int, width: float, today: int) -> None:
    last = START + timedelta(days=span)
    named = [(START + timedelta(days=today), "today and more")]
    marks = day_marks(START, last, width, ten_a_letter, said, named)
    assert all(START <= day <= last for day, _ in marks)
    places = [(width * (day - START).days / span if span else width / 2, w) for day, w in marks]
    edges = [
        (min(max(x - ten_a_letter(w) / 2, 0), width - ten_a_letter(w)), ten_a_letter(w))
        for x, w in places
    ]
    ordered = sorted(edges) if span else edges[:1]
    assert all(a + wide <= b for (a, wide), (b, _) in pairwise(ordered))


def test_both_ends_are_named_where_there_is_room() -> None:
    marks = day_marks(START, START + timedelta(days=90), 500, ten_a_letter, said)
    assert [marks[0][1], marks[-1][1]] == ["01-01", "04-01"]


def test_long_spans_are_named_with_their_years() -> None:
    marks = day_marks(START, START + timedelta(days=3650), 500, ten_a_letter, said)
    assert marks[0][1] == "2026-01-01"
