"""Achievements that speak against a limiting thought: evidence that grows."""

import uuid
from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.achievement import Achievement
from journal.models.base import Query, Record, alive
from journal.models.reframe import Reframe, ReframeStatus


class Proof(Record):
    """One achievement that counts as counter-proof of one belief card."""

    __tablename__ = "proof"

    reframe_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("reframe.id"), index=True)
    achievement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("achievement.id"), index=True)


def proofs_of(reframe_id: uuid.UUID) -> Query[list[tuple[Proof, Achievement]]]:
    """Ask for the counter-proofs of one card with their achievements, the latest first."""
    statement = (
        select(Proof, Achievement)
        .join(Achievement, Achievement.id == Proof.achievement_id)
        .where(Proof.reframe_id == reframe_id, alive(Proof), alive(Achievement))
        .order_by(Achievement.day.desc(), Achievement.created_at.desc())
    )
    return lambda session: [(proof, one) for proof, one in session.execute(statement)]


def proved_by(achievement_id: uuid.UUID) -> Query[list[Proof]]:
    """Ask which cards one achievement speaks against."""
    return lambda session: list(
        session.scalars(select(Proof).where(Proof.achievement_id == achievement_id, alive(Proof)))
    )


def links_of(reframe_id: uuid.UUID) -> Query[list[Proof]]:
    """Ask for every link of one card, those to achievements in the trash, too."""
    return lambda session: list(
        session.scalars(select(Proof).where(Proof.reframe_id == reframe_id, alive(Proof)))
    )


def cards_proved_by(achievement_id: uuid.UUID) -> Query[list[tuple[Proof, Reframe]]]:
    """Ask which cards one achievement speaks against, with the links, the newest card first."""
    statement = (
        select(Proof, Reframe)
        .join(Reframe, Reframe.id == Proof.reframe_id)
        .where(Proof.achievement_id == achievement_id, alive(Proof), alive(Reframe))
        .order_by(Reframe.created_at.desc())
    )
    return lambda session: [(proof, card) for proof, card in session.execute(statement)]


def provable_thoughts() -> Query[list[tuple[uuid.UUID, str]]]:
    """Ask for the thoughts of all cards that are not archived, the newest first."""
    statement = (
        select(Reframe.id, Reframe.negative_thought)
        .where(alive(Reframe), Reframe.status != ReframeStatus.ARCHIVED)
        .order_by(Reframe.created_at.desc())
    )
    return lambda session: [(card_id, thought) for card_id, thought in session.execute(statement)]


def titled_achievements() -> Query[list[tuple[uuid.UUID, date, str]]]:
    """Ask for the day and title of every achievement, the latest first."""
    statement = (
        select(Achievement.id, Achievement.day, Achievement.title)
        .where(alive(Achievement))
        .order_by(Achievement.day.desc(), Achievement.created_at.desc())
    )
    return lambda session: [(one, day, title) for one, day, title in session.execute(statement)]
