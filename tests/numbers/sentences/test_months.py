from datetime import date

import pytest

from journal.numbers.sentences.months import months, shapes
from journal.numbers.sentences.sentence import Said
from tests.numbers.sentences.kept import kept, on_days

JULY = date(2026, 7, 1)
WORDS = {"fear": "Fear of\nrejection", "busy": "Busywork"}


def two_months(july, august, after=5):
    """Rate all days of both months, and some of the running one."""
    return on_days([*july * 31, *august * 31, *[0] * after][: 62 + after], JULY)


def rated(july, august, **known):
    ratings = on_days([*(july * 31)[:31], *(august * 31)[:31]], JULY)
    return months(kept(67, JULY, resistance=ratings, **known))


def named(july, august, words=WORDS):
    told = on_days([*(july * 31)[:31], *(august * 31)[:31]], JULY)
    return shapes(kept(67, JULY, shapes=told, shape_words=words))


def test_the_last_two_full_months_are_compared():
    sentence = rated([7, 6, 8, 5], [3, 5, 2, 4])
    assert sentence.text == (
        "Resistance was lower in August than in July: median 3 against 7 (31 and 31 days)."
    )
    assert (sentence.n, sentence.said) == (62, Said.FOUND)


def test_months_alike_are_not_clearly_different():
    sentence = rated([4, 6], [6, 4])
    assert sentence.text == (
        "No clear difference yet between July and August (median Resistance 4 and 6, 62 days)."
    )
    assert sentence.said is Said.UNCLEAR


def test_the_running_month_does_not_count():
    ratings = two_months([7, 5, 6], [7, 5, 6], after=30)
    assert "July and August" in months(kept(92, JULY, resistance=ratings)).text


def test_a_month_that_ended_yesterday_counts():
    ratings = two_months([7, 5, 6], [7, 5, 6], after=1)
    assert "July and August" in months(kept(63, JULY, resistance=ratings)).text
    assert months(kept(62, JULY, resistance=ratings)) is None  # the last day is not over


def test_a_month_cut_by_the_range_does_not_count():
    ratings = two_months([7, 5, 6], [2, 3, 1])
    assert months(kept(66, date(2026, 7, 2), resistance=ratings)) is None


def test_last_years_months_carry_their_year():
    first = date(2025, 12, 1)
    ratings = on_days([6, 7] * 31, first)
    text = months(kept(70, first, resistance=ratings)).text
    assert "between December 2025 and January" in text


@pytest.mark.parametrize("july", [[7, None, None], [None]])
def test_under_twelve_ratings_a_month_is_not_compared(july):
    assert rated(july, [4, 5]) is None


def test_the_shape_named_most_is_followed():
    sentence = named([["fear"], ["fear", "busy"]], [["busy"], [], [], []])
    assert sentence.text == (
        "“Fear of rejection” came up less often in August, 0 % (0 of 31),"
        " than in July, 100 % (31 of 31)."
    )
    assert (sentence.n, sentence.said) == (62, Said.FOUND)
    assert "more often in August" in named([[], ["fear"], []], [["fear"]]).text


def test_a_shape_that_comes_up_as_often_has_no_clear_change():
    sentence = named([["fear"], []], [[], ["fear"]])
    assert sentence.text == (
        "No clear change yet in how often “Fear of rejection” comes up:"
        " 52 % (16 of 31) in July, 48 % (15 of 31) in August."
    )
    assert sentence.said is Said.UNCLEAR


def test_shapes_nobody_named_or_nobody_knows_are_not_spoken_of():
    assert named([[]], [[]]) is None
    assert named([["gone"]], [["gone"]]) is None
    assert "Busywork" in named([["gone", "busy"]], [["gone"]]).text


def test_few_check_ins_are_not_compared():
    assert named([["fear"], None, None], [["fear"]]) is None


def test_a_shape_that_comes_in_long_stretches_proves_less():
    stretches = [["fear"]] * 4 + [[]] * 4
    august = [["fear"]] * 2 + [[]] * 9
    assert named(stretches, august).said is Said.UNCLEAR
    assert named([["fear"], []], [["fear"], [], [], [], []]).said is Said.FOUND
