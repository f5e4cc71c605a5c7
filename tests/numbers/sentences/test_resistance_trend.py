import random
from datetime import timedelta

import pytest

from journal.numbers.sentences.resistance_trend import resistance_trend
from journal.numbers.sentences.sentence import Said
from tests.numbers.sentences.kept import MONDAY, kept, on_days


def said(values, length=None, **known):
    values = list(values)
    return resistance_trend(kept(length or len(values), resistance=on_days(values), **known))


def test_a_fall_is_told_with_its_size_and_range():
    rng = random.Random(2)  # noqa: S311 - not a secret
    sentence = said(round(8 - day / 30 + rng.gauss(0, 1)) for day in range(90))
    assert sentence.said is Said.FOUND
    assert sentence.text.startswith("Resistance has fallen by about ")
    assert " in 90 days (likely " in sentence.text
    assert sentence.n == 90


def test_an_even_rise_has_plain_words():
    assert said(day / 29 for day in range(30)).text == (
        "Resistance has risen by about 1 point in 30 days (likely 1 to 1)."
    )


def test_years_are_told_in_years():
    assert " in 3 years " in said(10 - day / 200 for day in range(1096)).text


def test_a_size_that_may_be_nothing_is_told_by_its_upper_end():
    rng = random.Random(3)  # noqa: S311 - not a secret
    sentence = said(round(5.5 - day / 60 + rng.gauss(0, 0.6)) for day in range(60))
    assert sentence.said is Said.FOUND
    assert sentence.text.endswith("by about 1.2 points in 60 days (likely at most 1.9).")


def test_without_a_trend_nothing_is_called_unchanged():
    sentence = said([3, 7, 5, 4, 6] * 8)
    assert sentence.text == "No clear trend yet in Resistance (40 ratings in 40 days)."
    assert sentence.said is Said.UNCLEAR


def test_equal_ratings_have_no_clear_trend():
    assert said([5] * 60).said is Said.UNCLEAR


@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        ([5], "14 more ratings and 27 more days"),
        ([5] * 14, "1 more rating and 14 more days"),
        ([5] * 27, "1 more day"),
        ([5] * 14 + [None] * 30 + [5, 5, 5], None),
        ([5, *[None] * 40, 6], "13 more ratings"),
    ],
)
def test_what_is_lacking_is_counted(values, lacking):
    sentence = said(values, scheduled=[MONDAY + timedelta(days=day) for day in range(14)])
    if lacking is None:
        assert not sentence.waiting
    else:
        assert sentence.text == f"Too early to tell a trend in Resistance (needs {lacking})."
        assert sentence.waiting


def test_under_half_of_the_days_there_is_no_trend():
    fall = [10 - day / 10 if day % 3 == 0 else None for day in range(90)]
    sentence = said(fall)
    assert sentence.text == (
        "Too few days rated to tell a trend in Resistance:"
        " 30 of 90 scheduled days (needs 15 more ratings)."
    )
    assert sentence.waiting


def test_nothing_is_said_without_ratings_or_days_of_work():
    assert said([]) is None
    assert said([5] * 60, scheduled=[]) is None
