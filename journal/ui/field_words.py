"""What one field of a record says, in words and in this person's way of writing figures."""

from collections.abc import Mapping, Sized
from datetime import date
from enum import StrEnum
from uuid import UUID

from journal.models.achievement import Achievement
from journal.models.base import Record
from journal.models.check_in import GONE_SHAPE, SHAPES, DayType, ShowedUp
from journal.models.counter import COUNTERS
from journal.models.goal import AddsUp, Direction, Goal, Horizon, TargetGiven
from journal.models.reframe import DISTORTIONS, Recall
from journal.models.review_pack import GroupBy, ReviewPack
from journal.ui.record_words import KIND_WORDS, title_of
from journal.ui.words import editable_number, figure, number, short_day

GONE_GOAL = "A goal no longer kept"
GONE_COUNTER = "A counter no longer kept"

_CHOICES: tuple[tuple[StrEnum, str], ...] = (
    (DayType.OFF, "Day off"),
    (ShowedUp.YES, "Done"),
    (ShowedUp.NOT, "Not yet"),
    (Recall.NOT, "Not recalled"),
    (Horizon.HALF, "Half a year"),
    (Horizon.MULTI_YEAR, "Several years"),
    (AddsUp.LATEST, "The latest figure"),
    (AddsUp.SUM, "The sum"),
    (AddsUp.MEAN, "The mean"),
    (AddsUp.RATIO, "Won out of won and lost"),
    (TargetGiven.VALUE, "A value"),
    (TargetGiven.RELATIVE, "% of where it started"),
    (TargetGiven.POINTS, "Points more or less"),
    (Direction.HOLD, "Hold"),
    (GroupBy.PRIORITY, GroupBy.PRIORITY.words),
    (GroupBy.NONE, GroupBy.NONE.words),
)
"""Choices that read otherwise than they are stored."""

# Choices of two kinds may be stored as the same word, and are equal then.
_CHOICE_WORDS = {(type(choice), choice): words for choice, words in _CHOICES}

_GONE = {"achievement_id": "An achievement no longer kept"}
_COUNTERS = frozenset({"counter", "counter_of"})
_LISTS = {"shapes": SHAPES, "distortions": DISTORTIONS}
_PERCENT = frozenset({"in_thought", "in_turn", "confidence", "likelihood"})
_MEASURED = {
    Achievement: ("measure_unit", frozenset({"measure_before", "measure_after"})),
    Goal: ("unit", frozenset({"baseline", "target", "target_amount"})),
}


def field_words(record: Record, column: str, names: Mapping[str, str] | None = None) -> str:
    """Return what ``column`` of ``record`` says, "" where it is empty.

    ``names`` gives the words for ids: of own shapes and of goals. Of what a pack holds, its
    number is told.
    """
    value = getattr(record, column)
    known = names or {}
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return _counter_words(value, known) if column in _COUNTERS else value
    if value is None:
        return ""
    if isinstance(record, ReviewPack) and isinstance(value, Sized):
        return number(len(value)) if value else ""
    if isinstance(value, tuple):
        words = _LISTS.get(column, {})
        fallback = GONE_SHAPE if column == "shapes" else ""
        return ", ".join(words.get(key) or known.get(key) or fallback or key for key in value)
    if isinstance(value, UUID):
        return known.get(str(value), _GONE.get(column, GONE_GOAL))
    return _plain_words(record, column, value)


def text_of(record: Record, names: Mapping[str, str] | None = None) -> str:
    """Return ``record`` as plain text: its kind, then every field that says something."""
    words = KIND_WORDS[type(record)]
    parts = [f"{words.name}: {title_of(record)}"]
    for column, name in words.fields.items():
        said = field_words(record, column, names)
        if said.strip():
            between = "\n" if "\n" in said else " "
            parts.append(f"{name}:{between}{said}")
    return "\n\n".join(parts) + "\n"


def _counter_words(key: str, known: Mapping[str, str]) -> str:
    return known.get(key) or COUNTERS.get(key) or (GONE_COUNTER if key else "")


def _plain_words(record: Record, column: str, value: object) -> str:
    if isinstance(value, StrEnum):
        return _CHOICE_WORDS.get((type(value), value)) or value.replace("_", " ").capitalize()
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return short_day(value, year=True)
    assert isinstance(value, int | float)  # noqa: S101 - there is no other type of column
    if column in _PERCENT:
        return figure(value, "%")
    if column == "target_amount" and isinstance(record, Goal) and _is_relative(record):
        return figure(value, "%")
    unit, measured = _MEASURED.get(type(record), ("", frozenset()))
    if column in measured:
        return figure(value, getattr(record, unit).strip())
    return editable_number(value)


def _is_relative(goal: Goal) -> bool:
    return goal.target_given is TargetGiven.RELATIVE
