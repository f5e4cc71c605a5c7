"""Which figures go together: three pairs, named in advance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from journal.numbers.rank_correlation import FEWEST_PAIRS, Correlation, rank_correlation
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, some
from journal.numbers.writing import Writing

_LONG_ENOUGH = FEWEST_PAIRS * 7 // 5  # days that hold so many days of work
_SHOWN = {"yes": 1.0, "partly": 0.5, "not": 0.0}


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of a day; ``rising`` and ``falling`` say how they go together."""

    one: str
    other: str
    values: Callable[[Days], tuple[Mapping[date, float], Mapping[date, float]]]
    rising: str
    falling: str


def _shown(days: Days) -> Mapping[date, float]:
    return {day: _SHOWN[answer] for day, answer in days.answers.items() if answer is not None}


_PAIRS = (
    _Pair(
        "Resistance",
        "showing up",
        lambda days: (days.resistance, _shown(days)),
        "More Resistance and showing up more go together",
        "More Resistance and showing up less go together",
    ),
    _Pair(
        "Resistance",
        "attempts",
        lambda days: (days.resistance, days.attempts),
        "More Resistance and more attempts go together",
        "More Resistance and fewer attempts go together",
    ),
    _Pair(
        "your beliefs",
        "attempts",
        lambda days: (days.confidence, days.attempts),
        "Higher rated beliefs and more attempts go together",
        "Higher rated beliefs and fewer attempts go together",
    ),
)


def pairs(days: Days) -> list[Sentence]:
    """Say of each pair whether it goes together; of those with too few days only the nearest.

    Nothing is said of a pair that no day has both of.
    """
    said = [_said(pair, *pair.values(days), days) for pair in _PAIRS]
    told = [one for one in said if one is not None]
    waiting = [one for one in told if one.waiting]
    nearest = max(waiting, key=lambda one: one.n, default=None)
    return [one for one in told if not one.waiting or one is nearest]


def _said(
    pair: _Pair, one: Mapping[date, float], other: Mapping[date, float], days: Days
) -> Sentence | None:
    n = sum(map(other.__contains__, one))
    if not n:
        return None
    write = days.writing
    fewest, told = write.count(FEWEST_PAIRS), f"({write.count(n)} days)"
    rule = f"Compared from {fewest} days with both on (rank correlation)."
    if n < FEWEST_PAIRS and days.reach < _LONG_ENOUGH:
        text = (
            f"This range is too short to compare {pair.one} with {pair.other}"
            f" (needs {fewest} days with both)."
        )
        return Sentence(text, n, rule, Said.WAITING)
    if n < FEWEST_PAIRS:
        lacking = some(FEWEST_PAIRS - n, "day", write)
        text = f"Too few days yet to compare {pair.one} with {pair.other} (needs {lacking})."
        return Sentence(text, n, rule, Said.WAITING)
    found = rank_correlation(one, other)
    if found is None:
        text = f"No link yet between {pair.one} and {pair.other}: one of them never changed."
        return Sentence(text, n, rule, Said.UNCLEAR)
    rule += f" {_size(found, write)}. Going together is not causing."
    if not found.clear:
        text = f"No clear link yet between {pair.one} and {pair.other} {told}."
        return Sentence(text, n, rule, Said.UNCLEAR)
    words = pair.rising if found.rho > 0 else pair.falling
    return Sentence(f"{words} {told}.", n, rule, Said.FOUND)


def _size(found: Correlation, write: Writing) -> str:
    rho, low, high = map(write.figure, (found.rho, found.low, found.high))
    days, worth = write.count(found.n), write.figure(found.effective, decimals=0)
    return (
        f"Spearman {rho}, {write.count(95)} % between {low} and {high}; {days} days, worth {worth}"
    )
