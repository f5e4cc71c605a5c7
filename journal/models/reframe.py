"""Belief cards: the thought record, its ratings, steps and shares."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from journal.models.base import Query, Record, alive, words_of


class PersonalReason(StrEnum):
    """Why a no is taken personally."""

    FREQUENCY = "frequency"
    EMOTIONAL_INVOLVEMENT = "emotional_involvement"
    PERCEIVED_IMPORTANCE = "perceived_importance"


class ReframeStatus(StrEnum):
    """Where a card stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    HELD = "held"
    ARCHIVED = "archived"


class Recall(StrEnum):
    """How well the turned thought came back at a rehearsal."""

    RECALLED = "recalled"
    PARTLY = "partly"
    NOT = "not"


BREAKTHROUGHS: dict[str, PersonalReason] = {
    "New clients": PersonalReason.FREQUENCY,
    "Existing clients": PersonalReason.EMOTIONAL_INVOLVEMENT,
    "Bigger deals and senior decision makers": PersonalReason.PERCEIVED_IMPORTANCE,
}
"""The breakthroughs offered, each with the personal reason it suggests; own words are fine too."""

DISTORTIONS: dict[str, str] = {
    "all_or_nothing": "All-or-nothing thinking",
    "overgeneralization": "Overgeneralization",
    "mental_filter": "Mental filter",
    "disqualifying_the_positive": "Disqualifying the positive",
    "mind_reading": "Mind reading",
    "fortune_telling": "Fortune telling",
    "magnification": "Magnification",
    "minimization": "Minimization",
    "emotional_reasoning": "Emotional reasoning",
    "should_statements": "Should statements",
    "labeling": "Labeling",
    "personalization": "Personalization",
    "blaming": "Blaming",
    "comparing": "Comparing",
    "realistic": "Realistic, not distorted",
}
"""Cognitive distortions ("thinking traps" on screen): stored key -> standard name."""


class Reframe(Record):
    """A belief card: one limiting thought and its turn.

    ``rehearsal_step`` counts 0-5 along the rehearsal intervals; ``next_on`` is the day the card
    asks to be said aloud again, None while it is a draft.
    """

    __tablename__ = "reframe"
    __table_args__ = (Index("ix_reframe_due", "status", "next_on", "deleted_at"),)

    negative_thought: Mapped[str]
    balanced_thought: Mapped[str] = mapped_column(default="")
    breakthrough: Mapped[str] = mapped_column(default="")
    personal_reason: Mapped[PersonalReason | None] = mapped_column(
        words_of(PersonalReason), default=None
    )
    distortions: Mapped[tuple[str, ...]] = mapped_column(default=())
    situation: Mapped[str] = mapped_column(default="")
    evidence_for: Mapped[str] = mapped_column(default="")
    evidence_against: Mapped[str] = mapped_column(default="")
    status: Mapped[ReframeStatus] = mapped_column(
        words_of(ReframeStatus), default=ReframeStatus.DRAFT
    )
    rehearsal_step: Mapped[int] = mapped_column(default=0)
    next_on: Mapped[date | None] = mapped_column(default=None)


class BeliefRating(Record):
    """How far the thought and its turn were believed on one day, 0-100 %; only ever appended.

    ``said_aloud`` tells a rehearsal from a rating given while writing the card.
    """

    __tablename__ = "belief_rating"
    __table_args__ = (
        CheckConstraint("in_thought BETWEEN 0 AND 100", name="in_thought_scale"),
        CheckConstraint("in_turn BETWEEN 0 AND 100", name="in_turn_scale"),
    )

    reframe_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reframe.id"), index=True)
    in_thought: Mapped[int | None] = mapped_column(default=None)
    in_turn: Mapped[int | None] = mapped_column(default=None)
    said_aloud: Mapped[bool] = mapped_column(default=False)
    recall: Mapped[Recall | None] = mapped_column(words_of(Recall), default=None)


class BeliefStep(Record):
    """Something to do that proves the turned thought; one of them is for today."""

    __tablename__ = "belief_step"

    reframe_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reframe.id"), index=True)
    text: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)


class Share(Record):
    """A person the card was shared with, in the rep's words."""

    __tablename__ = "share"

    reframe_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reframe.id"), index=True)
    with_whom: Mapped[str]
    how: Mapped[str] = mapped_column(default="")
    reply: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True, slots=True)
class BeliefCard:
    """A card with all that hangs on it, each list oldest first."""

    reframe: Reframe
    ratings: tuple[BeliefRating, ...] = ()
    steps: tuple[BeliefStep, ...] = ()
    shares: tuple[Share, ...] = ()

    @property
    def turn_ratings(self) -> list[tuple[date, int]]:
        """Return the ratings of the turned thought as (day, 0-100)."""
        return [(r.day, r.in_turn) for r in self.ratings if r.in_turn is not None]

    @property
    def thought_ratings(self) -> list[tuple[date, int]]:
        """Return the ratings of the limiting thought as (day, 0-100)."""
        return [(r.day, r.in_thought) for r in self.ratings if r.in_thought is not None]

    @property
    def times_said(self) -> int:
        """Count the rehearsals."""
        return sum(rating.said_aloud for rating in self.ratings)


Child = TypeVar("Child", BeliefRating, BeliefStep, Share)


def belief_cards() -> Query[list[BeliefCard]]:
    """Ask for every card, newest first."""

    def query(session: Session) -> list[BeliefCard]:
        reframes = session.scalars(
            select(Reframe).where(alive(Reframe)).order_by(Reframe.created_at.desc())
        ).all()
        return _with_children(session, reframes, every=True)

    return query


def belief_card(reframe_id: uuid.UUID) -> Query[BeliefCard | None]:
    """Ask for one card, None where it is gone."""

    def query(session: Session) -> BeliefCard | None:
        reframe = session.scalar(select(Reframe).where(Reframe.id == reframe_id, alive(Reframe)))
        return _with_children(session, [reframe])[0] if reframe else None

    return query


def cards_due(day: date) -> Query[list[BeliefCard]]:
    """Ask for the active cards to be said aloud on ``day`` or before, the longest waiting first.

    They come with their ratings, without steps and shares.
    """

    def query(session: Session) -> list[BeliefCard]:
        reframes = session.scalars(
            select(Reframe)
            .where(Reframe.status == ReframeStatus.ACTIVE, Reframe.next_on <= day, alive(Reframe))
            .order_by(Reframe.next_on, Reframe.created_at)
        ).all()
        ratings = _by_card(session, BeliefRating, [reframe.id for reframe in reframes])
        return [BeliefCard(one, tuple(ratings.get(one.id, ()))) for one in reframes]

    return query


def cards_due_count(day: date) -> Query[int]:
    """Ask how many cards `cards_due` would give."""
    return lambda session: (
        session.scalar(
            select(func.count())
            .select_from(Reframe)
            .where(Reframe.status == ReframeStatus.ACTIVE, Reframe.next_on <= day, alive(Reframe))
        )
        or 0
    )


def _with_children(
    session: Session, reframes: Iterable[Reframe], *, every: bool = False
) -> list[BeliefCard]:
    reframes = list(reframes)
    ids = None if every else [reframe.id for reframe in reframes]
    ratings = _by_card(session, BeliefRating, ids)
    steps = _by_card(session, BeliefStep, ids)
    shares = _by_card(session, Share, ids)
    return [
        BeliefCard(
            reframe,
            tuple(ratings.get(reframe.id, ())),
            tuple(steps.get(reframe.id, ())),
            tuple(shares.get(reframe.id, ())),
        )
        for reframe in reframes
    ]


def _by_card(
    session: Session, kind: type[Child], ids: list[uuid.UUID] | None
) -> dict[uuid.UUID, list[Child]]:
    """Read the children of the named cards, or of all (an IN list has a limit)."""
    if ids == []:
        return {}
    statement = select(kind).where(alive(kind)).order_by(kind.day, kind.created_at)
    if ids is not None:
        statement = statement.where(kind.reframe_id.in_(ids))
    children: dict[uuid.UUID, list[Child]] = {}
    for child in session.scalars(statement):
        children.setdefault(child.reframe_id, []).append(child)
    return children
