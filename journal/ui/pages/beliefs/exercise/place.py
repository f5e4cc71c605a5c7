"""How far an exercise is."""

from dataclasses import dataclass, field
from uuid import UUID

from journal.models.reframe import PersonalReason

CHOOSE, WRITE, TURN, ACT, SAY, END = range(6)
"""The parts of the exercise in their order; the end is no step any more."""

STEPS = END


@dataclass(slots=True)
class Place:
    """Where one is, without a word of an entry; ``at`` None finds out what is unfinished."""

    at: int | None = None
    reason: PersonalReason | None = None
    written: list[UUID] = field(default_factory=list)
    turned: list[UUID] = field(default_factory=list)
    later: list[UUID] = field(default_factory=list)
    card: UUID | None = None
