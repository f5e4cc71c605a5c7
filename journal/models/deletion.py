"""What one act of deleting did, so that it can be undone."""

from dataclasses import dataclass

from journal.models.base import Record


@dataclass(frozen=True, slots=True)
class Deletion:
    """What went to the trash at once, what changed along with it, and how that was before."""

    records: tuple[Record, ...]
    along: tuple[Record, ...]
    before: tuple[Record | None, ...]
