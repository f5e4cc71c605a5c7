"""Every figure of a day that can be looked at over time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from journal.models.check_in import DayFigures
from journal.numbers.calendar import coverage
from journal.numbers.trailing_mean import trailing_mean
from journal.trends.ratings import Rated, bends, near, rated, since_first, stretches
from journal.trends.records import Records
from journal.trends.span import Span

CONTROLLABLES: Mapping[str, str] = {
    "beliefs": "Beliefs",
    "attitude": "Attitude",
    "emotions": "Emotions",
    "performance": "Performance",
}
"""The four things under one's control, rated 1-5: field -> words."""

_MEAN_DAYS, _FEWEST_FOR_MEAN = 28, 12
_OF_DAY: Mapping[str, Callable[[DayFigures], int | None]] = {
    key: attrgetter(key) for key in ("resistance", "minutes", *CONTROLLABLES)
}


@dataclass(frozen=True, slots=True)
class Field:
    """One figure over time; ``low`` and ``high`` are the ends of its scale, None where open.

    ``mean`` tells that the line is a mean of 28 days and not a median.
    """

    key: str
    words: str
    low: float
    high: float | None
    mean: bool
    rated: Rated


def field_words(records: Records) -> dict[str, str]:
    """Return the figures that have at least one value: key -> words."""
    known = {"resistance": "Resistance", "minutes": "Minutes on the one thing", **CONTROLLABLES}
    held = {
        key: words
        for key, words in known.items()
        if any(_OF_DAY[key](one) is not None for one in records.days)
    }
    return held | {key: words for key, words in records.counters.items() if key in records.numbers}


def field_values(records: Records, key: str) -> Mapping[date, float]:
    """Return the value of one figure on each day that has one, ascending."""
    read = _OF_DAY.get(key)
    if read is None:
        return {day: float(number) for day, number in records.numbers.get(key, {}).items()}
    if key == "resistance":
        return records.ratings
    values = zip(records.dates, map(read, records.days), strict=True)
    return {day: float(value) for day, value in values if value is not None}


def field_figures(records: Records, span: Span, key: str) -> Field:
    """Work out one figure over ``span``."""
    words = {"resistance": "Resistance", "minutes": "Minutes on the one thing", **CONTROLLABLES}
    values = field_values(records, key)
    if key == "resistance" or key in CONTROLLABLES:
        low, high = (0.0, 10.0) if key == "resistance" else (1.0, 5.0)
        return Field(key, words[key], low, high, mean=False, rated=rated(records, span, values))
    name = words.get(key) or records.counters.get(key, "A counter no longer kept")
    return Field(key, name, 0.0, None, mean=True, rated=_counted(records, span, values))


def controllable_figures(records: Records, span: Span) -> tuple[Field, ...]:
    """Work out the four things under one's control, always all four."""
    return tuple(field_figures(records, span, key) for key in CONTROLLABLES)


def _counted(records: Records, span: Span, values: Mapping[date, float]) -> Rated:
    span = since_first(span, values)
    known, days = near(values, span, _MEAN_DAYS)
    runs = bends(days)
    means = trailing_mean(
        known, [day for run in runs for day in run], window=_MEAN_DAYS, minimum=_FEWEST_FOR_MEAN
    )
    return Rated(
        span=span,
        points=tuple((day, values[day], False) for day in days),
        line=stretches(runs, means),
        window=_MEAN_DAYS,
        coverage=coverage(set(days), _over(records, span, days)),
    )


def _over(records: Records, span: Span, counted: Sequence[date]) -> list[date]:
    """List the scheduled days that are over, and today once it is counted."""
    days = records.scheduled(span)
    if days and days[-1] == records.today and records.today not in counted[-1:]:
        days.pop()
    return days
