"""What a review pack says, in words: every writer reads this and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass

NOTHING_WORDS = "Nothing was written down for this period."
"""What a pack without entries says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One achievement; whatever it has nothing to say about is empty.

    ``paragraphs`` are pairs of label and text (``Situation``, ``Action`` ...); only their texts,
    as the person typed them, may hold line breaks.
    """

    title: str
    when: str
    category: str = ""
    measure: str = ""
    paragraphs: tuple[tuple[str, str], ...] = ()
    credit: str = ""
    tags: tuple[str, ...] = ()

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
class ReviewDocument:
    """A review pack: what it is called, which period it covers, a few facts, the groups."""

    title: str
    period_words: str
    facts: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """Every entry in reading order."""
        return (entry for group in self.groups for entry in group.entries)

    @property
    def entry_count(self) -> int:
        """How many entries the groups hold together."""
        return sum(len(group.entries) for group in self.groups)
