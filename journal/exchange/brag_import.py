"""Put the entries of brag documents into the journal, each of them once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from journal.exchange.brag_document import BragDocument, BragEntry
from journal.models.achievement import Achievement, Category, known_ids
from journal.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    ``known`` entries were in the journal already, ``repeated`` ones stand twice in the files.
    """

    taken: tuple[BragEntry, ...]
    known: int
    repeated: int
    prose_left_out: int

    @property
    def undated(self) -> tuple[BragEntry, ...]:
        """The entries taken under their whole year."""
        return tuple(entry for entry in self.taken if not entry.dated)

    @property
    def plans(self) -> int:
        """Count the entries taken from under headings about goals, which may be mere plans."""
        return sum(any("goal" in each.casefold() for each in one.headings) for one in self.taken)


def import_brag(notebook: Notebook, documents: Iterable[BragDocument]) -> Imported:
    """Save every entry the journal never had, in one transaction.

    An entry moved to the trash stays there: it is known, and coming back would be a surprise.
    Entries of one day keep the order they have in the documents.
    """
    documents = list(documents)
    unique = {entry.id: entry for document in documents for entry in document.entries}
    known = notebook.read(known_ids(unique))
    taken = tuple(entry for entry in unique.values() if entry.id not in known)
    records = [achievement_of(entry) for entry in taken]
    now = notebook.clock.now()
    for place, record in enumerate(records):
        record.created_at = now + timedelta(microseconds=place)
    notebook.save(*records)
    repeated = sum(len(document.entries) for document in documents) - len(unique)
    prose = sum(document.prose_left_out for document in documents)
    return Imported(taken, len(known), repeated, prose)


def achievement_of(entry: BragEntry) -> Achievement:
    """Return the record of one entry: headings become tags, links become evidence."""
    outside = [link for link in entry.links if link.startswith(("http://", "https://", "mailto:"))]
    return Achievement(
        id=entry.id,
        day=entry.first_day,
        last_day=entry.last_day,
        title=entry.title,
        category=Category(entry.category),
        action=entry.detail,
        evidence="\n".join(outside),
        tags=entry.headings,
    )
