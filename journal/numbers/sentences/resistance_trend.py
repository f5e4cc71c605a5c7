"""Whether Resistance goes up or down."""

from journal.numbers.calendar import coverage
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, joined, some
from journal.numbers.trend import FEWEST_DAYS, FEWEST_RATINGS, Trend, trend
from journal.numbers.writing import Writing

_LONG = 730  # days from which years read better
_RULE = (
    "Looked for from {} ratings over {} days on, where half of the"
    " scheduled days are rated. Mann-Kendall test at {} %, made harder to pass where a day is like"
    " the one before it."
)


def resistance_trend(days: Days) -> Sentence | None:
    """Say the trend of Resistance, that none is clear yet, or how many ratings it takes.

    None without ratings, and where no day was one to work on.
    """
    n = len(days.resistance)
    covered = coverage(days.resistance.keys(), days.scheduled)
    if not (n and covered.m):
        return None
    write = days.writing
    rule = _RULE.format(*map(write.count, (FEWEST_RATINGS, FEWEST_DAYS, 95)))
    found = trend(days.resistance)
    if found is None:
        reach = (max(days.resistance) - min(days.resistance)).days + 1
        lacking = joined(
            some(FEWEST_RATINGS - n, "rating", write), some(FEWEST_DAYS - reach, "day", write)
        )
        text = f"Too early to tell a trend in Resistance (needs {lacking})."
        return Sentence(text, n, rule, Said.WAITING)
    if not covered.enough_for_trend:
        lacking = some((covered.m + 1) // 2 - covered.n, "rating", write)
        text = (
            "Too few days rated to tell a trend in Resistance:"
            f" {write.count(covered.worded)} (needs {lacking})."
        )
        return Sentence(text, n, rule, Said.WAITING)
    if not found.found:
        over = f"{write.count(n)} ratings in {_time(found.days, write)}"
        text = f"No clear trend yet in Resistance ({over})."
        return Sentence(text, n, rule, Said.UNCLEAR)
    return Sentence(_found(found, write), n, f"{rule} Size: {_size(found, write)}.", Said.FOUND)


def _found(found: Trend, write: Writing) -> str:
    verb = "fallen" if found.slope < 0 else "risen"
    down = -1 if found.slope < 0 else 1
    low, points, high = (
        down * one * found.weeks for one in sorted((found.low, found.slope, found.high), key=abs)
    )
    words, most = write.figure(points, decimals=1), write.figure(high, decimals=1)
    likely = f"{write.figure(low, decimals=1)} to {most}" if low > 0 else f"at most {most}"
    return (
        f"Resistance has {verb} by about {words} point{'' if words == write.count(1) else 's'}"
        f" in {_time(found.days, write)} (likely {likely})."
    )


def _time(days: int, write: Writing) -> str:
    long = days >= _LONG
    return f"{write.count(round(days / 365.25) if long else days)} {'years' if long else 'days'}"


def _size(found: Trend, write: Writing) -> str:
    slope, low, high = map(write.figure, (found.slope, found.low, found.high))
    sure = f"{write.count(95)} % between {low} and {high}"
    return f"{slope} a week, {sure} (median of all pairs of days)"
