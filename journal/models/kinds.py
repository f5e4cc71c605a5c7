"""Every kind of record there is, and how many of each a journal holds."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from journal.models.achievement import Achievement
from journal.models.attachment import Attachment
from journal.models.base import Query, Record, alive
from journal.models.check_in import CheckIn, Shape
from journal.models.commitment import Commitment
from journal.models.counter import Counter, DayCount
from journal.models.focus import Focus
from journal.models.full_record import FullRecord
from journal.models.goal import Goal, GoalPause, Milestone, Progress
from journal.models.one_thing import OneThingEnd
from journal.models.proof import Proof
from journal.models.prospect import Attempt, Prospect
from journal.models.reframe import BeliefRating, BeliefStep, Reframe, Share
from journal.models.review_pack import ReviewPack

KINDS: dict[type[Record], str] = {
    CheckIn: "check-ins",
    Shape: "own shapes",
    OneThingEnd: "one things ended",
    Counter: "own counters",
    DayCount: "day counts",
    Commitment: "commitments",
    Reframe: "belief cards",
    BeliefRating: "belief ratings",
    BeliefStep: "steps",
    Share: "shares",
    FullRecord: "full records",
    Focus: "focuses",
    Achievement: "achievements",
    Goal: "goals",
    Milestone: "milestones",
    Progress: "goal check-ins",
    GoalPause: "goal pauses",
    Prospect: "prospects",
    Attempt: "attempts",
    Proof: "proofs",
    Attachment: "attached files",
    ReviewPack: "review packs",
}
"""Each kind with the plural it is counted under."""


def counts() -> Query[dict[type[Record], int]]:
    """Ask how many records of each kind there are outside the trash."""

    def query(session: Session) -> dict[type[Record], int]:
        return {
            kind: session.scalar(select(func.count()).select_from(kind).where(alive(kind))) or 0
            for kind in KINDS
        }

    return query


def is_empty() -> Query[bool]:
    """Ask whether nothing was ever written, not even into the trash."""
    return lambda session: all(session.scalar(select(kind.id).limit(1)) is None for kind in KINDS)
