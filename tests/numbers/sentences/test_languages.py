"""Sentences name days and months and write numbers as the person's language does."""

import random
import re
from dataclasses import replace
from datetime import date

import pytest

from journal.numbers.sentences.months import months, shapes
from journal.numbers.sentences.sentence import quoted
from journal.numbers.sentences.spoken import day_sentences
from journal.numbers.sentences.weekdays import weekdays
from journal.numbers.writing import ENGLISH, Writing
from tests.numbers.sentences.kept import kept, on_days

GERMAN = Writing(
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    point=",",
)
OTHER = Writing(weekdays=("יום",) * 7, months=("חודש",) * 12, digits="٠١٢٣٤٥٦٧٨٩", point="٫")
ENGLISH_NAMES = re.compile("|".join((*ENGLISH.weekdays, *ENGLISH.months)))
JULY = date(2026, 7, 1)


def test_months_are_named_in_german_with_a_comma_in_the_figures():
    ratings = on_days([7, 6] * 15 + [None] + [4, 3] * 15 + [None], JULY)
    sentence = months(kept(67, JULY, resistance=ratings, writing=GERMAN))
    assert sentence.text == (
        "Resistance was lower in August than in Juli: median 3,5 against 6,5 (30 and 30 days)."
    )


def test_a_month_of_another_year_has_its_year():
    first = date(2025, 11, 1)
    ratings = on_days([5] * 70, first)
    said = months(kept(70, first, resistance=ratings, writing=GERMAN))
    assert "between November 2025 and Dezember 2025" in said.text


def test_weekdays_are_named_in_german():
    ratings = on_days([8, 5, 5, 5, 2, None, None] * 12)
    said = weekdays(kept(resistance=ratings, writing=GERMAN))
    assert said.text.startswith("Resistance tends to be higher on Montag than on Freitag:")
    said = weekdays(kept(resistance=on_days([8, 5, 5, 5, 2]), writing=GERMAN))
    assert said.text.endswith("(needs 11 more on Montag and 11 more on Freitag).")


def test_own_words_keep_their_digits_and_direction():
    told = on_days([("fear",)] * 62, JULY)
    days = kept(67, JULY, shapes=told, shape_words={"fear": "פחד 7"}, writing=OTHER)
    assert "“\u2068פחד 7\u2069”" in shapes(days).text
    assert quoted("Fear 7") == "“Fear 7”"


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("length", [20, 70, 200, 900])
def test_no_english_name_nor_digit_is_left_in_any_sentence(seed, length):
    rng = random.Random(seed)  # noqa: S311 - not a secret
    first = date(2025, 3, 3)
    fall = [
        max(0, min(10, round(8 - 6 * at / length + rng.gauss(0, seed)))) for at in range(length)
    ]
    days = kept(
        length,
        first,
        resistance=on_days(fall, first),
        answers=on_days([rng.choice(["yes", "partly", "not"]) for _ in fall], first),
        attempts=on_days([10 - one for one in fall], first),
        confidence=on_days([rng.choice([None, 1, 3, 5]) for _ in fall], first),
        shapes=on_days([rng.choice([("fear",), ()]) for _ in fall], first),
        shape_words={"fear": "Fear"},
        beliefs=[("They may listen", [(first, 40.0), (max(on_days(fall, first)), 42.0)])],
    )
    plain = day_sentences(days)
    said = day_sentences(replace(days, writing=OTHER))
    assert [(one.n, one.said) for one in said] == [(one.n, one.said) for one in plain]
    for one in said:
        assert not re.search("[0-9]", one.text + one.rule)
        assert not ENGLISH_NAMES.search(one.text + one.rule)
