import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.numbers.sentences.sentence import Said
from journal.numbers.sentences.spoken import day_sentences
from tests.numbers.sentences.kept import MONDAY, kept, on_days

ratings = st.lists(st.none() | st.integers(0, 10), max_size=200)
answers = st.lists(st.sampled_from([None, "yes", "partly", "not"]), max_size=200)


def test_an_empty_journal_is_met_with_silence():
    assert day_sentences(kept()) == ()
    assert day_sentences(kept(length=1, scheduled=[])) == ()


def test_one_entry_says_what_it_takes():
    said = day_sentences(kept(length=100, resistance={MONDAY: 6}, answers={MONDAY: "yes"}))
    assert [one.text for one in said] == [
        "You still showed up on 1 of 1 high-Resistance day.",
        "Too early to tell a trend in Resistance (needs 14 more ratings and 27 more days).",
        "Too few days yet to compare Resistance with showing up (needs 29 more days).",
        "Too few days yet to compare Mondays with Fridays"
        " (needs 11 more on Mondays and 12 more on Fridays).",
    ]


def test_what_was_found_comes_before_what_was_not_and_what_waits():
    rng = random.Random(3)  # noqa: S311 - not a secret
    days = kept(
        length=60,
        resistance=on_days([rng.randint(0, 10) for _ in range(60)]),
        answers=on_days(["yes"] * 60),
    )
    said = [one.said for one in day_sentences(days)]
    assert said == sorted(said)
    assert {Said.FOUND, Said.UNCLEAR, Said.WAITING} == set(said)


@pytest.mark.parametrize("length", [30, 365, 3650, 30 * 365])
def test_equal_entries_never_have_a_direction(length):
    days = kept(
        length,
        MONDAY.replace(year=1996),
        resistance=on_days([5] * length, MONDAY.replace(year=1996)),
        answers=on_days(["yes"] * length, MONDAY.replace(year=1996)),
        shapes=on_days([("fear",)] * length, MONDAY.replace(year=1996)),
        shape_words={"fear": "Fear of rejection"},
    )
    found = [one.text for one in day_sentences(days) if one.said is Said.FOUND]
    assert len(found) == 1
    assert found[0].startswith("On high-Resistance days you still showed up 100 %")


@given(ratings, answers, ratings)
@settings(max_examples=60)
def test_any_days_can_be_spoken_of(resistance, shown, attempts):
    days = kept(
        length=200,
        resistance=on_days(resistance),
        answers=on_days(shown),
        attempts=on_days(attempts),
        confidence=on_days(attempts),
        shapes=on_days([("fear",) if one else () for one in resistance]),
        shape_words={"fear": "Fear"},
    )
    said = day_sentences(days)
    assert len(said) <= 9
    for one in said:
        assert one.n > 0
        assert one.rule
        assert one.text.endswith(".")
        assert "caus" not in one.text


def told_of_the_trend(days):
    return next(one for one in day_sentences(days) if "Resistance (" in one.text)


def test_tests_leave_out_the_running_week_and_say_so():
    ratings = [random.Random(at).randint(0, 10) for at in range(59)]  # noqa: S311 - repeatable
    wednesday = kept(length=59, resistance=on_days(ratings))
    assert wednesday.today.weekday() == 2
    said = told_of_the_trend(wednesday)
    assert said.n == 56
    assert said.rule.endswith("The week that is not over is left out.")
    sunday = kept(length=56, resistance=on_days(ratings[:56]))
    before = replace(sunday, today=wednesday.today)
    assert told_of_the_trend(before).text == said.text
    assert "left out" not in told_of_the_trend(before).rule


def test_what_this_week_brings_changes_no_test():
    chance = random.Random(5)  # noqa: S311 - repeatable
    ratings = [chance.randint(0, 10) for _ in range(56)]
    told = {
        told_of_the_trend(kept(length=59, resistance=on_days([*ratings, *week]))).text
        for week in ([0, 0, 0], [10, 10, 10], [None, 5, None])
    }
    assert len(told) == 1
