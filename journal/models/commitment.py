"""What the rep promised, by when, and whether it was kept."""

import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from journal.models.base import Query, Record, alive, words_of


class Keeping(StrEnum):
    """What became of a commitment."""

    KEPT = "kept"
    PARTLY = "partly"
    MISSED = "missed"


class Commitment(Record):
    """A promise with a date, made on ``day``; open as long as it has no ``outcome``."""

    __tablename__ = "commitment"
    __table_args__ = (
        CheckConstraint("(outcome IS NULL) = (outcome_on IS NULL)", name="outcome_has_a_day"),
    )

    what: Mapped[str]
    due_on: Mapped[date] = mapped_column(index=True)
    to_whom: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Keeping | None] = mapped_column(words_of(Keeping), default=None)
    outcome_on: Mapped[date | None] = mapped_column(default=None)


def commitments_open(day: date) -> Query[list[Commitment]]:
    """Ask for the commitments that are open or were answered on ``day``, the next due first."""
    statement = (
        select(Commitment)
        .where(
            or_(Commitment.outcome.is_(None), Commitment.outcome_on == day),
            alive(Commitment),
        )
        .order_by(Commitment.due_on, Commitment.created_at)
    )
    return lambda session: list(session.scalars(statement))


def commitment(commitment_id: uuid.UUID) -> Query[Commitment | None]:
    """Ask for one commitment, None where it is gone."""
    statement = select(Commitment).where(Commitment.id == commitment_id, alive(Commitment))
    return lambda session: session.scalar(statement)
