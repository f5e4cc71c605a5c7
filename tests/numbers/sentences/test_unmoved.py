from datetime import timedelta

import pytest

from journal.numbers.sentences.unmoved import unmoved
from tests.numbers.sentences.kept import MONDAY, kept


def path(*ratings, words="Asking helps them"):
    return words, [(MONDAY + timedelta(days=day), value) for day, value in ratings]


def test_a_belief_that_stood_still_for_six_weeks_is_named():
    sentence = unmoved(kept(beliefs=[path((0, 40), (20, 45), (42, 38))]))
    assert sentence.text == (
        "Belief in “Asking helps them” has not clearly moved in 6 weeks: 40 % then, 38 % now."
        " Look for evidence, or put it to a test."
    )
    assert sentence.n == 3


def test_only_the_time_since_it_last_moved_counts():
    assert unmoved(kept(beliefs=[path((0, 10), (30, 40), (60, 45))])) is None
    sentence = unmoved(kept(beliefs=[path((0, 10), (30, 40), (80, 45))]))
    assert "in 7 weeks: 40 % then, 45 % now" in sentence.text


def test_the_one_that_stood_still_longest_is_named():
    paths = [path((0, 40), (50, 41), words="Short"), path((0, 40), (90, 41), words="Long")]
    assert "“Long”" in unmoved(kept(beliefs=paths)).text


@pytest.mark.parametrize(
    "ratings",
    [
        [],
        [(60, 40)],
        [(0, 40), (41, 40)],
        [(0, 40), (60, 50)],
        [(0, 85), (60, 85)],
    ],
)
def test_what_moved_is_strong_or_is_rated_too_shortly_is_left_alone(ratings):
    assert unmoved(kept(beliefs=[path(*ratings)])) is None


def test_a_belief_not_rated_in_the_range_is_left_alone():
    old = path((-90, 40), (-10, 41))
    assert unmoved(kept(beliefs=[old])) is None


def test_a_very_long_thought_is_cut():
    sentence = unmoved(kept(beliefs=[path((0, 40), (60, 41), words="word " * 100)]))
    assert "word…”" in sentence.text
    assert len(sentence.text) < 250
