"""Achievements that speak against a limiting thought: evidence that grows."""

import uuid

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.achievement import Achievement
from journal.models.base import Query, Record, alive


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
