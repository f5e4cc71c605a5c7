"""What lies ahead of a goal, in words that claim no more than the figures do."""

from collections.abc import Mapping
from datetime import date

from journal.goal_outlook import BEFORE, Outlook, Silence, needs_of
from journal.goal_standing import Standing
from journal.models.goal import AddsUp, Goal
from journal.numbers.figure import is_percent, worded_points
from journal.numbers.funnel import worded_need
from journal.numbers.proportion import wilson_interval
from journal.ui.goal_figures import FEWEST_FOR_PERCENT, stand_words, value_words
from journal.ui.words import near_day, number, short_day

_LEAST_CHANCE = 0.05
_CHANCES = ((1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (4, 5), (9, 10))


def outlook_words(goal: Goal, ahead: Outlook, today: date) -> str:
    """Say when it is likely reached, or why that cannot be said; "" where nothing is ahead.

    "Likely finish 14–22 Dec from 6 check-ins; roughly 3 in 4 that it is reached by 18 Dec."
    """
    found = ahead.forecast
    if found is None:
        return _silence_words(ahead.silence)
    told = f"{ahead.told_by} {'weeks' if ahead.by_weeks else 'check-ins'}"
    if found.early is None:
        return f"More than two years away, to judge by {told}."
    when = f"{_when(found.early, found.late, today)} from {told}"
    if found.by_due is None:
        return f"{when}."
    return f"{when}; {chance_words(found.by_due)} that it is reached by {_day(goal.due_on, today)}."


def required_words(goal: Goal, ahead: Outlook) -> str:
    """Say what each week left must bring: "Needs 3 meetings a week; planned were 2.5."."""
    wanted = ahead.required
    if wanted is None:
        return ""
    needs = _needs(goal, wanted.a_week)
    if wanted.weeks < 1:
        return f"{needs} {_amount(goal, wanted.a_week * wanted.weeks)} in the days left."
    planned = f"; planned were {number(_short(wanted.planned))}" if wanted.planned else ""
    return f"{needs} {_amount(goal, wanted.a_week)} a week from now on{planned}."


def ratio_words(goal: Goal, now: Standing) -> str:
    """Say a ratio with what chance leaves open: "30% (9 of 30), likely between 17% and 48%"."""
    if now.counts is None or not now.counts[1]:
        return ""
    rate = stand_words(goal, now)
    won, tried = now.counts
    if tried < FEWEST_FOR_PERCENT:
        return rate
    low, high = (value_words(goal, round(100 * at)) for at in wilson_interval(won, tried))
    return f"{rate} ({number(won)} of {number(tried)}), likely between {low} and {high}"


def funnel_words(
    goal: Goal, now: Standing, totals: Mapping[str, int], names: Mapping[str, str]
) -> str:
    """Say what the rest of a fed goal needs: "At your rates 12 meetings need about 190 attempts".

    ``totals`` are the person's own numbers by counter, ``names`` what these are called.
    """
    found = needs_of(goal, now, totals)
    if found is None:
        return ""
    before = BEFORE[goal.counter]
    result, tries = (names.get(key, key).lower() for key in (goal.counter, before))
    return worded_need(found, result, tries, number)


def chance_words(share: float) -> str:
    """Say a chance so that nobody takes it for exact: "roughly 3 in 4"."""
    if share < _LEAST_CHANCE:
        return "less than 1 in 20"
    if share > 1 - _LEAST_CHANCE:
        return "more than 19 in 20"
    part, whole = min(_CHANCES, key=lambda one: abs(one[0] / one[1] - share))
    return f"roughly {part} in {whole}"


def _when(early: date, late: date | None, today: date) -> str:
    if late is None:
        return f"Likely finish after {_day(early, today)}, maybe in more than two years,"
    return f"Likely finish {_span(early, late, today)}"


def _silence_words(silence: Silence | None) -> str:
    if silence is None:
        return ""
    if silence.weeks:
        return f"Too few weeks yet for a forecast: needs {silence.weeks} more."
    if silence.check_ins:
        return f"Too few check-ins yet for a forecast: needs {silence.check_ins} more."
    if silence.stale:
        return "The last check-in is too long ago for a forecast."
    return "No clear trend towards the target yet, so no forecast."


def _span(first: date, last: date, today: date) -> str:
    """Return two days with the month once where that is the same: "14–22 Dec"."""
    ended = _day(last, today)
    begun = short_day(first) if first.year == last.year else _day(first, today)
    if first == last:
        return f"about {ended}"
    if (first.year, first.month) == (last.year, last.month) and ended.startswith(f"{last.day} "):
        return f"{first.day}–{ended}"
    return f"{begun} – {ended}"


def _day(day: date, today: date) -> str:
    return near_day(day, today)


def _needs(goal: Goal, a_week: float) -> str:
    if goal.adds_up is AddsUp.SUM and a_week > 0:
        return "Needs"
    return "Has to rise by" if a_week > 0 else "Has to fall by"


def _amount(goal: Goal, value: float) -> str:
    """Return how much there is to bring, without its direction; of a percentage in points."""
    size = _short(value)
    return worded_points(number(size)) if is_percent(goal.unit) else value_words(goal, size)


def _short(value: float) -> float:
    """Return the size of a figure with one digit after the point: nobody plans finer."""
    size = abs(value)
    return round(size, 1) if size >= 1 else round(size, 2)
