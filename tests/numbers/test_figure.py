import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.figure import is_percent, signed_figure, worded_figure, worded_points


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (30.0, "30"),
        (25 * 1.1, "27.5"),
        (0.1 + 0.2, "0.3"),
        (100, "100"),
        (33.333333, "33.33"),
        (2.675, "2.68"),
        (0.004, "0.004"),
        (-0.0, "0"),
        (-3, "−3"),
        (1e6, "1000000"),
    ],
)
def test_figure_reads_as_typed(value, words):
    assert worded_figure(value) == words


def test_halves_round_away_from_zero():
    assert [worded_figure(value, decimals=0) for value in (0.5, 12.5, -12.5)] == ["1", "13", "−13"]


def test_difference_has_its_sign():
    assert [signed_figure(value) for value in (18, -3, 0)] == ["+18", "−3", "0"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_can_be_written_and_only_zero_reads_zero(value):
    text = worded_figure(value)
    assert (text == "0") == (value == 0)
    assert "e" not in text.lower()


def test_the_largest_and_the_smallest_number_can_be_written():
    assert worded_figure(sys.float_info.max).startswith("179769")
    assert worded_figure(5e-324).endswith("5")


def test_one_point_is_singular():
    assert [worded_points(text) for text in ("1", "+1", "−1", "4")] == [
        "1 point",
        "+1 point",
        "−1 point",
        "4 points",
    ]


def test_percent_units_are_told_apart():
    assert all(map(is_percent, ["%", " % of quota", "Percent", "per cent"]))
    assert not any(map(is_percent, ["", "€", "calls", "points"]))
