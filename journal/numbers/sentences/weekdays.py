"""The first day of one's week against the last."""

from journal.numbers.figure import worded_figure
from journal.numbers.ranks import FEWEST_TO_COMPARE, compare
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, joined, some

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RULE = (
    f"Compared from {FEWEST_TO_COMPARE} rated days of each on (rank-sum test at 95 %);"
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
    name, name_other = _NAMES[one], _NAMES[other]
    lacking = joined(
        some(FEWEST_TO_COMPARE - len(first), name), some(FEWEST_TO_COMPARE - len(last), name_other)
    )
    if lacking and days.reach < 7 * FEWEST_TO_COMPARE:
        text = (
            f"This range is too short to compare {name}s with {name_other}s"
            f" (needs {FEWEST_TO_COMPARE} of each)."
        )
        return Sentence(text, n, _RULE, Said.WAITING)
    if lacking:
        text = f"Too few days yet to compare {name}s with {name_other}s (needs {lacking})."
        return Sentence(text, n, _RULE, Said.WAITING)
    found = compare(first, last)
    medians = worded_figure(found.median), worded_figure(found.median_other)
    if not found.clear:
        text = (
            f"No clear difference yet between {name}s and {name_other}s"
            f" (median Resistance {medians[0]} and {medians[1]}, {n} days)."
        )
        return Sentence(text, n, _RULE, Said.UNCLEAR)
    tends = "higher" if found.z > 0 else "lower"
    text = (
        f"Resistance tends to be {tends} on {name}s than on {name_other}s:"
        f" median {medians[0]} against {medians[1]} ({found.n} and {found.n_other} days)."
    )
    return Sentence(text, n, _RULE, Said.FOUND)
