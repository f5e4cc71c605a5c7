"""What every kind of record and each of its fields is called, and the line that stands for one."""

from typing import cast
from uuid import UUID

from journal.models.base import Record
from journal.ui.kind_words.achievements import ACHIEVEMENTS
from journal.ui.kind_words.beliefs import BELIEFS
from journal.ui.kind_words.days import DAYS
from journal.ui.kind_words.goals import GOALS
from journal.ui.kind_words.kind import KindWords
from journal.ui.kind_words.prospects import PROSPECTS
from journal.ui.record_titles import day_of, first_line

KEPT_BY_THE_PROGRAM = frozenset(
    {"id", "created_at", "updated_at", "deleted_at", "zone", "rehearsal_step", "digest"}
)
"""Columns nobody wrote; the rehearsal step shows in the day a card is due next."""


def title_of(record: Record) -> str:
    """Return the line ``record`` is known by, never empty."""
    words = KIND_WORDS[type(record)]
    return first_line(words.title(record)) or f"{words.name} of {day_of(record)}"


def name_of(record: Record) -> str:
    """Return what kind of thing ``record`` is: "Belief card"."""
    return KIND_WORDS[type(record)].name


def owner_of(record: Record) -> tuple[type[Record], UUID] | None:
    """Return the kind and the id of what ``record`` is part of, None where it stands alone."""
    words = KIND_WORDS[type(record)]
    if words.owner_kind is None:
        return None
    return words.owner_kind, cast("UUID", getattr(record, words.owner))


KIND_WORDS: dict[type[Record], KindWords] = {
    **DAYS,
    **BELIEFS,
    **ACHIEVEMENTS,
    **GOALS,
    **PROSPECTS,
}
"""Each kind in plain words; a new kind is one entry in the table of its practice."""
