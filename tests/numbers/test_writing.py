"""Names and numbers as a person's own language writes them."""

from datetime import date

import pytest

from journal.numbers.writing import ENGLISH, Writing, isolated

ARABIC = Writing(digits="٠١٢٣٤٥٦٧٨٩", point="٫", months=("يناير",) * 12, weekdays=("الاثنين",) * 7)
PERSIAN = Writing(digits="۰۱۲۳۴۵۶۷۸۹")
JULY = date(2026, 7, 1)


def test_english_is_written_where_nothing_else_is_told() -> None:
    assert ENGLISH.weekday(0) == "Mondays"
    assert ENGLISH.month(JULY, date(2026, 11, 23)) == "July"
    assert ENGLISH.month(JULY, date(2027, 1, 1)) == "July 2026"
    assert ENGLISH.figure(-2.5) == "−2.5"
    assert ENGLISH.count(3650) == "3650"


def test_digits_and_the_decimal_point_are_those_of_the_language() -> None:
    assert ARABIC.figure(12.75) == "\u2068١٢٫٧٥\u2069"
    assert ARABIC.figure(0.04, decimals=1) == "\u2068٠٫٠٤\u2069"
    assert PERSIAN.count("71 % (22 of 31)") == "۷۱ % (۲۲ of ۳۱)"
    assert Writing(point=",").figure(-2.13) == "−2,13"


def test_numbers_in_arabic_digits_stay_in_their_order() -> None:
    assert ARABIC.count("22 of 31") == "\u2068٢٢\u2069 of \u2068٣١\u2069"


def test_a_name_written_from_the_right_turns_nothing_around_it() -> None:
    assert ARABIC.weekday(6) == "\u2068الاثنين\u2069"
    assert ARABIC.month(JULY, date(2027, 1, 1)) == "\u2068يناير ٢٠٢٦\u2069"


@pytest.mark.parametrize("text", ["Juli", "", "12", "日", "…"])
def test_what_has_no_such_direction_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


@pytest.mark.parametrize("text", ["שלום", "call مرحبا", "12 ש", "١٢"])
def test_words_from_the_right_are_isolated(text: str) -> None:
    assert isolated(text) == f"\u2068{text}\u2069"
