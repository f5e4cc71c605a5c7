"""The last full month against the one before it."""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import mean

from journal.numbers.calendar import month_starts
from journal.numbers.likeness import inflation, likeness, neighbours
from journal.numbers.proportion import worded_rate
from journal.numbers.ranks import FEWEST_TO_COMPARE, Compared, compare
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, quoted
from journal.numbers.writing import Writing

_FROM = "The last two full months, from {} days of each on"
_TEST = "rank-sum test at {} %, made harder to pass where a day is like the one before it"


@dataclass(frozen=True, slots=True)
class _Two:
    """The days with a value in two months, the later one first, and what these are called."""

    last: list[date]
    before: list[date]
    name: str
    name_before: str

    @property
    def n(self) -> int:
        return len(self.last) + len(self.before)

    def compare(self, values: Mapping[date, float]) -> Compared:
        """Compare the values of the later month with those of the earlier one."""
        groups = [[values[day] for day in part] for part in (self.last, self.before)]
        left = [value - middle for part in groups for middle in [mean(part)] for value in part]
        beside = neighbours([day.toordinal() for day in (*self.last, *self.before)])
        return compare(*groups, inflation=inflation(likeness(left, beside)))


def months(days: Days) -> Sentence | None:
    """Compare Resistance in the last two full months; None where either has too few ratings."""
    two = _two(days, days.resistance)
    if two is None:
        return None
    found = two.compare(days.resistance)
    write = days.writing
    rule = f"{_from(write)} ({_test(write)})."
    now, then = write.figure(found.median), write.figure(found.median_other)
    if not found.clear:
        text = (
            f"No clear difference yet between {two.name_before} and {two.name}"
            f" (median Resistance {then} and {now}, {write.count(two.n)} days)."
        )
        return Sentence(text, two.n, rule, Said.UNCLEAR)
    text = (
        f"Resistance was {'higher' if found.z > 0 else 'lower'} in {two.name}"
        f" than in {two.name_before}:"
        f" median {now} against {then} ({write.count(f'{found.n} and {found.n_other}')} days)."
    )
    return Sentence(text, two.n, rule, Said.FOUND)


def shapes(days: Days) -> Sentence | None:
    """Compare how often the shape named most in the last two full months came up in each."""
    two = _two(days, days.shapes)
    if two is None:
        return None
    told = Counter(shape for day in (*two.before, *two.last) for shape in set(days.shapes[day]))
    named = {shape: count for shape, count in told.items() if shape in days.shape_words}
    if not named:
        return None
    shape = min(named, key=lambda each: (-named[each], each))
    times = {day: float(shape in days.shapes[day]) for day in (*two.before, *two.last)}
    found = two.compare(times)
    write = days.writing
    now, then = (
        write.count(worded_rate(int(sum(times[day] for day in part)), len(part)))
        for part in (two.last, two.before)
    )
    words = quoted(days.shape_words[shape])
    rule = f"{_from(write)}; the shape named most in them, and no other ({_test(write)})."
    if not found.clear:
        text = (
            f"No clear change yet in how often {words} comes up:"
            f" {then} in {two.name_before}, {now} in {two.name}."
        )
        return Sentence(text, two.n, rule, Said.UNCLEAR)
    often = "more often" if found.z > 0 else "less often"
    text = f"{words} came up {often} in {two.name}, {now}, than in {two.name_before}, {then}."
    return Sentence(text, two.n, rule, Said.FOUND)


def _two(days: Days, known: Iterable[date]) -> _Two | None:
    """Return the last two months that lie in the range from end to end and have enough days."""
    starts = [
        start
        for start in month_starts(days.first, days.last + timedelta(days=1))
        if start >= days.first
    ]
    over = [start for start, after in pairwise(starts) if after <= days.today]
    if len(over) < 2:
        return None
    before, last = (_inside(known, month) for month in over[-2:])
    if min(len(before), len(last)) < FEWEST_TO_COMPARE:
        return None
    return _Two(last, before, *(days.writing.month(each, days.today) for each in over[:-3:-1]))


def _inside(known: Iterable[date], month: date) -> list[date]:
    days = list(known)
    last = month.replace(day=monthrange(month.year, month.month)[1])
    return days[bisect_left(days, month) : bisect_right(days, last)]


def _test(writing: Writing) -> str:
    return _TEST.format(writing.count(95))


def _from(writing: Writing) -> str:
    return _FROM.format(writing.count(FEWEST_TO_COMPARE))
