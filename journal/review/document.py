"""What a review pack says, in words: every writer reads this and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

NOTHING_WORDS = "Nothing was written down for this period."
"""What a pack without entries says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One achievement; whatever it has nothing to say about is empty.

    ``paragraphs`` are pairs of label and text (``Situation``, ``Action`` ...); only their texts,
    as the person typed them, may hold line breaks. ``fields`` are the same facts for tables:
    pairs of a field's name (``title``, ``happened_on``, ``measure_after`` ...) and its value,
    dates as ISO 8601, numbers with a point.
    """

    title: str
    when: str
    category: str = ""
    measure: str = ""
    paragraphs: tuple[tuple[str, str], ...] = ()
    credit: str = ""
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """All labelled texts in reading order: the paragraphs, then credit and tags."""
        credit = (("Credit", self.credit),) if self.credit else ()
        tags = (("Tags", ", ".join(self.tags)),) if self.tags else ()
        return (*self.paragraphs, *credit, *tags)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong under one heading; an empty title stands for no heading."""

    title: str
    entries: tuple[Entry, ...]

    def facts_of(self, entry: Entry) -> str:
        """Say when it was and of what kind, leaving out what the heading says already."""
        parts = (entry.when, entry.category)
        return " · ".join(part for part in parts if part and part != self.title)


@dataclass(frozen=True, slots=True)
class Total:
    """One figure a reader sees first: ``5`` achievements, ``$65k`` added order value."""

    figure: str
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A goal's path for any writer to draw: values by day, and the pace that was planned.

    ``days`` and ``values`` are the marks of the two axes with their words. ``alternative`` says
    what the picture says.
    """

    path: tuple[tuple[date, float], ...]
    pace: tuple[tuple[date, float], ...]
    days: tuple[tuple[date, str], ...]
    values: tuple[tuple[float, str], ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class GoalReport:
    """How one goal stands: ``share`` of the way from 0 to 1, None where it cannot be told."""

    title: str
    words: str
    share: float | None = None
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A review pack: its name, period and facts, then totals, goals and groups, in that order.

    ``summary`` is what the person says first; it may hold line breaks.
    """

    title: str
    period_words: str
    facts: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    summary: str = ""
    totals: tuple[Total, ...] = ()
    goals: tuple[GoalReport, ...] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """Every entry in reading order."""
        return (entry for group in self.groups for entry in group.entries)

    @property
    def entry_count(self) -> int:
        """How many entries the groups hold together."""
        return sum(len(group.entries) for group in self.groups)
