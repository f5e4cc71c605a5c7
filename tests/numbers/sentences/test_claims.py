"""How often something is found in days in which there is nothing to find."""

import random
from collections import Counter
from math import sqrt

from journal.numbers.sentences.months import months, shapes
from journal.numbers.sentences.pairs import pairs
from journal.numbers.sentences.resistance_trend import resistance_trend
from journal.numbers.sentences.sentence import Said
from journal.numbers.sentences.weekdays import weekdays
from tests.numbers.sentences.kept import kept, on_days

JOURNALS = 400
DAYS = 180


def drift(rng, low, high, middle, spread, alike=0.3, missing=0.3):
    """Return whole values that are like those of the day before, and go nowhere."""
    values, off = [], rng.gauss(0, 1)
    for _ in range(DAYS):
        off = alike * off + sqrt(1 - alike * alike) * rng.gauss(0, 1)
        value = min(high, max(low, round(middle + spread * off)))
        values.append(value if rng.random() > missing else None)
    return on_days(values)


def journal(rng):
    return kept(
        DAYS,
        resistance=drift(rng, 0, 10, 5, 2),
        answers={
            day: "yes" if value > 3 else "not" for day, value in drift(rng, 0, 10, 5, 2).items()
        },
        attempts=drift(rng, 0, 20, 8, 3),
        confidence=drift(rng, 1, 5, 3, 1),
        shapes={
            day: ("fear",) if value > 5 else () for day, value in drift(rng, 0, 10, 5, 2).items()
        },
        shape_words={"fear": "Fear of rejection"},
    )


def test_hardly_anything_is_found_where_there_is_nothing():
    rng = random.Random(8)  # noqa: S311 - not a secret
    found = Counter()
    for _ in range(JOURNALS):
        days = journal(rng)
        said = {each.__name__: each(days) for each in (resistance_trend, weekdays, months, shapes)}
        said |= dict(enumerate(pairs(days)))
        assert len(said) == 7
        found += Counter(name for name, one in said.items() if one and one.said is Said.FOUND)
    assert {name for name, times in found.items() if times > 0.08 * JOURNALS} == set()
