"""The first day of one's week against the last."""

from collections.abc import Sequence

from journal.numbers.ranks import FEWEST_TO_COMPARE, compare
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, joined
from journal.numbers.writing import Writing

_RULE = (
    "Compared from {} rated days of each on (rank-sum test at {} %);"
    " no other weekdays are compared."
)


def weekdays(days: Days) -> Sentence | None:
    """Compare Resistance on the first day of work of the week with the last."""
    if len(days.work_days) < 2:
        return None
    one, other = min(days.work_days), max(days.work_days)
    first = [value for day, value in days.resistance.items() if day.weekday() == one]
    last = [value for day, value in days.resistance.items() if day.weekday() == other]
    n = len(first) + len(last)
    if not n:
        return None
    write = days.writing
    rule = _RULE.format(write.count(FEWEST_TO_COMPARE), write.count(95))
    name, name_other = write.weekday(one), write.weekday(other)
    lacking = joined(_lacking(first, name, write), _lacking(last, name_other, write))
    if lacking and days.reach < 7 * FEWEST_TO_COMPARE:
        text = (
            f"This range is too short to compare {name} with {name_other}"
            f" (needs {write.count(FEWEST_TO_COMPARE)} of each)."
        )
        return Sentence(text, n, rule, Said.WAITING)
    if lacking:
        text = f"Too few days yet to compare {name} with {name_other} (needs {lacking})."
        return Sentence(text, n, rule, Said.WAITING)
    found = compare(first, last)
    medians = write.figure(found.median), write.figure(found.median_other)
    if not found.clear:
        text = (
            f"No clear difference yet between {name} and {name_other}"
            f" (median Resistance {medians[0]} and {medians[1]}, {write.count(n)} days)."
        )
        return Sentence(text, n, rule, Said.UNCLEAR)
    tends = "higher" if found.z > 0 else "lower"
    text = (
        f"Resistance tends to be {tends} on {name} than on {name_other}:"
        f" median {medians[0]} against {medians[1]}"
        f" ({write.count(f'{found.n} and {found.n_other}')} days)."
    )
    return Sentence(text, n, rule, Said.FOUND)


def _lacking(values: Sequence[float], name: str, writing: Writing) -> str:
    lacks = FEWEST_TO_COMPARE - len(values)
    return f"{writing.count(lacks)} more on {name}" if lacks > 0 else ""
