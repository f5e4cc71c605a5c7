"""A belief that has not moved."""

from collections.abc import Sequence
from datetime import date

from journal.numbers.belief_change import CLEAR_FROM
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, quoted

LONG_DAYS = 42
"""Days without a clear change after which a belief is worth a look."""

_STRONG = 80  # what is believed this much has nowhere to go
_RULE = (
    "Ratings over {} days or more, all less than {} points from the latest;"
    " a hand on a slider is no more exact than that."
)


def unmoved(days: Days) -> Sentence | None:
    """Name the belief in a turn that has stood still longest, of those rated in the range."""
    still = [
        (stretch, words, then, ratings[-1][1], len(ratings))
        for words, ratings in days.beliefs
        if ratings and days.first <= ratings[-1][0] <= days.last and ratings[-1][1] < _STRONG
        for stretch, then in [_still(ratings)]
        if stretch >= LONG_DAYS
    ]
    if not still:
        return None
    stretch, words, then, now, n = max(still, key=lambda one: (one[0], one[1]))
    write = days.writing
    text = (
        f"Belief in {quoted(words)} has not clearly moved in {write.count(stretch // 7)} weeks:"
        f" {write.figure(then, decimals=0)} % then, {write.figure(now, decimals=0)} % now."
        " Look for evidence, or put it to a test."
    )
    return Sentence(text, n, _RULE.format(*map(write.count, (LONG_DAYS, CLEAR_FROM))), Said.FOUND)


def _still(ratings: Sequence[tuple[date, float]]) -> tuple[int, float]:
    """Return for how many days a belief has stood still, and its rating before them."""
    latest_on, latest = ratings[-1]
    since, then = latest_on, latest
    for day, value in reversed(ratings):
        if abs(value - latest) >= CLEAR_FROM:
            break
        since, then = day, value
    return (latest_on - since).days, then
