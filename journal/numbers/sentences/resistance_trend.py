"""Whether Resistance goes up or down."""

from journal.numbers.calendar import coverage
from journal.numbers.figure import worded_figure
from journal.numbers.sentences.days import Days
from journal.numbers.sentences.sentence import Said, Sentence, joined, some
from journal.numbers.trend import FEWEST_DAYS, FEWEST_RATINGS, Trend, trend

_LONG = 730  # days from which years read better
_RULE = (
    f"Looked for from {FEWEST_RATINGS} ratings over {FEWEST_DAYS} days on, where half of the"
    " scheduled days are rated. Mann-Kendall test at 95 %, made harder to pass where a day is like"
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
    found = trend(days.resistance)
    if found is None:
        reach = (max(days.resistance) - min(days.resistance)).days + 1
        lacking = joined(some(FEWEST_RATINGS - n, "rating"), some(FEWEST_DAYS - reach, "day"))
        text = f"Too early to tell a trend in Resistance (needs {lacking})."
        return Sentence(text, n, _RULE, Said.WAITING)
    if not covered.enough_for_trend:
        lacking = some((covered.m + 1) // 2 - covered.n, "rating")
        text = (
            f"Too few days rated to tell a trend in Resistance: {covered.worded} (needs {lacking})."
        )
        return Sentence(text, n, _RULE, Said.WAITING)
    if not found.found:
        text = f"No clear trend yet in Resistance ({n} ratings in {_time(found.days)})."
        return Sentence(text, n, _RULE, Said.UNCLEAR)
    return Sentence(_found(found), n, f"{_RULE} Size: {_size(found)}.", Said.FOUND)


def _found(found: Trend) -> str:
    verb = "fallen" if found.slope < 0 else "risen"
    down = -1 if found.slope < 0 else 1
    low, points, high = (
        down * one * found.weeks for one in sorted((found.low, found.slope, found.high), key=abs)
    )
    words, most = worded_figure(points, decimals=1), worded_figure(high, decimals=1)
    likely = f"{worded_figure(low, decimals=1)} to {most}" if low > 0 else f"at most {most}"
    return (
        f"Resistance has {verb} by about {words} point{'' if words == '1' else 's'}"
        f" in {_time(found.days)} (likely {likely})."
    )


def _time(days: int) -> str:
    return f"{days} days" if days < _LONG else f"{round(days / 365.25)} years"


def _size(found: Trend) -> str:
    slope, low, high = (worded_figure(one) for one in (found.slope, found.low, found.high))
    return f"{slope} a week, 95 % between {low} and {high} (median of all pairs of days)"
