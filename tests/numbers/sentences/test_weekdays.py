import pytest

from journal.numbers.sentences.sentence import Said
from journal.numbers.sentences.weekdays import weekdays
from tests.numbers.sentences.kept import kept, on_days


def said(monday, friday, weeks=12, **known):
    week = [monday, None, None, None, friday, None, None]
    return weekdays(kept(resistance=on_days(week * weeks), **known))


def test_twelve_of_each_are_compared():
    sentence = said(7, 4)
    assert sentence.text == (
        "Resistance tends to be higher on Mondays than on Fridays:"
        " median 7 against 4 (12 and 12 days)."
    )
    assert (sentence.n, sentence.said) == (24, Said.FOUND)
    assert "to be lower on Mondays" in said(3, 6).text


def test_eleven_are_too_few():
    sentence = said(7, 4, weeks=11)
    assert sentence.text == (
        "Too few days yet to compare Mondays with Fridays (needs 1 more on Mondays"
        " and 1 more on Fridays)."
    )
    assert sentence.waiting


def test_only_what_is_lacking_is_asked_for():
    ratings = on_days([7, None, None, None, 4, None, None] * 12)
    ratings.popitem()
    ratings.popitem()
    ratings.popitem()
    text = weekdays(kept(resistance=ratings)).text
    assert text.endswith("(needs 1 more on Mondays and 2 more on Fridays).")


def test_equal_days_have_no_clear_difference():
    sentence = said(5, 5)
    assert sentence.text == (
        "No clear difference yet between Mondays and Fridays (median Resistance 5 and 5, 24 days)."
    )
    assert sentence.said is Said.UNCLEAR


def test_the_first_and_last_day_of_ones_own_week_are_compared():
    ratings = on_days([None, 7, None, None, None, 4, None] * 12)
    text = weekdays(kept(resistance=ratings, work_days=frozenset({1, 2, 5}))).text
    assert "on Tuesdays than on Saturdays" in text


@pytest.mark.parametrize("work_days", [frozenset(), frozenset({2})])
def test_a_week_without_two_days_of_work_is_not_compared(work_days):
    assert said(7, 4, work_days=work_days) is None


def test_nothing_is_said_where_neither_was_rated():
    assert weekdays(kept(resistance=on_days([None, 5, 6, 4, None, None, None] * 12))) is None


def test_a_range_of_fewer_weeks_is_told_to_be_too_short():
    sentence = weekdays(kept(30, resistance=on_days([7, None, None, None, 4, None, None] * 4)))
    assert sentence.text == (
        "This range is too short to compare Mondays with Fridays (needs 12 of each)."
    )
    assert sentence.waiting
