"""Prospects under an alias, and every attempt to reach one of them."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.achievement import TITLE_LIMIT
from journal.models.base import Prose, Query, Record, alive, words_of


class Channel(StrEnum):
    """How an attempt was made."""

    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    VISIT = "visit"
    LETTER = "letter"
    OTHER = "other"


class Outcome(StrEnum):
    """What came of an attempt."""

    NO_ANSWER = "no_answer"
    LEFT_WORD = "left_word"
    GATEKEEPER = "gatekeeper"
    TALKED = "talked"
    MEETING = "meeting"
    NO = "no"

    @property
    def reached(self) -> bool:
        """Tell whether the prospect was spoken to: a no is an answer, too."""
        return self in (Outcome.TALKED, Outcome.MEETING, Outcome.NO)


COUNTED: Mapping[Outcome, tuple[str, ...]] = MappingProxyType(
    {
        Outcome.NO_ANSWER: ("attempts",),
        Outcome.LEFT_WORD: ("attempts",),
        Outcome.GATEKEEPER: ("attempts",),
        Outcome.TALKED: ("attempts", "conversations"),
        Outcome.MEETING: ("attempts", "conversations", "meetings_booked"),
        Outcome.NO: ("attempts", "conversations", "nos"),
    }
)
"""The day's counters one attempt goes into, by what came of it."""


class Prospect(Record):
    """Somebody to be reached, under an alias.

    ``day`` is the day the prospect was put on the list. ``parked_on`` is the day on which the
    person stopped trying, None while they go on.
    """

    __tablename__ = "prospect"

    alias: Mapped[str] = mapped_column(Prose(TITLE_LIMIT))
    segment: Mapped[str] = mapped_column(default="")
    senior: Mapped[bool] = mapped_column(default=False)
    parked_on: Mapped[date | None] = mapped_column(default=None)
    park_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Attempt(Record):
    """One try to reach a prospect."""

    __tablename__ = "attempt"
    __table_args__ = (Index("ix_attempt_figures", "day", "outcome", "deleted_at"),)

    prospect_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("prospect.id"), index=True)
    channel: Mapped[Channel] = mapped_column(words_of(Channel))
    outcome: Mapped[Outcome] = mapped_column(words_of(Outcome))
    note: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True, slots=True)
class ProspectFile:
    """A prospect with the attempts to reach them, oldest first."""

    prospect: Prospect
    attempts: tuple[Attempt, ...] = ()


def prospect_files() -> Query[list[ProspectFile]]:
    """Ask for every prospect with the attempts made, those put on the list first first."""

    def query(session: Session) -> list[ProspectFile]:
        made: dict[uuid.UUID, list[Attempt]] = {}
        attempts = select(Attempt).where(alive(Attempt)).order_by(Attempt.day, Attempt.created_at)
        for attempt in session.scalars(attempts):
            made.setdefault(attempt.prospect_id, []).append(attempt)
        prospects = select(Prospect).where(alive(Prospect)).order_by(Prospect.created_at)
        return [
            ProspectFile(one, tuple(made.get(one.id, ()))) for one in session.scalars(prospects)
        ]

    return query


def prospect_file(prospect_id: uuid.UUID) -> Query[ProspectFile | None]:
    """Ask for one prospect with the attempts made, None where it is gone."""

    def query(session: Session) -> ProspectFile | None:
        prospect = session.scalar(
            select(Prospect).where(Prospect.id == prospect_id, alive(Prospect))
        )
        attempts = (
            select(Attempt)
            .where(Attempt.prospect_id == prospect_id, alive(Attempt))
            .order_by(Attempt.day, Attempt.created_at)
        )
        if prospect is None:
            return None
        return ProspectFile(prospect, tuple(session.scalars(attempts)))

    return query
