"""What a backup tells of itself before it is opened: when, why, how much; no word of any entry."""

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from journal import __version__
from journal.errors import JournalError
from journal.models.kinds import KINDS

FORMAT = 1
LARGEST = 64 * 1024
"""No description is longer, in bytes; what is longer is none."""


class NewerBackupError(JournalError):
    """A newer program has made this backup."""


class Why(StrEnum):
    """What a backup was made for, in the words it is told in."""

    SESSION = "after a session"
    WRITING = "while writing"
    BY_HAND = "by hand"
    UPDATE = "before an update"
    IMPORT = "before an import"
    MERGE = "before a merge"
    DELETING = "before deleting for good"
    PASSPHRASE = "before a new passphrase"  # noqa: S105 - it is none
    PROTECTING = "before protecting"
    UNPROTECTING = "before removing the passphrase"
    SAMPLE = "before adding a sample"


@dataclass(frozen=True, slots=True)
class Marks:
    """How the journal's file looked from outside when it was backed up."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class About:
    """What lies beside the journal in a backup.

    ``counts`` are records outside the trash by table, ``last_day`` the latest day anything was
    written for, ``size`` and ``sha256`` those of the journal inside, ``shelf`` the mark of the
    folder it was made in: two computers may share one for their second copies.
    """

    sequence: int
    made_at: datetime
    why: str
    schema: int
    counts: dict[str, int] = field(hash=False)
    last_day: date | None
    size: int
    sha256: str
    protected: bool
    marks: Marks | None
    shelf: str = ""
    program: str = __version__

    @property
    def inside(self) -> dict[str, int]:
        """How many there are of each kind, by its plural; kinds there are none of left out."""
        named = {kind.__tablename__: plural for kind, plural in KINDS.items()}
        return {named[table]: self.counts[table] for table in named if self.counts.get(table)}

    def to_bytes(self) -> bytes:
        """Return it as JSON."""
        stored = asdict(self) | {
            "format": FORMAT,
            "made_at": self.made_at.astimezone(UTC).isoformat(),
            "last_day": self.last_day.isoformat() if self.last_day else None,
        }
        return json.dumps(stored, indent=1).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> "About":
        """Read what `to_bytes` wrote.

        Raises `NewerBackupError` where a later program writes it otherwise and ValueError for
        anything else; what a later program only adds is passed over.
        """
        try:
            stored = json.loads(content)
            if type(stored["format"]) is not int:
                raise ValueError("this describes no backup")
            if stored["format"] > FORMAT:
                raise NewerBackupError(
                    "This backup was made by a newer Rep Journal.",
                    safe="It was not touched.",
                    next_step="Please update the program to open it.",
                )
            known = {one.name: stored[one.name] for one in fields(cls)}
            marks, day = known["marks"], known["last_day"]
            known |= {
                "made_at": datetime.fromisoformat(known["made_at"]).astimezone(UTC),
                "last_day": None if day is None else date.fromisoformat(day),
                "marks": None if marks is None else Marks(**marks),
            }
            about = cls(**known)
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as cause:
            raise ValueError("this describes no backup") from cause
        if not about._is_well_formed():
            raise ValueError("this describes no backup")
        return about

    def _is_well_formed(self) -> bool:
        numbers: list[Any] = [self.sequence, self.schema, self.size, *self.counts.values()]
        if self.marks is not None:
            numbers += [self.marks.size, self.marks.mtime_ns]
        return (
            all(type(number) is int and number >= 0 for number in numbers)
            and all(type(text) is str for text in (self.why, self.sha256, self.shelf, self.program))
            and type(self.protected) is bool
        )
